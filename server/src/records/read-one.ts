import { sql } from 'kysely';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { readRecordArray, recordSelection } from '../database/record-columns.ts';
import type { LockedRecord } from './lock-records.ts';
import { cachedStatement, compileStatement, runBound } from './query-statement.ts';

/** A single record as `lockRecords` gives it, without the lock. */
export async function readOne(
  context: Context,
  wanted: ReadonlyMap<ObjectSnapshot, readonly string[]>,
): Promise<ReadonlyMap<string, LockedRecord>> {
  const [first] = wanted;
  if (!first) return new Map();
  const [object, [id]] = first;
  const statement = cachedStatement(context, `one ${object.definition.key}`, () =>
    compileStatement(context, {
      plan: null,
      text: sql`select ${recordSelection(object)} from ${sql.id(context.workspace.schema, object.table)} where id = ${null}::uuid`,
    }),
  );
  const [raw] = await runBound(context, statement, [id]);
  if (!raw) return new Map();
  const { row, deletedAt } = readRecordArray(object, raw);
  return new Map([[`${object.definition.key} ${id}`, { row, isDeleted: deletedAt !== null }]]);
}
