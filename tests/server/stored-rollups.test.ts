import type { App, Field, Query, RecordChange, Values, View } from '@kehuan/schemas';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context, ObjectSnapshot } from '../../server/src/database/context.ts';
import { saveDraft } from '../../server/src/definitions/drafts.ts';
import { buildDueIndexes } from '../../server/src/definitions/due-indexes.ts';
import { reviewDraft } from '../../server/src/definitions/review.ts';
import { storeRollups } from '../../server/src/definitions/store-rollups.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { computedApp, rollup } from './computed-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

const view = (key: string, more: Partial<View>): View =>
  ({
    key,
    object: 'order',
    label: { zh: key },
    type: 'table',
    options: { columns: [{ field: 'name' }] },
    ...more,
  }) as View;

/** `usual` only through a formula; `paid` has a condition; `dearest` is in no view. */
const app = appOf(
  rollup('paid', { list: 'line__order', fold: 'sum', field: 'price', where: { '>': [{ var: 'quantity' }, 3] } }),
);
function appOf(...more: readonly Field[]): App {
  const objects = computedApp.objects.map((object) =>
    object.key === 'order' ? { ...object, fields: [...object.fields, ...more] } : object,
  );
  const views = [
    view('by_sum', { sort: [{ field: 'line_sum', descending: true }] }),
    view('with_lines', { filter: { '>': [{ var: 'line_count' }, 1] } }),
    view('usual_ones', { filter: { '>': [{ '+': [{ var: 'usual' }, 1] }, 1] } }),
    view('paid_ones', { sort: [{ field: 'paid' }] }),
  ];
  return { ...computedApp, objects, views };
}

const large = { records: 0 };
const stored = ['line_count', 'line_sum', 'paid', 'usual'];
let workspace: PublishWorkspace;
let orders: readonly string[] = [];

beforeAll(async () => {
  workspace = await createPublishWorkspace();
  await workspace.publish(app);
  const made = await write(Array.from({ length: 6 }, (_, index) => create('order', { name: `单${index}` })));
  orders = made.map(({ id }) => id);
  await write(orders.slice(0, 4).map((order, index) => line(order, index + 1, `${index}.50`)));
});
afterAll(() => workspace[Symbol.asyncDispose]());

const create = (object: string, values: Values): RecordChange => ({ action: 'create', object, values });
const line = (order: string | null, quantity: number | null, price: string | null) =>
  create('line', { name: '行', order, quantity, price });

async function asSystem(): Promise<Context> {
  const context = await workspace.as('系统');
  return { ...context, actor: { kind: 'system', id: null, name: '', roles: [] } };
}
const write = async (changes: readonly RecordChange[]) => writeRecords(await asSystem(), changes);

const query: Query = {
  object: 'order',
  fields: ['line_sum', 'line_count', 'usual', 'paid', 'dearest', 'share'],
  sort: [{ field: 'line_sum', descending: true }, { field: 'id' }],
  filter: { or: [{ '>': [{ var: 'line_count' }, 0] }, { '==': [{ var: 'usual' }, null] }] },
  page: { size: 100 },
};

/** What queries answer, which must be what they answer where everything is worked out. */
async function answers() {
  const context = await asSystem();
  const inline = ([key, { stored: _, ...object }]: [string, ObjectSnapshot]) => [key, object] as const;
  const objects = new Map([...context.snapshot.objects].map(inline));
  const workedOut = await runQuery({ ...context, snapshot: { ...context.snapshot, objects } }, query);
  const found = await runQuery(context, query);
  expect(found.rows).toEqual(workedOut.rows);
  return found.rows;
}
const storedNow = async () => Object.keys((await asSystem()).snapshot.objects.get('order')?.stored ?? {}).sort();

it('stays inline while its list is small, and is stored once a view sorts or filters by it and the list has grown', async () => {
  expect(await storeRollups(await asSystem())).toEqual({ stored: 0, retired: 0 });
  expect(await storedNow()).toEqual([]);
  const before = await answers();
  expect(await storeRollups(await asSystem(), large)).toEqual({ stored: 4, retired: 0 });
  expect(await storedNow()).toEqual(stored);
  expect(await answers()).toEqual(before);
  expect(await storeRollups(await asSystem(), large)).toEqual({ stored: 0, retired: 0 });
});

it('queries read the column: what stands in it is what they show', async () => {
  const { snapshot } = await asSystem();
  const { table, stored: columns } = snapshot.objects.get('order')!;
  const at = sql.id(workspace.workspace.schema, table);
  const column = sql.id(columns!.line_count!);
  await sql`update ${at} set ${column} = 77 where id = ${orders[5]}`.execute(workspace.db);
  const { rows } = await runQuery(await asSystem(), query);
  expect(rows.find(({ id }) => id === orders[5])).toMatchObject({ line_count: 77 });
  await sql`update ${at} set ${column} = 0 where id = ${orders[5]}`.execute(workspace.db);
});

