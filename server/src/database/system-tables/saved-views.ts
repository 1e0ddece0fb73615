import type { Label, ViewSettings } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Views that people save, one set in every workspace's schema. */
export interface SavedViewTables {
  _saved_views: SavedViewTable;
  _default_views: DefaultViewTable;
}

export interface SavedViewTable {
  readonly id: string;
  /** who made it */
  readonly owner: string;
  readonly object: string;
  readonly name: string;
  readonly share: 'none' | 'all' | 'roles';
  readonly roles: readonly string[];
  readonly settings: ViewSettings;
  /** how the fields it speaks about were called when it was saved: what is said of those that are deleted since */
  readonly names: { readonly [path: string]: Label };
  readonly created_at: string;
  readonly deleted_at: string | null;
}

/** Which view an object opens with for a person. */
export interface DefaultViewTable {
  readonly member: string;
  readonly object: string;
  /** key of a view, or id of a saved one */
  readonly view: string;
}

export const savedViewsMigration: Migration = {
  id: '0110-saved-views',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_saved_views')} (
      id uuid primary key, owner uuid not null, object text not null, name text not null, share text not null,
      roles jsonb not null, settings jsonb not null, names jsonb not null,
      created_at timestamptz(3) not null, deleted_at timestamptz(3))`.execute(db);
    await sql`create index on ${sql.id(schema, '_saved_views')} (owner) where deleted_at is null`.execute(db);
    await sql`create index on ${sql.id(schema, '_saved_views')} (share) where deleted_at is null and share <> 'none'`.execute(
      db,
    );
    await sql`create table ${sql.id(schema, '_default_views')} (
      member uuid not null, object text not null, view text not null, primary key (member, object))`.execute(db);
  },
};
