import type { RuleType } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';

type Sql = RawBuilder<unknown>;

/** What rows are sorted by for a field's own value. Queries and the indexes made for them must say the very same. */
export interface SortExpression {
  readonly expression: Sql;
  /** PostgreSQL's type of it */
  readonly type: SortType;
}

export type SortType = 'text' | 'numeric' | 'int' | 'boolean' | 'date' | 'timestamptz' | 'uuid';

const plainTypes = {
  number: 'numeric',
  money: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz',
} as const;

/**
 * Texts in the Chinese order (by pinyin, Latin letters without regard to case), choices in the order of their options, the rest by value.
 * Undefined for links: they are sorted by the titles of what they point to, which no index of their own table knows.
 */
export function sortExpression(type: RuleType, column: Sql): SortExpression | undefined {
  if (type.kind === 'text') return { expression: sql`${column} ${textCollation}`, type: 'text' };
  if (type.kind === 'choice') return { expression: optionPosition(type.options, column), type: 'int' };
  if (type.kind === 'list') return { expression: optionPosition(type.options, sql`(${column})[1]`), type: 'int' };
  const plain = Object.hasOwn(plainTypes, type.kind) ? plainTypes[type.kind as keyof typeof plainTypes] : undefined;
  return plain && { expression: column, type: plain };
}

/** What names are sorted by: their key, made by the write path, and until it has been made the text itself. Compared as bytes. */
export function nameSortExpression(keys: Sql, field: string, column: Sql): SortExpression {
  return { expression: sql`(coalesce(${keys} ->> ${sql.lit(field)}, ${column}) collate "C")`, type: 'text' };
}

/** PostgreSQL brings it along. */
export const textCollation = sql.raw('collate "zh-x-icu"');

export const optionPosition = (options: readonly string[], column: Sql): Sql =>
  sql`array_position(array[${sql.join(options.map((option) => sql.lit(option)))}]::text[], ${column})`;

/**
 * Empty values come first ascending and last descending, so that one index, read forwards or backwards, serves both. Ids are never
 * empty, so nothing is said about them: an index or query that did would not fit the other.
 */
export function sortDirection({ type, descending }: { readonly type: SortType; readonly descending: boolean }): Sql {
  if (type === 'uuid') return sql.raw(descending ? 'desc' : 'asc');
  return sql.raw(descending ? 'desc nulls last' : 'asc nulls first');
}
