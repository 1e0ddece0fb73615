import { type App, type BehaviourField, canStay, columnStorageOf, contentOf, fieldsOf } from '@kehuan/schemas';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Workspace } from '../database/context.ts';
import type { CatalogueTable } from '../database/system-tables/definitions.ts';
import type { Database } from '../database/tables.ts';
import { type Catalogue, storageOf } from './catalogue.ts';

/**
 * `<object>.<field>` of fields that allow less than before although no record holds anything else: an unused option taken away, a
 * retyped field without values. They keep their column.
 */
export async function findFittingFields(
  db: Kysely<Database>,
  workspace: Workspace,
  { catalogue, app }: { readonly catalogue: Catalogue; readonly app: App },
): Promise<ReadonlySet<string>> {
  const fitting = new Set<string>();
  for (const object of app.objects) {
    const table = catalogue.objects.get(object.key)?.table;
    if (table === undefined) continue;
    for (const field of fieldsOf(object)) {
      if (!columnStorageOf(field)) continue;
      const own = catalogue.columns.filter((column) => column.object === object.key && column.field === field.key);
      const holder = own.find(({ successor }) => successor === null);
      if (!holder || !isNarrowed(holder, field) || hasContent(own, field)) continue;
      const misfit = misfits(holder, field);
      const name = sql.id(workspace.schema, table);
      const found = await sql`select from ${name} where ${misfit} limit 1`.execute(db);
      if (found.rows.length === 0) fitting.add(`${object.key}.${field.key}`);
    }
  }
  return fitting;
}

/** Same kind of column, other values allowed. */
function isNarrowed({ definition, live }: CatalogueTable, field: BehaviourField): boolean {
  return live && storageOf(definition).sql === storageOf(field).sql && !canStay(definition, field);
}

/** An earlier column with just this content comes back in any case. */
function hasContent(own: readonly CatalogueTable[], field: BehaviourField): boolean {
  return own.some(({ definition }) => contentOf(definition) === contentOf(field));
}

/** The rows that hold something the field as it is now does not allow. */
function misfits({ column_name, companion, definition }: CatalogueTable, field: BehaviourField): RawBuilder<unknown> {
  const column = sql.id(column_name);
  if (definition.type === 'choice' && field.type === 'choice') {
    const keys = field.options.options.map(({ key }) => key);
    return field.options.multiple ? sql`not ${column} <@ ${keys}::text[]` : sql`${column} <> all(${keys}::text[])`;
  }
  if (definition.type === 'link' && field.type === 'link' && companion !== null) {
    return sql`${column} is not null and ${sql.id(companion)} <> all(${field.options.to}::text[])`;
  }
  return storageOf(definition).always === undefined ? sql`${column} is not null` : sql`true`;
}
