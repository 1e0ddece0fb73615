import { createHash } from 'node:crypto';

/** pk: primary key; u: unique field; i: for reading, made later by a job. */
export type IndexKind = 'pk' | 'u' | 'i';

/**
 * The name of an index follows from what it is on, so that the indexes there are can be compared with those there should be. Names of
 * tables never start with `_`, so none can be in its way.
 */
export function indexName(kind: IndexKind, table: string, definition: string): string {
  return `_${kind}_${createHash('sha256').update(`${table}\n${definition}`).digest('hex').slice(0, 20)}`;
}

/** The unique index on a field's column: PostgreSQL names it where two writes race for one value. */
export function uniqueIndexName(table: string, column: string): string {
  return indexName('u', table, column);
}
