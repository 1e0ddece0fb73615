import { fieldTypeOf, type Json, type Label, type ObjectField, type ProblemData, pointer } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type { Snapshot, Workspace } from '../database/context.ts';
import { readerOf } from '../database/record-columns.ts';
import type { Database } from '../database/tables.ts';
import { uniqueIndexName } from './index-name.ts';

interface UniqueField {
  readonly field: ObjectField;
  readonly table: string;
  readonly column: string;
  /** the column of the link within which values are unique */
  readonly within?: string;
  /** JSON pointer into the app */
  readonly at: string;
}

/**
 * Makes the unique indexes of a release as they should be: new ones are built here and now, while writers wait, so the release and its
 * guarantee come together. Answers the problems where live records already share a value; then nothing may be published.
 */
export async function settleUniqueIndexes(
  db: Kysely<Database>,
  { workspace, snapshot }: { readonly workspace: Workspace; readonly snapshot: Snapshot },
): Promise<readonly ProblemData[]> {
  const wanted = new Map(
    uniqueFields(snapshot).map((unique) => [uniqueIndexName(unique.table, keyOf(unique)), unique]),
  );
  const there = await findIndexes(db, workspace.schema);
  const problems: ProblemData[] = [];
  for (const [name, unique] of wanted) {
    if (there.has(name)) continue;
    const repeated = await findRepeated(db, workspace, unique);
    if (repeated) problems.push(repeated);
    else await build(db, workspace, { name, unique });
  }
  for (const name of there) {
    if (!wanted.has(name)) await sql`drop index ${sql.id(workspace.schema, name)}`.execute(db);
  }
  return problems;
}

function uniqueFields({ app, objects }: Snapshot): readonly UniqueField[] {
  return app.objects.flatMap(({ key, fields }, index) => {
    const object = objects.get(key);
    return fields.flatMap((field, place) => {
      const column = object?.columns[field.key]?.column;
      if (!object || !column) return [];
      const known = { field: { ...field, origin: 'own' as const }, table: object.table, column };
      const at = pointer('objects', index, 'fields', place);
      const within = object.columns[field.uniqueWithin ?? '']?.column;
      return [
        ...(field.unique ? [{ ...known, at: `${at}/unique` }] : []),
        ...(within === undefined ? [] : [{ ...known, within, at: `${at}/uniqueWithin` }]),
      ];
    });
  });
}

/** What tells the index of a field from that of the same field within a link. */
const keyOf = ({ column, within }: UniqueField): string => (within === undefined ? column : `${within} ${column}`);

async function findIndexes(db: Kysely<Database>, schema: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind = 'i' and c.relname like '\\_u\\_%'`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

async function build(
  db: Kysely<Database>,
  { schema }: Workspace,
  { name, unique }: { readonly name: string; readonly unique: UniqueField },
): Promise<void> {
  const { table, column, within } = unique;
  const columns = [...(within === undefined ? [] : [within]), column].map((one) => sql.id(one));
  await sql`create unique index ${sql.id(name)} on ${sql.id(schema, table)} (${sql.join(columns)})
    where deleted_at is null`.execute(db);
}

/** How many values a problem names. */
const named = 5;

async function findRepeated(
  db: Kysely<Database>,
  { schema }: Workspace,
  { field, table, column, within, at }: UniqueField,
): Promise<ProblemData | undefined> {
  const value = sql.id(column);
  const parent = within === undefined ? sql`` : sql`${sql.id(within)},`;
  const { rows } = await sql<{ value: unknown; times: number }>`
    select ${value} as value, count(*)::int as times from ${sql.id(schema, table)}
    where deleted_at is null and ${value} is not null
    ${within === undefined ? sql`` : sql`and ${sql.id(within)} is not null`}
    group by ${parent} ${value} having count(*) > 1 order by count(*) desc, ${value} limit ${named + 1}`.execute(db);
  if (rows.length === 0) return undefined;
  const read = readerOf(field);
  const shown = rows.slice(0, named).map(({ value, times }) => `${showValue(field, read(value))} × ${times}`);
  return { code: 'definition.invalid', path: at, params: { message: refusal(field, shown, rows.length > named) } };
}

function showValue(field: ObjectField, value: Json): string {
  return fieldTypeOf(field).format(value, field.options, { language: 'zh', zone: 'UTC' }).slice(0, 60);
}

function refusal({ label }: ObjectField, shown: readonly string[], isMore: boolean): Label {
  const list = (separator: string) => shown.join(separator) + (isMore ? ' …' : '');
  return {
    zh: `“${label.zh ?? label.en}”不能设为不重复，已有重复的值：${list('、')}`,
    en: `“${label.en ?? label.zh}” cannot be unique, some values are repeated: ${list(', ')}`,
  };
}
