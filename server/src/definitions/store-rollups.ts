import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { setPublishLimits, whenFree } from './publish-limits.ts';
import { noteReckoning } from './reckoning.ts';
import { lockRelease } from './release-lock.ts';
import { type RollupColumn, rollupColumn } from './rollup-column.ts';
import { sortedRollups } from './stored-rollups.ts';

/** From so many records on the list a rollup is stored; measured, see docs/computed-fields.md. */
export const recordsUntilStored = 50_000;

const chunkSize = 1000;
/** Snapshots live on for a second or two after a newer one is there; what they read is kept up so much longer. */
const keptUpFor = 60_000;

/**
 * Gives the rollups that views sort or filter by a column once their lists have grown: triggers that keep it up first, then the values of
 * the records there are, in chunks beside the daily work, and only then do queries read it. Takes the others out of use. Every
 * step can be done twice, so any number of processes may. Answers how many came into use and how many went out of it.
 */
export async function storeRollups(
  context: Context,
  { records = recordsUntilStored }: { readonly records?: number } = {},
): Promise<{ readonly stored: number; readonly retired: number }> {
  const { db, workspace } = context;
  const wanted = new Map<string, RollupColumn>();
  for (const column of sortedRollups(db, context)) {
    if (await hasRecords(context, column.childTable, records)) wanted.set(column.name, column);
  }
  const there = await db.withSchema(workspace.schema).selectFrom('_stored_rollups').selectAll().execute();
  const [stale, kept] = [there.filter(({ name }) => !wanted.has(name)), new Map(there.map((row) => [row.name, row]))];
  let [stored, retired] = [0, 0];
  for (const { name, state, since, child_table } of stale) {
    const isOver = context.now.getTime() - new Date(since).getTime() > keptUpFor;
    if (state !== 'retired') retired += (await moveTo(context, name, 'retired')) ? 1 : 0;
    else if (isOver) await whenFree(() => stopKeeping(context, name, child_table));
  }
  for (const column of wanted.values()) {
    if (kept.get(column.name)?.state === 'live') continue;
    if (await store(context, column)) stored += 1;
  }
  return { stored, retired };
}

async function hasRecords({ db, workspace }: Context, table: string, records: number): Promise<boolean> {
  if (records <= 0) return true;
  const { rows } = await sql`select from ${sql.id(workspace.schema, table)} offset ${records - 1} limit 1`.execute(db);
  return rows.length > 0;
}

/** False where a release has changed the rollup meanwhile: the next look decides anew. */
async function store(context: Context, column: RollupColumn): Promise<boolean> {
  if (!(await whenFree(() => onRelease(context, column, keepUp)))) return false;
  for (let after: string | null = firstId; after !== null; ) {
    const from: string = after;
    const done = await whenFree(() => onRelease(context, column, (inside) => fillChunk(inside, column, from)));
    if (!done) return false;
    after = done.last;
  }
  return (await onRelease(context, column, (inside) => moveInside(inside, column.name, 'live'))) ?? false;
}

/** In a transaction that no publish can come into; undefined where the release means something else by the rollup. */
async function onRelease<T>(
  context: Context,
  column: RollupColumn,
  work: (inside: Context, column: RollupColumn) => Promise<T>,
): Promise<T | undefined> {
  return context.db.transaction().execute(async (db) => {
    await setPublishLimits(db);
    const inside = await lockRelease({ ...context, db });
    return rollupColumn(db, inside, column)?.name === column.name ? work(inside, column) : undefined;
  });
}

const firstId = '00000000-0000-0000-0000-000000000000';

/** Column, function and triggers. Making the triggers waits for writers under way, so that none of their rows is missed. */
async function keepUp({ db, workspace: { schema }, now }: Context, column: RollupColumn): Promise<true> {
  const { object, field, table, childTable, name, value } = column;
  const parent = sql.id(schema, table);
  const { rows } = await sql<{ type: string; empty: string | null }>`
    select pg_typeof(v)::text as type, v::text as empty
    from (select ${sql.raw(value)} as v from (select ${firstId}::uuid as id) as r) as of_none`.execute(db);
  const { type, empty } = rows[0]!;
  const initial = empty === null ? 'null' : pg.escapeLiteral(empty);
  // a record that is new has no list yet
  await sql`alter table ${parent} add column if not exists ${sql.id(name)} ${sql.raw(type)} default ${sql.raw(initial)}`.execute(
    db,
  );
  await sql`create or replace function ${sql.id(schema, name)}() returns trigger language plpgsql as
    ${sql.raw(pg.escapeLiteral(functionBody(schema, column)))}`.execute(db);
  const made = {
    i: ['insert', 'new table as fresh'],
    u: ['update', 'old table as former new table as fresh'],
  } as const;
  const all = { ...made, d: ['delete', 'old table as former'] } as const;
  for (const [letter, [event, seen]] of Object.entries(all)) {
    await sql`create or replace trigger ${sql.id(`${name}_${letter}`)} after ${sql.raw(event)} on ${sql.id(schema, childTable)}
      referencing ${sql.raw(seen)} for each statement execute function ${sql.id(schema, name)}()`.execute(db);
  }
  await db
    .withSchema(schema)
    .insertInto('_stored_rollups')
    .values({ name, object, field, child_table: childTable, state: 'building', since: now.toISOString() })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ state: 'building', since: now.toISOString() }))
    .execute();
  return true;
}

