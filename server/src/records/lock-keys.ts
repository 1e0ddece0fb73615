import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';

/** So many that two writers seldom wait for each other without need, so few that an import of a million keys fits PostgreSQL's lock table. */
const buckets = 512;

/**
 * Until the transaction ends, nobody else looks for or writes these keys of an object: what was not there when looked for is not there
 * when written. In order, so that two writers with keys in common wait instead of deadlocking.
 */
export async function lockKeys({ db, workspace }: Context, object: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const space = hash(`${workspace.schema} ${object}`);
  const wanted = [...new Set(keys.map((key) => Math.abs(hash(key)) % buckets))].sort((one, other) => one - other);
  await sql`select pg_advisory_xact_lock(${space}::int4, bucket) from unnest(${wanted}::int4[]) as bucket`.execute(db);
}

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readInt32BE();
}
