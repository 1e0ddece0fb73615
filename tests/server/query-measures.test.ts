import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, Measure, Query, Rule, Values } from '../../schemas/src/index.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { createQueryDatabase, li, type QueryDatabase, wang, zhao } from './query-database.ts';

let database: QueryDatabase;
type Row = { readonly n: number } & Values;

/** Sixty deals with everything a group or measure may meet: empty values, ties, several choices, people out of sight. */
const deals: readonly Row[] = Array.from({ length: 60 }, (_, index) => ({
  n: 100 + index,
  owner: [li, wang, zhao][index % 3]!,
  amount: index % 7 === 0 ? null : ((index * 137) % 50).toFixed(2),
  score: index % 5 === 0 ? null : ((index * 31) % 17) / 4,
  source: [null, 'web', 'fair', 'call', 'web'][index % 5]!,
  tags: [[], ['red'], ['red', 'blue'], ['green']][index % 4]!,
  due: index % 6 === 0 ? null : `2026-0${1 + (index % 5)}-${String(1 + ((index * 11) % 28)).padStart(2, '0')}`,
  hot: index % 4 === 0,
  ...(index % 20 === 19 ? { deleted_at: '2026-11-02T00:00:00Z' } : {}),
}));

beforeAll(async () => {
  database = await createQueryDatabase();
  await database.insert('company', [{ n: 1, name: '客环', owner: li }]);
  await database.insert('deal', deals);
});
afterAll(() => database[Symbol.asyncDispose]());

const ask = (query: Omit<Query, 'object'>, roles = ['admin']) =>
  runQuery(database.as(roles), { object: 'deal', ...query });
const count = { key: 'n', fn: 'count' } as const;
const codeOf = (query: Omit<Query, 'object'>) =>
  ask(query).then(
    () => 'went through',
    (error: { code: string; path?: string }) => `${error.code} ${error.path}`,
  );

const groups = ['source', 'owner', 'hot', 'tags', 'due:month', 'due:week', 'due:quarter'] as const;
const wheres: readonly (readonly [Rule, (row: Row) => boolean])[] = [
  [{ '==': [{ var: 'hot' }, true] }, ({ hot }) => hot === true],
  [{ '>': [{ var: 'amount' }, 20] }, ({ amount }) => amount !== null && Number(amount) > 20],
  [
    { or: [{ empty: [{ var: 'source' }] }, { '==': [{ var: 'source' }, 'fair'] }] },
    ({ source }) => source === null || source === 'fair',
  ],
];
const folds: { readonly [fn: string]: (values: readonly number[]) => number | null } = {
  count: (values) => values.length,
  distinct: (values) => new Set(values).size,
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  avg: (values) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length),
  min: (values) => (values.length === 0 ? null : Math.min(...values)),
  max: (values) => (values.length === 0 ? null : Math.max(...values)),
  median: (values) => percentile(values, 0.5),
  percentile: (values) => percentile(values, 0.9),
};

/** With a straight line between the two values beside it. */
function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

