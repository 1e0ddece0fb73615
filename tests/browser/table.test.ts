import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../helpers/browser.ts';
import { type Crm, startCrm } from './crm.ts';

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`);
/** the words of a column, from the top, as far as it is drawn */
const words = (page: Page, column: number): Promise<readonly string[]> =>
  page.locator(`[data-row] [data-column="${column}"] .kh-cell-content`).allInnerTexts();

async function openTable(crm: Crm, path: string, options = {}): Promise<Page> {
  const page = await crm.open(path, options);
  await page.getByRole('grid').waitFor();
  await cell(page, 0, 1).locator('.kh-value, .kh-digits, .kh-secondary').first().waitFor();
  return page;
}

test('a table of thousands keeps a few rows in the page, and the keys reach its end', async () => {
  const crm = await startCrm({ sample: false });
  const changes = Array.from({ length: 2500 }, (_, index) => ({
    action: 'create' as const,
    object: 'account',
    values: { name: `公司${String(index).padStart(4, '0')}` },
  }));
  await crm.api.call('changes', { body: { changes } });
  const page = await openTable(crm, '/view/account_all?sort=name');
  await expect.poll(() => page.locator('.kh-foot-count').innerText()).toBe('2,500 条');
  expect(await page.locator('[data-row]').count()).toBeLessThan(80);
  await cell(page, 0, 1).click();
  await page.keyboard.press('Home');
  // each page of records is asked for as it comes into sight: the end is reached by going there until it stays
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Home');
        return page.locator('.kh-row-title', { hasText: '公司2499' }).count();
      },
      { timeout: 50_000 },
    )
    .toBe(1);
  expect(await page.locator('[data-row]').count()).toBeLessThan(80);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2501');
  // and back at the top the first rows are there again
  await page.keyboard.press('Control+Home');
  await expect.poll(() => cell(page, 0, 0).innerText()).toBe('公司0000');
});

test('a click on a head sorts, another turns it round, and the address keeps it', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const head = page.getByRole('columnheader', { name: '预算' });
  const budgets = async () =>
    (await words(page, 5)).filter((text) => text !== '–').map((text) => Number(text.replaceAll(',', '')));
  await head.getByRole('button', { name: '预算', exact: true }).click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(async () => isSorted(await budgets(), 1)).toBe(true);
  await head.getByRole('button', { name: '预算', exact: true }).click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(async () => isSorted(await budgets(), -1)).toBe(true);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('budget:desc');
  await page.getByRole('button', { name: /^筛选/ }).click();
  await page.getByRole('button', { name: '还原' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

const isSorted = (values: readonly number[], direction: 1 | -1): boolean =>
  values.length > 3 && values.every((value, index) => index === 0 || direction * (value - values[index - 1]!) >= 0);

test('conditions narrow the table, two of them by and or or; the words searched do too', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const count = () => page.locator('.kh-foot-count').innerText();
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('button', { name: '添加条件' }).click();
  await page.getByLabel('值').fill('周');
  await expect.poll(count).toBe('1 条');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '添加条件' }).click();
  await page.getByLabel('值').fill('王');
  await expect.poll(() => page.getByText('没有符合条件的记录').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '并且' }).click();
  await expect.poll(count).toBe('2 条');
  // a view that filters by itself shows its conditions the same way
  await page.getByRole('link', { name: '待首次响应' }).click();
  await page.getByRole('button', { name: /状态 是 新建、已分配/ }).waitFor();
  await page.getByRole('link', { name: '全部线索' }).click();
  await page.getByRole('searchbox', { name: '在此视图中查找' }).fill('周启明');
  await expect.poll(count).toBe('1 条');
});

test('a cell is typed into, saved, refused, undone and redone by keys alone', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const before = await cell(page, 2, 5).innerText();
  await cell(page, 2, 5).click();
  await page.keyboard.type('17.6万');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 2, 5).innerText()).toBe('176,000');
  // the cursor went down; what is no number stays open and says so
  await page.keyboard.type('面议');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('alert').innerText()).toBe('「预算」不是数字。');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell(page, 2, 5).innerText()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => cell(page, 2, 5).innerText()).toBe('176,000');
  const kept = async () => {
    const filter = { '==': [{ var: 'budget' }, 176000] };
    return (await crm.api.call('query', { body: { object: 'lead', fields: ['budget'], filter } })).rows;
  };
  await expect.poll(kept).toMatchObject([{ budget: '176000.00' }]);
});

test('a row that somebody adds above does not push what is typed into another record', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const name = await cell(page, 2, 0).innerText();
  await cell(page, 2, 5).click();
  await page.keyboard.type('4321');
  await crm.api.call('create', {
    params: { object: 'lead' },
    body: { values: { name: '刚来的', mobile: '13900001111' } },
  });
  await expect.poll(() => cell(page, 0, 0).innerText()).toBe('刚来的');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 3, 5).innerText()).toBe('43,210');
  expect(await cell(page, 3, 0).innerText()).toBe(name);
});

test('a cell the server refuses goes back and says why', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const [first, second] = [await cell(page, 0, 3).innerText(), await cell(page, 1, 3).innerText()];
  await cell(page, 1, 3).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(first);
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(/「手机」没有保存：.*重复/)
    .waitFor();
  await expect.poll(() => cell(page, 1, 3).innerText()).toBe(second);
});

test('an option is picked in the cell', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  await cell(page, 0, 4).dblclick();
  await page.locator('.ant-select-item-option').getByText('展会', { exact: true }).click();
  await expect.poll(() => cell(page, 0, 4).innerText()).toBe('展会');
});

test('selected records are changed together, deleted, and brought back', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const total = Number((await page.locator('.kh-foot-count strong').innerText()).replace(',', ''));
  for (const row of [0, 2, 3]) {
    await page.locator(`[data-row="${row}"]`).hover();
    await page.locator(`[data-row="${row}"] [data-check]`).click();
  }
  const bar = page.getByRole('region', { name: '批量操作' });
  await bar.getByText('已选 3 条').waitFor();
  await bar.getByRole('button', { name: '批量编辑' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('改成').fill('启衡测试');
  await dialog.getByRole('button', { name: '修改' }).click();
  await page.getByRole('status').getByText('已修改 3 条').waitFor();
  await expect.poll(async () => (await words(page, 1)).filter((text) => text === '启衡测试').length).toBe(3);

  await page.locator('[data-row="0"]').hover();
  await page.locator('[data-row="0"] [data-check]').click();
  await bar.getByRole('button', { name: `选择全部 ${total} 条` }).click();
  await bar.getByRole('button', { name: '删除' }).click();
  await page.getByText('这里还没有线索').waitFor();
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => page.locator('.kh-foot-count').innerText()).toBe(`${total} 条`);
});

test('the arrows move, Enter on the name opens the record, and the grid is clean for assistive technology', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all', { dark: true });
  await axe(page);
  await cell(page, 1, 2).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const current = page.locator('[role=gridcell][aria-selected=true][data-column]');
  expect(
    await current.evaluate((node) => [node.parentElement?.dataset.row, (node as HTMLElement).dataset.column]),
  ).toEqual(['2', '3']);
  await axe(page);
  await page.keyboard.press('Home');
  const name = await cell(page, 2, 0).innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/record\/lead\//);
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('who may only look sees no way to change, and what they may not see says who can help', async () => {
  const crm = await startCrm();
  const email = await crm.addMember('许佳宁', 'service');
  const page = await crm.open('/', { email });
  await page.getByRole('heading', { name: /许佳宁/ }).waitFor();
  await page.goto(`${crm.address}/object/lead`);
  await page.getByText('你没有查看').waitFor();
  await page.getByText('请工作区的管理员', { exact: false }).waitFor();
  await axe(page);
});

test('on a phone a table is a list of cards that call and open', async () => {
  const crm = await startCrm();
  const page = await crm.open('/view/lead_all', { width: 390, language: 'en' });
  const call = page.getByRole('link', { name: /^Call / }).first();
  await call.waitFor();
  expect(await call.getAttribute('href')).toMatch(/^tel:\+861\d{10}$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await axe(page);
  await page.locator('.kh-phone-line').first().click();
  await page.waitForURL(/\/record\/lead\//);
});
