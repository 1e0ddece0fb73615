import { randomUUID } from 'node:crypto';
import { type App, emptyValue, fieldsOf, type Json, type JsonObject } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { pino } from 'pino';
import { connect } from '../../server/src/database/connect.ts';
import type { Context, ServerHint, Workspace } from '../../server/src/database/context.ts';
import { inputRows } from '../../server/src/database/input-rows.ts';
import { readRecordRow, recordColumns, recordSelection } from '../../server/src/database/record-columns.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { loadSnapshot } from '../../server/src/definitions/load-snapshot.ts';
import { publishApp } from '../../server/src/definitions/publish.ts';
import { createWorkspaceSchema } from '../../server/src/definitions/workspace-schema.ts';
import { createTestDatabase } from '../helpers/database.ts';

export interface PublishWorkspace extends AsyncDisposable {
  readonly db: Kysely<Database>;
  readonly direct: pg.Pool;
  readonly url: string;
  readonly workspace: Workspace;
  readonly hints: ServerHint[];
  /** the context of a designer by that name, on the current release */
  readonly as: (name: string) => Promise<Context>;
  readonly publish: (app: App) => Promise<number>;
  /** writes records past the write path: field key → JSON value */
  readonly insert: (object: string, records: readonly JsonObject[]) => Promise<readonly string[]>;
  /** id → values, as the current release reads them */
  readonly values: (object: string) => Promise<ReadonlyMap<string, JsonObject>>;
}

/** A new workspace in a database of its own. */
export async function createPublishWorkspace(): Promise<PublishWorkspace> {
  const database = await createTestDatabase();
  const connection = connect(database.url, { log: pino({ level: 'silent' }), poolSize: 10 });
  const { db, direct } = connection;
  const workspace = { id: randomUUID(), schema: 'ws_publish' };
  await db.transaction().execute((inside) => createWorkspaceSchema(inside, workspace));
  const hints: ServerHint[] = [];
  let minutes = 0;
  const as = async (name: string): Promise<Context> => {
    minutes += 1;
    return {
      db,
      workspace,
      snapshot: await loadSnapshot(db, workspace),
      actor: { kind: 'user', id: randomUUID(), name, roles: ['admin'] },
      now: new Date(Date.UTC(2026, 10, 23, 8, minutes)),
      cause: { depth: 0 },
      announce: (hint) => hints.push(hint),
      runInline: async () => {},
    };
  };
  return {
    db,
    direct,
    url: database.url,
    workspace,
    hints,
    as,
    publish: async (app) => (await publishApp(await as('设计师'), app)).release,
    insert: async (object, records) => insertRecords(await as('系统'), object, records),
    values: async (object) => readValues(await as('系统'), object),
    [Symbol.asyncDispose]: async () => {
      await connection.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

async function insertRecords({ db, workspace, snapshot, now }: Context, key: string, records: readonly JsonObject[]) {
  const object = snapshot.objects.get(key)!;
  const columns = [...recordColumns(object)].filter(([, { field }]) => field.origin !== 'record');
  const names = [
    { name: 'id', type: 'uuid' },
    { name: 'created_at', type: 'timestamptz' },
    { name: 'updated_at', type: 'timestamptz' },
    { name: 'version', type: 'int4' },
    ...columns.flatMap(([, { column, type, companion }]) => [
      { name: column, type },
      ...(companion ? [{ name: companion, type: 'text' }] : []),
    ]),
  ];
  const ids = records.map(() => randomUUID());
  const rows = records.map((record, index) => [
    ids[index],
    now.toISOString(),
    now.toISOString(),
    1,
    ...columns.flatMap(([fieldKey, { field, companion }]): Json[] => {
      const always = emptyValue(field);
      const target = field.type === 'link' ? (field.options.to[0] ?? null) : null;
      return [record[fieldKey] ?? always, ...(companion ? [record[fieldKey] ? target : null] : [])];
    }),
  ]);
  for (let start = 0; start < rows.length; start += 5000) {
    const part = inputRows(names, rows.slice(start, start + 5000));
    await sql`insert into ${sql.id(workspace.schema, object.table)} (${sql.join(names.map(({ name }) => sql.id(name)))}) ${part}`.execute(
      db,
    );
  }
  return ids;
}

async function readValues({ db, workspace, snapshot }: Context, key: string) {
  const object = snapshot.objects.get(key)!;
  const { rows } = await sql<{ readonly [column: string]: unknown }>`
    select ${recordSelection(object)} from ${sql.id(workspace.schema, object.table)}`.execute(db);
  const own = fieldsOf(object.definition).filter(({ origin }) => origin !== 'record');
  return new Map(
    rows.map((raw) => {
      const row: JsonObject = readRecordRow(object, raw);
      return [String(row.id), Object.fromEntries(own.map((field) => [field.key, row[field.key] ?? null]))] as const;
    }),
  );
}