/**
 * The records whose lists a statement has changed, old and new, locked in one order; then one UPDATE. A second statement sees what
 * others have written before they let go of the lock.
 */
function functionBody(schema: string, { table, link, watched, name, value }: RollupColumn): string {
  const id = pg.escapeIdentifier;
  const parent = `${id(schema)}.${id(table)}`;
  const seen = (alias: string) =>
    ['deleted_at is null', link, ...watched]
      .map((part, index) => `${alias}.${index === 0 ? part : id(part)}`)
      .join(', ');
  const counted = (rows: string) =>
    `_touched := array(select distinct ${id(link)} from ${rows} where ${id(link)} is not null and deleted_at is null);`;
  return `declare _touched uuid[];
begin
  if tg_op = 'INSERT' then ${counted('fresh')}
  elsif tg_op = 'DELETE' then ${counted('former')}
  else _touched := array(select distinct side.parent from former join fresh using (id)
    cross join lateral (values (former.${id(link)}), (fresh.${id(link)})) as side(parent)
    where side.parent is not null and (${seen('former')}) is distinct from (${seen('fresh')}));
  end if;
  if cardinality(_touched) = 0 then return null; end if;
  perform from ${parent} where id = any(_touched) order by id for no key update;
  update ${parent} as kept set ${id(name)} = made.v
    from (select r.id, ${value} as v from ${parent} as r where r.id = any(_touched)) as made
    where kept.id = made.id and kept.${id(name)} is distinct from made.v;
  return null;
end`;
}

async function fillChunk(
  { db, workspace: { schema } }: Context,
  { table, name, value }: RollupColumn,
  after: string,
): Promise<{ readonly last: string | null }> {
  const parent = sql.id(schema, table);
  const { rows } = await sql<{ id: string }>`
    select id from ${parent} where id > ${after} order by id limit ${chunkSize} for no key update`.execute(db);
  const ids = rows.map(({ id }) => id);
  await sql`update ${parent} as kept set ${sql.id(name)} = made.v
    from (select r.id, ${sql.raw(value)} as v from ${parent} as r where r.id = any(${ids}::uuid[])) as made
    where kept.id = made.id and kept.${sql.id(name)} is distinct from made.v`.execute(db);
  return { last: rows.length < chunkSize ? null : (ids.at(-1) ?? null) };
}

function moveTo(context: Context, name: string, state: 'live' | 'retired'): Promise<boolean> {
  return context.db.transaction().execute((db) => moveInside({ ...context, db }, name, state));
}

/** In or out of use, and every server learns of it. */
async function moveInside({ db, workspace, now }: Context, name: string, state: 'live' | 'retired'): Promise<boolean> {
  const tables = db.withSchema(workspace.schema);
  const { numUpdatedRows } = await tables
    .updateTable('_stored_rollups')
    .set({ state, since: now.toISOString() })
    .where('name', '=', name)
    .where('state', 'in', state === 'live' ? ['building'] : ['building', 'live'])
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await noteReckoning(tables);
  return numUpdatedRows > 0n;
}

/** The column stays, as columns do. */
async function stopKeeping({ db, workspace: { schema } }: Context, name: string, childTable: string): Promise<void> {
  await db.transaction().execute(async (inside: Kysely<Database>) => {
    await setPublishLimits(inside);
    const row = inside.withSchema(schema).deleteFrom('_stored_rollups').where('name', '=', name);
    const { numDeletedRows } = await row.where('state', '=', 'retired').executeTakeFirstOrThrow();
    // it has come into use again meanwhile
    if (numDeletedRows === 0n) return;
    for (const letter of ['i', 'u', 'd']) {
      await sql`drop trigger if exists ${sql.id(`${name}_${letter}`)} on ${sql.id(schema, childTable)}`.execute(inside);
    }
    await sql`drop function if exists ${sql.id(schema, name)}()`.execute(inside);
  });
}
