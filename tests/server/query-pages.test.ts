import type { JsonObject } from '@kehuan/schemas';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json, Query, Values } from '../../schemas/src/index.ts';
import { nameKey } from '../../server/src/records/name-keys.ts';
import { writeCursor } from '../../server/src/records/query-cursor.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { foldText } from '../../server/src/records/search-keys.ts';
import { createQueryDatabase, idOf, li, type QueryDatabase, wang, zhao } from './query-database.ts';

let database: QueryDatabase;

const people: Readonly<Record<string, string>> = { [li]: '李雷', [wang]: '王芳', [zhao]: '赵云' };
const companies: readonly (readonly [number, string | null])[] = [
  [1, '客环'],
  [2, 'acme'],
  [3, null],
  [4, '北方'],
  [5, 'Acme'],
  [6, '客环'],
];
const companyName = (id: Json | undefined) => companies.find(([n]) => idOf(n) === id)?.[1] ?? null;
const texts = ['一', '二', '三', '阿', '重庆', '长城', 'a', 'B', 'b', 'A', '10', '9', '😀', 'ä', '%_\\', "o'x"];
const deals: ({ readonly n: number } & Values)[] = [];

/** Few distinct values, so that most pages break inside a run of equal ones. */
const dealValues = fc.record({
  name: fc.option(fc.constantFrom(...texts)),
  amount: fc.option(fc.constantFrom('1.00', '2.50', '-3.00', '100000000000.01')),
  score: fc.option(fc.constantFrom(0.1, 0.2, -1, 7)),
  hot: fc.boolean(),
  due: fc.option(fc.constantFrom('2026-01-01', '2026-02-01', '0001-01-01')),
  met_at: fc.option(fc.constantFrom('2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.002Z')),
  source: fc.option(fc.constantFrom('web', 'fair', 'call')),
  tags: fc.constantFrom([], ['red'], ['green', 'red'], ['blue']),
  client: fc.option(fc.constantFrom(...companies.map(([n]) => idOf(n)))),
  owner: fc.option(fc.constantFrom(li, wang, zhao)),
});

beforeAll(async () => {
  database = await createQueryDatabase();
  await database.insert(
    'company',
    companies.map(([n, name]) => ({ n, name, owner: li })),
  );
  await database.insert('person', [{ n: 11, name: '重庆' }]);
  const about: readonly JsonObject[] = [
    {},
    { about: idOf(11), 'about#object': 'person' },
    { about: idOf(1), 'about#object': 'company' },
    { about: idOf(2), 'about#object': 'company' },
  ];
  deals.push(
    ...fc
      .sample(dealValues, { numRuns: 80, seed: 7 })
      .map((values, index) => ({ n: 100 + index, ...values, ...about[index % 4] })),
  );
  await database.insert('deal', deals);
});
afterAll(() => database[Symbol.asyncDispose]());

const sortFields = [
  'name',
  'amount',
  'score',
  'hot',
  'due',
  'met_at',
  'source',
  'tags',
  'client',
  'client.name',
  'owner',
  'about',
  'created_at',
  'id',
];
const sorts = fc.uniqueArray(fc.record({ field: fc.constantFrom(...sortFields), descending: fc.boolean() }), {
  maxLength: 3,
  selector: ({ field }) => field,
});

async function walk(query: Query, roles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 200; pages += 1) {
    const reply = await runQuery(database.as(roles), {
      ...query,
      page: { ...query.page, ...(after ? { after } : {}) },
    });
    ids.push(...reply.rows.map(({ id }) => String(id)));
    after = reply.next;
    if (!after) return ids;
    expect(reply.rows).toHaveLength(query.page?.size ?? 0);
  }
  throw new Error('The pages never end.');
}

/** The place of every text in PostgreSQL's Chinese order. */
async function icuRanks(): Promise<ReadonlyMap<string, number>> {
  const all = [...texts, ...Object.values(people), ...companies.flatMap(([, name]) => name ?? [])];
  const { rows } = await sql<{ text: string; rank: number }>`
    select text, (dense_rank() over (order by text collate "zh-x-icu"))::int as rank from unnest(${all}::text[]) as t(text)`.execute(
    database.db,
  );
  return new Map(rows.map(({ text, rank }) => [text, rank]));
}

/** Names are sorted by how they are read; the order itself is spelled out in the test of `name-keys`. */
const nameRank = (text: Json | undefined): string | null => (typeof text === 'string' ? nameKey(foldText(text)) : null);

/** What a record is sorted by, as a number or a text in plain order; null where it is empty. */
function keyOf(record: Values, field: string, ranks: ReadonlyMap<string, number>): number | string | null {
  const rank = (text: Json | undefined) => (typeof text === 'string' ? (ranks.get(text) ?? null) : null);
  const value = record[field] ?? null;
  const readers: Readonly<Record<string, () => number | string | null>> = {
    name: () => nameRank(value),
    amount: () => (value === null ? null : Number(value)),
    source: () => (value === null ? null : ['web', 'fair', 'call'].indexOf(String(value))),
    tags: () => (Array.isArray(value) && value.length > 0 ? ['red', 'blue', 'green'].indexOf(String(value[0])) : null),
    client: () => nameRank(companyName(record.client)),
    'client.name': () => nameRank(companyName(record.client)),
    owner: () => rank(people[String(value)]),
    about: () => rank(record['about#object'] === 'person' ? '重庆' : companyName(value)),
    hot: () => Number(value),
    created_at: () => 0,
    id: () => idOf(Number(record.n)),
  };
  return (readers[field] ?? (() => value as number | string | null))();
}

