import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { publishLockKey } from '../database/system-tables/definitions.ts';
import { loadSnapshot } from './load-snapshot.ts';

/**
 * Every write transaction calls this first. Takes the workspace's publish lock together with all other writers, until the
 * transaction ends, and answers the context to write with: with the snapshot of the release that is current under the lock. It is the
 * same context unless a release was published a moment ago. One statement. Must run in a transaction.
 */
export async function lockRelease(context: Context): Promise<Context> {
  const { db, workspace, snapshot } = context;
  const locked = await sql<{
    release: number;
  }>`select ${sql.id(workspace.schema, '_lock_release')}() as release`.execute(db);
  if (locked.rows[0]?.release === snapshot.release) return context;
  return { ...context, snapshot: await loadSnapshot(db, workspace) };
}

/** Waits for all writers and keeps new ones out until the transaction ends. */
export async function lockForPublish({ db, workspace }: Pick<Context, 'db' | 'workspace'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${publishLockKey(workspace.schema).toString()}::int8)`.execute(db);
}
