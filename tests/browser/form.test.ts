import type { Field, ObjectDefinition } from '@kehuan/schemas';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { boss, installCrm, openSignedIn, publishApp } from './signed-in.ts';

const patience = { timeout: 20_000 };
const field = (page: Page | Locator, key: string) => page.locator(`.kh-form-field[data-field=${key}]`);
const input = (page: Page | Locator, key: string) => field(page, key).locator('input, textarea').first();
const words = (page: Page | Locator, key: string) => field(page, key).getByRole('alert');

/** Picks an option of a drop-down by its words. */
async function pick(page: Page, key: string, option: string): Promise<void> {
  await field(page, key).locator('.ant-select').click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

async function leadOf(api: Api, name: string) {
  const { rows } = await api.call('query', {
    body: {
      object: 'lead',
      filter: { '==': [{ var: 'name' }, name] },
      fields: ['name', 'mobile', 'budget', 'remark', 'source'],
    },
  });
  return rows;
}

describe('the create form of a lead', () => {
  const place: { server?: TestServer; api?: Api } = {};
  const address = () => place.server?.address ?? '';
  const api = () => {
    if (!place.api) throw new Error('no workspace');
    return place.api;
  };
  beforeAll(async () => {
    place.server = await startTestServer();
    place.api = await installCrm(address());
  });
  afterAll(() => place.server?.[Symbol.asyncDispose]());

  it('marks what is required, says problems at the field, and saves with Ctrl+Enter', async () => {
    const page = await openSignedIn(address(), '/new/lead');
    await input(page, 'name').waitFor();
    expect(await field(page, 'name').locator('.kh-form-required').count()).toBe(1);
    expect(await field(page, 'company').locator('.kh-form-required').count()).toBe(0);
    expect(await input(page, 'name').getAttribute('aria-required')).toBe('true');
    await axe(page);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    expect(await words(page, 'name').innerText()).toBe('请填写「姓名」。');
    expect(await words(page, 'mobile').innerText()).toBe('请填写「手机」。');
    await expect
      .poll(() => input(page, 'name').evaluate((control) => control === document.activeElement), patience)
      .toBe(true);
    await axe(page);
    await screenshot(page, 'form-problems');
    await input(page, 'name').fill('赵一鸣 🐼');
    await words(page, 'name').waitFor({ state: 'hidden' });
    await input(page, 'mobile').pressSequentially('1381234');
    await input(page, 'name').focus();
    expect(await words(page, 'mobile').innerText()).toBe('「手机」不是有效的电话号码。');
    await input(page, 'mobile').fill('');
    await input(page, 'mobile').pressSequentially('13812340001');
    await words(page, 'mobile').waitFor({ state: 'hidden' });
    await input(page, 'budget').fill('17.6万');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: '赵一鸣 🐼' }).waitFor();
    expect(await leadOf(api(), '赵一鸣 🐼')).toMatchObject([{ mobile: '+8613812340001', budget: '176000.00' }]);
  });

  it('says the same in English', async () => {
    const page = await openSignedIn(address(), '/new/lead', { language: 'en' });
    await page.evaluate(() => localStorage.setItem('kehuan.language', 'en'));
    await page.reload();
    await input(page, 'name').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await words(page, 'name').innerText()).toBe('“Name” is required.');
    await input(page, 'budget').fill('a lot');
    await input(page, 'name').focus();
    expect(await words(page, 'budget').innerText()).toBe('“Budget” is not a number.');
    expect(await input(page, 'budget').inputValue()).toBe('a lot');
  });

  it('refuses a mobile that somebody has already, at the field, and keeps what was typed', async () => {
    const { rows } = await api().call('query', {
      body: { object: 'lead', fields: ['mobile'], page: { size: 1 } },
    });
    const page = await openSignedIn(address(), '/new/lead');
    await input(page, 'name').fill('同号');
    await input(page, 'mobile').fill(String(rows[0]?.mobile));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await words(page, 'mobile').waitFor();
    expect(await words(page, 'mobile').innerText()).toMatch(/已被使用|重复/);
    expect(await input(page, 'name').inputValue()).toBe('同号');
    expect(await leadOf(api(), '同号')).toEqual([]);
  });

  it('saves and begins the next one empty', async () => {
    const page = await openSignedIn(address(), '/new/lead');
    await input(page, 'name').fill('连续一');
    await input(page, 'mobile').fill('13812340002');
    await page.getByRole('button', { name: '保存并新建' }).click();
    await expect.poll(() => input(page, 'name').inputValue(), patience).toBe('');
    expect(new URL(page.url()).pathname).toBe('/new/lead');
    await input(page, 'name').fill('连续二');
    await input(page, 'mobile').fill('13812340003');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '连续二' }).waitFor();
    expect(await leadOf(api(), '连续一')).toHaveLength(1);
  });

  it('shows a section only while its rule holds, and what is not the person’s to enter as filled', async () => {
    const page = await openSignedIn(address(), '/new/opportunity');
    await input(page, 'name').waitFor();
    expect(await field(page, 'loss_reason').count()).toBe(0);
    await pick(page, 'stage', '输单');
    await field(page, 'loss_reason').waitFor();
    await pick(page, 'stage', '初步接触');
    await field(page, 'loss_reason').waitFor({ state: 'hidden' });
  });

  it('keeps what was typed through a reload and can start over', async () => {
    const page = await openSignedIn(address(), '/new/lead');
    await input(page, 'name').fill('半途');
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText('上次没保存的内容还在。').waitFor();
    expect(await input(page, 'name').inputValue()).toBe('半途');
    await page.getByRole('button', { name: '重新填写' }).click();
    expect(await input(page, 'name').inputValue()).toBe('');
    await page.reload();
    await input(page, 'name').waitFor();
    expect(await input(page, 'name').inputValue()).toBe('');
  });

  it('refuses five megabytes of text clearly and loses nothing', async () => {
    const page = await openSignedIn(address(), '/new/lead');
    await input(page, 'name').fill('长文');
    await input(page, 'mobile').fill('13812340004');
    await input(page, 'remark').evaluate((element: HTMLTextAreaElement) => {
      element.focus();
      const data = new DataTransfer();
      data.setData('text/plain', '长'.repeat(1_700_000));
      document.execCommand('insertText', false, data.getData('text/plain'));
    });
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await words(page, 'remark').waitFor();
    expect(await words(page, 'remark').innerText()).toBe('「备注」最多 100000 个字。');
    expect(await input(page, 'remark').evaluate((element: HTMLTextAreaElement) => element.value.length)).toBe(
      1_700_000,
    );
    expect(await input(page, 'name').inputValue()).toBe('长文');
  });

  it('is usable on a phone, light and dark', async () => {
    for (const dark of [false, true]) {
      const page = await openSignedIn(address(), '/new/lead', { width: 390, dark });
      await input(page, 'name').waitFor();
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await words(page, 'name').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await axe(page);
      await screenshot(page, `form-phone${dark ? '-dark' : ''}`);
    }
  });
});

