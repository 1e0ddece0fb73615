import { blankApp, type Field, fileEntries } from '@kehuan/schemas';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { openSignedIn, publishApp } from './signed-in.ts';

const patience = { timeout: 20_000 };
const label = (zh: string, en: string) => ({ zh, en });
const fields: readonly Field[] = [
  { key: 'name', label: label('名称', 'Name'), type: 'text', options: { format: 'line' } },
  { key: 'address', label: label('地址', 'Address'), type: 'address', options: { format: 'full' } },
  { key: 'spot', label: label('位置', 'Location'), type: 'location', options: {} },
  { key: 'papers', label: label('合同附件', 'Papers'), type: 'file', options: { format: 'attachment', maxSize: 1 } },
  { key: 'photos', label: label('门店照片', 'Photos'), type: 'file', options: { format: 'image' } },
  { key: 'signed', label: label('客户签名', 'Signature'), type: 'file', options: { format: 'signature' } },
];
const shop = { key: 'shop', label: label('门店', 'Shop'), title: 'name', fields, behaviours: [] };
const columns = fields.map(({ key }) => ({ field: key }));

const place: { server?: TestServer; api: Api; photo: Buffer } = { api: openApi(''), photo: Buffer.alloc(0) };
const address = () => place.server?.address ?? '';
beforeAll(async () => {
  place.server = await startTestServer();
  place.api = await publishApp(address(), (app) => ({
    ...blankApp(app.label),
    roles: app.roles,
    objects: [shop],
    views: [{ key: 'all', object: 'shop', label: label('全部', 'All'), type: 'table', options: { columns } }],
    navigation: [{ key: 'main', items: [{ kind: 'object', object: 'shop' }] }],
  }));
  const create = { width: 900, height: 600, channels: 3, background: '#3f83f0' } as const;
  place.photo = await sharp({ create }).jpeg().toBuffer();
});
afterAll(() => place.server?.[Symbol.asyncDispose]());

const part = (page: Page, key: string) => page.locator(`.kh-form-field[data-field=${key}]`);
const only = async () => {
  const { rows } = await place.api.call('query', {
    body: { object: 'shop', sort: [{ field: 'created_at', descending: true }] },
  });
  return rows[0] ?? {};
};
async function choose(page: Page, key: string, name: string, option: string): Promise<void> {
  await part(page, key).getByRole('combobox', { name }).click();
  await page.keyboard.type(option);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .getByText(option, { exact: true })
    .click();
}

