import { expect, onTestFinished, test } from 'vitest';
import { axe, openPage } from '../helpers/browser.ts';
import { startTestServer } from '../helpers/server.ts';
import { owner, password, startCrm } from './crm.ts';

test('a new server begins in English with the first account, a template and a home page, clean for assistive technology', async () => {
  const server = await startTestServer();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const page = await openPage({ width: 1440, language: 'en' });
  await page.goto(server.address);
  await page.getByRole('heading', { name: 'Set up your workspace' }).waitFor();
  await axe(page);
  await page.getByLabel('Company or team').fill('Aqua');
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('E-mail').fill('ann@example.com');
  await page.getByLabel('Password').fill('short');
  expect(await page.getByRole('button', { name: 'Create' }).isDisabled()).toBe(true);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'What would you like to begin with?' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Use this template' }).click();
  await page.getByRole('heading', { name: /Good .*, Ann/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'My to-dos' }).waitFor();
  await axe(page);
  // one click takes the examples away again
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page
    .getByRole('status')
    .getByText(/sample records removed/)
    .waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Sample data' }).count()).toBe(0);
});

test('a wrong password says so, the right one leads where somebody wanted to go', async () => {
  const crm = await startCrm({ sample: false });
  const page = await openPage();
  await page.goto(`${crm.address}/members?x=1`);
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await axe(page);
  await page.getByLabel('邮箱').fill(owner.email);
  await page.getByLabel('密码').fill('wrong-password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('邮箱或密码不对。').waitFor();
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '成员' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/members');
  await axe(page);
});

test('a session that ends while somebody types asks for the password over the page; what was typed is saved', async () => {
  const clock = { ahead: 0 };
  const crm = await startCrm({ sample: false, now: () => new Date(Date.now() + clock.ahead) });
  const page = await crm.open('/new/account');
  const name = page.getByLabel('客户名称');
  await name.fill('不能丢的客户');
  // elsewhere the session is ended, and the access token grows old
  await page.context().request.post(`${crm.address}/api/sign-out`);
  clock.ahead = 24 * 3600 * 1000;
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await dialog.waitFor();
  await axe(page);
  expect(await name.inputValue()).toBe('不能丢的客户');
  await dialog.getByLabel('密码').fill(password);
  await dialog.getByRole('button', { name: '继续' }).click();
  await page.waitForURL(/\/record\/account\//);
  await page.getByRole('heading', { level: 1, name: '不能丢的客户' }).waitFor();
});

test('two tabs share one session: one refresh at a time, and signing out ends both', async () => {
  const crm = await startCrm({ sample: false });
  const first = await crm.open('/');
  const second = await openPage({ context: first.context() });
  const refreshes: number[] = [];
  first.context().on('response', (response) => {
    if (response.url().endsWith('/api/refresh')) refreshes.push(response.status());
  });
  await Promise.all([first.reload(), second.goto(`${crm.address}/inbox`)]);
  await first.getByRole('heading', { name: /李明/ }).waitFor();
  await second.getByRole('heading', { name: '收件箱' }).waitFor();
  expect(refreshes.every((status) => status === 200)).toBe(true);
  await first.getByRole('button', { name: '我：李明' }).click();
  await first.getByRole('menuitem', { name: '退出登录' }).click();
  await first.getByRole('heading', { name: '登录' }).waitFor();
  await second.getByRole('heading', { name: '登录' }).waitFor();
});

test('the search finds records of all objects, pages and actions, by keys alone', async () => {
  const crm = await startCrm();
  const page = await crm.open('/');
  await page.getByRole('heading', { name: /李明/ }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '搜索记录、视图或操作' });
  await field.waitFor();
  await field.fill('启明');
  await page.getByRole('option', { name: /成都启明医疗器械有限公司/ }).waitFor();
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(3);
  await axe(page);
  await field.fill('新签看板');
  await page.getByRole('option', { name: /新签看板/ }).waitFor();
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/view\/opportunity_board$/);
});

test('language and appearance change at once and stay', async () => {
  const crm = await startCrm({ sample: false });
  const page = await crm.open('/');
  await page.getByRole('button', { name: '我：李明' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Navigation' }).getByText('Home').waitFor();
  await page.getByRole('button', { name: 'Me: 李明' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.reload();
  await page.getByRole('heading', { name: /Good/ }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual([
    'en',
    'dark',
  ]);
  await axe(page);
});

test('on a phone the bar at the bottom leads everywhere, also in the dark', async () => {
  const crm = await startCrm();
  const page = await crm.open('/', { width: 390, dark: true });
  await page.getByRole('heading', { name: /李明/ }).waitFor();
  await axe(page);
  const bar = page.getByRole('navigation', { name: '导航' });
  for (const [place, heading] of [
    ['工作', '工作'],
    ['收件箱', '收件箱'],
    ['我', owner.name],
  ] as const) {
    await bar.getByRole('link', { name: place, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  await bar.getByRole('button', { name: '新建' }).click();
  await page.getByRole('dialog', { name: '新建' }).getByRole('button', { name: '线索' }).click();
  await page.getByRole('heading', { name: '新建线索' }).waitFor();
});

test('a page that is not there, and a server that cannot be reached, say what to do', async () => {
  const crm = await startCrm({ sample: false });
  const page = await crm.open('/nowhere', { expectedErrors: [/ERR_FAILED|ERR_INTERNET/] });
  await page.getByText('没有这一页').waitFor();
  await page.route('**/api/refresh', (route) => route.abort());
  await page.reload();
  await page.getByText('连不上服务器').waitFor();
  await axe(page);
  await page.unroute('**/api/refresh');
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByText('没有这一页').waitFor();
});
