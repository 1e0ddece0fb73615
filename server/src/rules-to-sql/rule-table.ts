import { type RawBuilder, sql } from 'kysely';

/** Where an entity's records are: names from the catalogue, never made up from keys. */
export interface RuleTable {
  readonly schema: string;
  readonly table: string;
  /** field key → column; `id` included */
  readonly columns: { readonly [field: string]: string };
  /** computed field → the column that always holds what would be worked out */
  readonly stored?: { readonly [field: string]: string } | undefined;
  /** what stands in FROM instead of the table: its records as they were at some moment */
  readonly past?: RawBuilder<unknown>;
  /** deleted records keep their row and have `deleted_at` set; rules see them as gone */
  readonly softDeleted: boolean;
}

/** A column of an entity's table. A field without one is a mistake of ours: the checker knows the same fields. */
export function columnOf(table: RuleTable, field: string): string {
  const column = Object.hasOwn(table.columns, field) ? table.columns[field] : undefined;
  if (column === undefined) throw new Error(`Table ${table.table} has no column for field ${field}.`);
  return column;
}

/** What stands in FROM. */
export const relationOf = ({ schema, table, past }: RuleTable): RawBuilder<unknown> => past ?? sql.id(schema, table);
