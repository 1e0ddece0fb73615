import { type App, objectOf, routes } from '@kehuan/schemas';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, openApi } from '../helpers/api.ts';
import { axe, openPage, type PageOptions, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

const password = 'correct horse battery';
const boss = 'boss@example.cn';
const rep = 'rep@example.cn';
const state: { server?: TestServer; api?: Api } = {};

beforeAll(async () => {
  const server = await startTestServer();
  state.server = server;
  const api = openApi(server.address);
  state.api = api;
  await api.call('signUp', { body: { name: '李明', email: boss, password, workspace: '启衡科技' } });
  await api.call('installTemplate', { params: { key: 'crm' }, body: { sample: true } });
  const { link } = await api.call('invite', { body: { email: rep, name: '周敏', roles: ['rep'] } });
  const token = link.split('/').at(-1) ?? '';
  await openApi(server.address).call('acceptInvitation', { params: { token }, body: { name: '周敏', password } });
});
afterAll(() => state.server?.[Symbol.asyncDispose]());

function address(): string {
  if (!state.server) throw new Error('the server has not started');
  return state.server.address;
}

function api(): Api {
  if (!state.api) throw new Error('nobody has signed up');
  return state.api;
}

/** A page of the designer whose person is signed in by cookie. */
async function openDesigner(path: string, options: PageOptions = {}, email = boss): Promise<Page> {
  const page = await openPage({ width: 1440, ...options });
  const reply = await page.context().request.post(`${address()}${routes.signIn.path}`, { data: { email, password } });
  expect(reply.status()).toBe(200);
  await page.goto(`${address()}/designer${path}`);
  return page;
}

async function draft(): Promise<App> {
  return (await api().call('draft')).app;
}

/** The draft on the server as soon as it is as it should be. */
function saved(fits: (app: App) => boolean): Promise<App> {
  return until(draft, fits);
}

const formItems = (app: App, object: string) =>
  app.forms
    .find((form) => form.object === object)
    ?.sections.flatMap(({ items }) => items.map((item) => (item.kind === 'field' ? item.field : item.key))) ?? [];

const inspector = (page: Page) => page.getByRole('complementary', { name: /的设置$/ });
const saveMark = (page: Page) => page.locator('.kd-saved');
const item = (page: Page, key: string) => page.locator(`[data-item="${key}"]`);

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const from = await what.boundingBox();
  const target = await to.boundingBox();
  if (!from || !target) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 4, { steps: 4 });
  await page.mouse.move(target.x + 12, target.y + 6, { steps: 12 });
  await page.mouse.up();
}

const pages = [
  '',
  '/object/lead/form',
  '/object/opportunity/behaviours',
  '/object/lead/behaviours',
  '/publish',
  '/releases',
];

it.each([
  { name: 'light', dark: false, width: 1440 },
  { name: 'dark', dark: true, width: 1440 },
  { name: 'phone', dark: false, width: 390 },
  { name: 'phone-dark', dark: true, width: 390 },
])('every page of the designer is accessible and fits its screen: $name', async ({ name, dark, width }) => {
  const page = await openDesigner('', { dark, width });
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(`${address()}/designer${path}`);
    await page.locator('.kd-page :is(h1, h2, p)').first().waitFor();
    if (path.endsWith('/form')) {
      await item(page, 'budget').click();
      await inspector(page).getByLabel('名称', { exact: true }).waitFor();
    }
    if (path.startsWith('/object/opportunity')) await page.getByLabel('阶段名称').nth(1).click();
    await expect.poll(() => page.locator('.kh-skeleton').count()).toBe(0);
    await screenshot(page, `designer-${name}${path.replaceAll('/', '-')}`);
    await axe(page).catch((error: Error) => found.push(`${path}: ${error.message}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${path} is ${overflow} px wider than the screen`);
  }
  expect(found).toEqual([]);
});

