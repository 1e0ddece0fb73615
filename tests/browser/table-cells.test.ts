import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../helpers/browser.ts';
import { type Crm, startCrm } from './crm.ts';

const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`);
const text = (page: Page, row: number, column: number) =>
  cell(page, row, column).locator('.kh-cell-content').innerText();

async function openTable(crm: Crm, path: string): Promise<Page> {
  const page = await crm.open(path);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('grid').waitFor();
  await cell(page, 0, 5).locator('.kh-digits').waitFor();
  return page;
}

const clip = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), words);
  await page.keyboard.press('Control+v');
}

test('cells go to a spreadsheet and back: a paste is one write, undone at once, and what does not fit is marked and writes nothing', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const before = [await text(page, 1, 5), await text(page, 2, 5)];
  const [name, company] = [await text(page, 1, 0), await text(page, 1, 1)];

  // Shift with the arrows selects, Ctrl+C takes it as a spreadsheet reads it
  await cell(page, 1, 1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+Home');
  await expect.poll(() => page.locator('.kh-cell-ranged').count()).toBe(4);
  await page.keyboard.press('Control+c');
  await expect.poll(() => clip(page)).toMatch(new RegExp(`^${name}\t${company}\n.+\t.+$`));

  // sources by their labels, amounts as people write them
  await cell(page, 1, 4).click();
  await paste(page, '展会\t12.5万\r\n公众号\t8,000\r\n');
  await expect.poll(() => text(page, 1, 5)).toBe('125,000');
  expect(await text(page, 2, 5)).toBe('8,000');
  expect([await text(page, 1, 4), await text(page, 2, 4)]).toEqual(['展会', '公众号']);
  await expect.poll(() => page.getByRole('button', { name: '撤销（Ctrl+Z）' }).isEnabled()).toBe(true);
  const saved = await crm.api.call('query', {
    body: { object: 'lead', fields: ['budget'], filter: { in: [{ var: 'budget' }, [125000, 8000]] } },
  });
  expect(saved.rows.length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => [await text(page, 1, 5), await text(page, 2, 5)]).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect.poll(() => text(page, 1, 5)).toBe('125,000');

  // one cell of the table does not fit: it is marked, and nothing of the paste is written
  await cell(page, 1, 4).click();
  await paste(page, '官网表单\t3万\n没有的来源\t4万');
  await page.getByRole('status').getByText('有 1 个单元格的内容放不进去', { exact: false }).waitFor();
  const wrong = page.locator('.kh-cell-wrong');
  await expect.poll(() => wrong.count()).toBe(1);
  expect(await wrong.getAttribute('title')).toBe('「来源」没有选项「没有的来源」。');
  expect(await text(page, 1, 5)).toBe('125,000');

  // people by their names; Ctrl+D fills the range with its first row
  await cell(page, 1, 5).click();
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d']) await page.keyboard.press(key);
  await expect.poll(() => text(page, 3, 5)).toBe('125,000');
  await page.keyboard.press('Delete');
  await expect.poll(() => text(page, 3, 5)).toBe('–');
  await page.keyboard.press('Control+z');
  await expect.poll(() => text(page, 2, 5)).toBe('125,000');

  // the corner of the selection fills downwards
  await cell(page, 3, 5).click();
  const handle = page.locator('[data-fill]');
  const [corner, target] = [await handle.boundingBox(), await cell(page, 5, 5).boundingBox()];
  await page.mouse.move((corner?.x ?? 0) + 4, (corner?.y ?? 0) + 4);
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 30, (target?.y ?? 0) + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => text(page, 5, 5)).toBe('125,000');

  // somebody else has changed it since: taking back is refused, and says by whom
  await expect.poll(() => page.getByRole('button', { name: '撤销（Ctrl+Z）' }).isEnabled()).toBe(true);
  const found = await crm.api.call('query', {
    body: { object: 'lead', fields: ['name'], search: await text(page, 5, 0), page: { size: 1 } },
  });
  const id = String(found.rows[0]?.id);
  await crm.api.call('update', { params: { object: 'lead', id }, body: { values: { budget: '77.00' } } });
  await expect.poll(() => text(page, 5, 5)).toBe('77');
  await cell(page, 5, 5).click();
  await page.keyboard.press('Control+z');
  await page.getByRole('status').getByText('都没有保存', { exact: false }).waitFor();
  await expect.poll(() => text(page, 5, 5)).toBe('77');
  await axe(page);
}, 120_000);

test('groups open one in the other with subtotals from the server, the foot says what is chosen, columns move, stay and go', async () => {
  const crm = await startCrm();
  const page = await openTable(crm, '/view/lead_all');
  const total = await page.locator('.kh-foot-count').innerText();
  const group = async (name: string) => {
    await page.getByRole('button', { name: /^分组/ }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await group('来源');
  const heads = page.locator('[data-group]');
  await heads.first().waitFor();
  const counts = async () => (await page.locator('.kh-group-count').allInnerTexts()).map(Number);
  expect(`${(await counts()).reduce((sum, count) => sum + count, 0)} 条`).toBe(total);
  // the subtotal of a group is what the server says of all its records
  const [head] = (
    await crm.api.call('query', {
      body: { object: 'lead', group: [{ field: 'source' }], measures: [{ key: 'sum', fn: 'sum', field: 'budget' }] },
    })
  ).rows;
  const sum = `${(Number(head?.sum) / 10_000).toFixed(1)}万`;
  await expect.poll(() => heads.first().locator('.kh-group-sum strong').innerText()).toBe(`¥${sum}`);

  await group('状态');
  await expect.poll(() => page.getByRole('treegrid').getAttribute('aria-busy')).toBe('false');
  await heads.first().click();
  await page.locator('[data-group][aria-level="2"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('[data-row] .kh-row-title').count()).toBeGreaterThan(0);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.locator('[data-row] .kh-row-title').count()).toBe(0);
  await axe(page);
  await page.getByRole('button', { name: '还原' }).click();
  await page.getByRole('grid').waitFor();

  // a statistic of its own for each column, over all records
  await page.getByRole('button', { name: '「公司名称」的统计' }).click();
  await page.getByRole('menuitem', { name: '已填' }).click();
  await expect.poll(() => page.getByRole('button', { name: '「公司名称」的统计' }).innerText()).toMatch(/已填\s*100%/);
  await page.getByRole('button', { name: '「预算」的统计' }).click();
  await page.getByRole('menuitem', { name: '最大' }).click();
  const [most] = (
    await crm.api.call('query', { body: { object: 'lead', measures: [{ key: 'max', fn: 'max', field: 'budget' }] } })
  ).rows;
  await expect
    .poll(() => page.getByRole('button', { name: '「预算」的统计' }).innerText())
    .toContain(Number(most?.max).toLocaleString('en-US'));

  const names = async () => (await page.getByRole('columnheader').allInnerTexts()).filter(Boolean).slice(0, 5);
  const act = async (column: string, action: string) => {
    await page.getByRole('button', { name: `${column}：列操作` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  expect(await names()).toEqual(['姓名', '公司名称', '状态', '手机', '来源']);
  await act('公司名称', '右移');
  await expect.poll(names).toEqual(['姓名', '状态', '公司名称', '手机', '来源']);
  await act('公司名称', '隐藏这一列');
  await expect.poll(names).toEqual(['姓名', '状态', '手机', '来源', '预算']);
  await act('状态', '冻结到这一列');
  await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ left: 400 }));
  const left = async () => (await page.locator('[data-head="1"]').boundingBox())?.x;
  await expect.poll(left).toBeLessThan(450);
  // what was changed is an unsaved view that a reload keeps
  await page.reload();
  await page.getByText('未保存的视图').waitFor();
  expect(await names()).toEqual(['姓名', '状态', '手机', '来源', '预算']);
}, 120_000);
