import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Rollups that have a column because large lists are sorted or filtered by them; see docs/computed-fields.md. */
export interface StoredRollupTables {
  _stored_rollups: StoredRollupTable;
}

export interface StoredRollupTable {
  /** column, function and triggers are called so; made of the object's table and of how the rollup is worked out */
  readonly name: string;
  readonly object: string;
  readonly field: string;
  /** the table whose rows are counted */
  readonly child_table: string;
  /** building: kept up, but older records are still to be filled in; retired: nobody reads it, soon not kept up any more */
  readonly state: 'building' | 'live' | 'retired';
  readonly since: string;
}

export const storedRollupsMigration: Migration = {
  id: '0120-stored-rollups',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_stored_rollups')} (
      name text primary key, object text not null, field text not null, child_table text not null,
      state text not null, since timestamptz(3) not null)`.execute(db);
  },
};