it('a new field is dragged onto the form, named, given options, colours, width and conditions, and every step can be undone', async () => {
  const page = await openDesigner('/object/contact/form');
  const before = await draft();
  const first = formItems(before, 'contact')[1] ?? '';
  await drag(page, page.locator('[data-tile="preset:choice:single"]'), item(page, first));
  const name = inspector(page).getByLabel('名称', { exact: true });
  await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
  await saved((app) => formItems(app, 'contact').indexOf('new_single') === 1);

  // nothing typed yet: Ctrl+Z takes the field back, although its name has the focus
  await page.keyboard.press('Control+z');
  await saved((app) => JSON.stringify(formItems(app, 'contact')) === JSON.stringify(formItems(before, 'contact')));
  await page.keyboard.press('Control+Shift+Z');
  await item(page, 'new_single').click();
  await name.fill('决策角色');
  await name.press('Enter');
  const key = 'jue_ce_jue_se';
  await saved((app) => formItems(app, 'contact').includes(key));
  // naming was one step
  await page.getByRole('button', { name: /^撤销/ }).click();
  await item(page, 'new_single').waitFor();
  await page.getByRole('button', { name: /^重做/ }).click();
  await item(page, key).click();

  const settings = inspector(page);
  await settings.getByText('整行', { exact: true }).click();
  await settings.getByText('必填', { exact: true }).last().click();
  await settings.getByLabel('选项名称').first().fill('拍板人');
  await settings.getByLabel('选项名称').first().press('Enter');
  await settings.getByRole('button', { name: '「拍板人」的颜色' }).click();
  await page.getByRole('menuitem', { name: '红' }).click();
  await settings.getByRole('button', { name: '加一个选项' }).click();
  const field = (app: App) => objectOf(app, 'contact')?.fields.find((one) => one.key === key);
  const whole = await saved(
    (app) => JSON.stringify(field(app)).includes('"red"') && optionsOf(field(app)).length === 4,
  );
  expect(field(whole)).toMatchObject({ label: { zh: '决策角色' }, required: true });
  expect(optionsOf(field(whole))[0]).toMatchObject({ key: 'pai_ban_ren', label: { zh: '拍板人' }, colour: 'red' });
  await page.locator('.kd-item.is-full').locator(`[data-item="${key}"]`).waitFor();

  // a switch has the focus now, and undo works all the same
  await settings.getByText('半行', { exact: true }).click();
  await expect.poll(() => page.locator('.kd-item.is-full').locator(`[data-item="${key}"]`).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.locator('.kd-item.is-full').locator(`[data-item="${key}"]`).waitFor();

  // shown on a condition, through the rule builder
  await settings.getByText('有条件', { exact: true }).last().click();
  await settings.getByRole('button', { name: '条件', exact: true }).click();
  await settings.getByLabel('条件', { exact: true }).click();
  await page
    .locator('.ant-select-item-option')
    .getByText('有值')
    .or(page.locator('.ant-select-item-option').getByText('已填'))
    .first()
    .click();
  await saved((app) => field(app)?.visible !== undefined && JSON.stringify(field(app)?.visible) !== '{"and":[true]}');
  await page.getByText('有条件显示').first().waitFor();

  // a reload loses nothing, not even what was done a moment before
  await settings.getByText('一直显示', { exact: true }).click();
  await page.reload();
  await item(page, key).waitFor();
  await saved((app) => field(app) !== undefined && field(app)?.visible === undefined);

  // deleting it takes it off the form too, and says how to get it back
  await item(page, key).click();
  await settings.getByRole('button', { name: '删除字段' }).click();
  await saved((app) => field(app) === undefined && !formItems(app, 'contact').includes(key));
  await page.locator('.kh-toasts').getByRole('button', { name: '撤销' }).click();
  await saved((app) => field(app) !== undefined && formItems(app, 'contact').includes(key));

  // a workflow that makes contacts does not fill it: said before publishing, in words, and what to do about it
  await page.getByRole('button', { name: '检查并发布' }).click();
  await page.getByRole('alert').getByText('「决策角色」').waitFor();
  expect(await page.getByRole('alert').innerText()).toMatch(/流程「.+」会新建联系人，却没有填必填的「决策角色」/);
  await axe(page);
  await page.goBack();
  await item(page, key).click();
  await settings.getByText('不必填', { exact: true }).click();
  await saved((app) => field(app)?.required === undefined);
});

const optionsOf = (field: { readonly options: object } | undefined): readonly object[] =>
  field && 'options' in field.options && Array.isArray(field.options.options) ? field.options.options : [];

it('fields are reordered by pointer and by keyboard, which says aloud what happens', async () => {
  const page = await openDesigner('/object/ticket/form');
  const start = formItems(await draft(), 'ticket');
  const [one = '', two = '', three = ''] = start;
  await drag(page, item(page, three), item(page, one));
  await saved((app) => formItems(app, 'ticket')[0] === three);

  await item(page, three).focus();
  await page.keyboard.press(' ');
  const live = page.locator('.kd-canvas [aria-live=assertive]');
  await expect.poll(() => live.innerText()).toContain('已拿起');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect.poll(() => live.innerText()).toContain('已放下');
  await saved((app) => formItems(app, 'ticket').slice(0, 3).join() === [one, two, three].join());
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe(three);

  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.locator('[data-item]').nth(1).getAttribute('data-item')).toBe(three);
  await page.keyboard.press('Escape');
  await expect.poll(() => live.innerText()).toContain('放回原处');
  await saved((app) => formItems(app, 'ticket').join() === start.join());
});

