import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { openSignedIn, publishApp } from './signed-in.ts';

let server: TestServer;
let api: Api;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-23T08:00:00.000Z') });
  api = await publishApp(server.address, (app) => ({ ...app, label: { zh: '启衡', en: 'Qiheng' } }));
});
afterAll(() => server[Symbol.asyncDispose]());

it('an administrator edits week hours, imports the holidays of a year without official data, and confirms it', async () => {
  const page = await openSignedIn(server.address, '/working-time');
  await page.getByText(/2027 年的放假安排还没有官方数据/).waitFor();
  await page.getByText('春节').first().waitFor();
  await screenshot(page, 'working-time');
  await page.getByRole('textbox', { name: '星期六' }).fill('9:30～12:00');
  await page.getByRole('textbox', { name: '星期日' }).fill('九点');
  await page.getByText('写成 9:00-12:00，13:30-18:00 这样').waitFor();
  expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: '星期日' }).fill('');
  const file = join(tmpdir(), `kehuan-${process.pid}.ics`);
  writeFileSync(
    file,
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270104\nSUMMARY:元旦(休)\nEND:VEVENT\nEND:VCALENDAR\n',
  );
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('01-01 – 01-03').waitFor();
  await page.getByRole('checkbox', { name: '这一年已确认' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('工作时间已保存').waitFor();
  const [standard] = (await api.call('calendars')).calendars;
  expect(standard?.unconfirmed).toEqual([]);
  expect(standard?.calendar.week[5]).toEqual([{ from: '09:30', to: '12:00' }]);
  expect(standard?.calendar.days).toContainEqual({ date: '2027-01-03', kind: 'holiday', name: '元旦' });
  await page.close();
});

it('on a phone in the dark, with a second calendar', async () => {
  const page = await openSignedIn(server.address, '/working-time', { width: 390, dark: true });
  await page.getByRole('button', { name: '再加一个日历' }).click();
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('门店');
  await screenshot(page, 'working-time-phone');
  await axe(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('工作时间已保存').waitFor();
  expect((await api.call('calendars')).calendars.map(({ calendar }) => calendar.label.zh)).toEqual([
    '标准工作时间',
    '门店',
  ]);
  await page.close();
});

it('an administrator adds a currency and its rate; one without a rate is named', async () => {
  const page = await openSignedIn(server.address, '/currencies', { width: 390 });
  await page.getByRole('combobox', { name: '加一个币种' }).click();
  await page.getByTitle('USD 美元').click();
  await page.getByText('USD 还没有汇率，换算出来是空的。').waitFor();
  await page.getByRole('textbox', { name: '汇率' }).fill('7.0525');
  await page.getByLabel('从哪天起').fill('2026-11-01');
  await page.getByRole('button', { name: '加上' }).click();
  await page.getByText('1 USD = 7.0525 CNY').waitFor();
  await screenshot(page, 'currencies-phone');
  await axe(page);
  const { currencies } = await api.call('currencies');
  expect(currencies.rates).toEqual([{ currency: 'USD', from: '2026-11-01', rate: '7.0525' }]);
  await page.close();
});
