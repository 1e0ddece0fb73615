import type { App, Form } from '@kehuan/schemas';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';
import { computedApp } from '../server/computed-app.ts';
import { openSignedIn, publishApp } from './signed-in.ts';

const patience = { timeout: 30_000 };
const place: { server?: TestServer; api?: Api; order?: string } = {};
const address = () => place.server?.address ?? '';
const api = () => {
  if (!place.api) throw new Error('no workspace');
  return place.api;
};
const named: { readonly [key: string]: string } = {
  order: '订单',
  line: '订单行',
  company: '公司',
  amount: '金额',
  chance: '把握',
  expected: '预计金额',
  share: '占比',
  industry: '行业',
  line_sum: '明细合计',
  line_count: '明细条数',
  headline: '摘要',
  is_large: '大单',
};
const label = (key: string) => ({ zh: named[key] ?? key });

/** The app of the server's test with names for people, a form and a table. */
function withPages(app: App): App {
  const objects = computedApp.objects.map((object) => ({
    ...object,
    label: label(object.key),
    fields: object.fields.map((field) => ({ ...field, label: label(field.key) })),
  })) as App['objects'];
  const items = ['name', 'company', 'amount', 'chance', 'expected', 'industry', 'line_sum', 'line_count', 'is_large'];
  const form: Form = {
    key: 'order_form',
    object: 'order',
    label: label('order'),
    sections: [{ key: 'all', columns: 2, items: items.map((field) => ({ kind: 'field', field, width: 'half' })) }],
  };
  const columns = ['name', 'expected', 'industry', 'line_sum', 'line_count'].map((field) => ({ field }));
  return {
    ...app,
    objects,
    forms: [form],
    views: [{ key: 'orders', object: 'order', label: { zh: '全部' }, type: 'table', options: { columns } }],
    navigation: [{ key: 'main', items: objects.map(({ key }) => ({ kind: 'object', object: key })) }],
  };
}

beforeAll(async () => {
  place.server = await startTestServer();
  place.api = await publishApp(address(), withPages);
  const create = async (object: string, values: object) =>
    (await api().call('create', { params: { object }, body: { values: values as never } })).id;
  const company = await create('company', { name: '远山科技', industry: 'steel' });
  place.order = await create('order', { name: '一期', company, amount: '2000', chance: 50, is_open: true });
  await create('line', { name: '服务器', order: place.order, quantity: 3, price: '100.50' });
});
afterAll(() => place.server?.[Symbol.asyncDispose]());

const field = (page: Page, key: string): Locator => page.locator(`.kh-form-field[data-field=${key}]`);
const detail = (page: Page, key: string): Locator => page.locator(`.kh-detail[data-field=${key}]`);

it('formula, lookup and rollup stand in the form with a quiet mark; the formula is worked out while typing, the others by the server', async () => {
  const page = await openSignedIn(address(), '/new/order');
  await field(page, 'amount').locator('input').fill('3000');
  await field(page, 'amount').locator('input').blur();
  await field(page, 'chance').locator('input').fill('33.335');
  await field(page, 'chance').locator('input').blur();
  await expect.poll(() => field(page, 'expected').innerText(), patience).toContain('1,000.05');
  expect(await field(page, 'expected').locator('input').count()).toBe(0);
  expect(await field(page, 'expected').locator('.kh-form-computed').getAttribute('title')).toBe('自动算出');
  expect(await field(page, 'line_sum').innerText()).toContain('自动算出');
  await axe(page);
  await screenshot(page, 'computed-new');
  await field(page, 'name').locator('input').fill('二期');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await until(
    () => api().call('query', { body: { object: 'order', fields: ['name', 'expected'] } }),
    ({ rows }) => rows.some((row) => row.name === '二期' && row.expected === '1000.05'),
  );
});

it('a record and the table show what is worked out as what it is: money, option, number; it is not edited there, but filtered', async () => {
  const page = await openSignedIn(address(), `/record/order/${place.order}`);
  await expect.poll(() => detail(page, 'line_sum').innerText(), patience).toContain('301.50');
  expect(await detail(page, 'industry').innerText()).toContain('steel');
  expect(await detail(page, 'line_count').innerText()).toMatch(/1$/);
  expect(await detail(page, 'line_sum').locator('.kh-detail-edit').count()).toBe(0);
  await screenshot(page, 'computed-record');
  await page.goto(`${address()}/object/order`);
  const row = page.getByRole('row').filter({ hasText: '一期' });
  await expect.poll(() => row.innerText(), patience).toContain('301.50');
  expect(await row.innerText()).toContain('1,000');
  await screenshot(page, 'computed-table');
  const phone = await openSignedIn(address(), `/record/order/${place.order}`, { width: 390 });
  await phone.getByRole('tab', { name: '资料' }).click();
  await expect.poll(() => detail(phone, 'line_sum').innerText(), patience).toContain('301.50');
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await axe(phone);
  await screenshot(phone, 'computed-phone');
});

const madeIn = (app: App) => app.objects.flatMap(({ fields }) => fields).find(({ key }) => key === 'new_rollup');

it('a rollup is dragged onto a form and told in pickers what to summarise', async () => {
  const page = await openSignedIn(address(), '/object/order');
  await page.goto(`${address()}/designer/object/order/form`);
  const tile = page.locator('[data-tile="preset:rollup:rollup"]');
  const target = page.locator('[data-item="amount"]');
  await tile.scrollIntoViewIfNeeded();
  const [from, to] = [await tile.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 4, { steps: 4 });
  await page.mouse.move(to.x + 12, to.y + 6, { steps: 12 });
  await page.mouse.up();
  const inspector = page.getByRole('complementary', { name: /的设置$/ });
  const pick = async (name: string, option: string) => {
    await inspector.getByLabel(name, { exact: true }).click();
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: option })
      .first()
      .click();
  };
  await pick('汇总方式', '最大');
  await pick('汇总哪个字段', 'price');
  await screenshot(page, 'computed-designer');
  const { app } = await until(
    () => api().call('draft'),
    (draft) => JSON.stringify(madeIn(draft.app)?.options ?? null).includes('"price"'),
  );
  const made = madeIn(app);
  expect(made?.options).toMatchObject({ list: 'line__order', fold: 'max', field: 'price' });
  await axe(page);
});
