import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { indexName } from './index-name.ts';
import type { NewColumn } from './plan-field.ts';
import type { Plan } from './plan-publish.ts';

/** Makes the tables and columns of a plan. Only the catalogues of PostgreSQL change: no table is rewritten, however large it is. */
export async function makeColumns(
  db: Kysely<Database>,
  { schema }: Workspace,
  plan: Pick<Plan, 'newTables' | 'newColumns'>,
): Promise<void> {
  for (const table of plan.newTables) await createRecordTable(db, schema, table);
  const tables = new Set(plan.newColumns.map(({ table }) => table));
  for (const table of [...tables].sort()) {
    const columns = plan.newColumns.filter((column) => column.table === table);
    const name = sql.id(schema, table);
    await sql`alter table ${name} ${sql.join(columns.map(addColumn))}`.execute(db);
    // the records there are have got theirs; new ones get theirs from the write path
    const started = columns.filter(({ initial }) => initial !== undefined);
    const drops = started.map(({ column }) => sql`alter column ${sql.id(column)} drop default`);
    if (drops.length > 0) await sql`alter table ${name} ${sql.join(drops)}`.execute(db);
  }
}

/** Room on each page keeps updates in place; vacuuming early keeps index-only scans. Measured in the storage design page. */
async function createRecordTable(db: Kysely<Database>, schema: string, table: string): Promise<void> {
  await sql`create table ${sql.id(schema, table)} (
    id uuid not null,
    created_at timestamptz(3) not null,
    created_by uuid,
    updated_at timestamptz(3) not null,
    updated_by uuid,
    version int not null,
    deleted_at timestamptz(3),
    _s int4[],
    _p jsonb,
    constraint ${sql.id(indexName('pk', table, 'id'))} primary key (id)
  ) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05)`.execute(db);
}

function addColumn({ column, type, always, initial }: NewColumn): RawBuilder<unknown> {
  const definition = sql`add column ${sql.id(column)} ${sql.raw(type)}`;
  if (always !== undefined) return sql`${definition} not null default ${sql.raw(always)}`;
  return initial === undefined ? definition : sql`${definition} default ${sql.lit(String(initial))}`;
}
