import { blankApp, type Field } from '@kehuan/schemas';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { openSignedIn, publishApp } from './signed-in.ts';

const patience = { timeout: 20_000 };
const label = (zh: string, en: string) => ({ zh, en });
const fields: readonly Field[] = [
  { key: 'name', label: label('名称', 'Name'), type: 'text', options: { format: 'line' } },
  { key: 'code', label: label('信用代码', 'Credit code'), type: 'text', options: { format: 'credit_code' } },
  { key: 'person', label: label('身份证号', 'Identity number'), type: 'text', options: { format: 'id_number' } },
  { key: 'phone', label: label('电话', 'Phone'), type: 'text', options: { format: 'phone' } },
  { key: 'length', label: label('时长', 'Duration'), type: 'number', options: { format: 'duration' } },
  { key: 'at', label: label('时刻', 'Time'), type: 'time', options: {} },
  { key: 'month', label: label('年月', 'Month'), type: 'date', options: { precision: 'month' } },
  { key: 'mobile', label: label('私人手机', 'Private phone'), type: 'secret', options: { format: 'phone' } },
  { key: 'notes', label: label('说明', 'Notes'), type: 'text', options: { format: 'rich' } },
  { key: 'data', label: label('数据', 'Data'), type: 'json', options: {} },
];
const card = { key: 'card', label: label('卡片', 'Card'), title: 'name', fields, behaviours: [] };
const columns = ['name', 'at', 'length', 'mobile', 'notes', 'data', 'phone', 'code', 'person', 'month'].map(
  (field) => ({
    field,
  }),
);

const place: { server?: TestServer; api: Api } = { api: openApi('') };
const address = () => place.server?.address ?? '';
beforeAll(async () => {
  place.server = await startTestServer();
  place.api = await publishApp(address(), (app) => ({
    ...blankApp(app.label),
    roles: app.roles,
    objects: [card],
    views: [{ key: 'all', object: 'card', label: label('全部', 'All'), type: 'table', options: { columns } }],
    navigation: [{ key: 'main', items: [{ kind: 'object', object: 'card' }] }],
  }));
  const values = {
    name: '样本 😀',
    phone: '010-62551234 转 801',
    length: 90,
    at: '09:30',
    mobile: '138 0013 8000',
    notes: '<p>报价 <strong>含税</strong></p><ul><li>第一条</li></ul>',
    data: { a: [1, { b: '𠮷' }] },
  };
  await place.api.call('create', { params: { object: 'card' }, body: { values } });
});
afterAll(() => place.server?.[Symbol.asyncDispose]());

const part = (page: Page, key: string) => page.locator(`.kh-form-field[data-field=${key}]`);
const input = (page: Page, key: string) => part(page, key).locator('input, textarea').first();
const detail = (page: Page, key: string) => page.locator(`.kh-detail[data-field=${key}]`);
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();
const words = (page: Page, key: string) => part(page, key).getByRole('alert').innerText();

async function named(name: string) {
  const { rows } = await place.api.call('query', {
    body: { object: 'card', filter: { '==': [{ var: 'name' }, name] } },
  });
  return rows[0] ?? {};
}
const sample = () => named('样本 😀');