describe('editors of addresses, places and files', () => {
  test('an address is chosen 省, 市, 区 one after the other, or pasted whole; coordinates are typed or taken from the device', async () => {
    const page = await openSignedIn(address(), '/new/shop');
    await part(page, 'name').locator('input').fill('科兴店');
    await choose(page, 'address', '省', '浙江省');
    await choose(page, 'address', '市', '杭州市');
    await choose(page, 'address', '区/县', '西湖区');
    await part(page, 'address').getByLabel('详细地址').fill('文三路 1 号');
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 30.2741, longitude: 120.1551, accuracy: 25 });
    const spot = part(page, 'spot');
    await spot.locator('input').first().fill('91, 200');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect.poll(() => spot.getByRole('alert').innerText(), patience).toContain('不是有效的坐标');
    await spot.getByRole('button', { name: '用我的位置' }).click();
    await expect.poll(() => spot.locator('input').first().inputValue(), patience).toBe('30.2741, 120.1551');
    await spot.getByLabel('地点名称').fill('西溪');
    await axe(page);
    await screenshot(page, 'places-form');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '科兴店' }).waitFor();
    expect(await only()).toMatchObject({
      address: { region: '浙江省杭州市西湖区', district: '330106', detail: '文三路 1 号' },
      spot: { lat: 30.2741, lng: 120.1551, name: '西溪', accuracy: 25 },
    });
    // the record shows it in words, and a whole address pasted there is taken apart
    const detail = page.locator('.kh-detail[data-field=address]');
    await expect.poll(() => detail.innerText(), patience).toContain('浙江省杭州市西湖区 文三路 1 号');
    await detail.getByRole('button', { name: '编辑地址' }).click();
    const street = detail.getByLabel('详细地址');
    await street.evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '广东省深圳市南山区科技园路1号');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => street.inputValue(), patience).toBe('科技园路1号');
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(async () => (await only()).address, patience).toMatchObject({ district: '440305' });
  });

  test('files are chosen, dropped and pasted, shown small, removed and taken back; a signature is drawn or typed', async () => {
    const page = await openSignedIn(address(), '/new/shop');
    await part(page, 'name').locator('input').fill('签约店');
    const papers = part(page, 'papers');
    await papers.locator('input[type=file]').setInputFiles([
      { name: '合同 2026.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') },
      { name: '太大.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(1_000_001) },
    ]);
    await papers.getByText('合同 2026.pdf').waitFor();
    expect(await papers.getByRole('alert').innerText()).toBe('超过 1.0 MB 的文件没有上传。');
    await papers.getByRole('button', { name: '移除 合同 2026.pdf' }).click();
    await papers.getByRole('button', { name: '撤销移除' }).click();
    await papers.getByRole('button', { name: '下载 合同 2026.pdf' }).waitFor();
    const photos = part(page, 'photos');
    const bytes = [...place.photo];
    await photos.locator('.kh-file-drop').evaluate((zone, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], '门头.jpg', { type: 'image/jpeg' }));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes);
    await photos.locator('img[alt="门头.jpg"]').waitFor(patience);
    await photos.getByRole('button', { name: '选择图片' }).evaluate((button, content) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(content)], 'image.png', { type: 'image/png' }));
      button.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, bytes);
    await photos.locator('img[alt="image.png"]').waitFor(patience);
    await photos.getByRole('button', { name: '查看 门头.jpg' }).click();
    await page.locator('.kh-file-preview').waitFor(patience);
    await page.keyboard.press('Escape');
    await page.locator('.kh-file-preview').waitFor({ state: 'hidden' });
    const pad = part(page, 'signed').locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('There is no pad.');
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 110, { steps: 5 });
    await page.mouse.up();
    await axe(page);
    await screenshot(page, 'files-form');
    await part(page, 'signed').getByRole('button', { name: '使用这个签名' }).click();
    await part(page, 'signed').locator('img[alt="签名.png"]').waitFor(patience);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '签约店' }).waitFor();
    const saved = await only();
    const names = (key: string) => fileEntries(saved[key]).map(({ name }) => name);
    expect([names('papers'), names('photos'), names('signed')]).toEqual([
      ['合同 2026.pdf'],
      ['门头.jpg', 'image.png'],
      ['签名.png'],
    ]);
    await page.locator('.kh-detail[data-field=photos] img').first().waitFor(patience);
    const download = page.waitForEvent('download');
    await page.locator('.kh-detail[data-field=papers]').getByRole('button', { name: '下载 合同 2026.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('合同 2026.pdf');
    await axe(page);
    await screenshot(page, 'files-record');
  });

  test('a grid cell shows small pictures, an address is entered in its cell, and rows are filtered by 省', async () => {
    const page = await openSignedIn(address(), '/view/all', { dark: true });
    const row = page.locator('[data-row]').filter({ hasText: '签约店' });
    await row.locator('.kh-files-cell img').first().waitFor(patience);
    const cell = row.locator('[data-column="1"]');
    await cell.dblclick();
    await page.locator('.kh-cell-editor').getByRole('combobox', { name: '省' }).click();
    await page.keyboard.type('浙江');
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click();
    await page.locator('.kh-cell-editor').getByLabel('详细地址').fill('江边');
    await screenshot(page, 'places-grid');
    await page.getByRole('heading', { name: '门店' }).first().click();
    await expect.poll(() => cell.innerText(), patience).toBe('浙江省 江边');
    const expected = { address: { province: '330000', region: '浙江省', detail: '江边' } };
    await expect.poll(only, patience).toMatchObject(expected);
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('button', { name: '添加条件' }).click();
    await page.locator('.kh-field-picker').click();
    await page.getByRole('combobox', { name: '查找字段' }).fill('地址 › 省');
    await page.getByRole('option', { name: '地址 › 省' }).click();
    await page.locator('.kh-condition-editor').getByRole('combobox', { name: '值' }).click();
    await page.keyboard.type('广东');
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.kh-filter-chip').innerText(), patience).toContain('地址 › 省 是 广东省');
    await expect.poll(() => page.locator('[data-row]').count(), patience).toBe(1);
    expect(await page.locator('[data-row]').innerText()).toContain('科兴店');
  });

  test('on a phone the parts stand under each other, photos come from the camera, and a name can be typed as signature', async () => {
    const page = await openSignedIn(address(), '/new/shop', { width: 390, language: 'en' });
    const widths = await part(page, 'address')
      .locator('.ant-select')
      .evaluateAll((parts) => parts.map((one) => one.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(250);
    await part(page, 'photos').getByRole('button', { name: 'Take a photo' }).waitFor(patience);
    expect(await part(page, 'photos').locator('input[capture=environment]').count()).toBe(1);
    await part(page, 'signed').getByPlaceholder('Draw above, or type your name here').fill('Wang Fang');
    await part(page, 'signed').getByRole('button', { name: 'Use this signature' }).click();
    await part(page, 'signed').locator('img[alt="Wang Fang.png"]').waitFor(patience);
    await axe(page);
    const hidden = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(hidden).toBeLessThanOrEqual(0);
    await screenshot(page, 'files-phone');
  });
});