it('stages are renamed, moved, added and gated; one that records stand in stays', async () => {
  const page = await openDesigner('/object/opportunity/behaviours');
  const stages = async () => stagesOf(await draft());
  const before = await stages();
  const names = page.getByLabel('阶段名称');
  await names.nth(1).fill('需求确认');
  await names.nth(1).press('Enter');
  await until(stages, (now) => now[1]?.label.zh === '需求确认' && now[1].key === before[1]?.key);
  expect(await page.getByRole('button', { name: '删除阶段' }).isDisabled()).toBe(true);
  await page.getByText(/先把 \d+ 条记录移到别的阶段/).waitFor();

  await page.getByRole('button', { name: '加一个阶段' }).click();
  const added = names.nth(4);
  await expect.poll(() => added.inputValue()).toBe('新阶段');
  await added.fill('合同评审');
  await added.press('Enter');
  await until(stages, (now) => now[4]?.key === 'he_tong_ping_shen');

  const grip = page.getByRole('button', { name: '移动「合同评审」' });
  await grip.focus();
  await page.keyboard.press(' ');
  const said = async () => (await page.locator('[id^=DndLiveRegion]').allInnerTexts()).join();
  await expect.poll(said).toMatch(/「合同评审」的位置/);
  await page.keyboard.press('ArrowUp');
  await expect.poll(said).toMatch(/移到「(?!合同评审)/);
  await page.keyboard.press(' ');
  await until(stages, (now) => now[3]?.key === 'he_tong_ping_shen');
  await drag(page, grip, page.getByRole('button', { name: '移动「初步接触」' }));
  await until(stages, (now) => now[0]?.key === 'he_tong_ping_shen');

  const settings = inspector(page);
  await settings.getByLabel('进入前要填').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.keyboard.press('Escape');
  await until(stages, (now) => now[0]?.required?.length === 1);
  await settings.getByRole('radio', { name: '橙' }).click();
  await until(stages, (now) => now[0]?.colour === 'amber');
  await settings.getByRole('button', { name: '删除阶段' }).click();
  await until(stages, (now) => now.length === before.length && now[1]?.label.zh === '需求确认');
});

const stagesOf = (app: App) => {
  const use = objectOf(app, 'opportunity')?.behaviours.find(({ type }) => type === 'stages');
  return use?.type === 'stages' ? (use.options.pipelines[0]?.stages ?? []) : [];
};

