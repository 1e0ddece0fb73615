import type { Rule } from '@kehuan/schemas';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../helpers/browser.ts';
import { startCrm } from './crm.ts';

const count = (page: Page) => page.locator('.kh-foot-count').innerText();

test('a filter is built of groups, related fields, related lists and relative dates, read as a sentence and kept in the address', async () => {
  const crm = await startCrm();
  const page = await crm.open('/view/opportunity_all');
  await page.locator('.kh-foot-count').waitFor();
  await page.getByRole('button', { name: '筛选' }).click();
  await page.getByRole('button', { name: '条件组' }).click();
  const panel = page.getByRole('group', { name: '筛选条件' });
  const pick = async (index: number, ...steps: readonly string[]) => {
    await panel.locator('.kh-field-picker').nth(index).click();
    const search = page.getByRole('combobox', { name: '查找字段' });
    for (const [at, step] of steps.entries()) {
      await search.fill(step);
      await page.getByRole('option', { name: step, exact: true }).waitFor();
      if (at === steps.length - 1) await page.keyboard.press('Enter');
      else {
        await page.locator('.kh-field-option', { hasText: step }).locator('.kh-field-enter').first().click();
        await page.locator('.kh-field-trail', { hasText: step }).waitFor();
      }
    }
    await search.waitFor({ state: 'detached' });
  };
  const operator = async (index: number, label: string) => {
    await panel.getByRole('combobox', { name: '条件' }).nth(index).click();
    await page.locator('.ant-select-item-option').getByText(label, { exact: true }).last().click();
  };
  // a field of the account: one hop away
  await panel.getByRole('button', { name: '条件', exact: true }).click();
  await pick(0, '所属客户', '行业');
  await operator(0, '有值');
  // a group inside, joined by or, with a relative date
  await panel.getByRole('button', { name: '条件组', exact: true }).first().click();
  const inner = page.getByRole('group', { name: '条件组' });
  await inner.waitFor();
  await pick(1, '创建时间');
  await operator(1, '在最近 … 天');
  await inner.getByLabel('值').fill('3650');
  // and a related list: none of its records
  await panel.getByRole('button', { name: '条件', exact: true }).last().click();
  await pick(2, '跟进记录');
  await operator(2, '没有一条满足');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /所属客户 › 行业 有值/ }).waitFor();
  await page.getByRole('button', { name: /创建时间 在最近 3650 天/ }).waitFor();
  await page.getByRole('button', { name: /跟进记录 没有/ }).waitFor();
  const filter = JSON.parse(new URL(page.url()).searchParams.get('filter') ?? 'null');
  expect(filter.parts[0]).toMatchObject({ field: 'account.industry', operator: 'filled' });
  const rule: Rule = {
    and: [
      { '!': [{ empty: [{ var: 'account.industry' }] }] },
      {
        and: [
          { '>=': [{ date_of: [{ var: 'created_at' }] }, { add_days: [{ today: [] }, -3650] }] },
          { '<=': [{ date_of: [{ var: 'created_at' }] }, { today: [] }] },
        ],
      },
      { none: [{ var: 'activity__related' }] },
    ],
  };
  const { count: expected } = await crm.api.call('query', {
    body: { object: 'opportunity', filter: rule, count: 'exact' },
  });
  await expect.poll(() => count(page)).toBe(`${expected?.value} 条`);
  await page.reload();
  await page.getByRole('button', { name: /所属客户 › 行业 有值/ }).waitFor();
  await axe(page);

  // the options of a further condition say how many records each has, under the other conditions
  await page.getByRole('button', { name: '添加条件' }).click();
  await page.locator('.kh-condition-editor .kh-field-picker').last().click();
  await page.getByRole('combobox', { name: '查找字段' }).fill('阶段');
  await page.getByRole('option', { name: '阶段', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '值' }).click();
  const counted = async () => (await page.locator('.kh-facet-count').allInnerTexts()).map(Number);
  await expect.poll(async () => (await counted()).reduce((sum, one) => sum + one, 0)).toBe(expected?.value);
  await page.keyboard.press('Escape');

  // on a phone the conditions are a sheet
  const phone = await crm.open(new URL(page.url()).pathname + new URL(page.url()).search, { width: 390 });
  await phone.getByRole('button', { name: '条件组' }).click();
  await phone.getByRole('dialog', { name: '筛选条件' }).waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await axe(phone);
}, 120_000);

test('what somebody changes is an unsaved view, saved as theirs or shared, renamed, made the first, deleted and brought back', async () => {
  const crm = await startCrm();
  const email = await crm.addMember('陈思远', 'manager');
  const page = await crm.open('/view/lead_all?sort=budget:desc');
  await page.getByText('未保存的视图').waitFor();
  await page.getByRole('button', { name: '另存为视图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('预算从高到低');
  await dialog.getByText('所有人').click();
  await dialog.getByRole('button', { name: '保存' }).click();
  const tab = page.getByRole('link', { name: '预算从高到低' });
  await expect.poll(() => tab.getAttribute('aria-current')).toBe('page');
  expect(await page.getByText('未保存的视图').count()).toBe(0);
  const head = page.getByRole('columnheader', { name: '预算' });
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await axe(page);

  // a colleague sees it, and may make it their own but not change it
  const other = await crm.open('/view/lead_all', { email });
  await other.getByRole('link', { name: '预算从高到低' }).click();
  await expect
    .poll(() => other.getByRole('columnheader', { name: '预算' }).getAttribute('aria-sort'))
    .toBe('descending');
  await other.getByRole('button', { name: '这个视图的操作' }).click();
  await other.getByRole('menuitem', { name: '复制一份' }).waitFor();
  expect(await other.getByRole('menuitem', { name: '删除视图' }).count()).toBe(0);

  // changed again it is unsaved again; saving keeps it, for the colleague as well
  await page.getByRole('button', { name: '行高' }).click();
  await page.getByRole('menuitem', { name: '高' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('status').getByText('视图已保存').waitFor();
  expect((await crm.api.call('savedViews')).views).toMatchObject([
    { share: 'all', settings: { sort: [{ field: 'budget', descending: true }], options: { rowHeight: 'tall' } } },
  ]);

  const act = async (name: string | RegExp) => {
    await page.getByRole('button', { name: '这个视图的操作' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await act(/^打开线索时先看它/);
  await expect.poll(async () => (await crm.api.call('savedViews')).defaults.length).toBe(1);
  await page.goto(`${crm.address}/object/lead`);
  await expect.poll(() => tab.getAttribute('aria-current')).toBe('page');
  await act('改名和共享');
  await dialog.getByLabel('名称').fill('大单');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '大单' }).waitFor();
  await act('删除视图');
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => page.getByRole('link', { name: '大单' }).getAttribute('aria-current')).toBe('page');
}, 120_000);
