import { type RawBuilder, sql } from 'kysely';

export interface InputColumn {
  readonly name: string;
  /** PostgreSQL type */
  readonly type: string;
}

/**
 * Rows from the program as a table `select <columns> …`: one row as plain parameters, many as one array for each column (measured:
 * a third faster than json, several times faster than a long VALUES list). The statement does not depend on the number of rows.
 */
export function inputRows(columns: readonly InputColumn[], rows: readonly (readonly unknown[])[]): RawBuilder<unknown> {
  const [first] = rows;
  if (rows.length === 1 && first) return singleRow(columns, first);
  const arrays = columns.map(({ type }, index) => {
    const values = rows.map((row) => element(row[index], type));
    return sql`${values}::${sql.raw(elementType(type))}[]`;
  });
  const names = columns.map(({ name }) => sql.id(name));
  const selected = columns.map(({ name, type }) =>
    elementType(type) === type ? sql.id(name) : sql`${sql.id(name)}::${sql.raw(type)} as ${sql.id(name)}`,
  );
  return sql`select ${sql.join(selected)} from unnest(${sql.join(arrays)}) as input_row(${sql.join(names)})`;
}

function singleRow(columns: readonly InputColumn[], row: readonly unknown[]): RawBuilder<unknown> {
  const values = columns.map(
    ({ name, type }, index) => sql`${parameter(row[index], type)}::${sql.raw(type)} as ${sql.id(name)}`,
  );
  return sql`select ${sql.join(values)}`;
}

/** `unnest` would take arrays in an array apart, so those travel as text, and so does json. */
function elementType(type: string): string {
  return isList(type) || type === 'jsonb' ? 'text' : type;
}

const isList = (type: string) => type.endsWith('[]');

function parameter(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  return type === 'jsonb' ? JSON.stringify(value) : value;
}

function element(value: unknown, type: string): unknown {
  return isList(type) && Array.isArray(value) ? `{${value.map(quote).join(',')}}` : parameter(value, type);
}

function quote(item: unknown): string {
  return typeof item === 'number' ? String(item) : `"${String(item).replace(/["\\]/g, '\\$&')}"`;
}
