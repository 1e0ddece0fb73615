import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../helpers/browser.ts';
import { type Crm, startCrm } from './crm.ts';

const column = (page: Page, option: string): Locator => page.locator(`section[data-option="${option}"]`);
const card = (page: Page, name: string): Locator => page.locator('[data-record]', { hasText: name });
const countOf = (page: Page, option: string) => column(page, option).locator('.kh-board-count').innerText();

interface Deal {
  readonly name: string;
  readonly stage: string;
  readonly amount?: string;
}

/** A board with just these deals of one customer. */
async function startBoard(deals: readonly Deal[]): Promise<Crm> {
  const crm = await startCrm({ sample: false });
  const account = await crm.api.call('create', {
    params: { object: 'account' },
    body: { values: { name: '海纳食品' } },
  });
  const changes = deals.map(({ name, stage, amount }) => ({
    action: 'create' as const,
    object: 'opportunity',
    values: { name, stage, account: account.id, ...(amount ? { amount } : {}) },
  }));
  await crm.api.call('changes', { body: { changes } });
  return crm;
}

async function openBoard(crm: Crm, options = {}): Promise<Page> {
  const page = await crm.open('/view/opportunity_board', options);
  await page.locator('[data-record]').first().waitFor();
  return page;
}

async function stageOf(crm: Crm, name: string): Promise<unknown> {
  const filter = { '==': [{ var: 'name' }, name] };
  const { rows } = await crm.api.call('query', {
    body: { object: 'opportunity', fields: ['stage', 'amount'], filter },
  });
  return rows[0];
}

