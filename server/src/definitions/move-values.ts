import { type BehaviourField, type Converted, conversionOf, isEmptyValue, type Json } from '@kehuan/schemas';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Workspace } from '../database/context.ts';
import { inputRows } from '../database/input-rows.ts';
import { readerOf } from '../database/record-columns.ts';
import type { CatalogueTable, Passage } from '../database/system-tables/definitions.ts';
import type { Database } from '../database/tables.ts';
import { storageOf } from './catalogue.ts';
import type { Move } from './plan-field.ts';

/** A value as it stands in a column; `object` is what a link points at. */
interface Cell {
  readonly value: Json;
  readonly object: string | null;
}

export interface MoveRange {
  readonly zone: string;
  /** ids after this one; null: from the start */
  readonly after: string | null;
  /** only rows for which this holds */
  readonly where?: RawBuilder<unknown>;
}

/** rows read, converted and written at a time */
export const chunkSize = 5000;

/**
 * Brings the values of one chunk of records into the column that holds them from now on. Reading and converting is done by the field
 * types themselves, so that it means the same as entering the value. What does not fit stays behind in the column it came from.
 * Versions and times of the records are not touched; a record that somebody writes at the same moment is left to them (its `xmin` tells).
 * Returns the last id; null once there are no more.
 */
export async function moveChunk(
  db: Kysely<Database>,
  { workspace, move }: { readonly workspace: Workspace; readonly move: Move },
  { zone, after, where }: MoveRange,
): Promise<string | null> {
  const table = sql.id(workspace.schema, move.table);
  const columns = [move.source, ...move.hops.map(({ column }) => column)];
  const conditions = [
    ...(after === null ? [] : [sql`id > ${after}::uuid`]),
    ...(where ? [where] : []),
    // a new column already holds what an empty value becomes, unless it was filled before
    ...(isPlain(move) && !where ? [sql`${sql.id(move.source.column_name)} is not null`] : []),
  ];
  const filter = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<{ id: string; mark: string } & { [name: string]: unknown }>`
    select id, xmin::text as mark, ${sql.join(columns.flatMap(select))} from ${table} ${filter} order by id limit ${chunkSize}`.execute(
    db,
  );
  const follow = followerOf(move, zone);
  const written = rows.flatMap((row) => {
    const before = columns.map((column, index) => readCell(column, row, index));
    const now = follow(before);
    return now.some((cell, index) => !isSame(cell, before[index + 1]))
      ? [[row.id, row.mark, ...now.flatMap(parts)]]
      : [];
  });
  if (written.length > 0) await writeCells(db, { table, move }, written);
  return rows.length < chunkSize ? null : (rows.at(-1)?.id ?? null);
}

/** Whether the values go straight into a new column. */
function isPlain({ hops }: Move): boolean {
  return hops.length === 1 && hops[0]?.passage === undefined;
}

function select(column: CatalogueTable, index: number): RawBuilder<unknown>[] {
  const value = sql`${sql.id(column.column_name)} as ${sql.id(`v${index}`)}`;
  const object = column.companion === null ? sql`null` : sql.id(column.companion);
  return [value, sql`${object} as ${sql.id(`o${index}`)}`];
}

function readCell({ definition }: CatalogueTable, row: { readonly [name: string]: unknown }, index: number): Cell {
  const value = readerOf(definition)(row[`v${index}`]);
  const beside = row[`o${index}`];
  // beside a value that is no link stands what belongs to that value alone
  if (definition.type !== 'link') return { value, object: typeof beside === 'string' ? beside : null };
  if (isEmptyValue(value)) return { value, object: null };
  return { value, object: typeof beside === 'string' ? beside : (definition.options.to[0] ?? null) };
}

const parts = ({ value, object }: Cell): readonly Json[] => [value, object];

function isSame(a: Cell, b: Cell | undefined): boolean {
  return b !== undefined && a.object === b.object && isEqual(a.value, b.value);
}

function isEqual(a: Json, b: Json): boolean {
  return a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));
}

async function writeCells(
  db: Kysely<Database>,
  { table, move }: { readonly table: RawBuilder<unknown>; readonly move: Move },
  rows: readonly (readonly Json[])[],
): Promise<void> {
  const columns = move.hops.flatMap(({ column }, index) => [
    { name: `v${index}`, type: storageOf(column.definition).sql },
    { name: `o${index}`, type: 'text' },
  ]);
  const sets = move.hops.flatMap(({ column }, index) => [
    sql`${sql.id(column.column_name)} = ${sql.id('given', `v${index}`)}`,
    ...(column.companion === null ? [] : [sql`${sql.id(column.companion)} = ${sql.id('given', `o${index}`)}`]),
  ]);
  const keys = [
    { name: 'id', type: 'uuid' },
    { name: 'mark', type: 'text' },
  ];
  const given = inputRows([...keys, ...columns], rows);
  await sql`update ${table} as r set ${sql.join(sets)} from (${given}) as given
    where r.id = given.id and r.xmin::text = given.mark`.execute(db);
}

/** From the cells of the source and of every hop to those every hop should have. */
function followerOf({ source, hops }: Move, zone: string): (before: readonly Cell[]) => readonly Cell[] {
  const steps = hops.map(({ column, passage }, index) => {
    const from = hops[index - 1]?.column ?? source;
    const current: Passage = { own: column.definition, successor: from.definition, zone };
    const convert = converter(from.definition, column.definition, zone);
    const belongs = passage ? relation(passage, current) : () => false;
    return (held: Cell, kept: Cell): Cell => (belongs(held, kept) ? kept : convert(held));
  });
  return (before) => {
    let held = before[0]!;
    return steps.map((step, index) => {
      held = step(held, before[index + 1]!);
      return held;
    });
  };
}

function converter(before: BehaviourField, after: BehaviourField, zone: string): (cell: Cell) => Cell {
  const convert = conversionOf(before, after, zone);
  return ({ value, object }) => {
    const converted: Converted = convert(value, object);
    return { value: converted.value, object: after.type === 'link' && !isEmptyValue(converted.value) ? object : null };
  };
}

/**
 * Whether the value held now is still the one that came out of the value kept (or the other way round): then nobody has changed it
 * since, and the kept one is the better of the two, for converting may have lost something. Judged as it was then and as it is now.
 */
function relation(then: Passage, now: Passage): (held: Cell, kept: Cell) => boolean {
  const ways = [then, now].map(({ own, successor, zone }) => ({
    forward: converter(own, successor, zone),
    back: converter(successor, own, zone),
  }));
  return (held, kept) =>
    ways.some(({ forward, back }) => isEqual(forward(kept).value, held.value) || isEqual(back(held).value, kept.value));
}
