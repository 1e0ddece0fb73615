import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Query } from '../../schemas/src/index.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { createQueryDatabase, idOf, li, type QueryDatabase, wang } from './query-database.ts';

let database: QueryDatabase;

beforeAll(async () => {
  database = await createQueryDatabase();
  await database.insert('company', [
    { n: 1, name: '客环', owner: li },
    { n: 2, name: '别家', owner: wang },
  ]);
  await database.insert('person', [{ n: 11, name: '陈一' }]);
  await database.insert('deal', [
    {
      n: 21,
      owner: li,
      amount: '0.10',
      score: 0.1,
      source: 'web',
      tags: ['red', 'blue'],
      client: idOf(1),
      due: '2026-01-31',
      met_at: '2026-01-31T16:30:00.000Z',
      about: idOf(11),
      'about#object': 'person',
      secret_cost: '1.00',
    },
    {
      n: 22,
      owner: li,
      amount: '0.20',
      score: 0.2,
      source: 'web',
      tags: ['red'],
      client: idOf(2),
      due: '2026-02-01',
      met_at: '2026-01-31T15:30:00.000Z',
      about: idOf(1),
      'about#object': 'company',
    },
    { n: 23, owner: wang, amount: '9999999999999.99', source: 'fair', client: idOf(1), due: '2026-02-28' },
    { n: 24, owner: li, client: idOf(1) },
    { n: 25, owner: li, amount: '5.00', source: 'fair', deleted_at: '2026-11-02T00:00:00Z' },
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

const ask = (query: Omit<Query, 'object'>, roles = ['admin']) =>
  runQuery(database.as(roles), { object: 'deal', ...query });
const count = { key: 'n', fn: 'count' } as const;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'went through',
    (error: { code: string; path?: string }) => `${error.code} ${error.path}`,
  );

describe('measures', () => {
  test('without groups give one row; money is exact to the cent, other numbers are numbers', async () => {
    const measures: Query['measures'] = [
      count,
      { key: 'priced', fn: 'count', field: 'amount' },
      { key: 'total', fn: 'sum', field: 'amount' },
      { key: 'middle', fn: 'avg', field: 'amount' },
      { key: 'least', fn: 'min', field: 'amount' },
      { key: 'scores', fn: 'sum', field: 'score' },
      { key: 'score', fn: 'avg', field: 'score' },
      { key: 'first', fn: 'min', field: 'due' },
      { key: 'last', fn: 'max', field: 'met_at' },
    ];
    expect((await ask({ measures })).rows).toEqual([
      {
        n: 4,
        priced: 3,
        total: '10000000000000.29',
        middle: '3333333333333.43',
        least: '0.10',
        scores: 0.3,
        score: 0.15,
        first: '2026-01-31',
        last: '2026-01-31T16:30:00.000Z',
      },
    ]);
  });

  test('of no records are 0 or empty', async () => {
    const { rows } = await ask({
      filter: false,
      measures: [
        count,
        { key: 'total', fn: 'sum', field: 'amount' },
        { key: 'scores', fn: 'sum', field: 'score' },
        { key: 'middle', fn: 'avg', field: 'score' },
      ],
    });
    expect(rows).toEqual([{ n: 0, total: '0.00', scores: 0, middle: null }]);
  });

  test('count only what the actor may see', async () => {
    expect((await ask({ measures: [count] }, ['rep'])).rows).toEqual([{ n: 3 }]);
    expect(await codeOf(ask({ measures: [{ key: 'x', fn: 'sum', field: 'secret_cost' }] }, ['rep']))).toBe(
      'field.unknown /measures/0/field',
    );
  });

  test('go over links with the row rule of what they lead to', async () => {
    const query: Omit<Query, 'object'> = { group: [{ field: 'client.name' }], measures: [count] };
    expect((await ask(query)).rows).toEqual([
      { 'client.name': '别家', n: 1 },
      { 'client.name': '客环', n: 3 },
    ]);
    expect((await ask(query, ['rep'])).rows).toEqual([
      { 'client.name': '客环', n: 2 },
      { 'client.name': null, n: 1 },
    ]);
  });
});

describe('groups', () => {
  test('of a choice stand in the order of its options, empty last', async () => {
    expect(
      (await ask({ group: [{ field: 'source' }], measures: [count, { key: 'total', fn: 'sum', field: 'amount' }] }))
        .rows,
    ).toEqual([
      { source: 'web', n: 2, total: '0.30' },
      { source: 'fair', n: 1, total: '9999999999999.99' },
      { source: null, n: 1, total: '0.00' },
    ]);
  });

  test('of several choices count a record once for each', async () => {
    expect((await ask({ group: [{ field: 'tags' }], measures: [count] })).rows).toEqual([
      { tags: 'red', n: 2 },
      { tags: 'blue', n: 1 },
      { tags: null, n: 2 },
    ]);
  });

  test('of people and links name them', async () => {
    const reply = await ask({ group: [{ field: 'owner' }, { field: 'client' }], measures: [count] });
    expect(reply.rows).toEqual([
      { owner: li, client: idOf(1), n: 2 },
      { owner: li, client: idOf(2), n: 1 },
      { owner: wang, client: idOf(1), n: 1 },
    ]);
    expect(reply.references).toMatchObject({
      [li]: { object: '$user', title: '李雷' },
      [idOf(1)]: { object: 'company', title: '客环' },
      [idOf(2)]: { title: '别家' },
    });
    expect((await ask({ group: [{ field: 'client' }] }, ['rep'])).references[idOf(2)]).toEqual({
      object: 'company',
      title: null,
    });
    expect((await ask({ group: [{ field: 'about' }] })).references).toEqual({
      [idOf(1)]: { object: 'company', title: '客环' },
      [idOf(11)]: { object: 'person', title: '陈一' },
    });
  });

  test('of dates come in buckets, of moments by the day in the organisation’s zone', async () => {
    const bucket = async (field: string, size: 'day' | 'week' | 'month' | 'quarter' | 'year') =>
      (await ask({ group: [{ field, bucket: size }], measures: [count] })).rows.map((row) => [row[field], row.n]);
    expect(await bucket('due', 'month')).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 2],
      [null, 1],
    ]);
    // 31 January 2026 is a Saturday, weeks start on Monday
    expect(await bucket('due', 'week')).toEqual([
      ['2026-01-26', 2],
      ['2026-02-23', 1],
      [null, 1],
    ]);
    expect(await bucket('due', 'quarter')).toEqual([
      ['2026-01-01', 3],
      [null, 1],
    ]);
    expect(await bucket('due', 'year')).toEqual([
      ['2026-01-01', 3],
      [null, 1],
    ]);
    expect(await bucket('met_at', 'day')).toEqual([
      ['2026-01-31', 1],
      ['2026-02-01', 1],
      [null, 2],
    ]);
    expect(await bucket('met_at', 'month')).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 1],
      [null, 2],
    ]);
  });

  test('are sorted by their measures, limited and searched when asked', async () => {
    const query: Omit<Query, 'object'> = {
      group: [{ field: 'source' }],
      measures: [{ key: 'total', fn: 'sum', field: 'amount' }],
      sort: [{ field: 'total', descending: true }],
    };
    expect((await ask({ ...query, page: { size: 2 } })).rows.map(({ source }) => source)).toEqual(['fair', 'web']);
    expect((await ask({ ...query, sort: [{ field: 'source' }] })).rows.map(({ source }) => source)).toEqual([
      null,
      'web',
      'fair',
    ]);
  });

  test('are one statement', async () => {
    const before = database.statements.length;
    await ask({
      group: [{ field: 'owner' }, { field: 'due', bucket: 'month' }],
      measures: [count],
      filter: { '==': [{ var: 'client.name' }, '客环'] },
    });
    expect(database.statements.length - before).toBe(1);
  });

  test('what makes no sense is refused with its place', async () => {
    const wrong: [Omit<Query, 'object'>, string][] = [
      [{ group: [{ field: 'source', bucket: 'day' }] }, 'query.invalid /group/0/bucket'],
      [
        {
          group: [
            { field: 'due', bucket: 'day' },
            { field: 'due', bucket: 'month' },
          ],
        },
        'query.invalid /group',
      ],
      [{ group: [{ field: 'source' }], measures: [{ key: 'source', fn: 'count' }] }, 'query.invalid /group'],
      [{ group: [{ field: 'source' }], sort: [{ field: 'amount' }] }, 'field.unknown /sort/0/field'],
      [{ measures: [{ key: 'x', fn: 'sum' }] }, 'query.invalid /measures/0/field'],
      [{ measures: [{ key: 'x', fn: 'sum', field: 'due' }] }, 'query.invalid /measures/0/fn'],
      [{ measures: [{ key: 'x', fn: 'max', field: 'name' }] }, 'query.invalid /measures/0/fn'],
      [{ measures: [count], fields: ['name'] }, 'query.invalid /fields'],
      [{ measures: [count], page: { after: 'x' } }, 'query.invalid /page/after'],
    ];
    for (const [query, code] of wrong) expect(await codeOf(ask(query))).toBe(code);
  });
});
