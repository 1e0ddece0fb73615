import { routes } from '@kehuan/schemas';
import { it } from 'vitest';
import { openApi } from '../helpers/api.ts';
import { openPage, screenshot } from '../helpers/browser.ts';
import { startTestServer } from '../helpers/server.ts';

const password = 'correct horse battery';

it('a blank app gets its first object, which is in use as soon as it is published', async () => {
  await using server = await startTestServer();
  const body = { name: '王芳', email: 'wang@example.cn', password, workspace: '远山设备' };
  await openApi(server.address).call('signUp', { body });
  const page = await openPage({ width: 1440 });
  await page
    .context()
    .request.post(`${server.address}${routes.signIn.path}`, { data: { email: body.email, password } });
  await page.goto(`${server.address}/designer`);
  await page.getByText('从第一个对象开始').waitFor();
  await screenshot(page, 'designer-blank');
  await page.getByRole('button', { name: '新对象' }).first().click();
  await page.getByRole('dialog').getByLabel('叫什么').fill('设备');
  await page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
  await page.locator('[data-item="name"]').waitFor();
  await page.getByRole('button', { name: '检查并发布' }).click();
  await page
    .getByText('第一次发布')
    .or(page.getByText(/处改动/))
    .first()
    .waitFor();
  for (const box of await page.getByRole('checkbox', { name: '看过了' }).all()) await box.check();
  await page.getByRole('button', { name: /发布第 \d+ 版/ }).click();
  await page.waitForURL(/\/designer\/releases$/);

  // in daily work, without anything else to set up
  await page.goto(`${server.address}/new/she_bei`);
  await page.getByLabel('名称').fill('一号空压机');
  await page.keyboard.press('Control+Enter');
  await page.getByText('一号空压机').first().waitFor();
  await page.close();
});
