import { type App, columnStorageOf, fieldsOf, type ObjectDefinition, ruleModelOf, withResults } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type { ObjectSnapshot, Snapshot, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { loadReckoning } from './reckoning.ts';
import { type LiveRollup, withStoredRollups } from './stored-rollups.ts';

/** The number of the release a workspace runs on, and how often its calendars and currencies have changed. */
export function currentVersions(
  db: Kysely<Database>,
  { schema }: Workspace,
): Promise<{ readonly release: number; readonly reckoning: number }> {
  return db.withSchema(schema).selectFrom('_settings').select(['release', 'reckoning']).executeTakeFirstOrThrow();
}

interface Loaded {
  readonly number: number;
  readonly reckoning: number;
  readonly hash: string;
  readonly app: App;
  readonly tables: { readonly [object: string]: string };
  readonly columns: readonly (readonly [object: string, field: string, column: string, companion: string | null])[];
  readonly stored: readonly LiveRollup[];
}

/** The current release of a workspace, ready for work. One statement, so that release and catalogue belong together. */
export async function loadSnapshot(db: Kysely<Database>, workspace: Workspace): Promise<Snapshot> {
  const table = (name: string) => sql.id(workspace.schema, name);
  const { rows } = await sql<Loaded>`
    select r.number, r.hash, r.app, s.reckoning,
      coalesce((select jsonb_object_agg(object, table_name) from ${table('_objects')} where live), '{}') as tables,
      coalesce((select jsonb_agg(jsonb_build_array(object, field, column_name, companion))
        from ${table('_catalogue')} where live), '[]') as columns,
      coalesce((select jsonb_agg(jsonb_build_array(object, field, name))
        from ${table('_stored_rollups')} where state = 'live'), '[]') as stored
    from ${table('_settings')} s join ${table('_releases')} r on r.number = s.release`.execute(db);
  const loaded = rows[0];
  if (!loaded) throw new Error(`The workspace ${workspace.schema} has no release.`);
  const variables = await loadReckoning(db, workspace);
  const snapshot = { ...snapshotOf(loaded), reckoning: { version: loaded.reckoning, variables } };
  return withStoredRollups(db, { workspace, snapshot }, loaded.stored);
}

function snapshotOf({ number, hash, app: designed, tables, columns }: Loaded): Snapshot {
  const app = withResults(designed);
  const places = new Map<string, Map<string, Place>>();
  for (const [object, field, column, companion] of columns) {
    const own = places.get(object) ?? new Map<string, Place>();
    places.set(object, own.set(field, companion === null ? { column } : { column, companion }));
  }
  const objects = app.objects.map((definition): [string, ObjectSnapshot] => {
    const table = tables[definition.key];
    if (table === undefined) throw new Error(`Object ${definition.key} has no table.`);
    return [definition.key, objectSnapshot(definition, table, places.get(definition.key) ?? new Map())];
  });
  return { release: number, hash, app, model: ruleModelOf(app), objects: new Map(objects) };
}

type Place = ObjectSnapshot['columns'][string];

function objectSnapshot(definition: ObjectDefinition, table: string, own: ReadonlyMap<string, Place>): ObjectSnapshot {
  const fields = fieldsOf(definition);
  const columns = fields.filter(columnStorageOf).map((field) => {
    // what every record has stands in a column of that name
    const place = field.origin === 'record' ? { column: field.key } : own.get(field.key);
    if (!place) throw new Error(`Field ${field.key} of ${definition.key} has no column.`);
    return [field.key, place] as const;
  });
  return {
    definition,
    fields: new Map(fields.map((field) => [field.key, field])),
    table,
    columns: Object.fromEntries(columns),
  };
}