const label = (zh: string, en = zh) => ({ zh, en });
const options = [
  { key: 'a', label: label('甲'), colour: 'blue' as const },
  { key: 'b', label: label('乙'), colour: 'green' as const },
  { key: 'c', label: label('丙'), colour: 'red' as const },
];
const fields: readonly Field[] = [
  { key: 'line', label: label('单行'), type: 'text', options: { format: 'line' }, required: true },
  { key: 'long', label: label('多行'), type: 'text', options: { format: 'long' } },
  { key: 'email', label: label('邮箱'), type: 'text', options: { format: 'email' } },
  { key: 'phone', label: label('电话'), type: 'text', options: { format: 'phone' } },
  { key: 'url', label: label('网址'), type: 'text', options: { format: 'url' } },
  { key: 'plain', label: label('数字'), type: 'number', options: { format: 'plain', decimals: 2, unit: '台' } },
  { key: 'money', label: label('金额'), type: 'number', options: { format: 'money' } },
  { key: 'percent', label: label('比例'), type: 'number', options: { format: 'percent', decimals: 1 } },
  { key: 'rating', label: label('评分'), type: 'number', options: { format: 'rating' } },
  { key: 'flag', label: label('开关'), type: 'boolean', options: {} },
  { key: 'day', label: label('日期'), type: 'date', options: { precision: 'date' } },
  { key: 'moment', label: label('时间'), type: 'date', options: { precision: 'datetime' } },
  { key: 'month', label: label('月份'), type: 'date', options: { precision: 'month' } },
  { key: 'single', label: label('单选'), type: 'choice', options: { options } },
  { key: 'several', label: label('多选'), type: 'choice', options: { options, multiple: true } },
  { key: 'person', label: label('成员'), type: 'user', options: {} },
  { key: 'other', label: label('关联'), type: 'link', options: { to: ['part'] } },
  { key: 'code', label: label('编号'), type: 'serial', options: { pattern: 'K-{0000}', reset: 'never' } },
  {
    key: 'reason',
    label: label('说明'),
    type: 'text',
    options: { format: 'line' },
    visible: { '==': [{ var: 'single' }, 'b'] },
    required: true,
  },
];
const everything: ObjectDefinition = { key: 'everything', label: label('样样'), title: 'line', fields, behaviours: [] };
const part: ObjectDefinition = {
  key: 'part',
  label: label('配件'),
  title: 'name',
  fields: [{ key: 'name', label: label('名称'), type: 'text', options: { format: 'line' }, searchable: true }],
  behaviours: [],
};

