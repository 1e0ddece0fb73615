import { type RawBuilder, sql } from 'kysely';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import type { InputColumn } from '../database/input-rows.ts';
import { eventColumns, eventRow, moveColumns, moveRows, versionAfter } from './event-rows.ts';
import { cachedStatement, compileStatement, runBound } from './query-statement.ts';
import { changedColumns, newColumns, type WrittenColumn } from './written-columns.ts';

/**
 * Writes one checked record with its event and stage history as a single statement outside any transaction, if it still is what it was: same
 * version, same release, no publish under way. The statement is compiled once for each set of columns. Returns whether it was written.
 */
export async function writeOneRow(context: Context, write: PendingWrite): Promise<boolean> {
  const columns = write.before ? changedColumns(write.object, [write]) : newColumns(write.object, [write]);
  const moves = moveRows(write, context.now);
  const statement = cachedStatement(context, keyOf(write, columns, moves.length), () =>
    compileStatement(context, { plan: null, text: textOf(context, write, { columns, moves: moves.length }) }),
  );
  const values = [
    context.snapshot.release,
    write.id,
    versionAfter(write),
    ...columns.map(({ type, value }) => parameter(value(write), type)),
    ...eventRow(write, context.now).map((value, index) => parameter(value, eventColumns[index]!.type)),
    ...moves.flatMap((move) => move.map((value, index) => parameter(value, moveColumns[index]!.type))),
  ];
  const parameters = statement.parameters.map((place) => (isPlace(place) ? values[place.number] : place));
  const [row] = await runBound(context, statement, parameters);
  return Number(row?.[0]) === 1;
}

function keyOf({ object, action }: PendingWrite, columns: readonly WrittenColumn[], moves: number): string {
  return `write ${action} ${object.definition.key} ${moves} ${columns.map(({ name }) => name).join(' ')}`;
}

function parameter(value: unknown, type: string): unknown {
  return type === 'jsonb' && value !== null && value !== undefined ? JSON.stringify(value) : (value ?? null);
}

/** A parameter that is filled in for each write, by its number in the list of values. */
interface Place {
  readonly [mark]: true;
  readonly number: number;
}

const mark: unique symbol = Symbol('place');

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && mark in value;

interface Shape {
  readonly columns: readonly WrittenColumn[];
  readonly moves: number;
}

function textOf({ workspace }: Context, write: PendingWrite, { columns, moves }: Shape): RawBuilder<unknown> {
  let next = 0;
  const place = (type: string) => {
    const made: Place = { [mark]: true, number: next++ };
    return sql`${sql.val(made)}::${sql.raw(type)}`;
  };
  const places = (list: readonly InputColumn[]) => sql.join(list.map(({ type }) => place(type)));
  const table = (name: string) => sql.id(workspace.schema, name);
  const { table: name, definition } = write.object;
  const [release, id, version] = [place('int'), place('uuid'), place('int')];
  const written = write.before
    ? sql`update ${table(name)} as record set version = ${version}, ${assignments(columns, place)} from guard
        where guard.release = ${release} and record.id = ${id} and record.version = ${version} - 1 and record.deleted_at is null`
    : sql`insert into ${table(name)} (id, version, ${names(columns)})
        select ${id}, ${version}, ${places(columns)} from guard where guard.release = ${release}`;
  // places are numbered as they are made, in the order of the values
  const events = places(eventColumns);
  const history = Array.from({ length: moves }, (_, index) => {
    return sql`, ${sql.id(`moved_${index}`)} as (insert into ${table('_stage_history')} (object, ${names(moveColumns)})
      select ${sql.lit(definition.key)}, ${places(moveColumns)} from written)`;
  });
  return sql`
    with guard as materialized (select ${table('_try_lock_release')}() as release), written as (${written} returning 1), logged as (
      insert into ${table('_events')} (xid, object, ${names(eventColumns)})
      select pg_current_xact_id(), ${sql.lit(definition.key)}, ${events} from written
    ) ${sql.join(history, sql``)} select count(*)::int from written`;
}

const names = (columns: readonly InputColumn[]) => sql.join(columns.map(({ name }) => sql.id(name)));

/** The object a link leads to is only known where the link has changed; see `written-columns.ts`. */
function assignments(
  columns: readonly WrittenColumn[],
  place: (type: string) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql.join(columns.map(({ name, type }) => sql`${sql.id(name)} = ${place(type)}`));
}
