import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { overPool } from '../database/connect.ts';
import type { Snapshot, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { indexName } from './index-name.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { type Facets, type IndexBody, wantedIndexes } from './wanted-indexes.ts';

/** Below this a table is read in a few milliseconds whatever is asked (measured); indexes would only cost. */
export const rowsWithoutIndexes = 5_000;

/** For each table. More would cost every write more than they give to reads. */
const most = 12;

export interface IndexWork {
  readonly built: number;
  readonly dropped: number;
  /** what could not be built, to be tried again next time */
  readonly failed: readonly { readonly table: string; readonly error: unknown }[];
}

/**
 * Brings the reading indexes of a workspace to what its release needs, beside the daily work: missing ones of large tables are built
 * CONCURRENTLY on a direct connection, broken ones (a build that was interrupted) dropped and built again, needless ones dropped.
 * Call it after a publish and now and then, for tables grow. One process at a time; others find nothing to do.
 */
export async function buildDueIndexes(
  { db, direct }: { readonly db: Kysely<Database>; readonly direct: pg.Pool },
  workspace: Workspace,
): Promise<IndexWork> {
  const client = await direct.connect();
  try {
    const lock = [`kehuan indexes ${workspace.schema}`];
    const locked = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as done', lock);
    if (locked.rows[0]?.done !== true) return { built: 0, dropped: 0, failed: [] };
    try {
      return await bringUp(overPool(direct), workspace, await loadSnapshot(db, workspace));
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock);
    }
  } finally {
    client.release();
  }
}

interface Wanted {
  readonly table: string;
  readonly body: IndexBody;
}

async function bringUp(db: Kysely<Database>, workspace: Workspace, snapshot: Snapshot): Promise<IndexWork> {
  const { schema } = workspace;
  const wanted = new Map<string, Wanted>();
  const kept = new Set<string>();
  const facets = await prepareFacets(db);
  for (const object of snapshot.objects.values()) {
    const isLarge = await hasRows(db, workspace, object.table);
    const bodies = wantedIndexes(snapshot, object, facets).map(
      (body) => [indexName('i', object.table, body.compile(db).sql), body] as const,
    );
    for (const [name, body] of [...new Map(bodies)].slice(0, most)) {
      kept.add(name);
      if (isLarge) wanted.set(name, { table: object.table, body });
    }
  }
  const there = await findIndexes(db, workspace);
  const useless = there.filter(({ name, valid }) => !valid || !kept.has(name));
  for (const { name } of useless) await sql`drop index concurrently if exists ${sql.id(schema, name)}`.execute(db);
  const known = new Set(there.filter(({ valid }) => valid).map(({ name }) => name));
  const failed: { table: string; error: unknown }[] = [];
  let built = 0;
  for (const [name, { table, body }] of wanted) {
    if (known.has(name)) continue;
    const build = sql`create index concurrently if not exists ${sql.id(name)} on ${sql.id(schema, table)} ${body}`;
    try {
      await build.execute(db);
      built += 1;
    } catch (error) {
      failed.push({ table, error });
    }
  }
  return { built, dropped: useless.length, failed };
}

/** The extension is one of those that the owner of a database may make. Where it may not be made, the columns have indexes of their own. */
async function prepareFacets(db: Kysely<Database>): Promise<Facets> {
  const isThere = async () =>
    (await sql`select from pg_catalog.pg_extension where extname = 'btree_gin'`.execute(db)).rows.length > 0;
  if (await isThere()) return 'joined';
  try {
    await sql`create extension if not exists btree_gin`.execute(db);
    return 'joined';
  } catch {
    // forbidden, not installed, or another process has made it at this moment
    return (await isThere()) ? 'joined' : 'separate';
  }
}

async function hasRows(db: Kysely<Database>, { schema }: Workspace, table: string): Promise<boolean> {
  const { rows } = await sql`select from ${sql.id(schema, table)} offset ${rowsWithoutIndexes - 1} limit 1`.execute(db);
  return rows.length > 0;
}

async function findIndexes(db: Kysely<Database>, { schema }: Workspace) {
  const { rows } = await sql<{ readonly name: string; readonly valid: boolean }>`
    select c.relname::text as name, i.indisvalid as valid
    from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relname like '\\_i\\_%'`.execute(db);
  return rows;
}