it('of two designers at once the second is told and chooses', async () => {
  const page = await openDesigner('/object/task/form');
  await item(page, formItems(await draft(), 'task')[0] ?? '').waitFor();
  const theirs = async (zh: string) => {
    const { revision, app } = await api().call('draft');
    const objects = app.objects.map((object) => (object.key === 'member' ? { ...object, label: { zh } } : object));
    await api().call('saveDraft', { body: { revision, app: { ...app, objects } } });
  };
  const rename = async (name: string) => {
    await page.locator('.kd-section-handle').first().click();
    const input = page.getByRole('complementary', { name: '分组设置' }).getByLabel('名称', { exact: true });
    await input.fill(name);
    await input.press('Enter');
  };
  const section = (app: App) => app.forms.find((form) => form.object === 'task')?.sections[0]?.label?.zh;
  const member = (app: App) => objectOf(app, 'member')?.label.zh;

  // the other saves while this one's change is on its way
  const cutIn = (zh: string) =>
    page.route(
      '**/api/draft',
      async (route) => {
        await theirs(zh);
        await route.continue();
      },
      { times: 1 },
    );
  await cutIn('会员甲');
  await rename('我的分组');
  const banner = page.getByRole('alert').filter({ hasText: '李明' });
  await banner.waitFor();
  await screenshot(page, 'designer-conflict');
  await banner.getByRole('button', { name: /看对方的/ }).click();
  await expect.poll(() => saveMark(page).innerText()).toContain('已保存');
  expect(section(await draft())).not.toBe('我的分组');
  expect(member(await draft())).toBe('会员甲');

  await cutIn('会员乙');
  await rename('还是我的');
  await page.getByRole('button', { name: /保留我的/ }).click();
  await saved((app) => section(app) === '还是我的');
  expect(member(await draft())).toBe('会员甲');
});

it('publishing says in plain words what happens, warnings must be seen, and a release can be taken back', async () => {
  const page = await openDesigner('/object/lead/form');
  await item(page, 'budget').click();
  await inspector(page).getByRole('button', { name: '删除字段' }).click();
  await saved((app) => !formItems(app, 'lead').includes('budget'));
  await page.getByRole('button', { name: '检查并发布' }).click();
  const publish = page.getByRole('button', { name: /发布第 \d+ 版/ });
  await publish.waitFor();
  expect(await page.locator('.kd-review-problems').allInnerTexts()).toEqual([]);
  const warning = page.locator('.kd-warning').filter({ hasText: '预算' });
  await warning
    .getByText(/\d+ 条/)
    .first()
    .waitFor();
  expect(await publish.isDisabled()).toBe(true);
  await screenshot(page, 'designer-review');
  await axe(page);
  for (const box of await page.getByRole('checkbox', { name: '看过了' }).all()) await box.check();
  await page.getByLabel('告诉大家改了什么').fill('预算不再填了');
  await publish.click();
  await page.waitForURL(/\/designer\/releases$/);
  await page.getByText('正在使用').waitFor();
  await page.getByText('预算不再填了').waitFor();
  expect(objectOf((await api().call('app')).app, 'lead')?.fields.some(({ key }) => key === 'budget')).toBe(false);

  await page.getByRole('button', { name: '退回到这一版' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/预算/).first().waitFor();
  await screenshot(page, 'designer-return');
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await page
    .getByText(/退回到第 \d+ 版/)
    .first()
    .waitFor();
  await until(
    async () => (await api().call('app')).app,
    (app) => objectOf(app, 'lead')?.fields.some(({ key }) => key === 'budget') === true,
  );
});

it('whoever may not design is refused, in words', async () => {
  const page = await openDesigner('', {}, rep);
  await page
    .getByText(/没有查看这一页的权限/)
    .first()
    .waitFor();
  expect(await page.locator('.kd-shell').count()).toBe(0);
});

it('speaks English to those who read English', async () => {
  const page = await openDesigner('/object/lead/form', { language: 'en' });
  await page.getByRole('button', { name: 'Review and publish' }).waitFor();
  await item(page, 'budget').click();
  const settings = page.getByRole('complementary', { name: /^Settings of/ });
  await settings.getByText('On condition').first().waitFor();
  await screenshot(page, 'designer-english');
  await item(page, 'budget').focus();
  await page.keyboard.press(' ');
  await expect.poll(() => page.locator('.kd-canvas [aria-live=assertive]').innerText()).toMatch(/^Picked up/);
  await page.keyboard.press('Escape');
  for (const path of pages) {
    await page.goto(`${address()}/designer${path}`);
    await page.locator('.kd-page :is(h1, h2, p)').first().waitFor();
    expect(await page.locator('.kd-rail').innerText()).not.toMatch(/\p{Script=Han}/u);
  }
});
