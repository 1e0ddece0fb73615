import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { contentKey, type FileStore, thumbnailKey } from '../files/file-store.ts';
import { lockContent } from './store-file.ts';

/** Hours an upload may wait for a record that holds it: forms stay open over night. */
const patience = 24;
const batch = 500;

/**
 * Forgets files that no record ever held, a day after they came, and the contents nobody names any more. What a record holds or has held stays:
 * a deleted record, an earlier value and a field taken away can all come back.
 */
export async function sweepFiles(context: Context, store: FileStore): Promise<number> {
  const { db, workspace, now } = context;
  const files = sql.id(workspace.schema, '_files');
  const before = new Date(now.getTime() - patience * 3_600_000).toISOString();
  const gone = await sql<{ sha256: string }>`
    delete from ${files} where not attached and id = any(array(
      select id from ${files} where not attached and at < ${before} limit ${sql.lit(batch)})) returning sha256`.execute(
    db,
  );
  for (const sha256 of new Set(gone.rows.map((row) => row.sha256))) {
    await db.transaction().execute(async (transaction) => {
      await lockContent({ ...context, db: transaction }, sha256);
      const left = await sql`select 1 from ${files} where sha256 = ${sha256} limit 1`.execute(transaction);
      if (left.rows.length > 0) return;
      await store.remove(contentKey(workspace.schema, sha256));
      await store.remove(thumbnailKey(workspace.schema, sha256));
    });
  }
  return gone.rows.length;
}
