import { columnStorageOf, contentOf, fieldsOf, type ObjectDefinition, type Values } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot, Snapshot } from '../database/context.ts';
import { inputRows } from '../database/input-rows.ts';
import { nameKeysColumn } from '../database/name-fields.ts';
import { type RawRecord, readRecordRow, recordSelection } from '../database/record-columns.ts';
import { lockRelease } from './release-lock.ts';

/** Notes the objects whose records are found by other fields from now on: their search keys have to be made again. */
export async function noteSearchJobs(
  { db, workspace }: Context,
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot },
): Promise<void> {
  const objects = after.app.objects.filter((object) => {
    const old = before.objects.get(object.key)?.definition;
    return searchedBy(object) !== (old ? searchedBy(old) : '');
  });
  if (objects.length === 0) return;
  await db
    .withSchema(workspace.schema)
    .insertInto('_search_jobs')
    .values(objects.map(({ key }) => ({ object: key, after: null })))
    .onConflict((conflict) => conflict.column('object').doUpdateSet({ after: null }))
    .execute();
}

/** Title and searchable fields with what they hold. */
function searchedBy(object: ObjectDefinition): string {
  const fields = fieldsOf(object).filter(
    (field) => (field.key === object.title || field.searchable === true) && columnStorageOf(field),
  );
  return fields
    .map((field) => `${field.key} ${contentOf(field)}`)
    .sort()
    .join('\n');
}

/** `foundBy` of records/, which stands above this folder. */
export type MakeSearchKeys = (object: ObjectDefinition, values: Values) => FoundBy;

/** How a record is found: what `_s` and `_p` hold. */
export interface FoundBy {
  readonly pairs: readonly number[];
  readonly names: { readonly [field: string]: string } | null;
}

const chunkSize = 2000;

/** Makes the search keys of noted objects again, chunk by chunk beside the daily work; goes on where it was interrupted. */
export async function runSearchJobs(context: Context, makeKeys: MakeSearchKeys): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = await context.db
      .transaction()
      .execute(async (db) => runChunk(await lockRelease({ ...context, db }), makeKeys));
  }
}

/** One chunk of one job. False once there is none, or another process is at it. */
async function runChunk({ db, workspace, snapshot }: Context, makeKeys: MakeSearchKeys): Promise<boolean> {
  const tables = db.withSchema(workspace.schema);
  const job = await tables.selectFrom('_search_jobs').selectAll().limit(1).forUpdate().skipLocked().executeTakeFirst();
  if (!job) return false;
  const object = snapshot.objects.get(job.object);
  const last = object ? await makeAgain({ db, workspace }, object, { after: job.after, makeKeys }) : null;
  if (last === null) await tables.deleteFrom('_search_jobs').where('object', '=', job.object).execute();
  else await tables.updateTable('_search_jobs').set({ after: last }).where('object', '=', job.object).execute();
  return true;
}

interface Chunk {
  readonly after: string | null;
  readonly makeKeys: MakeSearchKeys;
}

/** The last id of the chunk; null after the last one. */
async function makeAgain(
  { db, workspace }: Pick<Context, 'db' | 'workspace'>,
  object: ObjectSnapshot,
  { after, makeKeys }: Chunk,
): Promise<string | null> {
  const table = sql.id(workspace.schema, object.table);
  const from = after === null ? sql`` : sql`where id > ${after}::uuid`;
  const { rows } = await sql<RawRecord>`
    select ${recordSelection(object)} from ${table} ${from} order by id limit ${chunkSize} for no key update`.execute(
    db,
  );
  if (rows.length === 0) return null;
  const keys = rows.map((raw) => {
    const row = readRecordRow(object, raw);
    const { pairs, names } = makeKeys(object.definition, row);
    return [row.id, pairs, names];
  });
  const columns = [
    { name: 'id', type: 'uuid' },
    { name: 'keys', type: 'int4[]' },
    { name: 'names', type: 'jsonb' },
  ];
  await sql`update ${table} as r set _s = given.keys, ${sql.id(nameKeysColumn)} = given.names from (${inputRows(columns, keys)}) as given
    where r.id = given.id and (r._s, r.${sql.id(nameKeysColumn)}) is distinct from (given.keys, given.names)`.execute(
    db,
  );
  return rows.length < chunkSize ? null : String(rows.at(-1)?.id);
}
