import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Records are found by pinyin and sorted by it: a column for their keys, filled in beside the daily work. New tables have it from the start. */
export const nameKeysMigration: Migration = {
  id: '0060-name-keys',
  up: async ({ db, schema }) => {
    const { rows } = await sql<{ table_name: string }>`select table_name from ${sql.id(schema, '_objects')}`.execute(
      db,
    );
    for (const { table_name } of rows) {
      await sql`alter table ${sql.id(schema, table_name)} add column if not exists _p jsonb`.execute(db);
    }
    await sql`insert into ${sql.id(schema, '_search_jobs')} (object) select object from ${sql.id(schema, '_objects')} where live
      on conflict (object) do update set after = null`.execute(db);
  },
};
