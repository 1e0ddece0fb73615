import {
  type ColumnStorage,
  columnStorageOf,
  type Field,
  fieldTypeOf,
  type Json,
  type ObjectField,
  type RecordRow,
} from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { ObjectSnapshot } from './context.ts';

/** The column of one field, and how its values come back from it. Going in, JSON values are what PostgreSQL reads. */
export interface RecordColumn {
  readonly field: ObjectField;
  readonly column: string;
  /** the second column beside it, and what it holds */
  readonly companion?: string;
  readonly companionKind?: ColumnStorage['companion'];
  /** PostgreSQL type */
  readonly type: string;
  readonly read: (raw: unknown) => Json;
}

const cache = new WeakMap<ObjectSnapshot, ReadonlyMap<string, RecordColumn>>();

/** Field key → column, for the fields of an object that have one. Same map for the same snapshot. */
export function recordColumns(object: ObjectSnapshot): ReadonlyMap<string, RecordColumn> {
  const known = cache.get(object);
  if (known) return known;
  const made = new Map(
    [...object.fields.values()].flatMap((field) => {
      const storage = columnStorageOf(field);
      return storage ? [[field.key, makeColumn(object, field, storage)] as const] : [];
    }),
  );
  cache.set(object, made);
  return made;
}

function makeColumn(object: ObjectSnapshot, field: ObjectField, { sql: type, companion }: ColumnStorage): RecordColumn {
  const place = object.columns[field.key];
  if (!place) throw new Error(`Field ${field.key} of ${object.definition.key} has no column.`);
  return { field, ...place, ...(companion ? { companionKind: companion } : {}), type, read: readerOf(field) };
}

/** Numbers travel as exact decimals, stored or computed; which of them are money (decimal text) is a matter of the field. */
export function readerOf(field: Field): RecordColumn['read'] {
  const { kind } = fieldTypeOf(field).ruleType(field.options);
  if (kind === 'number') return (raw) => (typeof raw === 'string' ? Number(raw) : null);
  if (kind === 'money') return (raw) => (typeof raw === 'string' ? withScale(raw, moneyScale) : null);
  // the parsers of the pool give JSON for every other type
  return (raw) => (raw ?? null) as Json;
}

const moneyScale = 2;

/** `12` → `12.00`: a numeric has the scale it was written with. */
function withScale(decimal: string, scale: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(scale, '0')}`;
}

/** The select list of whole records, for `readRecordRow`. Columns are named one by one: `*` breaks when a column is added. */
export function recordSelection(object: ObjectSnapshot): RawBuilder<unknown> {
  const fields = [...recordColumns(object)].map(([key, { column }]) => sql`${sql.id(column)} as ${sql.id(`f_${key}`)}`);
  return sql.join([sql.id('id'), sql.id('version'), sql.id('deleted_at'), ...fields]);
}

export type RawRecord = { readonly [column: string]: unknown };

/** A record as JSON from a row of `recordSelection` that travelled as an array. */
export function readRecordArray(
  object: ObjectSnapshot,
  raw: readonly unknown[],
): { readonly row: RecordRow; readonly deletedAt: unknown } {
  const [id, version, deletedAt] = raw;
  const row: { [field: string]: Json; id: string; version: number } = { id: String(id), version: Number(version) };
  let index = 3;
  for (const [key, { read }] of recordColumns(object)) row[key] = read(raw[index++]);
  return { row, deletedAt };
}

/** A record as JSON from a row of `recordSelection`. */
export function readRecordRow(object: ObjectSnapshot, raw: RawRecord): RecordRow {
  const row: Record<string, Json> = {};
  for (const [key, { read }] of recordColumns(object)) row[key] = read(raw[`f_${key}`]);
  return { ...row, id: String(raw.id), version: Number(raw.version) };
}