/** Takes a card with the mouse and holds it over a column. */
async function carry(page: Page, taken: Locator, to: Locator): Promise<void> {
  const [from, target] = [await taken.boundingBox(), await to.boundingBox()];
  if (!from || !target) throw new Error('Nothing to drag.');
  await page.mouse.move(from.x + 40, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.move(target.x + target.width / 2, target.y + 140, { steps: 8 });
}

test('a board counts and adds up its columns, and a dragged card moves the record', async () => {
  const crm = await startBoard([
    { name: '点检系统', stage: 'contact', amount: '100000' },
    { name: '巡检平台', stage: 'contact', amount: '50000' },
    { name: '门店升级', stage: 'analysis', amount: '20000' },
  ]);
  const page = await openBoard(crm);
  expect(await countOf(page, 'contact')).toBe('2');
  await column(page, 'contact').getByText('¥15.0万').waitFor();
  await column(page, 'contact').getByText('加权 ¥1.5万').waitFor();
  await axe(page);
  await carry(page, card(page, '点检系统'), column(page, 'analysis'));
  await page.mouse.up();
  await column(page, 'analysis').getByText('点检系统').waitFor();
  expect(await countOf(page, 'contact')).toBe('1');
  expect(await countOf(page, 'analysis')).toBe('2');
  await expect.poll(() => stageOf(crm, '点检系统')).toMatchObject({ stage: 'analysis' });
  await page.reload();
  await column(page, 'analysis').getByText('点检系统').waitFor();
});

test('a stage that asks for something asks in the card: back, or filled in and moved', async () => {
  const crm = await startBoard([
    { name: '还没报价', stage: 'contact' },
    { name: '已经报价', stage: 'contact', amount: '90000' },
  ]);
  const page = await openBoard(crm);
  await carry(page, card(page, '还没报价'), column(page, 'analysis'));
  await page.mouse.up();
  const asked = column(page, 'analysis').locator('[data-record]', { hasText: '还没报价' });
  await asked.getByText('进入「需求分析」需补 1 项').waitFor();
  await axe(page);
  await asked.getByRole('button', { name: '退回原阶段' }).click();
  await column(page, 'contact').getByText('还没报价').waitFor();
  expect(await stageOf(crm, '还没报价')).toMatchObject({ stage: 'contact' });

  await carry(page, card(page, '还没报价'), column(page, 'analysis'));
  await page.mouse.up();
  await asked.getByRole('button', { name: '保存并移动' }).click();
  await asked.getByText('请填写「金额」。').waitFor();
  await asked.getByLabel('金额').fill('3.5万');
  await asked.getByRole('button', { name: '保存并移动' }).click();
  await expect.poll(() => stageOf(crm, '还没报价')).toMatchObject({ stage: 'analysis', amount: '35000.00' });
  await column(page, 'analysis').getByText('¥35,000').waitFor();

  // a closed stage is folded, and opens where it has to ask
  await carry(page, card(page, '已经报价'), column(page, 'lost'));
  await page.mouse.up();
  await column(page, 'lost').getByText('进入「输单」需补 1 项').waitFor();
});

test('a card that somebody else changed springs back and says who', async () => {
  const crm = await startBoard([{ name: '争抢的单', stage: 'contact', amount: '10000' }]);
  const page = await openBoard(crm);
  // hints would bring the news first
  await page.route('**/api/live', (route) => route.fulfill({ contentType: 'text/event-stream', body: '' }));
  await page.reload();
  await card(page, '争抢的单').waitFor();
  const id = (await card(page, '争抢的单').getAttribute('data-record')) ?? '';
  await carry(page, card(page, '争抢的单'), column(page, 'analysis'));
  await crm.api.call('update', { params: { object: 'opportunity', id }, body: { values: { next_step: '改过' } } });
  await page.mouse.up();
  await column(page, 'contact').getByText('李明 刚刚改过这条记录').waitFor();
  expect(await stageOf(crm, '争抢的单')).toMatchObject({ stage: 'contact' });
});

test('the keys move a card from column to column and say so in both languages', async () => {
  const crm = await startBoard([{ name: 'Aqua', stage: 'contact', amount: '10000' }]);
  for (const [language, said] of [
    ['zh', '“Aqua”移到“需求分析”'],
    ['en', 'Aqua moved to First contact'],
  ] as const) {
    const page = await openBoard(crm, { language });
    await card(page, 'Aqua').focus();
    await page.keyboard.press('Space');
    await page.locator('.kh-card-held').waitFor();
    await page.keyboard.press(language === 'zh' ? 'ArrowRight' : 'ArrowLeft');
    await page.locator('.kh-board-target').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('[id^=DndLiveRegion]').innerText()).toBe(said);
    await expect.poll(() => stageOf(crm, 'Aqua')).toMatchObject({ stage: language === 'zh' ? 'analysis' : 'contact' });
  }
});

test('on a phone a long touch takes a card, a swipe does not', async () => {
  const crm = await startBoard([
    { name: '长按的单', stage: 'contact', amount: '10000' },
    { name: '另一单', stage: 'analysis', amount: '10000' },
  ]);
  const page = await openBoard(crm, { width: 390 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await axe(page);
  const touch = await page.context().newCDPSession(page);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const box = await card(page, '长按的单').boundingBox();
  if (!box) throw new Error('No card.');
  const [x, y] = [box.x + 60, box.y + 40];
  await at('touchStart', x, y);
  await at('touchMove', x - 60, y);
  await at('touchEnd');
  expect(await page.locator('.kh-card-held').count()).toBe(0);
  // a swipe runs out in its own time: begin anew
  await page.reload();
  await card(page, '长按的单').waitFor();

  await at('touchStart', x, y);
  await page.locator('.kh-card-origin').waitFor();
  // held near the edge the board moves on, slowly; then the card is carried to the middle of what came
  for (const step of [120, 220, 330]) await at('touchMove', step, y + 20);
  await page.waitForFunction(() => {
    const next = document.querySelector('section[data-option="analysis"]');
    return next !== null && next.getBoundingClientRect().x < 190;
  });
  await at('touchMove', 195, y + 30);
  await page.locator('section.kh-board-target[data-option="analysis"]').waitFor();
  await at('touchEnd');
  await expect.poll(() => stageOf(crm, '长按的单')).toMatchObject({ stage: 'analysis' });
});