it('follows every write of the list: created, changed, moved, deleted, restored, one and many', async () => {
  const random = mulberry(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const known: { id: string; isDeleted: boolean }[] = [];
  const quantity = () => pick([null, 0, 2, 4, 9.25]);
  const price = () => pick([null, '0.05', '3.00', '1999.99']);
  const one = (touched: Set<string>): RecordChange => {
    const target = pick(known.length > 0 ? known : [undefined]);
    if (!target || touched.has(target.id) || random() < 0.3) return line(pick([null, ...orders]), quantity(), price());
    touched.add(target.id);
    if (target.isDeleted || random() < 0.2) {
      target.isDeleted = !target.isDeleted;
      return { action: target.isDeleted ? 'delete' : 'restore', object: 'line', id: target.id };
    }
    const values: Values[] = [{ order: pick([null, ...orders]) }, { price: price() }, { quantity: quantity() }];
    return { action: 'update', object: 'line', id: target.id, values: pick(values) };
  };
  for (let round = 0; round < 25; round += 1) {
    const touched = new Set<string>();
    const changes = Array.from({ length: pick([1, 1, 3, 20]) }, () => one(touched));
    const results = await write(changes);
    for (const [index, { action }] of changes.entries()) {
      if (action === 'create') known.push({ id: results[index]!.id, isDeleted: false });
    }
    await answers();
  }
});

it('writers of the same list at the same time lose nothing, and the record stays at its version', async () => {
  const version = async () => (await workspace.values('order')).get(orders[0]!);
  const before = await version();
  const contexts = await Promise.all(Array.from({ length: 8 }, asSystem));
  workspace.hints.length = 0;
  await Promise.all(contexts.map((context) => writeRecords(context, [line(orders[0]!, 5, '1.00')])));
  await Promise.all(
    contexts.map((context) =>
      writeRecords(
        context,
        orders.map((order) => line(order, 5, '1.00')),
      ),
    ),
  );
  await answers();
  expect(await version()).toEqual(before);
  expect(workspace.hints).toContainEqual({ kind: 'records', objects: ['line', 'order'] });
});

it('a changed rule is worked out again at once, until its own column is filled; the former one is kept up a while', async () => {
  const change = {
    list: 'line__order',
    fold: 'sum',
    field: 'price',
    where: { '>': [{ var: 'quantity' }, 1] },
  } as const;
  await workspace.publish(appOf(rollup('paid', change)));
  expect(await storedNow()).toEqual(['line_count', 'line_sum', 'usual']);
  await answers();
  expect(await storeRollups(await asSystem(), large)).toEqual({ stored: 1, retired: 1 });
  expect(await storedNow()).toEqual(stored);
  await write([line(orders[1]!, 2, '8.00')]);
  await answers();
  const now = new Date(Date.UTC(2027, 0, 1));
  await storeRollups({ ...(await asSystem()), now }, large);
  const { rows } = await sql`select from pg_trigger where tgname like '\\_r\\_%'`.execute(workspace.db);
  expect(rows).toHaveLength(12);
  await answers();
});

it('an index of the view holds the column', async () => {
  await sql`insert into ${sql.id(workspace.workspace.schema, 'order')} (id, version, name, created_at, updated_at)
    select gen_random_uuid(), 1, 'n' || n, now(), now() from generate_series(1, 5000) n`.execute(workspace.db);
  await buildDueIndexes(workspace, workspace.workspace);
  const column = (await asSystem()).snapshot.objects.get('order')!.stored!.line_sum!;
  const { rows } = await sql`select from pg_indexes where indexdef like ${`%${column}%`}`.execute(workspace.db);
  expect(rows).toHaveLength(1);
});

it('goes back to being worked out where no view asks for it any more', async () => {
  await workspace.publish({ ...app, views: [] });
  expect(await storeRollups(await asSystem(), large)).toEqual({ stored: 0, retired: 4 });
  expect(await storedNow()).toEqual([]);
  await answers();
});

it('the review says which rollup is stored from now on, and why', async () => {
  const { snapshot } = await asSystem();
  const { table, columns } = snapshot.objects.get('line')!;
  await sql`insert into ${sql.id(workspace.workspace.schema, table)} (id, version, name, created_at, updated_at, ${sql.id(columns.order!.column)})
    select gen_random_uuid(), 1, '行', now(), now(), ${orders[0]} from generate_series(1, 50000)`.execute(workspace.db);
  const context = await workspace.as('李');
  const { revision } = await reviewDraft(context);
  await saveDraft(context, { revision, app: { ...app, views: app.views.slice(0, 1) } });
  const { changes } = await reviewDraft(context);
  expect(changes.map(({ effect }) => effect)).toEqual([
    {
      zh: expect.stringMatching(/^有视图按“line_sum”排序或筛选，要算 [\d,]+\+? 条记录，改为随写入更新$/),
      en: expect.stringContaining('kept up with every write'),
    },
  ]);
});

/** Random numbers that come again in the same order. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
