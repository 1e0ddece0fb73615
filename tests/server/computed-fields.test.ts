import type { App, Json, Query } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { computedApp, formula, lookup, rollup } from './computed-app.ts';
import { inviteAndJoin, signUpAdmin } from './people.ts';
import { problemOf } from './publish-app.ts';
import { workflow } from './write-workflows.ts';

let server: TestServer;
let api: Api;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  api = await signUpAdmin(server.address);
  await publish(computedApp);
  await create('boss', 'company', { name: '控股', industry: 'paper' });
  await create('acme', 'company', { name: '远山', industry: 'steel', boss: ids.boss });
  await create('big', 'order', { name: '大单', company: ids.acme, amount: '2000', chance: 50, is_open: true });
  await create('small', 'order', { name: '小单', company: ids.acme, amount: '99.99', chance: 33, is_open: false });
  await create('free', 'order', { name: '赠送', amount: '0' });
  await create('l1', 'line', { name: '一', order: ids.big, quantity: 3, price: '10.10' });
  await create('l2', 'line', { name: '二', order: ids.big, quantity: 4, price: '0.05' });
  await create('l3', 'line', { name: '三', order: ids.free, quantity: 1, price: '5' });
});
afterAll(() => server[Symbol.asyncDispose]());

async function publish(app: App): Promise<void> {
  const draft = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision: draft.revision, app } });
  expect(saved.problems).toEqual([]);
  await api.call('publish', { body: { revision: saved.revision } });
}

async function create(name: string, object: string, values: { readonly [key: string]: Json | undefined }) {
  const sent = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  ids[name] = (await api.call('create', { params: { object }, body: { values: sent } })).id;
}

const record = async (object: string, name: string, as = api) =>
  (await as.call('record', { params: { object, id: ids[name]! } })).record;
const query = async (body: Query, as = api) => as.call('query', { body });
const names = (rows: readonly { readonly [key: string]: Json }[]) => rows.map(({ name }) => name);

describe('a computed field has no column and is there wherever fields are', () => {
  it('formula: money, numbers, yes/no and text worked out by a rule; division by zero gives nothing', async () => {
    expect(await record('order', 'big')).toMatchObject({
      expected: '1000.00',
      share: 0.015,
      is_large: true,
      headline: '大单 · 远山',
    });
    // 99.99 × 33 ÷ 100 = 32.9967
    expect(await record('order', 'small')).toMatchObject({ expected: '33.00', share: 0, is_large: false });
    expect(await record('order', 'free')).toMatchObject({ expected: null, share: null, headline: '赠送 · ' });
  });

  it('lookup: shows a field of the record a link leads to, also over a second link and of a computed field', async () => {
    expect(await record('order', 'big')).toMatchObject({ industry: 'steel', boss_name: '控股' });
    expect(await record('order', 'free')).toMatchObject({ industry: null, boss_name: null });
    expect(await record('line', 'l1')).toMatchObject({ order_expected: '1000.00', line_total: '30.30' });
  });

  it('rollup: count, sum, average, largest over related records, with its own condition', async () => {
    expect(await record('order', 'big')).toMatchObject({
      line_sum: '30.50',
      line_count: 2,
      dearest: '10.10',
      usual: 3.5,
    });
    expect(await record('order', 'small')).toMatchObject({
      line_sum: '0.00',
      line_count: 0,
      dearest: null,
      usual: null,
    });
    expect(await record('company', 'acme')).toMatchObject({ expected_sum: '1033.00', open_orders: 1 });
  });

  it('filters, sorts, groups and adds up by computed fields', async () => {
    const found = await query({
      object: 'order',
      filter: { and: [{ '>': [{ var: 'expected' }, 10] }, { '==': [{ var: 'industry' }, 'steel'] }] },
      sort: [{ field: 'expected', descending: true }],
      fields: ['name', 'expected', 'company.expected_sum'],
    });
    expect(found.rows.map((row) => [row.name, row.expected, row['company.expected_sum']])).toEqual([
      ['大单', '1000.00', '1033.00'],
      ['小单', '33.00', '1033.00'],
    ]);
    const deep = await query({
      object: 'line',
      filter: { '>': [{ var: 'order.company.open_orders' }, 0] },
      sort: [{ field: 'order_expected' }, { field: 'name' }],
    });
    expect(names(deep.rows)).toEqual(['二', '一']);
    const grouped = await query({
      object: 'order',
      group: [{ field: 'industry' }],
      measures: [
        { key: 'orders', fn: 'count' },
        { key: 'sum', fn: 'sum', field: 'expected' },
      ],
    });
    expect(grouped.rows).toContainEqual({ industry: 'steel', orders: 2, sum: '1033.00' });
  });

  it('pages by a computed sort without missing or repeating a record', async () => {
    const first = await query({ object: 'order', sort: [{ field: 'expected' }], fields: ['name'], page: { size: 2 } });
    const second = await query({
      object: 'order',
      sort: [{ field: 'expected' }],
      fields: ['name'],
      page: { size: 2, after: first.next! },
    });
    expect([...names(first.rows), ...names(second.rows)]).toEqual(['赠送', '小单', '大单']);
  });

  it('follows at once when what it is made of changes', async () => {
    await api.call('update', { params: { object: 'line', id: ids.l2! }, body: { values: { order: ids.small! } } });
    expect(await record('order', 'big')).toMatchObject({ line_count: 1, line_sum: '30.30' });
    expect(await record('order', 'small')).toMatchObject({ line_count: 1, line_sum: '0.20' });
    await api.call('update', { params: { object: 'line', id: ids.l2! }, body: { values: { order: ids.big! } } });
  });

  it('cannot be written, by nobody', async () => {
    const values = { expected: '5.00' };
    const refused = await problemOf(
      api.call('update', { params: { object: 'order', id: ids.big! }, body: { values } }),
    );
    expect(refused.code).toBe('field.read-only');
  });

  it('is the same for all who may see it, and hidden where it is hidden, whatever it is made of', async () => {
    const { app, ...draft } = await api.call('draft');
    const grant = { create: true, read: 'all', update: 'all', delete: 'none' } as const;
    const roles = [
      ...app.roles,
      {
        key: 'seller',
        label: { zh: '销售' },
        objects: { order: { ...grant, fields: { amount: 'hidden' } }, company: grant },
      },
      {
        key: 'clerk',
        label: { zh: '文员' },
        objects: { order: { ...grant, fields: { expected: 'hidden' } }, company: grant },
      },
    ] as App['roles'];
    const saved = await api.call('saveDraft', { body: { revision: draft.revision, app: { ...app, roles } } });
    expect(saved.problems).toEqual([]);
    await api.call('publish', { body: { revision: saved.revision } });
    const seller = await inviteAndJoin(api, server.address, { email: 's@example.com', roles: ['seller'] });
    expect(await record('order', 'big', seller)).toMatchObject({ expected: '1000.00' });
    expect(await record('order', 'big', seller)).not.toHaveProperty('amount');
    // the rule names the hidden field, so it is not told
    const own = (await seller.call('app')).app.objects.find(({ key }) => key === 'order')!;
    expect(own.fields.find(({ key }) => key === 'expected')?.options).toEqual({ result: 'money' });
    const clerk = await inviteAndJoin(api, server.address, { email: 'c@example.com', roles: ['clerk'] });
    expect(await record('order', 'big', clerk)).not.toHaveProperty('expected');
    const asked = query({ object: 'order', filter: { '>': [{ var: 'expected' }, 10] } }, clerk);
    expect((await problemOf(asked)).code).toBe('field.unknown');
    // what it is part of is there all the same
    expect(await record('company', 'acme', clerk)).toMatchObject({ expected_sum: '1033.00' });
  });
});

