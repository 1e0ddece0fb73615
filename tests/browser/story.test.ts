import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { openPage } from '../helpers/browser.ts';
import { startTestServer } from '../helpers/server.ts';

const leads = fileURLToPath(new URL('../../../shared/data/leads-gb18030.csv', import.meta.url));
const password = 'correct horse battery';
const reps = ['周敏', '林浩然', '许佳宁'] as const;

/** The whole first day, through the browser alone. */
it('a team starts from nothing, imports its leads, sells, and changes its CRM while it is used', async () => {
  const server = await startTestServer();
  // after the pages, which are closed first
  onTestFinished(() => server[Symbol.asyncDispose]());
  const boss = await openPage({ width: 1440 });

  await setUp(boss, server.address);
  await installCrm(boss);
  const links = await inviteReps(boss, server.address);
  const rep = await join(links[0] ?? '', reps[0]);
  await join(links[1] ?? '', reps[1]);
  await join(links[2] ?? '', reps[2]);

  await importLeads(boss, server.address);
  await seeSharesOfTheReps(boss, server.address);

  await rep.goto(`${server.address}/object/lead`);
  await expect.poll(() => rep.getByText('310', { exact: true }).count(), { timeout: 60_000 }).toBeGreaterThan(0);
  await rep.getByRole('gridcell').filter({ hasText: '公司' }).first().waitFor();
  await openFirstRecord(rep);
  const lead = rep.url();
  await followUp(rep);
  await convert(rep);

  await dragThroughTheGate(rep, server.address);
  await changeTheApp(boss, server.address);
  await seeTheChange(rep, lead);
}, 400_000);

async function setUp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('公司或团队名称').fill('启衡科技');
  await page.getByLabel('你的名字').fill('李明');
  await page.getByLabel('邮箱').fill('boss@example.cn');
  await page.getByLabel('密码').fill(password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: '想先搭什么？' }).waitFor();
}

async function installCrm(page: Page): Promise<void> {
  await page.getByLabel('带示例数据').uncheck();
  await page.getByRole('button', { name: '用这个模板' }).click();
  await page.getByRole('heading', { name: /李明/ }).waitFor({ timeout: 60_000 });
}

async function inviteReps(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(`${address}/members`);
  const links: string[] = [];
  for (const [index, name] of reps.entries()) {
    await page.getByRole('button', { name: '邀请同事' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名字').fill(name);
    await dialog.getByLabel('邮箱').fill(`rep${index + 1}@example.cn`);
    await dialog.getByLabel('角色').click();
    await page.locator('.ant-select-item-option').getByText('销售', { exact: true }).last().click();
    await dialog.getByLabel('名字').click();
    await dialog.getByRole('button', { name: '生成邀请链接' }).click();
    links.push(await page.getByRole('dialog').getByLabel('把链接发给对方').inputValue());
    await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  return links;
}

async function join(link: string, name: string): Promise<Page> {
  const page = await openPage({ width: 1440 });
  await page.goto(link);
  await page.getByLabel('设置密码').fill(password);
  await page.getByRole('button', { name: '加入' }).click();
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
  return page;
}

async function importLeads(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/object/lead`);
  await page
    .getByRole('button', { name: '导入' })
    .or(page.getByRole('link', { name: '导入' }))
    .first()
    .click();
  await page.getByRole('heading', { name: '导入线索' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(leads);
  await page.getByText('10 列中匹配了 10 列').waitFor();
  await page.getByText('1,000 行 · GB18030').waitFor();
  await page.getByRole('button', { name: '检查数据' }).click();
  await page.getByRole('button', { name: '导入 930 行' }).waitFor({ timeout: 60_000 });
  await page.getByText('「手机」不是有效的电话号码。').first().waitFor();
  await page.getByText('请填写「姓名」。').first().waitFor();
  await page.getByText('面议').first().waitFor();
  await page.getByRole('button', { name: '导入 930 行' }).click();
  await page.getByText('导入完成').waitFor({ timeout: 60_000 });
  const result = await page.locator('.kh-import-result').innerText();
  expect(result.replace(/\s+/g, ' ')).toContain('新建 930');
  expect(result.replace(/\s+/g, ' ')).toContain('重复跳过 50');
  expect(result.replace(/\s+/g, ' ')).toContain('不导入 20');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载问题行' }).click();
  expect((await download).suggestedFilename()).toBe('leads-gb18030.rejected.csv');
}

async function seeSharesOfTheReps(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/object/lead`);
  await page.getByText('930', { exact: true }).first().waitFor();
}

async function openFirstRecord(page: Page): Promise<void> {
  await page.locator('[role=row]').nth(1).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: '转化', exact: true }).waitFor();
}