/** Texts as PostgreSQL compares bytes: by code points, which JavaScript's own order is not beyond the first plane. */
const isBefore = (a: number | string, b: number | string): boolean =>
  typeof a === 'string' && typeof b === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0 : a < b;

function expected(sort: NonNullable<Query['sort']>, ranks: ReadonlyMap<string, number>): string[] {
  const keys = [...sort, { field: 'id', descending: sort.at(-1)?.descending ?? true }];
  const compare = (one: Values, other: Values): number => {
    for (const { field, descending } of keys) {
      const [a, b] = [keyOf(one, field, ranks), keyOf(other, field, ranks)];
      // empty ones first ascending, last descending: that is, empty is smallest
      const difference = a === b ? 0 : a === null ? -1 : b === null ? 1 : isBefore(a, b) ? -1 : 1;
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
  return [...deals].sort(compare).map(({ n }) => idOf(Number(n)));
}

test('pages put together are the whole in its order, for any sort and page size', async () => {
  const ranks = await icuRanks();
  await fc.assert(
    fc.asyncProperty(sorts, fc.integer({ min: 1, max: 30 }), async (sort, size) => {
      expect(await walk({ object: 'deal', fields: ['name'], sort, page: { size } }, ['admin'])).toEqual(
        expected(sort, ranks),
      );
    }),
    { numRuns: 120 },
  );
});

test('pages of a filtered query under a row rule hold each record once', async () => {
  await fc.assert(
    fc.asyncProperty(sorts, fc.integer({ min: 1, max: 9 }), async (sort, size) => {
      const filter = { '!=': [{ var: 'client.name' }, 'acme'] };
      const found = await walk({ object: 'deal', fields: ['name'], filter, sort, page: { size } }, ['rep']);
      const own = deals.filter(({ owner, client }) => owner === li && companyName(client) !== 'acme');
      expect([...found].sort()).toEqual(own.map(({ n }) => idOf(Number(n))).sort());
    }),
    { numRuns: 40 },
  );
});

test('each page is one statement', async () => {
  const before = database.statements.length;
  const sort = [{ field: 'due', descending: true }];
  const ids = await walk({ object: 'deal', sort, page: { size: 8 } }, ['admin']);
  expect([ids.length, database.statements.length - before]).toEqual([80, 10]);
});

test('the next page may ask for other fields and another size', async () => {
  const query: Query = { object: 'deal', sort: [{ field: 'amount' }], page: { size: 5 } };
  const { next } = await runQuery(database.as(['admin']), query);
  const rest = await runQuery(database.as(['admin']), { ...query, fields: ['due'], page: { size: 100, after: next! } });
  expect(rest.rows).toHaveLength(75);
});

test('a record that changes or goes between two pages breaks nothing', async () => {
  const query: Query = { object: 'deal', fields: ['name'], page: { size: 40 } };
  const { rows, next } = await runQuery(database.as(['admin']), query);
  const last = rows.at(-1)?.id;
  const table = sql.id('ws_query', 'The deal "表"');
  await sql`update ${table} set deleted_at = '2026-11-02' where id = ${last}`.execute(database.db);
  const second = await runQuery(database.as(['admin']), { ...query, page: { size: 100, after: next! } });
  await sql`update ${table} set deleted_at = null where id = ${last}`.execute(database.db);
  expect(second.rows).toHaveLength(40);
});

test('a position that was changed, forged or belongs to another query is refused', async () => {
  const query: Query = { object: 'deal', sort: [{ field: 'due', descending: true }], page: { size: 3 } };
  const next = (await runQuery(database.as(['admin']), query)).next!;
  const ask = (after: string, more: Partial<Query> = {}) =>
    runQuery(database.as(['admin']), { ...query, ...more, page: { after } }).then(
      () => 'went through',
      (error: { code: string; path?: string }) => `${error.code} ${error.path}`,
    );
  const key = JSON.stringify(['deal', undefined, undefined, query.sort]);
  const invalid = 'cursor.invalid /page/after';
  expect(await ask(next)).toBe('went through');
  expect(await ask(writeCursor(key, ['2026-01-01', idOf(1)]))).toBe('went through');
  const wrong = [
    '',
    'x',
    '客',
    `${next}A`,
    next.slice(1),
    Buffer.from(next, 'base64url').reverse().toString('base64url'),
  ];
  for (const cursor of wrong) expect(await ask(cursor)).toBe(invalid);
  for (const position of [['no date', idOf(1)], ['2026-01-01', 'no id'], ['2026-01-01'], ['2026-01-01', null], []]) {
    expect(await ask(writeCursor(key, position))).toBe(invalid);
  }
  expect(await ask(next, { sort: [{ field: 'due' }] })).toBe(invalid);
  expect(await ask(next, { filter: true })).toBe(invalid);
});
