import type { App, Form } from '@kehuan/schemas';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, openPage, type PageOptions, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';
import { linksApp, make, publishApp } from '../server/links-app.ts';

const form = (object: string, fields: readonly string[], related: readonly string[] = []): Form => ({
  key: `${object}_form`,
  object,
  label: { zh: object },
  related,
  sections: [
    {
      key: 'main',
      columns: 1,
      items: fields.map((field) => ({ kind: 'field', field, width: 'full' })),
    },
  ],
});

const app: App = {
  ...linksApp,
  navigation: [
    {
      key: 'main',
      items: ['order', 'course', 'topic'].map((object) => ({ kind: 'object' as const, object })),
    },
  ],
  forms: [
    form('order', ['name', 'lines']),
    form('course', ['name', 'topics', 'helpers', 'above']),
    form('topic', ['name', 'hours'], ['course.topics']),
  ],
};

describe('sub-table, links and departments on the screen', () => {
  const here = {} as { server: TestServer; admin: Api };
  beforeAll(async () => {
    here.server = await startTestServer();
    here.admin = await publishApp(here.server.address, app);
  });
  afterAll(() => here.server?.[Symbol.asyncDispose]());

  const open = async (path: string, options: PageOptions = {}): Promise<Page> => {
    const { address } = here.server;
    const page = await openPage({ width: 1440, ...options });
    const data = { email: 'wang@example.com', password: 'correct horse' };
    const answer = await page.context().request.post(`${address}/api/sign-in`, { data });
    expect(answer.ok()).toBe(true);
    await page.goto(address + path);
    return page;
  };
  const paste = (page: Page, text: string) =>
    page.evaluate((words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  const orders = async () => (await here.admin.call('query', { body: { object: 'order', fields: ['name'] } })).rows;

  it('rows are added by keyboard, pasted from a spreadsheet, moved and summed, and refused at their cell', async () => {
    const page = await open('/new/order');
    await page.getByLabel('name', { exact: true }).fill('采购单');
    const grid = page.getByRole('group', { name: '明细' });
    await grid.getByRole('button', { name: '添加一行' }).click();
    await page.keyboard.type('服务器');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await grid.getByRole('textbox', { name: '第 1 行 数量' }).fill('2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1000.5');
    await page.keyboard.press('Enter');
    await grid.getByRole('button', { name: '添加一行' }).click();
    await page.keyboard.press('Escape');
    await grid.getByRole('button', { name: '第 2 行 品名' }).focus();
    await paste(page, '交换机\t3\t¥1,200\n"网 线"\t1万\t5\n');
    await grid.getByRole('button', { name: '第 3 行 品名' }).waitFor();
    await expect.poll(() => grid.locator('tfoot').innerText()).toContain('10,005');
    await expect.poll(() => grid.locator('tfoot').innerText()).toContain('2,205.50');
    await grid.getByRole('button', { name: '第 3 行 品名' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => grid.getByRole('button', { name: '第 2 行 品名' }).innerText()).toContain('网 线');
    // a row without what is required, and then one that repeats
    await grid.getByRole('button', { name: '添加一行' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await grid.getByRole('alert').filter({ hasText: '品名' }).waitFor();
    expect(await orders()).toEqual([]);
    await axe(page);
    await grid.getByRole('button', { name: '第 4 行 品名' }).click();
    await page.keyboard.type('服务器');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await grid.getByRole('alert').filter({ hasText: '已被使用' }).waitFor();
    await screenshot(page, 'rows-refused');
    expect(await orders()).toEqual([]);
    await grid.getByRole('button', { name: '删除第 4 行' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const [order] = await until(orders, (rows) => rows.length === 1);
    const params = { object: 'order', id: String(order?.['id']) };
    const { record } = await here.admin.call('record', { params });
    expect(record['lines']).toMatchObject([
      { item: '服务器', quantity: 2, price: '1000.50', position: 1 },
      { item: '网 线', quantity: 10_000, price: '5.00', position: 2 },
      { item: '交换机', quantity: 3, price: '1200.00', position: 3 },
    ]);
  });

  it('on a phone rows are cards, in the dark and in English too', async () => {
    const id = await make(here.admin, 'order', { name: '手机', lines: [{ item: '箱', quantity: 4, price: '2.50' }] });
    const page = await open(`/record/order/${id}`, { width: 390, dark: true, language: 'en' });
    await page.getByText('Details', { exact: true }).click();
    await page.locator('.kh-rows').getByText('箱').waitFor();
    await screenshot(page, 'rows-phone');
    await axe(page, '.kh-rows');
    await page.getByRole('button', { name: 'Edit Lines' }).click();
    await page.getByRole('button', { name: 'Row 1 Quantity' }).click();
    await page.getByRole('textbox', { name: 'Row 1 Quantity' }).fill('6');
    await screenshot(page, 'rows-phone-edit');
    await page.getByText('Details', { exact: true }).click();
    const quantity = async () =>
      (await here.admin.call('query', { body: { object: 'line', filter: { '==': [{ var: 'order' }, id] } } }))
        .rows[0]?.['quantity'];
    await until(quantity, (value) => value === 6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('several records and people are picked and shown from both sides, put on and taken off the list', async () => {
    const law = await make(here.admin, 'topic', { name: '法务' });
    const tax = await make(here.admin, 'topic', { name: '税务' });
    const course = await make(here.admin, 'course', { name: '一班', topics: [law] });
    await make(here.admin, 'course', { name: '二班' });
    const page = await open(`/record/course/${course}`);
    await page.getByRole('link', { name: '法务' }).waitFor();
    await page.getByRole('button', { name: '编辑topics' }).click();
    await page.getByRole('combobox', { name: 'topics' }).fill('税务');
    await page.locator('.ant-select-item-option').filter({ hasText: '税务' }).click();
    await page.keyboard.press('Escape').catch(() => {});
    await page.getByRole('heading', { level: 1 }).click();
    const read = async () => (await here.admin.call('record', { params: { object: 'course', id: course } })).record;
    await until(read, ({ topics }) => JSON.stringify(topics) === JSON.stringify([law, tax]));
    // from the other side
    await page.goto(`${here.server.address}/record/topic/${tax}`);
    const list = page.getByRole('region', { name: '课程' });
    await list.getByRole('link', { name: '一班' }).waitFor();
    await list.getByRole('button', { name: '关联已有的课程' }).click();
    await page.getByRole('combobox', { name: '课程' }).fill('二班');
    await page.locator('.ant-select-item-option').filter({ hasText: '二班' }).click();
    await list.getByRole('link', { name: '二班' }).waitFor();
    await screenshot(page, 'links-both-sides');
    await list.getByRole('button', { name: '移除一班' }).click();
    await list.getByRole('link', { name: '一班' }).waitFor({ state: 'detached' });
    await until(read, ({ topics }) => JSON.stringify(topics) === JSON.stringify([law]));
  });

  it('a record of a tree says what it stands below, the top first', async () => {
    const top = await make(here.admin, 'course', { name: '总部' });
    const middle = await make(here.admin, 'course', { name: '分部', above: top });
    const low = await make(here.admin, 'course', { name: '小组', above: middle });
    const page = await open(`/record/course/${low}`);
    const path = page.getByRole('navigation', { name: '上级' });
    await path.getByRole('link', { name: '总部' }).waitFor();
    expect(await path.getByRole('link').allInnerTexts()).toEqual(['总部', '分部']);
    await path.getByRole('link', { name: '总部' }).click();
    await page.getByRole('heading', { level: 1, name: '总部' }).waitFor();
  });

  it('an administrator keeps departments as a tree, with who leads them and who belongs to them', async () => {
    const page = await open('/members');
    await page.getByText('部门', { exact: true }).click();
    await page.getByRole('button', { name: '新建部门' }).click();
    await page.getByLabel('名称').fill('华东');
    await page.getByLabel('负责人').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '王芳' }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('负责人 王芳').waitFor();
    await page.getByRole('button', { name: '华东 的操作' }).click();
    await page.getByRole('menuitem', { name: '新建下级部门' }).click();
    await page.getByLabel('名称').fill('上海');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('上海', { exact: true }).waitFor();
    await screenshot(page, 'departments');
    await axe(page);
    const { units } = await here.admin.call('units');
    const east = units.find(({ name }) => name === '华东');
    expect(units.find(({ name }) => name === '上海')).toMatchObject({ parent: east?.id });
    expect(east?.manager).toBe((await here.admin.call('me')).id);
  });
});