async function followUp(page: Page): Promise<void> {
  const composer = page.getByRole('form', { name: '写跟进记录' });
  await composer.getByRole('radio', { name: '电话' }).click();
  await composer.getByLabel('内容').fill('沟通了需求，下周给报价');
  await composer.getByRole('button', { name: '保存' }).click();
  await page.getByRole('complementary', { name: '动态' }).getByText('沟通了需求，下周给报价').first().waitFor();
}

async function convert(page: Page): Promise<void> {
  await page.getByRole('button', { name: '转化', exact: true }).click();
  await page.waitForURL(/\/record\/opportunity\//);
  await page.getByRole('heading', { level: 1, name: /商机$/ }).waitFor();
}

async function dragThroughTheGate(page: Page, address: string): Promise<void> {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.goto(`${address}/object/opportunity`);
  const column = (name: string) =>
    page
      .getByRole('region', { name })
      .or(page.locator(`[aria-label="${name}"][data-option]`))
      .first();
  const card = () => page.locator('[data-record]').filter({ hasText: title });
  await card().waitFor();
  await drag(page, card(), column('需求分析'));
  const amount = page.getByLabel('金额');
  await amount.waitFor();
  await amount.fill('12万');
  await page.getByRole('button', { name: '保存并移动' }).click();
  await column('需求分析').locator('[data-record]').filter({ hasText: title }).waitFor();
  await page.getByText('¥120,000').first().waitFor();
}

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const from = await what.boundingBox();
  const target = await to.boundingBox();
  if (!from || !target) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 20, from.y + 30, { steps: 5 });
  await page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 15 });
  await page.mouse.up();
}

/** Renames a stage, drags a new choice field onto the lead form, looks at the review and publishes. */
async function changeTheApp(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/designer/object/opportunity/behaviours`);
  const stage = page.getByLabel('阶段名称').nth(1);
  await stage.fill('需求确认');
  await stage.press('Enter');
  await page.goto(`${address}/designer/object/lead/form`).catch(() => {});
  await page.locator('[data-item=need_urgency]').waitFor();
  await drag(page, page.locator('[data-tile="preset:choice:single"]'), page.locator('[data-item=budget]'));
  const name = page.getByRole('complementary', { name: /的设置$/ }).getByLabel('名称', { exact: true });
  await name.fill('决策周期');
  await name.press('Enter');
  await page
    .getByText('2 处改动未发布')
    .or(page.getByText(/\d+ 处改动未发布/))
    .first()
    .waitFor();
  await page.getByRole('button', { name: '检查并发布' }).click();
  await page
    .getByText(/需求确认/)
    .first()
    .waitFor();
  await page
    .getByText(/决策周期/)
    .first()
    .waitFor();
  for (const box of await page.getByRole('checkbox', { name: '看过了' }).all()) await box.check();
  await page.getByRole('button', { name: /发布第 \d+ 版/ }).click();
  await page.waitForURL(/releases$/);
  await page.getByText('正在使用', { exact: true }).waitFor();
}

/** The rep's page was open all the time; it shows what was published without a reload. */
async function seeTheChange(page: Page, lead: string): Promise<void> {
  await page.getByText('需求确认').first().waitFor({ timeout: 30_000 });
  await page.goto(lead);
  await page.getByText('决策周期').first().waitFor();
}