describe('rules that ask for computed fields', () => {
  it('a workflow is triggered by one, and hands on what one says', async () => {
    const note = workflow(
      'note',
      {
        type: 'created',
        object: 'order',
        when: { and: [{ var: 'is_large' }, { '==': [{ var: 'industry' }, 'steel'] }] },
      },
      [
        {
          key: 'line',
          type: 'create-record',
          options: {
            object: 'line',
            values: {
              name: { var: '$record.headline' },
              order: { var: '$record.id' },
              price: { var: '$record.expected' },
              quantity: 2,
            },
          },
        },
      ],
      { inline: true },
    );
    await publish({ ...computedApp, workflows: [note] });
    const order = { company: ids.acme, chance: 50, is_open: true };
    await create('w1', 'order', { ...order, name: '触发', amount: '4000' });
    await create('w2', 'order', { ...order, name: '太小', amount: '400' });
    expect(await record('order', 'w1')).toMatchObject({ line_count: 1, line_sum: '4000.00', dearest: '2000.00' });
    expect(await record('order', 'w2')).toMatchObject({ line_count: 0 });
    for (const name of ['w1', 'w2'])
      await api.call('delete', { params: { object: 'order', id: ids[name]! }, query: { version: 1 } } as never);
  });

  it('a validity rule over a rollup holds on every write', async () => {
    const objects = computedApp.objects.map((object) =>
      object.key === 'line'
        ? {
            ...object,
            validity: [
              { rule: { '<=': [{ var: 'line_total' }, { var: 'order_expected' }] }, message: { zh: '行金额超过预计' } },
            ],
          }
        : object,
    );
    await publish({ ...computedApp, objects });
    const values = { name: '超', order: ids.big!, quantity: 2 };
    const refused = await problemOf(
      api.call('create', { params: { object: 'line' }, body: { values: { ...values, price: '501' } } }),
    );
    expect(JSON.stringify(refused)).toContain('record.rule');
    await create('fits', 'line', { ...values, price: '500' });
    await publish(computedApp);
  });

  it('counts records that the reader may not see, but leads to none of them', async () => {
    const { app, ...draft } = await api.call('draft');
    const own = { create: true, read: 'own', update: 'own', delete: 'none' } as const;
    const roles = [
      ...app.roles,
      { key: 'viewer', label: { zh: '查看' }, objects: { company: { ...own, read: 'all' }, order: own } },
    ] as App['roles'];
    const saved = await api.call('saveDraft', { body: { revision: draft.revision, app: { ...app, roles } } });
    await api.call('publish', { body: { revision: saved.revision } });
    const viewer = await inviteAndJoin(api, server.address, { email: 'v@example.com', roles: ['viewer'] });
    expect((await query({ object: 'order' }, viewer)).rows).toEqual([]);
    expect(await record('company', 'acme', viewer)).toMatchObject({ open_orders: 1 });
    expect(
      (await query({ object: 'company', filter: { some: [{ var: 'order__company' }, true] } }, viewer)).rows,
    ).toEqual([]);
  });
});