/** The values of a group a record belongs to; several for a multiple choice. */
function groupsOf(row: Row, name: (typeof groups)[number]): readonly Json[] {
  const [field = '', bucket] = name.split(':');
  const value = row[field] ?? null;
  if (field === 'tags') return Array.isArray(value) && value.length > 0 ? value : [null];
  if (bucket === undefined || typeof value !== 'string') return [value];
  const date = new Date(`${value}T00:00:00Z`);
  if (bucket === 'month') date.setUTCDate(1);
  if (bucket === 'quarter') date.setUTCMonth(Math.floor(date.getUTCMonth() / 3) * 3, 1);
  if (bucket === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return [date.toISOString().slice(0, 10)];
}

test('random grouped queries answer what working through the rows in JavaScript answers', async () => {
  const query = fc.record({
    by: fc.uniqueArray(fc.constantFrom(...groups), { maxLength: 3, selector: (name) => name.split(':')[0] }),
    fn: fc.constantFrom(...Object.keys(folds)),
    field: fc.constantFrom('amount', 'score'),
    where: fc.option(fc.constantFrom(...wheres.keys()), { nil: undefined }),
    filter: fc.option(fc.constantFrom(...wheres.keys()), { nil: undefined }),
    subtotals: fc.constantFrom(undefined, 'levels' as const, 'all' as const),
  });
  await fc.assert(
    fc.asyncProperty(query, async ({ by, fn, field, where, filter, subtotals }) => {
      const measure = {
        key: 'x',
        fn: fn as Measure['fn'],
        field,
        ...(fn === 'percentile' ? { percent: 90 } : {}),
        ...(where === undefined ? {} : { where: wheres[where]![0] }),
      };
      const reply = await ask({
        ...(by.length > 0
          ? {
              group: by.map((name) => {
                const [of = '', bucket] = name.split(':');
                return { field: of, ...(bucket ? { bucket: bucket as 'month' } : {}) };
              }),
            }
          : {}),
        measures: [measure],
        ...(filter === undefined ? {} : { filter: wheres[filter]![0] }),
        ...(subtotals && by.length > 0 ? { subtotals } : {}),
      });
      const rows = deals.filter(
        (row) => row.deleted_at === undefined && (filter === undefined || wheres[filter]![1](row)),
      );
      const keys = by.map((name) => name.split(':')[0]!);
      const sets = subsets(by, by.length > 0 ? subtotals : undefined);
      const expected = new Map<string, number[]>();
      for (const row of rows) {
        const cells = by
          .map((name) => groupsOf(row, name))
          .reduce<Json[][]>((all, values) => all.flatMap((some) => values.map((value) => [...some, value])), [[]]);
        for (const cell of cells) {
          for (const set of sets) {
            const key = JSON.stringify([
              set.map((index) => keys[index]),
              cell.map((value, index) => (set.includes(index) ? value : null)),
            ]);
            const values = expected.get(key) ?? [];
            expected.set(key, values);
            const value = row[field] ?? null;
            if (value !== null && (where === undefined || wheres[where]![1](row))) values.push(Number(value));
          }
        }
      }
      // measures of nothing are one row all the same
      if (sets.some((set) => set.length === 0)) {
        const key = JSON.stringify([[], by.map(() => null)]);
        expected.set(key, expected.get(key) ?? []);
      }
      const shown = new Map(
        reply.rows.map((row) => [
          JSON.stringify([row.$of ?? keys, keys.map((key) => row[key] ?? null)]),
          row.x ?? null,
        ]),
      );
      expect([...shown.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
      for (const [key, values] of expected) {
        const wanted = folds[fn]!(values);
        const found = shown.get(key) ?? null;
        if (wanted === null) expect(found, key).toBeNull();
        // money is rounded to the cent
        else expect(Math.abs(Number(found) - wanted), key).toBeLessThan(0.006);
      }
    }),
    { numRuns: 150 },
  );
});

function subsets(by: readonly unknown[], subtotals: 'levels' | 'all' | undefined): readonly (readonly number[])[] {
  const all = by.map((_, index) => index);
  if (subtotals === undefined) return [all];
  if (subtotals === 'levels') return [...all.map((index) => all.slice(0, index)), all];
  return Array.from({ length: 2 ** by.length }, (_, bits) => all.filter((index) => bits & (1 << index)));
}

describe('groups of several levels', () => {
  test('have a subtotal for each level, before what it is the sum of', async () => {
    const { rows } = await ask({
      filter: { in: [{ var: 'source' }, ['web', 'fair']] },
      group: [{ field: 'source' }, { field: 'hot' }],
      subtotals: 'levels',
      measures: [count],
    });
    expect(rows.map(({ $of, source, hot, n }) => [$of, source, hot, n])).toEqual([
      [[], null, null, 33],
      [['source'], 'web', null, 21],
      [['source', 'hot'], 'web', false, 15],
      [['source', 'hot'], 'web', true, 6],
      [['source'], 'fair', null, 12],
      [['source', 'hot'], 'fair', false, 9],
      [['source', 'hot'], 'fair', true, 3],
    ]);
  });

  test('a pivot has sums of rows and columns, keeps the largest and puts the rest together', async () => {
    const { rows } = await ask({
      group: [
        { field: 'owner', top: 2, rest: true },
        { field: 'source', top: 1, rest: true, by: 'total' },
      ],
      subtotals: 'all',
      measures: [count, { key: 'total', fn: 'sum', field: 'amount' }],
    });
    const total = rows.find(({ $of }) => JSON.stringify($of) === '[]');
    expect(total?.n).toBe(57);
    const sums = rows.filter(({ $of }) => JSON.stringify($of) === '["owner"]');
    expect(sums).toHaveLength(3);
    expect(sums.at(-1)).toMatchObject({ owner: null, $rest: ['owner'] });
    const cells = rows.filter(({ $of }) => Array.isArray($of) && $of.length === 2);
    expect(cells).toHaveLength(6);
    expect(cells.reduce((sum, { n }) => sum + Number(n), 0)).toBe(57);
  });
});

describe('the largest groups', () => {
  test('come with the rest as one, which stands last and is told from the empty group', async () => {
    const query: Omit<Query, 'object'> = {
      group: [{ field: 'source', top: 2, by: 'n', rest: true }],
      measures: [count],
      sort: [{ field: 'n', descending: true }],
    };
    expect((await ask(query)).rows).toEqual([
      { source: 'web', n: 21 },
      { source: 'fair', n: 12 },
      { source: null, n: 24, $rest: ['source'] },
    ]);
    const most = { ...query, group: [{ ...query.group![0]!, top: 4 }] };
    expect((await ask(most)).rows.at(-1)).toEqual({ source: null, n: 12 });
    const { rest: _, ...without } = query.group![0]!;
    expect((await ask({ ...query, group: [without] })).rows).toHaveLength(2);
  });

  test('beyond a page say that there are more', async () => {
    const reply = await ask({ group: [{ field: 'source' }], measures: [count], page: { size: 2 } });
    expect([reply.rows.length, reply.more]).toEqual([2, true]);
    expect((await ask({ group: [{ field: 'source' }], measures: [count] })).more).toBeUndefined();
  });
});

describe('measures made of measures', () => {
  test('x/0 is empty, in formulas and shares', async () => {
    const { rows } = await ask({
      filter: { '==': [{ var: 'hot' }, true] },
      group: [{ field: 'source' }],
      measures: [
        { key: 'none', fn: 'count', where: false },
        count,
        { key: 'ratio', fn: 'formula', rule: { '/': [{ var: 'n' }, { var: 'none' }] } },
        { key: 'half', fn: 'formula', rule: { '/': [{ var: 'n' }, 2] } },
        { key: 'part', fn: 'share', of: 'none' },
        { key: 'whole', fn: 'share', of: 'n' },
      ],
    });
    expect(rows.map(({ ratio, part }) => [ratio, part])).toEqual(rows.map(() => [null, null]));
    expect(rows.map(({ n, half }) => Number(n) / 2 === half)).toEqual(rows.map(() => true));
    expect(rows.reduce((sum, { whole }) => sum + Number(whole), 0)).toBeCloseTo(1);
  });

  test('only groups whose measures fit are shown', async () => {
    const query: Omit<Query, 'object'> = {
      group: [{ field: 'source' }],
      measures: [count],
      having: { '>': [{ var: 'n' }, 12] },
    };
    expect((await ask(query)).rows.map(({ source }) => source)).toEqual(['web']);
  });

  test('empty options and months in between are there where they are asked for', async () => {
    const filter = { '==': [{ var: 'source' }, 'fair'] };
    expect((await ask({ filter, group: [{ field: 'source', fill: true }], measures: [count] })).rows).toEqual([
      { source: 'web', n: 0 },
      { source: 'fair', n: 12 },
      { source: 'call', n: 0 },
    ]);
    const months = await ask({
      filter: { in: [{ month: [{ var: 'due' }] }, [1, 4]] },
      group: [{ field: 'due', bucket: 'month', fill: true }],
      measures: [count],
    });
    expect(months.rows.map(({ due }) => due)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
    expect(months.rows.map(({ n }) => Number(n) > 0)).toEqual([true, false, false, true]);
  });
});

describe('what an actor may not see', () => {
  test('is in no measure, condition or formula', async () => {
    const all = await ask({ measures: [count] });
    const own = await ask({ measures: [count] }, ['rep']);
    expect([all.rows[0]?.n, own.rows[0]?.n]).toEqual([
      57,
      deals.filter(({ owner, deleted_at }) => owner === li && !deleted_at).length,
    ]);
    const hidden: Omit<Query, 'object'>[] = [
      { measures: [{ key: 'x', fn: 'count', where: { '>': [{ var: 'secret_cost' }, 1] } }] },
      { measures: [{ key: 'x', fn: 'sum', value: { '*': [{ var: 'secret_cost' }, 2] } }] },
      { measures: [{ key: 'x', fn: 'median', field: 'secret_cost' }] },
    ];
    for (const query of hidden) await expect(ask(query, ['rep'])).rejects.toMatchObject({ code: 'field.unknown' });
  });

  test('what makes no sense is refused with its place', async () => {
    const wrong: [Omit<Query, 'object'>, string][] = [
      [{ measures: [{ key: 'x', fn: 'percentile', field: 'score' }] }, 'query.invalid /measures/0/percent'],
      [{ measures: [{ key: 'x', fn: 'median', field: 'name' }] }, 'query.invalid /measures/0/fn'],
      [
        { measures: [{ key: 'x', fn: 'formula', rule: { '+': [{ var: 'y' }, 1] } }] },
        'rule.invalid /measures/0/rule/+/0/var',
      ],
      [{ measures: [count, { key: 'x', fn: 'share', of: 'z' }] }, 'query.invalid /measures/1/of'],
      [{ measures: [count], having: { '>': [{ var: 'amount' }, 1] } }, 'rule.invalid /having/>/0/var'],
      [{ measures: [count], group: [{ field: 'source', top: 2, by: 'z' }] }, 'query.invalid /group/0/by'],
      [{ measures: [count], group: [{ field: 'source', rest: true }] }, 'query.invalid /group/0/rest'],
      [{ measures: [{ key: 'x', fn: 'sum', field: 'amount', value: 1 }] }, 'query.invalid /measures/0'],
    ];
    for (const [query, code] of wrong) expect(await codeOf(query)).toBe(code);
  });

  test('a filter through six hops is refused in words, four go through', async () => {
    const path = (hops: number) =>
      `${Array.from({ length: hops }, (_, index) => (index === 0 ? 'client' : 'parent')).join('.')}.name`;
    const filterOf = (hops: number) => ({ filter: { '==': [{ var: path(hops) }, '客环'] }, measures: [count] });
    expect(await codeOf(filterOf(4))).toBe('went through');
    const refusal = await ask(filterOf(6)).catch((error: { code: string; params?: unknown; path?: string }) => error);
    expect(refusal).toMatchObject({ code: expect.stringMatching(/^rule\./), path: expect.stringMatching(/^\/filter/) });
    expect(JSON.stringify(refusal)).toMatch(/[跳层级]|hop|link/);
  });
});

test('and/or groups over several links are one statement', async () => {
  const before = database.statements.length;
  const { rows } = await ask({
    filter: {
      or: [
        { and: [{ '==': [{ var: 'source' }, 'web'] }, { '>': [{ var: 'amount' }, 10] }] },
        { '==': [{ var: 'client.parent.name' }, '别家'] },
        { some: [{ var: 'client.deal__client' }, { '==': [{ var: 'hot' }, true] }] },
      ],
    },
    group: [{ field: 'client.parent.name' }],
    measures: [count],
  });
  expect(rows[0]?.n).toBe(
    deals.filter(({ source, amount, deleted_at }) => source === 'web' && Number(amount) > 10 && !deleted_at).length,
  );
  expect(database.statements.length - before).toBe(1);
});
