import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../schemas/src/index.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { dealApp } from './query-app.ts';
import { createQueryDatabase, idOf, li, type QueryDatabase, wang, zhao } from './query-database.ts';

let database: QueryDatabase;

beforeAll(async () => {
  database = await createQueryDatabase();
  await database.insert('company', [
    { n: 1, name: '客环科技', secret: 'x1', size: 20, owner: li },
    { n: 2, name: 'Acme (China)', secret: 'x2', size: 300, owner: wang, parent: idOf(1) },
    { n: 3, name: '北方重工', secret: 'x3', owner: li, parent: idOf(2) },
    { n: 4, name: '已删公司', owner: li, deleted_at: '2026-11-02T00:00:00Z' },
  ]);
  await database.insert('person', [
    { n: 11, name: '陈一', works_at: idOf(1) },
    { n: 12, name: '周二', works_at: idOf(2) },
  ]);
  await database.insert('deal', [
    {
      n: 21,
      name: '一号',
      owner: li,
      amount: '1200.50',
      score: 1.25,
      hot: true,
      due: '2026-03-07',
      met_at: '2026-11-23T01:02:03.004Z',
      source: 'web',
      tags: ['red', 'blue'],
      client: idOf(1),
      about: idOf(11),
      'about#object': 'person',
      helper: wang,
      stage: 'won',
      secret_cost: '10.00',
    },
    {
      n: 22,
      name: '二号',
      owner: li,
      amount: '90',
      source: 'fair',
      tags: ['green'],
      client: idOf(2),
      about: idOf(2),
      'about#object': 'company',
      stage: 'fresh',
      secret_cost: '500.00',
    },
    { n: 23, name: '三号', owner: wang, amount: '5.00', client: idOf(3), helper: zhao, stage: 'talk', hot: true },
    { n: 24, name: '四号', owner: li, client: idOf(4), stage: 'fresh' },
    { n: 25, name: '五号', owner: li, amount: '7.00', deleted_at: '2026-11-02T00:00:00Z' },
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

const admin = () => database.as(['admin']);
const rep = () => database.as(['rep']);
const names = async (context: ReturnType<typeof admin>, query: Omit<Query, 'object'>) =>
  (await runQuery(context, { object: 'deal', fields: ['name'], ...query })).rows.map(({ name }) => name);
const codeOf = async (promise: Promise<unknown>) =>
  await promise.then(
    () => 'went through',
    (error: { code: string; path?: string }) => `${error.code} ${error.path ?? ''}`.trim(),
  );

describe('reading records', () => {
  test('answers all visible fields as JSON, newest first, without deleted records', async () => {
    const { rows, next } = await runQuery(admin(), { object: 'deal' });
    expect(rows.map(({ id }) => id)).toEqual([24, 23, 22, 21].map(idOf));
    expect(rows[3]).toEqual({
      id: idOf(21),
      version: 1,
      name: '一号',
      phone: null,
      amount: '1200.50',
      score: 1.25,
      hot: true,
      due: '2026-03-07',
      met_at: '2026-11-23T01:02:03.004Z',
      source: 'web',
      tags: ['red', 'blue'],
      client: idOf(1),
      about: idOf(11),
      helper: wang,
      secret_cost: '10.00',
      note: null,
      owner: li,
      stage: 'won',
      stage_since: null,
      closed_at: null,
      created_at: '2026-11-01T00:00:00.000Z',
      created_by: null,
      updated_at: '2026-11-01T00:00:00.000Z',
      updated_by: null,
    });
    expect(rows[2]).toMatchObject({ amount: '90.00', hot: false, tags: ['green'], met_at: null });
    expect(next).toBeUndefined();
  });

  test('is one statement, whatever is asked', async () => {
    const before = database.statements.length;
    await runQuery(rep(), {
      object: 'deal',
      fields: ['name', 'client', 'client.name', 'about', 'helper', 'owner.name'],
      filter: { '==': [{ var: 'client.parent.name' }, null] },
      sort: [{ field: 'client.name' }],
      search: '一号',
      count: 'capped',
      page: { size: 2 },
    });
    expect(database.statements.length - before).toBe(1);
  });

  test('names what links and people fields point to', async () => {
    const { references } = await runQuery(admin(), { object: 'deal', fields: ['client', 'about', 'helper', 'owner'] });
    expect(references).toEqual({
      [idOf(1)]: { object: 'company', title: '客环科技' },
      [idOf(2)]: { object: 'company', title: 'Acme (China)' },
      [idOf(3)]: { object: 'company', title: '北方重工' },
      [idOf(4)]: { object: 'company', title: null },
      [idOf(11)]: { object: 'person', title: '陈一' },
      [li]: { object: '$user', title: '李雷' },
      [wang]: { object: '$user', title: '王芳' },
      [zhao]: { object: '$user', title: '赵云' },
    });
  });

  test('follows links in fields, filter and sort', async () => {
    const { rows, references } = await runQuery(admin(), {
      object: 'deal',
      fields: ['client.name', 'client.parent.parent.name', 'client.parent', 'owner.name', 'client.id'],
      filter: { '!=': [{ var: 'client.parent.name' }, null] },
      sort: [{ field: 'client.parent.name', descending: true }],
    });
    // Latin letters come before Chinese, so descending they come last
    expect(rows).toEqual([
      {
        id: idOf(22),
        version: 1,
        'client.name': 'Acme (China)',
        'client.parent.parent.name': null,
        'client.parent': idOf(1),
        'owner.name': '李雷',
        'client.id': idOf(2),
      },
      {
        id: idOf(23),
        version: 1,
        'client.name': '北方重工',
        'client.parent.parent.name': '客环科技',
        'client.parent': idOf(2),
        'owner.name': '王芳',
        'client.id': idOf(3),
      },
    ]);
    expect(references[idOf(1)]).toEqual({ object: 'company', title: '客环科技' });
  });

  test('filters over related lists see live records only', async () => {
    const query: Query = {
      object: 'company',
      fields: ['name'],
      filter: { '>=': [{ count: [{ var: 'deal__client' }] }, 1] },
    };
    expect((await runQuery(admin(), query)).rows.map(({ name }) => name)).toEqual([
      '北方重工',
      'Acme (China)',
      '客环科技',
    ]);
  });

  test('an empty filter is none', async () => {
    expect(await names(admin(), { filter: null })).toHaveLength(4);
  });

  test('context variables are bound for each request, days in the zone of the organisation', async () => {
    const filter = { '==': [{ var: 'owner' }, { var: '$user.id' }] };
    expect(await names(database.as(['admin'], wang), { filter })).toEqual(['三号']);
    expect(await names(database.as(['admin'], li), { filter })).toEqual(['四号', '二号', '一号']);
    // 2026-11-23 16:30 UTC is the 24th in Shanghai
    expect(
      await names(admin(), { filter: { '==': [{ days_between: [{ var: 'due' }, { today: [] }] }, 262] } }),
    ).toEqual(['一号']);
  });

  test('variables of the caller may stand in the filter', async () => {
    const variables = {
      types: { '$record.owner': { kind: 'link', to: ['$user'] } },
      values: { '$record.owner': wang },
    } as const;
    const query: Query = {
      object: 'deal',
      fields: ['name'],
      filter: { '==': [{ var: 'owner' }, { var: '$record.owner' }] },
    };
    expect((await runQuery(database.as(), query, variables)).rows.map(({ name }) => name)).toEqual(['三号']);
    const nobody = { ...variables, values: { '$record.owner': null } };
    expect((await runQuery(database.as(), query, nobody)).rows).toEqual([]);
  });
});

describe('what the actor may see', () => {
  test('only records their row rule lets through', async () => {
    expect(await names(rep(), {})).toEqual(['四号', '二号', '一号']);
    expect(await names(database.as(['rep'], zhao), {})).toEqual([]);
  });

  test('hidden fields are not among the fields, whoever asks for all', async () => {
    const { rows } = await runQuery(rep(), { object: 'deal' });
    expect(rows[0]).toHaveProperty('amount');
    expect(rows[0]).not.toHaveProperty('secret_cost');
  });

  test('a hidden field is refused exactly like one that does not exist, wherever it is named', async () => {
    const asks = (field: string): Query[] => [
      { object: 'deal', fields: ['name', field] },
      { object: 'deal', sort: [{ field }] },
      { object: 'deal', filter: { and: [true, { '>': [{ var: field }, 3] }] } },
      { object: 'deal', filter: { '!': { in: [{ var: field }, [1, 2]] } } },
      { object: 'company', filter: { some: [{ var: 'deal__client' }, { '>': [{ var: field }, 3] }] } },
      { object: 'deal', group: [{ field }], measures: [{ key: 'n', fn: 'count' }] },
      { object: 'deal', measures: [{ key: 'n', fn: 'sum', field }] },
    ];
    const places = [
      '/fields/1',
      '/sort/0/field',
      '/filter/and/1/>/0/var',
      '/filter/!/in/0/var',
      '/filter/some/1/>/0/var',
      '/group/0/field',
      '/measures/0/field',
    ];
    for (const field of ['secret_cost', 'no_such_field', 'constructor']) {
      const found = await Promise.all(asks(field).map((query) => codeOf(runQuery(rep(), query))));
      expect(found).toEqual(places.map((place) => `field.unknown ${place}`));
    }
  });

  test('hidden fields behind links and unseen objects are refused too', async () => {
    const clerk = database.as(['clerk']);
    expect(await codeOf(runQuery(rep(), { object: 'deal', fields: ['client.secret'] }))).toBe(
      'field.unknown /fields/0',
    );
    expect(await codeOf(runQuery(rep(), { object: 'deal', filter: { '==': [{ var: 'client.secret' }, 'x1'] } }))).toBe(
      'field.unknown /filter/==/0/var',
    );
    expect(await codeOf(runQuery(clerk, { object: 'deal', fields: ['client.name'] }))).toBe('field.unknown /fields/0');
    expect(await codeOf(runQuery(clerk, { object: 'company' }))).toBe('object.unknown /object');
    expect(await codeOf(runQuery(clerk, { object: 'nothing' }))).toBe('object.unknown /object');
    expect(await codeOf(runQuery(rep(), { object: 'person', filter: { some: [{ var: 'nothing__here' }] } }))).toBe(
      'field.unknown /filter/some/0/var',
    );
  });

  test('a link to a record out of sight shows no title and no fields, and cannot be found by them', async () => {
    // the rep sees companies of their own only
    const { rows, references } = await runQuery(rep(), {
      object: 'deal',
      fields: ['client', 'client.name', 'client.size', 'client.parent.name'],
    });
    expect(rows.find(({ id }) => id === idOf(22))).toMatchObject({
      client: idOf(2),
      'client.name': null,
      'client.size': null,
      'client.parent.name': null,
    });
    expect(references[idOf(2)]).toEqual({ object: 'company', title: null });
    expect(await names(rep(), { filter: { contains: [{ var: 'client.name' }, 'Acme'] } })).toEqual([]);
    expect(await names(admin(), { filter: { contains: [{ var: 'client.name' }, 'Acme'] } })).toEqual(['二号']);
  });

  test('titles of an object without read right are not told', async () => {
    const { references } = await runQuery(database.as(['clerk']), { object: 'deal', fields: ['client', 'about'] });
    expect(Object.values(references).map(({ title }) => title)).toEqual([null, null, null, null, null]);
  });

  test('a title that is a hidden field is not told, neither by its text nor by its place in the order', async () => {
    const blind = {
      key: 'blind',
      label: { en: 'Blind' },
      objects: { deal: { read: 'all' }, company: { read: 'all', fields: { name: 'hidden' } } },
    } as const;
    await using other = await createQueryDatabase({ ...dealApp, roles: [blind] });
    await other.insert('company', [
      { n: 1, name: '乙' },
      { n: 2, name: '甲' },
    ]);
    await other.insert('deal', [
      { n: 21, client: idOf(1), about: idOf(2), 'about#object': 'company' },
      { n: 22, client: idOf(2) },
    ]);
    const query: Query = { object: 'deal', fields: ['client', 'about'], sort: [{ field: 'client' }] };
    const { rows, references } = await runQuery(other.as(['blind']), query);
    expect(rows.map(({ id }) => id)).toEqual([idOf(21), idOf(22)]);
    expect(references).toEqual({
      [idOf(1)]: { object: 'company', title: null },
      [idOf(2)]: { object: 'company', title: null },
    });
    expect((await runQuery(other.as(), query)).rows.map(({ id }) => id)).toEqual([idOf(22), idOf(21)]);
    const { next } = await runQuery(other.as(['blind']), { ...query, page: { size: 1 } });
    expect(
      (await runQuery(other.as(['blind']), { ...query, page: { after: next! } })).rows.map(({ id }) => id),
    ).toEqual([idOf(22)]);
  });

  test('records out of sight are not counted in related lists', async () => {
    const query: Query = {
      object: 'company',
      fields: ['name'],
      filter: { '>': [{ sum: [{ var: 'deal__client' }, { var: 'amount' }] }, 0] },
    };
    expect((await runQuery(rep(), query)).rows.map(({ name }) => name)).toEqual(['客环科技']);
  });

  test('two people with the same role share a statement but not a row', async () => {
    const [mine, theirs] = [await names(database.as(['rep'], li), {}), await names(database.as(['rep'], wang), {})];
    expect([mine, theirs]).toEqual([['四号', '二号', '一号'], ['三号']]);
  });

  test('a wrong rule is answered with its place and reason', async () => {
    expect(await codeOf(runQuery(rep(), { object: 'deal', filter: { '>': [{ var: 'amount' }, 'many'] } }))).toMatch(
      /^rule\.invalid \/filter\/>/,
    );
    expect(await codeOf(runQuery(rep(), { object: 'deal', filter: { resembles: ['a', 'b'] } }))).toBe(
      'rule.invalid /filter/resembles',
    );
  });
});

describe('counting', () => {
  test('counts what the filter finds, not only the page', async () => {
    const { rows, count, next } = await runQuery(rep(), { object: 'deal', count: 'capped', page: { size: 2 } });
    expect([rows.length, count]).toEqual([2, { value: 3, more: false }]);
    const second = await runQuery(rep(), { object: 'deal', count: 'capped', page: { size: 2, after: next! } });
    expect([second.rows.length, second.count, second.next]).toEqual([1, { value: 3, more: false }, undefined]);
    expect((await runQuery(rep(), { object: 'deal', count: 'exact' })).count).toEqual({ value: 3, more: false });
    expect((await runQuery(rep(), { object: 'deal' })).count).toBeUndefined();
  });

  test('an empty page has a count as well', async () => {
    const filter = { '==': [{ var: 'name' }, '没有'] };
    expect((await runQuery(rep(), { object: 'deal', filter, count: 'capped' })).count).toEqual({
      value: 0,
      more: false,
    });
    expect((await runQuery(rep(), { object: 'deal', filter, count: 'exact' })).count).toEqual({
      value: 0,
      more: false,
    });
  });
});
