import { Problem } from '@kehuan/schemas';
import { type Kysely, sql, type Transaction } from 'kysely';
import { controlMigrations } from './control-migrations.ts';
import { applyOnce, lockSchema, type Migration, prepareSchema, runMigrations } from './migration.ts';
import type { Database } from './tables.ts';
import { workspaceMigrations } from './workspace-migrations.ts';

/**
 * Brings the control schema and then every workspace's schema up to this program. Any number of servers may boot at once: each
 * migration runs once, under a lock that ends with its transaction. `db` must be direct (DDL may outlast a request's time limit).
 * Throws `boot.database-newer` when the control schema has been through a migration that this program does not know.
 */
export async function migrate(db: Kysely<Database>): Promise<{ readonly ran: number }> {
  const control = { schema: controlSchema, table: 'migration', migrations: controlMigrations };
  await db.transaction().execute(async (transaction) => {
    const target = { db: transaction, schema: control.schema };
    await lockSchema(target);
    await prepareSchema(target, control.table);
  });
  await refuseNewer(db);
  let ran = (await runMigrations({ db, schema: control.schema }, control.table, control.migrations)).length;
  for (const schema of await findOutdatedWorkspaces(db, workspaceMigrations)) {
    ran += (await runMigrations({ db, schema }, workspaceTable, workspaceMigrations)).length;
  }
  return { ran };
}

/** Makes a new workspace's schema with its system tables, all in the caller's transaction. */
export async function createWorkspaceSchema(db: Transaction<Database>, schema: string): Promise<void> {
  if (!workspaceSchema.test(schema)) throw new Error(`A workspace's schema cannot be called ${schema}.`);
  await lockSchema({ db, schema });
  await prepareSchema({ db, schema }, workspaceTable);
  for (const migration of workspaceMigrations) await applyOnce({ db, schema }, workspaceTable, migration);
}

const controlSchema = 'kehuan';
const workspaceTable = '_migration';
const workspaceSchema = /^ws_[a-z0-9_]{1,59}$/;

async function refuseNewer(db: Kysely<Database>): Promise<void> {
  const known = new Set(controlMigrations.map((migration) => migration.id));
  const applied = await db.selectFrom('kehuan.migration').select('id').orderBy('id', 'desc').execute();
  const unknown = applied.find(({ id }) => !known.has(id));
  if (unknown) throw new Problem('boot.database-newer', { migration: unknown.id });
}

/** The schemas of workspaces that lack the newest migration, looked up a few hundred at a time. */
export async function findOutdatedWorkspaces(
  db: Kysely<Database>,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const newest = migrations.at(-1);
  if (!newest) return [];
  const all = await sql<{ schema: string }>`
    select n.nspname::text as schema
    from pg_catalog.pg_namespace n join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = ${workspaceTable}
    where n.nspname like 'ws\\_%' order by n.nspname`.execute(db);
  const outdated: string[] = [];
  for (let start = 0; start < all.rows.length; start += lookUpAtOnce) {
    const checks = all.rows.slice(start, start + lookUpAtOnce).map(
      ({ schema }) => sql`select ${schema} as schema where not exists (
        select from ${sql.id(schema, workspaceTable)} where id = ${newest.id})`,
    );
    const found = await sql<{ schema: string }>`${sql.join(checks, sql` union all `)}`.execute(db);
    outdated.push(...found.rows.map(({ schema }) => schema));
  }
  return outdated;
}

const lookUpAtOnce = 200;
