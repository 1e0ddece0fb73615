import { createHash } from 'node:crypto';
import type { App, BehaviourField } from '@kehuan/schemas';
import { type Generated, sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What a workspace is made of: its releases, its draft, and which table and column holds what. See docs/definitions.md. */
export interface DefinitionTables {
  _settings: SettingsTable;
  _releases: ReleasesTable;
  _drafts: DraftsTable;
  _objects: ObjectsTable;
  _catalogue: CatalogueTable;
  _search_jobs: SearchJobsTable;
}

/** One row. */
interface SettingsTable {
  readonly only: boolean;
  /** the release the workspace runs on; 0 before the first publish */
  readonly release: number;
  /** counts changes of calendars and currencies, see `reckoning.ts` */
  readonly reckoning: Generated<number>;
}

interface ReleasesTable {
  readonly number: number;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly by: string | null;
  readonly by_name: string;
  readonly note: string;
  /** SHA-256 of the app's canonical JSON */
  readonly hash: string;
  /** how many changes against the release before */
  readonly changes: number;
  readonly returned_to: number | null;
  readonly app: App;
  /** which column each field had, so that returning finds its values again */
  readonly columns: Generated<ReleaseColumns>;
}

/** object → field → column */
export type ReleaseColumns = { readonly [object: string]: { readonly [field: string]: string } };

/** Each change to the draft, so that a conflict can say what the other person did; the newest row is the draft. */
interface DraftsTable {
  readonly revision: number;
  /** null: no draft, the released app counts */
  readonly app: App | null;
  readonly action: 'saved' | 'published' | 'discarded';
  readonly at: string;
  readonly by: string | null;
  readonly by_name: string;
  /** the release it was made on; for `published` the one it became */
  readonly release: number;
}

/** The table of each object there ever was. */
interface ObjectsTable {
  readonly object: string;
  readonly table_name: string;
  readonly live: boolean;
}

/** A column that holds or once held the values of a field. Never dropped: a retired one keeps what was in it. */
export interface CatalogueTable {
  readonly object: string;
  readonly column_name: string;
  readonly field: string;
  /** the column that names the object of a link to several objects */
  readonly companion: string | null;
  readonly live: boolean;
  /** the field as it was in the last release that had this column */
  readonly definition: BehaviourField;
  /** the column of the same field that took over its values; null for the one that holds them now or held them last */
  readonly successor: string | null;
  /** how values went over to the successor (or came from it): what the field was on both sides then */
  readonly passage: Passage | null;
}

export interface Passage {
  readonly own: BehaviourField;
  readonly successor: BehaviourField;
  readonly zone: string;
}

/** Objects whose search keys have to be made again for all records, and how far that has come. */
interface SearchJobsTable {
  readonly object: string;
  readonly after: string | null;
}

/** The key of the workspace's publish lock: shared by writers, exclusive while a release is published. */
export function publishLockKey(schema: string): bigint {
  return createHash('sha256').update(`kehuan publish ${schema}`).digest().readBigInt64BE();
}

export const definitionsMigration: Migration = {
  id: '0010-definitions',
  up: async ({ db, schema }) => {
    const table = (name: string) => sql.id(schema, name);
    const statements = [
      sql`create table ${table('_settings')} ("only" boolean primary key check ("only"), release int not null)`,
      sql`create table ${table('_releases')} (
        number int primary key,
        at timestamptz(3) not null,
        by uuid,
        by_name text not null,
        note text not null,
        hash text not null,
        changes int not null,
        returned_to int,
        app jsonb not null,
        columns jsonb not null default '{}'
      )`,
      sql`create table ${table('_drafts')} (
        revision int primary key,
        app jsonb,
        action text not null check (action in ('saved', 'published', 'discarded')),
        at timestamptz(3) not null,
        by uuid,
        by_name text not null,
        release int not null
      )`,
      sql`create table ${table('_objects')} (
        object text primary key,
        table_name text not null unique,
        live boolean not null
      )`,
      sql`create table ${table('_catalogue')} (
        object text not null,
        column_name text not null,
        field text not null,
        companion text,
        live boolean not null,
        definition jsonb not null,
        successor text,
        passage jsonb,
        primary key (object, column_name)
      )`,
      sql`create unique index on ${table('_catalogue')} (object, field) where live`,
      sql`create table ${table('_search_jobs')} (object text primary key, after uuid)`,
      // Two statements in one trip: the second sees what was committed while the first waited for the lock.
      sql`create function ${table('_lock_release')}() returns int language plpgsql volatile as ${sql.lit(`begin
        perform pg_advisory_xact_lock_shared(${publishLockKey(schema)});
        return (select release from "${schema}"._settings);
      end`)}`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
