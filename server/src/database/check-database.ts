import { setTimeout as wait } from 'node:timers/promises';
import { type Label, Problem } from '@kehuan/schemas';
import pg from 'pg';
import type { Logger } from 'pino';
import { sessionOptions } from './connect.ts';
import { isUnavailable } from './is-unavailable.ts';

/** What a database must be for Kehuan, and its reader's sentence when it is not. */
const demands: readonly {
  readonly sql: string;
  readonly isMet: (found: string) => boolean;
  readonly reason: Reason;
}[] = [
  {
    sql: `select current_setting('server_version_num')`,
    isMet: (found) => Number(found) >= 170_000,
    reason: (found) => ({
      zh: `它是 PostgreSQL ${Math.floor(Number(found) / 10_000)}，至少要 17`,
      en: `it is PostgreSQL ${Math.floor(Number(found) / 10_000)}, at least 17 is needed`,
    }),
  },
  {
    sql: `select current_setting('server_encoding')`,
    isMet: (found) => found === 'UTF8',
    reason: (found) => ({ zh: `它的编码是 ${found}，应为 UTF8`, en: `its encoding is ${found}, it must be UTF8` }),
  },
  {
    // Search ignores case, so the database must know letters beyond ASCII; with ctype C it does not.
    sql: `select lower('Ä')`,
    isMet: (found) => found === 'ä',
    reason: () => ({
      zh: '它的字符分类（ctype）是 C，建库时请用 builtin 的 C.UTF-8',
      en: 'its ctype is C; create it with the locale provider builtin and the locale C.UTF-8',
    }),
  },
  {
    sql: `select pg_is_in_recovery()::text`,
    isMet: (found) => found === 'false',
    reason: () => ({ zh: '它是只读的备库', en: 'it is a read-only standby' }),
  },
  {
    sql: `select (has_database_privilege(current_database(), 'CREATE'))::text`,
    isMet: (found) => found === 'true',
    reason: () => ({ zh: '这个用户不能在里面建模式（schema）', en: 'this user may not create schemas in it' }),
  },
];

type Reason = (found: string) => Label;

/**
 * Refuses, in one sentence, a database that would fail later: throws `boot.database-unreachable` (after half a minute, for it may
 * still be starting beside us) or `boot.database-unfit`. Answers whether connections may carry settings at their start,
 * which PgBouncer refuses.
 */
export async function checkDatabase(url: string, log: Logger): Promise<{ readonly acceptsSettings: boolean }> {
  const { client, acceptsSettings } = await connectPatiently(url, log);
  try {
    for (const { sql, isMet, reason } of demands) {
      const { rows } = await client.query<{ found: string }>(`select (${sql}) as found`);
      const found = rows[0]?.found ?? '';
      if (!isMet(found)) throw new Problem('boot.database-unfit', { reason: reason(found) });
    }
  } finally {
    await client.end();
  }
  if (!acceptsSettings)
    log.warn('the pooler refuses settings of a session: set statement_timeout in the database itself');
  return { acceptsSettings };
}

async function connectPatiently(url: string, log: Logger): Promise<{ client: pg.Client; acceptsSettings: boolean }> {
  let acceptsSettings = true;
  for (let attempt = 1; ; attempt += 1) {
    const settings = acceptsSettings ? { options: sessionOptions(['timezone=UTC', 'statement_timeout=10000']) } : {};
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, ...settings });
    client.on('error', () => {});
    try {
      await client.connect();
      return { client, acceptsSettings };
    } catch (error) {
      await client.end().catch(() => {});
      const message = error instanceof Error ? error.message || String(error) : String(error);
      if (acceptsSettings && /startup param|startup options/i.test(message)) {
        acceptsSettings = false;
        continue;
      }
      if (!isUnavailable(error) || attempt === 30) {
        throw new Problem('boot.database-unreachable', { reason: describe(error, message) });
      }
      if (attempt === 1)
        log.warn({ reason: describe(error, message) }, 'the database does not answer yet, waiting for it');
      await wait(1000);
    }
  }
}

/** Node reports a refused connection to several addresses without a message of its own. */
function describe(error: unknown, message: string): string {
  return error instanceof AggregateError ? error.errors.map((one: Error) => one.message).join('; ') : message;
}
