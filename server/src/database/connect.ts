import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from './tables.ts';
import { valueParsers } from './value-parsers.ts';

export interface ConnectOptions {
  readonly log: Logger;
  /** past any pooler; default: the same URL */
  readonly directUrl?: string | undefined;
  /** connections of `pool` at most; `direct` adds up to 5 */
  readonly poolSize?: number;
  /** milliseconds, on `pool` only: what runs longer by design uses `direct` */
  readonly statementTimeout?: number;
  /** false behind a pooler that refuses settings at connection start (see `checkDatabase`) */
  readonly acceptsSettings?: boolean;
}

export interface DatabaseConnection {
  /** for requests; may go through a transaction pooler, so no session state */
  readonly db: Kysely<Database>;
  /** what `db` runs on */
  readonly pool: pg.Pool;
  /** for LISTEN, index builds and migrations: real sessions, no time limit */
  readonly direct: pg.Pool;
  /** waits for running statements */
  readonly close: () => Promise<void>;
}

/** Settings of every session, whatever the database's own are. */
const always = ['timezone=UTC', 'datestyle=ISO', 'intervalstyle=postgres', 'bytea_output=hex', 'extra_float_digits=1'];

/** Opens the pools. Connects lazily: a dead database shows at the first statement, and the pools recover by themselves. */
export function connect(url: string, options: ConnectOptions): DatabaseConnection {
  const { statementTimeout = 30_000, acceptsSettings = true } = options;
  const limits = [`statement_timeout=${statementTimeout}`, 'idle_in_transaction_session_timeout=60000'];
  const pool = openPool(url, options.log, {
    max: options.poolSize ?? 20,
    application_name: 'kehuan',
    ...(acceptsSettings ? { options: sessionOptions([...always, ...limits]) } : {}),
  });
  const direct = openPool(options.directUrl ?? url, options.log, {
    max: 5,
    application_name: 'kehuan direct',
    ...(acceptsSettings || options.directUrl ? { options: sessionOptions(always) } : {}),
  });
  const close = async () => {
    await Promise.all([pool.end(), direct.end()]);
  };
  return { db: overPool(pool), pool, direct, close };
}

/** A query builder on this pool. */
export function overPool(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** The form in which a connection's start carries settings. */
export function sessionOptions(settings: readonly string[]): string {
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

function openPool(url: string, log: Logger, settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    types: valueParsers,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // A backend keeps memory for every table it has ever touched (16 to 49 kB each); renewing it gives that back.
    maxUses: 20_000,
    maxLifetimeSeconds: 1800,
    ...settings,
  });
  const report = (error: Error) => log.warn({ err: error }, 'a database connection was lost');
  // Both are needed, or Node ends the process: the pool reports idle connections, a client in use reports itself.
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/** The statement running on a lost connection rejects, and so does the next one: nothing goes unnoticed. */
function ignore(): void {}