describe('a computed field that cannot be is named before it is published', () => {
  const changed = (object: string, ...fields: App['objects'][number]['fields']): App => ({
    ...computedApp,
    objects: computedApp.objects.map((one) =>
      one.key === object ? { ...one, fields: [...one.fields, ...fields] } : one,
    ),
  });
  const wrongs = async (app: App) => {
    const { revision } = await api.call('draft');
    const { problems } = await api.call('saveDraft', { body: { revision, app } });
    return problems.map((problem) => JSON.stringify(problem));
  };

  it('cycles of formulas, with the whole circle in words', async () => {
    const problems = await wrongs(
      changed(
        'order',
        formula('a', { '+': [{ var: 'b' }, 1] }, 'number'),
        formula('b', { '*': [{ var: 'c' }, 2] }, 'number'),
        formula('c', { '-': [{ var: 'a' }, 1] }, 'number'),
      ),
    );
    expect(problems).toHaveLength(3);
    expect(problems.join()).toContain('order · b → order · c → order · a → order · b');
  });

  it('a circle over links and related lists', async () => {
    const problems = await wrongs({
      ...computedApp,
      objects: changed('order', lookup('from_company', 'company', 'from_orders')).objects.map((one) =>
        one.key === 'company'
          ? {
              ...one,
              fields: [
                ...one.fields,
                rollup('from_orders', { list: 'order__company', fold: 'sum', field: 'from_company' }),
              ],
            }
          : one,
      ),
    });
    expect(problems.join()).toContain('绕成了圈');
  });

  it('a rollup over a deleted field, and what uses a field before it is deleted', async () => {
    const without = {
      ...computedApp,
      objects: computedApp.objects.map((one) =>
        one.key === 'line' ? { ...one, fields: one.fields.filter(({ key }) => key !== 'price') } : one,
      ),
    };
    const problems = await wrongs(without);
    expect(problems.some((problem) => problem.includes('price') && problem.includes('/options/field'))).toBe(true);
    const { revision } = await api.call('draft');
    expect((await problemOf(api.call('publish', { body: { revision } }))).code).toBe('draft.invalid');
  });

  it('a rule of 10,000 nodes, and one that grows too large only when formulas are put into it', async () => {
    const huge = { '+': Array.from({ length: 10_000 }, () => 1) };
    expect((await wrongs(changed('order', formula('huge', huge, 'number')))).join()).toContain('rule.too-large');
    const wide = (key: string) =>
      formula(key, { min: Array.from({ length: 600 }, () => ({ var: 'chance' })) }, 'number');
    const both = formula('both', { '+': [{ var: 'one' }, { var: 'two' }] }, 'number');
    const problems = await wrongs(changed('order', wide('one'), wide('two'), both));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('rule.too-large');
  });

  it('a sum of texts, a formula of another kind and one that asks who is asking', async () => {
    const problems = await wrongs(
      changed(
        'company',
        rollup('texts', { list: 'order__company', fold: 'sum', field: 'name' }),
        formula('kind', { var: 'name' }, 'date'),
        formula('who', { '==': [{ var: 'boss' }, { var: '$user.id' }] }, 'boolean'),
      ),
    );
    expect(problems).toHaveLength(3);
  });
});

describe('a field becomes computed and stored again', () => {
  it('keeps aside what was entered and brings it back', async () => {
    const order = computedApp.objects.find(({ key }) => key === 'order')!;
    const withField = (field: App['objects'][number]['fields'][number]): App => ({
      ...computedApp,
      objects: computedApp.objects.map((one) =>
        one === order ? { ...one, fields: [...one.fields.filter(({ key }) => key !== 'chance'), field] } : one,
      ),
    });
    const chance = order.fields.find(({ key }) => key === 'chance')!;
    const { revision } = await api.call('draft');
    await api.call('saveDraft', {
      body: { revision, app: withField(formula('chance', { '+': [1, 1] }, 'number')) },
    });
    const { changes } = await api.call('review');
    expect(changes.find(({ path }) => path.includes('type'))?.effect?.zh).toMatch(/^\d 条收起来，随时能恢复$/);
    await publish(withField(formula('chance', { '+': [1, 1] }, 'number')));
    expect(await record('order', 'big')).toMatchObject({ chance: 2, expected: '40.00' });
    await publish(withField(chance));
    expect(await record('order', 'big')).toMatchObject({ chance: 50, expected: '1000.00' });
  });
});
