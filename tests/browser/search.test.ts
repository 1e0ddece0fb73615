import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe, screenshot } from '../helpers/browser.ts';
import { startCrm } from './crm.ts';

const label = '搜索记录、视图或操作';

async function openSearch(page: Page) {
  await page.getByRole('heading', { name: /李明/ }).waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: label });
  await field.waitFor();
  return field;
}

test('Ctrl K finds records of all objects by pinyin initials and figures, marks what fits, and remembers what was looked at', async () => {
  const crm = await startCrm();
  const page = await crm.open('/', { expectedErrors: [/ERR_FAILED/] });
  const field = await openSearch(page);
  await field.fill('qmyl');
  const account = page.getByRole('option', { name: /成都启明医疗器械有限公司/ }).first();
  await account.waitFor();
  expect(await account.locator('mark').allTextContents()).toEqual(['启明医疗']);
  await screenshot(page, 'search');
  await axe(page);
  // keys alone: down and up again, Enter opens the first
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const chosen = page.locator('[role=option][aria-selected=true]');
  expect(await chosen.count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/record\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const title = await page.getByRole('heading', { level: 1 }).textContent();

  await page.keyboard.press('Control+k');
  await page
    .getByRole('group', { name: '最近看过' })
    .getByRole('option', { name: new RegExp(title?.slice(0, 4) ?? '') })
    .waitFor();
  await field.fill('没有这样的东西');
  await page.getByText('没有找到“没有这样的东西”').waitFor();
  await field.fill('新建');
  await expect.poll(() => page.getByRole('group', { name: '操作' }).getByRole('option').count()).toBeGreaterThan(2);

  await page.route('**/api/search', (route) => route.abort());
  await field.fill('启明');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/api/search');
  await page.getByRole('alert').getByRole('button').click();
  await account.waitFor();
});

test('on a phone the search fills the screen', async () => {
  const crm = await startCrm();
  const page = await crm.open('/', { width: 390, dark: true });
  const field = await openSearch(page);
  await field.fill('启明');
  await page.getByRole('option', { name: /启明/ }).first().waitFor();
  const box = await page.locator('.kh-palette').boundingBox();
  expect([box?.x, box?.y, box?.width]).toEqual([0, 0, 390]);
  await screenshot(page, 'search-phone');
  await axe(page);
  await page.getByRole('button', { name: '取消' }).click();
  await expect.poll(() => field.count()).toBe(0);
});
