import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { installCrm, joinAs, openSignedIn, password } from './signed-in.ts';

const patience = { timeout: 20_000 };
const day = 86_400_000;
const detail = (page: Page, key: string) => page.locator(`.kh-detail[data-field=${key}]`);
const control = (page: Page, key: string) => detail(page, key).locator('input, textarea').first();
const edit = (page: Page, key: string) => detail(page, key).locator('.kh-detail-edit').click();
const timeline = (page: Page) => page.getByRole('complementary', { name: '动态' });

describe('the record page', () => {
  const place: { server?: TestServer; api?: Api; rep?: Api } = {};
  const clock = { ahead: 0 };
  const address = () => place.server?.address ?? '';
  const api = () => {
    if (!place.api) throw new Error('no workspace');
    return place.api;
  };
  const made = { count: 0 };
  const create = async (object: string, values: Record<string, string | number>) =>
    (await api().call('create', { params: { object }, body: { values } })).id;
  /** a lead of the test's own */
  const createLead = (name: string, values: Record<string, string | number> = {}) => {
    made.count += 1;
    return create('lead', { name, mobile: `138${String(20_000_000 + made.count)}`, stage: 'working', ...values });
  };
  const createDeal = async (name: string) =>
    create('opportunity', { name, account: await create('account', { name }) });
  const read = async (object: string, id: string) => (await api().call('record', { params: { object, id } })).record;

  beforeAll(async () => {
    place.server = await startTestServer({ now: () => new Date(Date.now() + clock.ahead) });
    place.api = await installCrm(address());
    place.rep = await joinAs(api(), address(), { email: 'zhou@example.cn', name: '周敏', role: 'manager' });
  });
  afterAll(() => place.server?.[Symbol.asyncDispose]());

  it('changes a value in place: Enter saves, Escape takes it back, a bad value says so at the field', async () => {
    const id = await createLead('就地改', { company: '远山科技', budget: '1000' });
    const page = await openSignedIn(address(), `/record/lead/${id}`);
    await edit(page, 'company');
    await control(page, 'company').fill('近水科技');
    await control(page, 'company').press('Escape');
    await detail(page, 'company').getByText('远山科技').waitFor();
    await page.waitForTimeout(300);
    expect((await read('lead', id)).company).toBe('远山科技');

    await edit(page, 'company');
    await control(page, 'company').fill('近水科技');
    await control(page, 'company').press('Enter');
    await detail(page, 'company').getByText('近水科技').waitFor();
    expect(await read('lead', id)).toMatchObject({ company: '近水科技', version: 2 });

    await edit(page, 'mobile');
    await control(page, 'mobile').fill('123');
    await control(page, 'mobile').press('Enter');
    expect(await detail(page, 'mobile').getByRole('alert').innerText()).toBe('「手机」不是有效的电话号码。');
    await control(page, 'mobile').press('Escape');
    await edit(page, 'name');
    await control(page, 'name').fill('');
    await control(page, 'name').press('Enter');
    expect(await detail(page, 'name').getByRole('alert').innerText()).toBe('请填写「姓名」。');
    await control(page, 'name').press('Escape');

    await edit(page, 'budget');
    await control(page, 'budget').fill('17.6万');
    await control(page, 'company')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .click();
    await detail(page, 'budget').getByText('¥176,000').waitFor();
    await edit(page, 'industry');
    await page.locator('.ant-select').first().click();
    await page.locator('.ant-select-item-option').getByText('互联网').click();
    await detail(page, 'industry').getByText('互联网').waitFor();
    await expect.poll(async () => (await read('lead', id)).industry, patience).toBe('internet');
    expect(await read('lead', id)).toMatchObject({ budget: '176000.00', name: '就地改', version: 4 });
  });

  it('says who was faster, and neither side loses anything', async () => {
    const id = await createLead('谁更快', { company: '甲', city: '上海' });
    const page = await openSignedIn(address(), `/record/lead/${id}`);
    await edit(page, 'company');
    await control(page, 'company').fill('乙');
    await place.rep?.call('update', {
      params: { object: 'lead', id },
      body: { values: { company: '丙', city: '北京' } },
    });
    await detail(page, 'city').getByText('北京').waitFor();
    await control(page, 'company').press('Enter');
    await detail(page, 'company').getByText('周敏 刚刚改过这条记录', { exact: false }).waitFor();
    expect(await control(page, 'company').inputValue()).toBe('乙');
    expect((await read('lead', id)).company).toBe('丙');
    await control(page, 'company').press('Enter');
    await detail(page, 'company').getByText('乙').waitFor();
    expect(await read('lead', id)).toMatchObject({ company: '乙', city: '北京' });

    await page.getByRole('button', { name: '更多' }).last().click();
    await page.getByRole('menuitem', { name: '编辑全部字段' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('公司名称').fill('丁');
    await place.rep?.call('update', { params: { object: 'lead', id }, body: { values: { city: '广州' } } });
    await detail(page, 'city').getByText('广州').waitFor();
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await form.getByText('周敏 刚刚改过这条记录', { exact: false }).waitFor();
    await expect.poll(() => form.getByLabel('城市').inputValue(), patience).toBe('广州');
    expect(await form.getByLabel('公司名称').inputValue()).toBe('丁');
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await detail(page, 'company').getByText('丁').waitFor();
    expect(await read('lead', id)).toMatchObject({ company: '丁', city: '广州' });
  });

  it('moves along the stage path, asks at a gate, and tells the history in words', async () => {
    const id = await createDeal('路径商机');
    const page = await openSignedIn(address(), `/record/opportunity/${id}`);
    await page.getByRole('button', { name: '推进到需求分析' }).click();
    const gate = page.getByRole('dialog');
    await gate.getByText('进入「需求分析」需补 1 项').waitFor();
    await gate.getByRole('button', { name: '保存并移动' }).click();
    expect(await gate.getByRole('alert').innerText()).toBe('请填写「金额」。');
    await axe(page);
    await screenshot(page, 'record-gate');
    await gate.getByRole('button', { name: '退回原阶段' }).click();
    await gate.waitFor({ state: 'hidden' });
    expect((await read('opportunity', id)).stage).toBe('contact');
    await page.getByRole('button', { name: '推进到需求分析' }).click();
    await gate.getByLabel('金额').fill('12万');
    await gate.getByRole('button', { name: '保存并移动' }).click();
    await page.locator('[aria-current=step]').getByText('需求分析').waitFor();
    expect(await read('opportunity', id)).toMatchObject({ stage: 'analysis', amount: '120000.00' });
    const moved = timeline(page).locator('.kh-entry').first();
    await moved.getByText('初步接触').waitFor();
    expect((await moved.innerText()).replace(/\s+/g, ' ')).toMatch(/李明.*初步接触.*需求分析/);
    expect(await moved.innerText()).toContain('金额');
    await timeline(page).getByText('新建了 这条记录').waitFor();
    await axe(page);
    await screenshot(page, 'record-deal');
  });

  it('writes follow-ups as text, adds to related lists with the link filled, and counts them', async () => {
    const id = await createLead('跟进者');
    const page = await openSignedIn(address(), `/record/lead/${id}`);
    const composer = page.getByRole('form', { name: '写跟进记录' });
    await composer.getByRole('button', { name: '保存' }).click();
    await composer.getByText('写一句再保存').waitFor();
    await composer.getByLabel('内容').fill("<b>粗</b> '; drop table x 🐼");
    await composer.getByLabel('内容').press('Control+Enter');
    await expect.poll(() => composer.getByLabel('内容').inputValue(), patience).toBe('');
    await timeline(page).locator('.kh-entry').getByText("<b>粗</b> '; drop table x 🐼").first().waitFor();
    const follows = page.getByRole('region', { name: '跟进记录' });
    await follows.locator('.kh-related-count').getByText('1', { exact: true }).waitFor();

    const tasks = page.getByRole('region', { name: '任务' });
    await tasks.getByRole('button', { name: '新建任务' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('跟进者').waitFor();
    await form.locator('[data-field=title] input').first().fill('回电');
    await form.locator('[data-field=due_at] input').fill('2026-12-01 10:00');
    await form.locator('[data-field=due_at] input').press('Enter');
    await screenshot(page, 'record-add-task');
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await form.waitFor({ state: 'hidden' });
    await tasks.getByRole('link', { name: '回电' }).waitFor();
    await tasks.locator('.kh-related-count').getByText('1', { exact: true }).waitFor();
  });

  it('runs a button and opens its result; deletes and takes that back', async () => {
    const id = await createLead('要转化', { company: '转化公司' });
    const page = await openSignedIn(address(), `/record/lead/${id}`);
    await page.getByRole('button', { name: '转化', exact: true }).click();
    await page.waitForURL(/\/record\/opportunity\//);
    await page.getByRole('heading', { level: 1, name: /商机$/ }).waitFor();

    const other = await createLead('要删除');
    await page.goto(`${address()}/record/lead/${other}`);
    await page.getByRole('button', { name: '更多' }).last().click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.waitForURL(/\/object\/lead|\/view\//);
    await expect(read('lead', other)).rejects.toMatchObject({ code: 'record.not-found' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('heading', { level: 1, name: '要删除' }).waitFor();
    expect((await read('lead', other)).name).toBe('要删除');
  });

  it('shows what another person changes in the list and on the record without a reload', async () => {
    const id = await createLead('会变的人');
    const list = await openSignedIn(address(), '/object/lead');
    await list.getByText('会变的人').first().waitFor();
    const page = await openSignedIn(address(), `/record/lead/${id}`);
    await page.getByRole('heading', { level: 1, name: '会变的人' }).waitFor();
    await place.rep?.call('update', {
      params: { object: 'lead', id },
      body: { values: { name: '变了的人 <i>斜</i>' } },
    });
    await page.getByRole('heading', { level: 1, name: '变了的人 <i>斜</i>' }).waitFor();
    await list.getByText('变了的人 <i>斜</i>').first().waitFor();
    await timeline(page).getByText('周敏').first().waitFor();
  });

  it('is accessible and fits, wide and on a phone, light and dark', async () => {
    const { rows } = await api().call('query', {
      body: {
        object: 'opportunity',
        filter: { '==': [{ var: 'stage' }, 'proposal'] },
        fields: ['name'],
        page: { size: 1 },
      },
    });
    const path = `/record/opportunity/${rows[0]?.id}`;
    for (const width of [1440, 390]) {
      for (const dark of [false, true]) {
        const page = await openSignedIn(address(), path, { width, dark });
        await page.locator('.kh-entry').first().waitFor();
        await page.waitForTimeout(300);
        await axe(page);
        await screenshot(page, `record-${width}${dark ? '-dark' : ''}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (width > 480) continue;
        for (const tab of ['资料', '相关']) {
          await page.getByRole('tab', { name: tab }).click();
          await page.waitForTimeout(300);
          await axe(page);
          await screenshot(page, `record-${width}-${tab === '资料' ? 'details' : 'related'}${dark ? '-dark' : ''}`);
        }
      }
    }
  });

  // last: it moves the clock of the server
  it('asks for the password over the page when the session ends while typing, and saves what was typed', async () => {
    const page = await openSignedIn(address(), '/new/lead');
    const field = (key: string) => page.locator(`.kh-form-field[data-field=${key}] input`).first();
    await field('name').fill('过期也不丢');
    await field('mobile').fill('13987650001');
    clock.ahead = 400 * day;
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('登录已过期').waitFor();
    expect(await field('name').inputValue()).toBe('过期也不丢');
    await axe(page);
    await screenshot(page, 'record-signed-out');
    await dialog.getByLabel('密码').fill('not the one');
    await dialog.getByRole('button', { name: '继续' }).click();
    await dialog.getByText('邮箱或密码不对。').waitFor();
    await dialog.getByLabel('密码').fill(password);
    await dialog.getByRole('button', { name: '继续' }).click();
    await page.getByRole('heading', { level: 1, name: '过期也不丢' }).waitFor();
  });
});