async function enterDate(page: Page, key: string, typed: string): Promise<void> {
  await input(page, key).click();
  await input(page, key).fill(typed);
  await input(page, key).press('Enter');
}

it('every type of field has an editor that works', async () => {
  await using server = await startTestServer();
  const api = await publishApp(server.address, (app) => ({
    ...app,
    objects: [everything, part],
    navigation: [
      {
        key: 'main',
        items: [
          { kind: 'object', object: 'everything' },
          { kind: 'object', object: 'part' },
        ],
      },
    ],
  }));
  for (const name of ['轴承', '电机', '齿轮'])
    await api.call('create', { params: { object: 'part' }, body: { values: { name } } });
  const me = await api.call('me');
  const page = await openSignedIn(server.address, '/new/everything');
  await input(page, 'line').fill('<img src=x onerror=alert(1)>');
  await input(page, 'long').fill("第一行\n'; drop table users; --");
  await input(page, 'email').fill('zhao@example.cn');
  await input(page, 'phone').fill('010-62345678');
  await input(page, 'url').fill('example.cn/a');
  await input(page, 'plain').fill('１２．５');
  await input(page, 'money').fill('17.6万');
  await input(page, 'percent').fill('38.2');
  await field(page, 'rating').locator('.ant-rate-star').nth(3).click();
  await field(page, 'flag').getByRole('switch').click();
  await enterDate(page, 'day', '2026年3月5日');
  await enterDate(page, 'moment', '2026-03-05 09:30');
  await enterDate(page, 'month', '2026/4');
  expect(await field(page, 'reason').count()).toBe(0);
  await pick(page, 'single', '乙');
  await pick(page, 'several', '甲');
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: '丙' })
    .click();
  await page.keyboard.press('Escape');
  await pick(page, 'person', boss.name);
  await field(page, 'other').locator('.ant-select').click();
  await page.keyboard.type('电机');
  await expect
    .poll(
      () =>
        page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').allInnerTexts(),
      patience,
    )
    .toEqual(['电机']);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').click();
  expect(await field(page, 'code').innerText()).toContain('保存后自动编号');
  await screenshot(page, 'form-every-type');
  await axe(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  expect(await words(page, 'reason').innerText()).toBe('请填写「说明」。');
  await input(page, 'reason').fill('因为');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor();

  const { record } = await api.call('record', {
    params: { object: 'everything', id: page.url().split('/').at(-1) ?? '' },
  });
  expect(record).toMatchObject({
    line: '<img src=x onerror=alert(1)>',
    long: "第一行\n'; drop table users; --",
    email: 'zhao@example.cn',
    phone: '+861062345678',
    url: 'https://example.cn/a',
    money: '176000.00',
    flag: true,
    day: '2026-03-05',
    moment: '2026-03-05T01:30:00.000Z',
    month: '2026-04-01',
    single: 'b',
    several: ['a', 'c'],
    person: me.id,
    code: 'K-0001',
    reason: '因为',
  });
  expect([Number(record.plain), Number(record.percent), Number(record.rating)]).toEqual([12.5, 38.2, 4]);
  expect(await page.getByRole('link', { name: '电机' }).count()).toBe(1);
  await page.getByText('K-0001').first().waitFor();
  await page.getByText("'; drop table users; --").first().waitFor();
  await screenshot(page, 'record-every-type');
  await axe(page);
}, 120_000);