/** Puts something on the clipboard's way into the element that has the focus. */
async function paste(page: Page, { html, text }: { readonly html?: string; readonly text: string }): Promise<void> {
  await page.locator('.ProseMirror').evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data.text);
      if (data.html !== undefined) clipboardData.setData('text/html', data.html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

describe('every plain value type in the browser', () => {
  test('a form takes all of them as people write them, says what is wrong at the field, and saves', async () => {
    const page = await openSignedIn(address(), '/new/card');
    await input(page, 'name').fill('𠮷野家 😀');
    await input(page, 'code').fill('91350100M000100Y4Z');
    await input(page, 'person').fill('110105194912310021');
    await input(page, 'phone').fill('14112345678');
    await input(page, 'length').fill('两天');
    await input(page, 'data').fill('{ "a": 1,\n "b": }');
    await expect.poll(() => part(page, 'data').innerText(), patience).toContain('第 2 行第 7 列');
    await save(page);
    await expect.poll(() => words(page, 'code'), patience).toContain('不是有效的统一社会信用代码');
    expect(await words(page, 'person')).toContain('不是有效的身份证号码');
    expect(await words(page, 'data')).toContain('不是有效的 JSON');
    await input(page, 'code').fill('91350100m000100y43');
    await input(page, 'person').fill('11010519491231002x');
    await input(page, 'length').fill('1:30');
    await input(page, 'at').fill('9:30');
    await input(page, 'at').press('Tab');
    await input(page, 'month').fill('2026-11');
    await input(page, 'month').press('Enter');
    await input(page, 'month').press('Tab');
    await input(page, 'mobile').fill('138 0013 8000');
    await input(page, 'data').fill('{ "a": [1, { "b": "𠮷" }] }');
    await save(page);
    await screenshot(page, 'value-types-refused');
    // the browser finds the form right; the server knows that nobody has this number
    await expect.poll(() => words(page, 'phone'), patience).toContain('不是有效的电话号码');
    await input(page, 'phone').fill('010-62551234 转 801');

    const notes = part(page, 'notes').locator('.ProseMirror');
    await notes.click();
    await page.keyboard.type('报价 ');
    await page.keyboard.press('Control+B');
    await page.keyboard.type('含税');
    await page.keyboard.press('Control+B');
    await page.keyboard.press('Enter');
    await part(page, 'notes').getByRole('button', { name: '项目列表' }).click();
    await page.keyboard.type('第一条 ');
    const tool = (name: string) => part(page, 'notes').getByRole('button', { name });
    await tool('编号列表').click();
    await expect.poll(() => tool('编号列表').getAttribute('aria-pressed'), patience).toBe('true');
    await tool('撤销').click();
    await expect.poll(() => tool('项目列表').getAttribute('aria-pressed'), patience).toBe('true');
    await paste(page, { text: 'x'.repeat(5_000_000) });
    await page.getByText('最多 100000 个字').first().waitFor();
    await paste(page, { text: '', html: '<p onclick="x">官网 <a href="https://example.cn">看这里</a></p>' });
    await axe(page);
    await screenshot(page, 'value-types-form');
    await save(page);
    await page.getByRole('heading', { level: 1, name: '𠮷野家 😀' }).waitFor();
    const kept = await named('𠮷野家 😀');
    expect(kept).toMatchObject({
      code: '91350100M000100Y43',
      person: '11010519491231002X',
      phone: '+861062551234;ext=801',
      length: 90,
      at: '09:30',
      month: '2026-11-01',
      mobile: '138****8000',
      data: { a: [1, { b: '𠮷' }] },
    });
    expect(String(kept['notes'])).toMatch(/^<p>报价 <strong>含税<\/strong><\/p><ul><li>.*第一条/);
    expect(String(kept['notes'])).toContain('<a href="https://example.cn"');
    expect(String(kept['notes'])).not.toContain('<ol>');
  });

  test('a record shows them, a secret is looked at with a trace, and each is changed where it stands', async () => {
    const { id } = await sample();
    const page = await openSignedIn(address(), `/record/card/${String(id)}`);
    await expect.poll(() => detail(page, 'length').innerText(), patience).toContain('1小时30分');
    expect(await detail(page, 'phone').innerText()).toContain('010-62551234 转 801');
    expect(await detail(page, 'notes').locator('strong').innerText()).toBe('含税');
    expect(await detail(page, 'data').locator('details').count()).toBe(3);
    await axe(page);
    await screenshot(page, 'value-types-record');
    await detail(page, 'mobile')
      .getByRole('button', { name: /查看私人手机/ })
      .click();
    await expect.poll(() => detail(page, 'mobile').innerText(), patience).toContain('138 0013 8000');
    await detail(page, 'mobile').getByRole('button', { name: '隐藏私人手机' }).click();
    await expect.poll(() => detail(page, 'mobile').innerText(), patience).toContain('138****8000');

    await detail(page, 'mobile').getByRole('button', { name: '编辑私人手机' }).click();
    await detail(page, 'mobile').locator('input').fill('13900139000');
    await page.keyboard.press('Enter');
    await expect.poll(() => detail(page, 'mobile').innerText(), patience).toContain('139****9000');
    await detail(page, 'length').getByRole('button', { name: '编辑时长' }).click();
    await detail(page, 'length').locator('input').fill('2小时');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await sample())['length'], patience).toBe(120);
    await detail(page, 'notes').getByRole('button', { name: '编辑说明' }).click();
    await detail(page, 'notes').locator('.ProseMirror').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('改过了');
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(async () => (await sample())['notes'], patience).toBe('<p>改过了</p>');
    await page.reload();
    await expect.poll(() => page.locator('body').innerText(), patience).toMatch(/查看了\s*私人手机/);
    expect(await page.locator('body').innerText()).not.toContain('13900139000');
  });

  test('a list shows them in one line each, and a cell is typed over', async () => {
    const page = await openSignedIn(address(), '/view/all');
    await page.getByText('样本 😀').first().waitFor();
    await screenshot(page, 'value-types-list');
    const row = page.locator('[role=row]').filter({ hasText: '样本' }).first();
    expect(await row.innerText()).toContain('09:30');
    expect(await row.innerText()).toMatch(/1小时30分|2小时/);
    expect(await row.innerText()).toMatch(/\d{3}\*{4}\d{4}/);
    expect(await row.innerText()).toMatch(/报价 含税|改过了/);
    expect(await row.innerText()).toContain('{"a":[1,{"b":"𠮷"}]}');
    const time = row.locator('[role=gridcell]').filter({ hasText: '09:30' });
    await time.click();
    await page.keyboard.type('下午3:05');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await sample())['at'], patience).toBe('15:05');
  });

  test('on a phone the form is whole, in the dark and in English too', async () => {
    const page = await openSignedIn(address(), '/new/card', { width: 390, dark: true, language: 'en' });
    await part(page, 'notes').locator('.ProseMirror').waitFor();
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await widest()).toBeLessThanOrEqual(390);
    await axe(page);
    await screenshot(page, 'value-types-phone');
    await part(page, 'notes').locator('.ProseMirror').scrollIntoViewIfNeeded();
    await screenshot(page, 'value-types-phone-notes');
  });
});
