import { type BehaviourField, type ColumnStorage, columnStorageOf, type Field } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type { Workspace } from '../database/context.ts';
import type { CatalogueTable } from '../database/system-tables/definitions.ts';
import type { Database } from '../database/tables.ts';

/**
 * Which table and column holds what. Physical names are given out when something is first published and stay for ever: a field that is
 * deleted or retyped keeps its old column (retired), so that it can come back with what was in it. No other code derives names.
 */
export interface Catalogue {
  readonly objects: ReadonlyMap<string, CataloguedObject>;
  readonly columns: readonly CatalogueTable[];
  /** relations of the schema and columns of each table that exist already, catalogued or not */
  readonly taken: { readonly tables: ReadonlySet<string>; readonly columns: ReadonlyMap<string, ReadonlySet<string>> };
}

export interface CataloguedObject {
  readonly table: string;
  readonly live: boolean;
}

export async function readCatalogue(db: Kysely<Database>, { schema }: Workspace): Promise<Catalogue> {
  const tables = db.withSchema(schema);
  const objects = await tables.selectFrom('_objects').select(['object', 'table_name', 'live']).execute();
  const columns = await tables
    .selectFrom('_catalogue')
    .select(['object', 'column_name', 'field', 'companion', 'live', 'definition', 'successor', 'passage'])
    .orderBy('object')
    .orderBy('column_name')
    .execute();
  return {
    objects: new Map(objects.map(({ object, table_name, live }) => [object, { table: table_name, live }])),
    columns,
    taken: await readTaken(db, schema),
  };
}

async function readTaken(db: Kysely<Database>, schema: string): Promise<Catalogue['taken']> {
  const { rows } = await sql<{ name: string; columns: readonly string[] }>`
    select c.relname::text as name, array(
      select a.attname::text from pg_catalog.pg_attribute a where a.attrelid = c.oid and not a.attisdropped
    ) as columns
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema}`.execute(db);
  return {
    tables: new Set(rows.map(({ name }) => name)),
    columns: new Map(rows.map(({ name, columns }) => [name, new Set(columns)])),
  };
}

/** Writes the catalogue as it is after a publish. */
export async function writeCatalogue(
  db: Kysely<Database>,
  { schema }: Workspace,
  next: Omit<Catalogue, 'taken'>,
): Promise<void> {
  const tables = db.withSchema(schema);
  const objects = [...next.objects].map(([object, { table, live }]) => ({ object, table_name: table, live }));
  await sql`
    insert into ${sql.id(schema, '_objects')} (object, table_name, live)
    select object, table_name, live from jsonb_to_recordset(${JSON.stringify(objects)}::jsonb)
      as given(object text, table_name text, live boolean)
    on conflict (object) do update set live = excluded.live`.execute(db);
  // the index on live fields would be in the way of rows that change places
  await tables.updateTable('_catalogue').set({ live: false }).where('live', '=', true).execute();
  await sql`
    insert into ${sql.id(schema, '_catalogue')}
      (object, column_name, field, companion, live, definition, successor, passage)
    select object, column_name, field, companion, live, definition, successor, passage
    from jsonb_to_recordset(${JSON.stringify(next.columns)}::jsonb) as given(object text, column_name text, field text,
      companion text, live boolean, definition jsonb, successor text, passage jsonb)
    on conflict (object, column_name) do update set companion = excluded.companion, live = excluded.live,
      definition = excluded.definition, successor = excluded.successor, passage = excluded.passage`.execute(db);
}

/** The field as the catalogue keeps it: what is needed to read and convert its values. */
export function cataloguedField(field: BehaviourField): BehaviourField {
  const { key, label, type, options, initial } = field;
  // type and options belong together, which taking them apart has hidden from the compiler
  return { key, label, type, options, ...(initial === undefined ? {} : { initial }) } as BehaviourField;
}

/** The column of a field that has one: others never come into the catalogue. */
export function storageOf(field: Field): ColumnStorage {
  const storage = columnStorageOf(field);
  if (!storage) throw new Error(`Field ${field.key} has no column.`);
  return storage;
}
