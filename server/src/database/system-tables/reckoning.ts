import { chinaCalendar, standardCalendarKey, type WorkingCalendar } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What time is counted by; edited by administrators, outside of releases. Each change counts `_settings.reckoning` up. */
export interface ReckoningTables {
  _calendars: CalendarsTable;
}

interface CalendarsTable {
  readonly key: string;
  readonly calendar: WorkingCalendar;
}

export const reckoningMigration: Migration = {
  id: '0100-reckoning',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_calendars')} (key text primary key, calendar jsonb not null)`.execute(db);
    await sql`insert into ${sql.id(schema, '_calendars')}
      values (${standardCalendarKey}, ${JSON.stringify(chinaCalendar())}::jsonb)`.execute(db);
    await sql`alter table ${sql.id(schema, '_settings')} add reckoning int not null default 0`.execute(db);
  },
};
