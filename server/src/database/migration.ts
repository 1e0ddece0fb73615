import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';

/**
 * One step of a schema's history. Once it is on `main` it never changes: what comes later is a later migration.
 * `id` starts with a number of four digits and sorts after all before it, such as `0003-sessions`.
 */
export interface Migration {
  readonly id: string;
  /** Runs in one transaction with its entry in `_migration`. Always name the schema: `db.schema.withSchema(schema)`, `sql.id(schema, …)`. */
  readonly up: (target: MigrationTarget) => Promise<void>;
}

export interface MigrationTarget {
  /** no more than migrations need, so that this file knows no tables and the tables' files may hold their migrations */
  readonly db: Pick<Kysely<unknown>, 'schema' | 'getExecutor'>;
  /** `kehuan` or a workspace's schema */
  readonly schema: string;
}

/** One that can begin a transaction. */
interface WholeTarget<Tables> extends MigrationTarget {
  readonly db: Kysely<Tables>;
}

/** Makes the schema and its list of migrations where they are missing. Call it inside a transaction that holds `lockSchema`. */
export async function prepareSchema({ db, schema }: MigrationTarget, table: string): Promise<void> {
  await db.schema.createSchema(schema).ifNotExists().execute();
  await db.schema
    .withSchema(schema)
    .createTable(table)
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
}

/** One migrator at a time for each schema, until the transaction ends. */
export async function lockSchema({ db, schema }: MigrationTarget): Promise<void> {
  const key = createHash('sha256').update(`kehuan migrate ${schema}`).digest().readBigInt64BE();
  await sql`select pg_advisory_xact_lock(${key.toString()}::int8)`.execute(db);
}

/** Runs each migration that this schema has not been through, in order, each in a transaction of its own. Returns the ids run. */
export async function runMigrations<Tables>(
  target: WholeTarget<Tables>,
  table: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const ran: string[] = [];
  for (const migration of migrations) {
    if (await applyAlone(target, table, migration)) ran.push(migration.id);
  }
  return ran;
}

/** A migration that other servers' traffic keeps from its table lock lets that traffic pass before it tries again. */
async function applyAlone<Tables>(target: WholeTarget<Tables>, table: string, migration: Migration): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await target.db
        .transaction()
        .execute((transaction) => applyOnce({ db: transaction, schema: target.schema }, table, migration));
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === '55P03';
      if (!isBusy || attempt === 10) throw error;
      await wait(200 * attempt);
    }
  }
}

/** Inside the caller's transaction: runs the migration unless this schema has been through it. */
export async function applyOnce(target: MigrationTarget, table: string, migration: Migration): Promise<boolean> {
  const { db, schema } = target;
  const name = sql.id(schema, table);
  await lockSchema(target);
  const found = await sql`select from ${name} where id = ${migration.id}`.execute(db);
  if (found.rows.length > 0) return false;
  await sql`set local lock_timeout = '2s'`.execute(db);
  await migration.up(target);
  await sql`insert into ${name} (id) values (${migration.id})`.execute(db);
  return true;
}
