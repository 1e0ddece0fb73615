import { conversionOf, type Field, fieldTypeOf, type Json } from '@kehuan/schemas';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { readerOf } from '../database/record-columns.ts';
import type { Database } from '../database/tables.ts';
import { storageOf } from './catalogue.ts';

/** A count that stops where it no longer matters how many exactly. */
export interface Count {
  readonly rows: number;
  /** there are more than `rows` */
  readonly isMore: boolean;
}

/** Rows looked at for one number of a review; reviews answer while someone waits. */
const most = 100_000;

export interface Column {
  readonly field: Field;
  readonly column: string;
  readonly companion?: string;
}

/** Live rows of a table for which a condition holds. */
export async function countRows(
  db: Kysely<Database>,
  table: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): Promise<Count> {
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from (
    select from ${table} where deleted_at is null and ${where} limit ${most + 1}) as found`.execute(db);
  const found = rows[0]?.rows ?? 0;
  return { rows: Math.min(found, most), isMore: found > most };
}

/** The rows in which something was entered. */
export function isFilled({ field, column }: Pick<Column, 'field' | 'column'>): RawBuilder<unknown> {
  const { always } = storageOf(field);
  const name = sql.id(column);
  return always === undefined ? sql`${name} is not null` : sql`${name} <> ${sql.raw(always)}`;
}

/** Rows that share their value with another one. */
export async function countRepeated(
  db: Kysely<Database>,
  table: RawBuilder<unknown>,
  { field, column }: Column,
): Promise<Count & { readonly samples: readonly string[] }> {
  const name = sql.id(column);
  const { rows } = await sql<{ value: unknown; times: number }>`
    select ${name} as value, count(*)::int as times from ${table} where deleted_at is null and ${name} is not null
    group by ${name} having count(*) > 1 order by count(*) desc, ${name} limit 1000`.execute(db);
  const read = readerOf(field);
  return {
    rows: rows.reduce((sum, { times }) => sum + times, 0),
    isMore: rows.length === 1000,
    samples: rows.slice(0, samplesShown).map(({ value }) => showValue(field, read(value))),
  };
}

export const samplesShown = 5;

export interface Fit {
  readonly fitting: Count;
  readonly lost: Count;
  /** values that would be lost, the most frequent first */
  readonly samples: readonly string[];
}

/** How many values of a field would become values of what it is to be, worked out on the values themselves. */
export async function measureFit(
  db: Kysely<Database>,
  { table, zone }: { readonly table: RawBuilder<unknown>; readonly zone: string },
  { from, to }: { readonly from: Column; readonly to: Field },
): Promise<Fit> {
  const { field } = from;
  const isLink = field.type === 'link' && !field.options.many;
  const object = from.companion === undefined ? sql`null::text` : sql.id(from.companion);
  // of links it only matters which object they point at
  const value = isLink ? sql`null::text` : sql.id(from.column);
  const { rows } = await sql<{ value: unknown; object: string | null; times: number }>`
    select value, object, count(*)::int as times from (
      select ${value} as value, ${object} as object from ${table}
      where deleted_at is null and ${isFilled(from)} limit ${most + 1}) as held
    group by value, object order by count(*) desc`.execute(db);
  const convert = conversionOf(field, to, zone);
  const read = readerOf(field);
  const only = field.type === 'link' ? field.options.to[0] : undefined;
  const counted = rows.map((row) => {
    const target = row.object ?? only ?? null;
    const held: Json = isLink ? target : read(row.value);
    return { ...row, held, fits: convert(held, target).fits };
  });
  const lost = counted.filter(({ fits }) => !fits);
  const sum = (list: readonly { readonly times: number }[]) => list.reduce((total, { times }) => total + times, 0);
  const isMore = sum(counted) > most;
  return {
    fitting: { rows: sum(counted) - sum(lost), isMore },
    lost: { rows: sum(lost), isMore: isMore && lost.length > 0 },
    samples: lost.slice(0, samplesShown).map(({ held }) => showValue(field, held)),
  };
}

function showValue(field: Field, value: Json): string {
  return fieldTypeOf(field).format(value, field.options, { language: 'zh', zone: 'UTC' }).slice(0, 100);
}
