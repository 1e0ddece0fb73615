import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe, screenshot } from '../helpers/browser.ts';
import { type Crm, startCrm } from './crm.ts';

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

async function openDashboard(crm: Crm, options = {}, path = '/dashboard/sales'): Promise<Page> {
  const page = await crm.open(path, options);
  await page.locator('.kh-widget .kh-drill').first().waitFor();
  await page.locator('.kh-chart svg').first().waitFor();
  await expect.poll(() => page.locator('.kh-widget .kh-skeleton').count()).toBe(0);
  return page;
}

test('a dashboard shows numbers, charts, funnel, ranking and pivot; every number drills down to its records; on a phone they stand in one column', async () => {
  const crm = await startCrm();
  const page = await openDashboard(crm);
  const words = await card(page, '赢单金额').locator('p.kh-widget-number').innerText();
  expect(words).toMatch(/^¥\d/);
  expect(await page.locator('.kh-chart').count()).toBeGreaterThanOrEqual(4);
  expect(await card(page, '销售漏斗').locator('li').count()).toBe(5);
  await axe(page);
  await page.setViewportSize({ width: 1440, height: 1300 });
  await screenshot(page, 'dashboard');
  // the numbers of a chart are there as a table too
  const pie = card(page, '线索来源');
  await pie.getByRole('button', { name: '看表格' }).click();
  expect(await pie.locator('tbody tr').count()).toBeGreaterThan(1);
  const [row] = await pie.locator('tbody tr').all();
  const source = await row!.locator('th').innerText();
  const number = Number(await row!.locator('.kh-drill').innerText());
  await row!.locator('.kh-drill').click();
  await page.waitForURL(/\/view\/lead_all\?/);
  await page.getByRole('grid').waitFor();
  await expect.poll(() => page.locator('.kh-foot-count').innerText()).toBe(`${number} 条`);
  expect(decodeURIComponent(page.url())).toContain('source');
  expect(source.length).toBeGreaterThan(0);
  await page.goBack();

  // a bar of the ranking counts what the list behind it shows
  const ranking = card(page, '销售排行');
  const deals = ranking.locator('tbody tr').first().locator('.kh-drill').nth(1);
  const count = await deals.innerText();
  await deals.click();
  await page.getByRole('grid').waitFor();
  await expect.poll(() => page.locator('.kh-foot-count').innerText()).toBe(`${count} 条`);

  // one column on a phone, readable in the dark
  const phone = await openDashboard(crm, { width: 390, dark: true });
  const [first, second] = await phone.locator('.kh-widget').all();
  const [above, below] = [await first!.boundingBox(), await second!.boundingBox()];
  expect(below!.y).toBeGreaterThan(above!.y + above!.height - 1);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(phone);
  await screenshot(phone, 'dashboard-phone-dark');
});

test('controls narrow all widgets, stay in the address, and a dashboard asks again when records change', async () => {
  const crm = await startCrm();
  const page = await openDashboard(crm, { language: 'en' });
  const won = () => card(page, 'Won amount').locator('p.kh-widget-number').innerText();
  const before = await won();
  await page.locator('.kh-dashboard-control', { hasText: 'Period' }).locator('.ant-select').click();
  await page.getByTitle('Last year').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe('last_year');
  await expect.poll(won).not.toBe(before);
  await page.reload();
  await expect.poll(() => card(page, 'Win rate').locator('p.kh-widget-number').innerText()).toBe('–');
  await page.goto(`${crm.address}/dashboard/sales`);
  await expect.poll(won).toBe(before);
  // somebody wins a deal elsewhere
  const { rows } = await crm.api.call('query', {
    body: { object: 'opportunity', fields: ['name'], filter: { '==': [{ var: 'stage' }, 'negotiation'] } },
  });
  await crm.api.call('update', {
    params: { object: 'opportunity', id: String(rows[0]?.id) },
    body: { values: { stage: 'won', amount: '9000000.00' } },
  });
  await expect.poll(won, { timeout: 20_000 }).not.toBe(before);
});

test('a record shows how it was on an earlier day, and that it was not there before', async () => {
  const crm = await startCrm({ sample: false });
  const { id } = await crm.api.call('create', {
    params: { object: 'account' },
    body: { values: { name: '原来的名字' } },
  });
  await crm.api.call('update', { params: { object: 'account', id }, body: { values: { name: '现在的名字' } } });
  const page = await crm.open(`/record/account/${id}`);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('看以前的样子').click();
  const past = page.getByRole('region', { name: '当时的样子' });
  await past.getByText('现在的名字').first().waitFor();
  expect(await past.getByRole('button', { name: /编辑/ }).count()).toBe(0);
  await page.goto(`${crm.address}/record/account/${id}?at=2020-01-01`);
  await past.getByText('那一天还没有这条记录').waitFor();
  await axe(page);
  await past.getByRole('button', { name: '回到现在' }).click();
  await expect.poll(() => past.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});
