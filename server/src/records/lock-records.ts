import type { RecordRow } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { type RawRecord, readRecordRow, recordSelection } from '../database/record-columns.ts';

export interface LockedRecord {
  readonly row: RecordRow;
  readonly isDeleted: boolean;
}

/**
 * Locks records until the transaction ends and gives them as they are: the image before the change. Deleted ones too. One statement for
 * each object, objects and ids in order, so that two writers of the same records wait for each other instead of deadlocking.
 */
export async function lockRecords(
  context: Context,
  wanted: ReadonlyMap<ObjectSnapshot, readonly string[]>,
): Promise<ReadonlyMap<string, LockedRecord>> {
  const locked = new Map<string, LockedRecord>();
  const ordered = [...wanted].sort(([one], [other]) => (one.definition.key < other.definition.key ? -1 : 1));
  for (const [object, ids] of ordered) {
    const found = await sql<RawRecord>`
      select ${recordSelection(object)} from ${sql.id(context.workspace.schema, object.table)}
      where id = any(${ids}::uuid[]) order by id for update`.execute(context.db);
    for (const raw of found.rows) {
      locked.set(`${object.definition.key} ${raw.id}`, {
        row: readRecordRow(object, raw),
        isDeleted: raw.deleted_at !== null,
      });
    }
  }
  return locked;
}
