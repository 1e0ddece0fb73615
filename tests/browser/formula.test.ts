import { type App, type Json, objectOf, routes } from '@kehuan/schemas';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { axe, openPage, type PageOptions, screenshot } from '../helpers/browser.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';
import { boss, installCrm, password } from './signed-in.ts';

let server: TestServer;
let api: Api;

/** An opportunity's commission, a formula field with nothing in it yet, at the top of its form. */
beforeAll(async () => {
  server = await startTestServer();
  api = await installCrm(server.address);
  const { revision, app } = await api.call('draft');
  const commission = {
    key: 'commission',
    type: 'formula' as const,
    label: { zh: '预计提成', en: 'Commission' },
    options: { result: 'money' as const },
  };
  const changed: App = {
    ...app,
    objects: app.objects.map((object) =>
      object.key === 'opportunity' ? { ...object, fields: [...object.fields, commission] } : object,
    ),
    forms: app.forms.map((form) =>
      form.object === 'opportunity'
        ? {
            ...form,
            sections: form.sections.map((section, index) =>
              index === 0
                ? { ...section, items: [{ kind: 'field' as const, field: 'commission' }, ...section.items] }
                : section,
            ),
          }
        : form,
    ),
  };
  await api.call('saveDraft', { body: { revision, app: changed } });
});

afterAll(() => server[Symbol.asyncDispose]());

async function openFormula(options: PageOptions = {}): Promise<Page> {
  const page = await openPage({ width: 1440, ...options });
  await page
    .context()
    .request.post(`${server.address}${routes.signIn.path}`, { data: { email: boss.email, password } });
  await page.goto(`${server.address}/designer/object/opportunity/form`);
  await page.locator('[data-item="commission"]').click();
  await editor(page).waitFor();
  return page;
}

const editor = (page: Page) => page.getByRole('textbox', { name: '公式', exact: true });

async function type(page: Page, formula: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(formula);
}

const savedRule = (fits: (rule: Json | undefined) => boolean) =>
  until(
    async () => (await api.call('draft')).app,
    (app) => {
      const field = objectOf(app, 'opportunity')?.fields.find(({ key }) => key === 'commission');
      return fits((field?.options as { readonly rule?: Json } | undefined)?.rule);
    },
  );

it('a formula is written with completion and shows a live result on a real record', async () => {
  const page = await openFormula();
  await type(page, 'if(stage = "won", 金');
  const list = page.locator('.cm-tooltip-autocomplete');
  await list.getByText('金额').first().waitFor();
  await screenshot(page, 'formula-completion');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' * 5%, 金额 * 0.01)');
  await page.keyboard.press('Escape');
  await savedRule((rule) => JSON.stringify(rule)?.includes('0.05') === true);

  const trial = page.getByRole('region', { name: '拿真实记录试算' });
  const result = trial.getByRole('status');
  await expect.poll(() => result.textContent()).toMatch(/^[\d,]+\.\d\d$/);
  await trial.getByText('金额').waitFor();
  await screenshot(page, 'formula-result');
  // what is shown is what the server gives for the record that is picked
  const { rows } = await api.call('query', {
    body: { object: 'opportunity', fields: ['amount', 'stage'], page: { size: 1 } },
  });
  const [row] = rows;
  const expected = Number(row?.amount) * (row?.stage === 'won' ? 0.05 : 0.01);
  expect(Number((await result.textContent())?.replaceAll(',', ''))).toBeCloseTo(expected, 2);
  await page.close();
});

it('type errors stand in plain words at their place, and a slip of the fingers is put right with one click', async () => {
  const page = await openFormula();
  await type(page, '商机名称 * 2');
  await page.getByText('应为数字，而不是文本').first().waitFor();
  await page.locator('.cm-lintRange-error', { hasText: '商机名称' }).waitFor();
  await type(page, 'ammount * 2');
  await page
    .getByText(/没有字段“ammount”，是不是“amount”/)
    .first()
    .waitFor();
  await screenshot(page, 'formula-mistake');
  await page.getByRole('button', { name: '改成 amount' }).click();
  await savedRule((rule) => JSON.stringify(rule) === '{"*":[{"var":"amount"},2]}');
  expect(await page.locator('.kd-formula-mistakes').count()).toBe(0);
  await page.close();
});

it('functions are told with their help on a phone in the dark, and nothing is left out for screen readers', async () => {
  const page = await openFormula({ width: 390, dark: true });
  await page.getByRole('button', { name: '常用函数' }).click();
  await page.getByRole('button', { name: /^workdays_between/ }).scrollIntoViewIfNeeded();
  await screenshot(page, 'formula-phone');
  await axe(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.close();
});
