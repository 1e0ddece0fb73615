import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { installCrm, openSignedIn } from './signed-in.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const choose = (page: Page, file: string | ReturnType<typeof csv>) =>
  page.locator('input[type=file]').setInputFiles(file);

describe('the import page', () => {
  const place: { server?: TestServer; api?: Api } = {};
  const address = () => place.server?.address ?? '';
  const leads = async () => {
    const { count } = (await place.api?.call('query', { body: { object: 'lead', count: 'capped' } })) ?? {};
    return count?.value;
  };
  beforeAll(async () => {
    place.server = await startTestServer();
    place.api = await installCrm(address());
    await place.api.call('removeSampleData');
  });
  afterAll(() => place.server?.[Symbol.asyncDispose]());

  it('refuses what is no table, saying why, and takes the next file', async () => {
    const page = await openSignedIn(address(), '/import/lead');
    await page.getByText('把 CSV 文件拖到这里').waitFor();
    const words = page.locator('.kh-import').getByRole('alert');
    const refused: readonly (readonly [ReturnType<typeof csv>, RegExp])[] = [
      [{ ...csv('customers.csv', ''), buffer: readFileSync(pathOf('customers.xlsx')) }, /读不懂这个文件/],
      [csv('broken.csv', '姓名,手机\n"没有结束,13800000000\n'), /读不懂这个文件/],
      [csv('empty.csv', ''), /文件里没有数据行/],
      [csv('header.csv', '姓名,手机\n'), /文件里没有数据行/],
    ];
    for (const [file, sentence] of refused) {
      await choose(page, file);
      await words.getByText(sentence).waitFor();
      await words.getByText(file.name).waitFor();
    }
    await axe(page);
    await screenshot(page, 'import-refused');
    await choose(page, csv('ok.csv', '姓名,手机\n甲,13800000000\n'));
    await page.getByText('2 列中匹配了 2 列').waitFor();
    expect(await leads()).toBe(0);
  });

  it('asks for the columns that are required, and shows text as text', async () => {
    const page = await openSignedIn(address(), '/import/lead');
    await choose(page, csv('half.csv', "姓名,乱写\n<b>粗</b>,'; drop table x\n赵 🐼,y\n"));
    await page.getByText('必填但还没有对应的列：手机').waitFor();
    expect(await page.getByRole('button', { name: '检查数据' }).isDisabled()).toBe(true);
    await page.getByText('<b>粗</b>', { exact: false }).first().waitFor();
    await page.getByLabel('乱写').click();
    await page.locator('.ant-select-item-option').getByText('手机 *').click();
    await page.getByRole('button', { name: '检查数据' }).click();
    await page.getByText('「手机」不是有效的电话号码。').first().waitFor();
    await page.getByText("'; drop table x").first().waitFor();
    expect(await page.getByRole('button', { name: '导入 0 行' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByText('2 列中匹配了 2 列').waitFor();
    expect(await leads()).toBe(0);
  });

  it('leaves nothing when it is cancelled half way, and is found again after a reload', async () => {
    const page = await openSignedIn(address(), '/import/lead');
    const rows = Array.from({ length: 30_000 }, (_, index) => `人${index},139${String(10_000_000 + index)}`);
    await choose(page, csv('many.csv', `姓名,手机\n${rows.join('\n')}\n`));
    await page.getByRole('button', { name: '检查数据' }).click();
    await page
      .getByRole('button', { name: '导入 30000 行' })
      .or(page.getByRole('button', { name: '导入 30,000 行' }))
      .waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByRole('button', { name: /^导入 30,?000 行$/ }).click();
    await page.getByText('正在导入').waitFor();
    await axe(page);
    await screenshot(page, 'import-running');
    await page.getByRole('button', { name: '取消，什么都不留下' }).click();
    await page.getByText('已取消，什么都没有写入').waitFor({ timeout: 60_000 });
    expect(await leads()).toBe(0);
  }, 180_000);

  it('goes from the file to the result, each step accessible, light and dark, wide and on a phone', async () => {
    const page = await openSignedIn(address(), '/import/lead');
    await page.getByText('把 CSV 文件拖到这里').waitFor();
    await axe(page);
    await screenshot(page, 'import-1440-upload');
    await choose(page, pathOf('leads-gb18030.csv'));
    await page.getByText('10 列中匹配了 10 列').waitFor();
    await axe(page);
    await screenshot(page, 'import-1440-match');
    await page.getByRole('button', { name: '检查数据' }).click();
    await page.getByRole('button', { name: '导入 930 行' }).waitFor({ timeout: 60_000 });
    await page.locator('.kh-import-table td').first().waitFor();
    await axe(page);
    await screenshot(page, 'import-1440-check');

    const looks = [
      { width: 1440, dark: true },
      { width: 390, dark: false },
      { width: 390, dark: true },
    ];
    const job = new URL(page.url());
    for (const { width, dark } of looks) {
      const name = `import-${width}${dark ? '-dark' : ''}`;
      const other = await openSignedIn(address(), '/import/lead', { width, dark });
      await other.getByText('选择文件').waitFor();
      await axe(other);
      await screenshot(other, `${name}-upload`);
      await other.goto(job.href);
      await other.locator('.kh-import-table td').first().waitFor();
      await axe(other);
      await screenshot(other, `${name}-check`);
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await other.getByRole('button', { name: '上一步' }).click();
      await other.getByText('10 列中匹配了 10 列').waitFor();
      await axe(other);
      await screenshot(other, `${name}-match`);
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }

    const early = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载问题行' }).click();
    const rejected = await readFile(await (await early).path(), 'utf8');
    expect(rejected.trim().split(/\r?\n/)[0]).toContain('原因');
    expect(rejected).toContain('面议');
    expect(await leads()).toBe(0);
    await page.getByRole('button', { name: '导入 930 行' }).click();
    await page.getByText('导入完成').waitFor({ timeout: 60_000 });
    await axe(page);
    await screenshot(page, 'import-1440-result');
    expect(await leads()).toBe(930);
    await page.getByRole('button', { name: '查看线索' }).click();
    await page.getByText('930', { exact: true }).first().waitFor();
  }, 240_000);
});
