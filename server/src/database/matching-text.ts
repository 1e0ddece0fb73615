import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * How the duplicate check compares texts: without case, width and spaces. The two forms agree but for a few letters where PostgreSQL
 * and JavaScript follow different versions of Unicode; between stored records and new ones SQL decides, on both sides.
 */
export function matchingText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(' ', '');
}

/** Immutable, so an index can be built on it; it is used only where the index has exactly this expression. */
export function matchingTextSql(text: Expression<unknown>): RawBuilder<string> {
  return sql<string>`lower(replace(normalize(${text}, NFKC), ' ', '') collate "pg_c_utf8")`;
}
