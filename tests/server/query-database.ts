import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { App, Json, ObjectField, Values } from '../../schemas/src/index.ts';
import { columnStorageOf, emptyValue, fieldsOf, ruleModelOf } from '../../schemas/src/index.ts';
import { overPool, sessionOptions } from '../../server/src/database/connect.ts';
import type { Context, ObjectSnapshot, Snapshot } from '../../server/src/database/context.ts';
import { createWorkspaceSchema } from '../../server/src/database/migrate.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { valueParsers } from '../../server/src/database/value-parsers.ts';
import { nameKeys, searchKeys } from '../../server/src/records/search-keys.ts';
import { createTestDatabase } from '../helpers/database.ts';
import { dealApp } from './query-app.ts';

/** The `n`th id: ids grow with their number, as those of real records do with time. */
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export interface QueryDatabase extends AsyncDisposable {
  readonly db: Kysely<Database>;
  readonly url: string;
  /** as this user with these roles; without roles as the system */
  readonly as: (roles?: readonly string[], user?: string) => Context;
  /** Puts records in; `n` makes the id, values left out are empty. `deleted_at`, `version` and what the system writes may be given. */
  readonly insert: (object: string, records: readonly ({ readonly n: number } & Values)[]) => Promise<void>;
  /** every statement sent so far */
  readonly statements: string[];
  /** the names of those that had one */
  readonly names: string[];
}

export const workspace = { id: idOf(1), schema: 'ws_query' };
/** people: Li, Wang, Zhao */
export const [li, wang, zhao] = [idOf(901), idOf(902), idOf(903)] as const;

/** A workspace with the tables of an app, under names that need quoting. */
export async function createQueryDatabase(app: App = dealApp, connections = 3): Promise<QueryDatabase> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({
    connectionString: database.url,
    types: valueParsers,
    max: connections,
    options: sessionOptions(['timezone=UTC']),
  });
  const statements: string[] = [];
  const names: string[] = [];
  pool.on('connect', (client) => watch(client, { statements, names }));
  // the database goes with the test, and idle connections with it
  pool.on('error', () => {});
  const db = overPool(pool);
  const snapshot = snapshotOf(app);
  await db.transaction().execute((transaction) => createWorkspaceSchema(transaction, workspace.schema));
  for (const object of snapshot.objects.values()) await createTable(db, object);
  await sql`insert into ${sql.id(workspace.schema, '_members')} (id, name, email, roles, active)
    select * from unnest(${[li, wang, zhao]}::uuid[], ${['李雷', '王芳', '赵云']}::text[], ${['li@x.cn', 'wang@x.cn', 'zhao@x.cn']}::text[])
      as m(id, name, email), (values ('{}'::text[], true)) as r`.execute(db);
  return {
    db,
    url: database.url,
    statements,
    names,
    as: (roles, user = li) => ({
      db,
      workspace,
      snapshot,
      actor: roles
        ? { kind: 'user', id: user, name: '李雷', roles }
        : { kind: 'system', id: null, name: '', roles: [] },
      now: new Date('2026-11-23T16:30:00.000Z'),
      cause: { depth: 0 },
      announce: () => {},
      runInline: async () => {},
    }),
    insert: (object, records) => insertRecords(db, snapshot.objects.get(object)!, records),
    [Symbol.asyncDispose]: async () => {
      await pool.end();
      await database[Symbol.asyncDispose]();
    },
  };
}

function watch(client: pg.PoolClient, { statements, names }: Pick<QueryDatabase, 'statements' | 'names'>): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  Object.assign(client, {
    query: (first: string | { readonly text: string; readonly name?: string }, ...rest: unknown[]) => {
      statements.push(typeof first === 'string' ? first : first.text);
      if (typeof first !== 'string' && first.name) names.push(first.name);
      return send(first, ...rest);
    },
  });
}

export function snapshotOf(app: App): Snapshot {
  const objects = app.objects.map((definition): [string, ObjectSnapshot] => {
    const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]));
    const columns = Object.fromEntries(
      [...fields.values()].filter(columnStorageOf).map((field) => [field.key, placeOf(field)]),
    );
    return [definition.key, { definition, fields, table: `The ${definition.key} "表"`, columns }];
  });
  return { release: 1, hash: 'x', app, model: ruleModelOf(app), objects: new Map(objects) };
}

function placeOf(field: ObjectField): ObjectSnapshot['columns'][string] {
  if (field.origin === 'record') return { column: field.key };
  const companion = columnStorageOf(field)?.companion;
  return companion
    ? { column: `c ${field.key}.x`, companion: `c ${field.key} object` }
    : { column: `c ${field.key}.x` };
}

async function createTable(db: Kysely<Database>, { fields, columns, table }: ObjectSnapshot): Promise<void> {
  const own = [...fields.values()].filter((field) => field.origin !== 'record' && columnStorageOf(field));
  const definitions = own.flatMap((field) => {
    const { sql: type, always } = columnStorageOf(field)!;
    const { column, companion } = columns[field.key]!;
    const rest = always ? sql` not null default ${sql.raw(always)}` : sql``;
    return [sql`${sql.id(column)} ${sql.raw(type)}${rest}`, ...(companion ? [sql`${sql.id(companion)} text`] : [])];
  });
  await sql`create table ${sql.id(workspace.schema, table)} (
    id uuid primary key, ${sql.join(definitions)},
    created_at timestamptz(3) not null, created_by uuid, updated_at timestamptz(3) not null, updated_by uuid,
    version int not null, deleted_at timestamptz(3), _s int4[], _p jsonb
  )`.execute(db);
}

async function insertRecords(
  db: Kysely<Database>,
  { definition, fields, columns, table }: ObjectSnapshot,
  records: readonly ({ readonly n: number } & Values)[],
): Promise<void> {
  const at = '2026-11-01T00:00:00.000Z';
  for (const { n, ...given } of records) {
    const record: Record<string, Json> = { created_at: at, updated_at: at, ...given };
    const names = ['id', 'version', 'deleted_at', '_s', '_p'];
    const values: unknown[] = [idOf(n), record.version ?? 1, record.deleted_at ?? null];
    values.push(searchKeys(definition, record), JSON.stringify(nameKeys(definition, record)));
    for (const field of fields.values()) {
      const place = columns[field.key];
      if (!place) continue;
      const { column, companion } = place;
      names.push(column);
      values.push(record[field.key] ?? emptyValue(field));
      if (companion) {
        names.push(companion);
        values.push(record[`${field.key}#object`] ?? null);
      }
    }
    await sql`insert into ${sql.id(workspace.schema, table)} (${sql.join(names.map((name) => sql.id(name)))})
      values (${sql.join(values.map((value) => sql.val(value)))})`.execute(db);
  }
}
