import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/tables.ts';

/**
 * For this transaction: a change to a table that waits behind a long reader gives up after two seconds, for all that time it keeps
 * every other reader out. Converting values may take longer than a request.
 */
export async function setPublishLimits(db: Kysely<Database>): Promise<void> {
  await sql`select set_config('lock_timeout', '2s', true), set_config('statement_timeout', '0', true)`.execute(db);
}

const attempts = 6;

/** Tries again, after growing pauses, while others hold the locks. Throws `publish.busy` in the end. */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (attempt === attempts) throw new Problem('publish.busy');
      await wait((100 + Math.random() * 100) * 2 ** attempt);
    }
  }
}

/** lock not available, deadlock, serialization failure */
const busyCodes: ReadonlySet<string> = new Set(['55P03', '40P01', '40001']);

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && busyCodes.has(error.code);
}
