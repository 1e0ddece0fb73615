import { type RawBuilder, sql } from 'kysely';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { type InputColumn, inputRows } from '../database/input-rows.ts';
import { eventColumns, eventRow, moveColumns, moveRows } from './event-rows.ts';
import { changedColumns, idColumn, newColumns, versionColumn, type WrittenColumn } from './written-columns.ts';

/**
 * Writes rows, their events and stage history: one statement for each object and action, whatever the number of records. The records
 * are locked and everything has been checked.
 */
export async function writeRows(context: Context, writes: readonly PendingWrite[]): Promise<void> {
  const groups = groupBy(writes, ({ object, action }) => `${object.definition.key} ${action}`);
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key)!;
    const { object, action } = group[0]!;
    const rows = { create: insertion, update: alteration, delete: binning, restore: binning }[action](
      context,
      object,
      group,
    );
    await writeLogged(context, group, rows);
  }
}

/** The rows with their history in the same statement. */
async function writeLogged(
  context: Context,
  writes: readonly PendingWrite[],
  rows: RawBuilder<unknown>,
): Promise<void> {
  const { workspace, now, db } = context;
  const table = (name: string) => sql.id(workspace.schema, name);
  const key = writes[0]!.object.definition.key;
  const events = inputRows(
    eventColumns,
    writes.map((write) => eventRow(write, now)),
  );
  const moves = writes.flatMap((write) => moveRows(write, now));
  const history = sql`, moved as (
    insert into ${table('_stage_history')} (object, ${names(moveColumns)})
    select ${key}, ${names(moveColumns)} from (${inputRows(moveColumns, moves)}) as move)`;
  const done = await sql<{ count: number }>`
    with written as (${rows} returning 1), logged as (
      insert into ${table('_events')} (xid, object, ${names(eventColumns)})
      select pg_current_xact_id(), ${key}, ${names(eventColumns)} from (${events}) as event
    ) ${moves.length > 0 ? history : sql``}
    select count(*)::int as count from written`.execute(db);
  if (done.rows[0]?.count !== writes.length)
    throw new Error(`Wrote ${done.rows[0]?.count} of ${writes.length} records of ${key}.`);
}

const names = (columns: readonly InputColumn[]) => sql.join(columns.map(({ name }) => sql.id(name)));

function insertion(
  { workspace }: Context,
  object: ObjectSnapshot,
  writes: readonly PendingWrite[],
): RawBuilder<unknown> {
  const columns = [idColumn, versionColumn, ...newColumns(object, writes)];
  const input = inputRows(
    columns,
    writes.map((write) => columns.map((column) => column.value(write))),
  );
  return sql`insert into ${sql.id(workspace.schema, object.table)} (${names(columns)}) ${input}`;
}

/** Every row gets all columns that change in any of them: the others' values are known, for they are locked. */
function alteration(
  { workspace }: Context,
  object: ObjectSnapshot,
  writes: readonly PendingWrite[],
): RawBuilder<unknown> {
  const columns = [versionColumn, ...changedColumns(object, writes)];
  const all = [idColumn, ...columns];
  const input = inputRows(
    all,
    writes.map((write) => all.map((column) => column.value(write))),
  );
  const set = columns.map(({ name, keptFor }) => {
    const given = sql.id('input', name);
    if (keptFor === undefined) return sql`${sql.id(name)} = ${given}`;
    // the object a link leads to is only known where the link has changed
    const current = sql.id('record', name);
    return sql`${sql.id(name)} = case when ${sql.id('input', keptFor)} is not null then coalesce(${given}, ${current}) end`;
  });
  return sql`update ${sql.id(workspace.schema, object.table)} as record set ${sql.join(set)}
    from (${input}) as input where record.id = input.id and record.version = input.version - 1`;
}

/** Into the bin and out of it. */
function binning(
  { workspace, now }: Context,
  object: ObjectSnapshot,
  writes: readonly PendingWrite[],
): RawBuilder<unknown> {
  const { columns } = object;
  const at = writes[0]?.action === 'delete' ? now.toISOString() : null;
  const by: WrittenColumn = { name: 'by', type: 'uuid', value: ({ origin }) => origin.actor.id };
  const all = [idColumn, versionColumn, by];
  const input = inputRows(
    all,
    writes.map((write) => all.map((column) => column.value(write))),
  );
  return sql`update ${sql.id(workspace.schema, object.table)} as record
    set deleted_at = ${at}::timestamptz, version = input.version, ${sql.id(columns.updated_by!.column)} = input.by,
      ${sql.id(columns.updated_at!.column)} = ${now.toISOString()}::timestamptz
    from (${input}) as input where record.id = input.id and record.version = input.version - 1`;
}
