import { chinaCalendar, standardCalendarKey, type WorkingCalendar } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** What time and money are counted by; edited by administrators, outside of releases. Each change counts `_settings.reckoning` up. */
export interface ReckoningTables {
  _calendars: CalendarsTable;
  _currencies: CurrenciesTable;
  _rates: RatesTable;
}

interface CurrenciesTable {
  readonly code: string;
  readonly scale: number;
  /** the workspace's own; one of them */
  readonly base: boolean;
  readonly position: number;
}

/** What one of a currency is worth in the workspace's own, from a day on. */
interface RatesTable {
  readonly currency: string;
  readonly from_day: string;
  readonly rate: string;
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

export const currenciesMigration: Migration = {
  id: '0101-currencies',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_currencies')} (
      code text primary key, scale int not null, base boolean not null, position int not null)`.execute(db);
    await sql`create unique index on ${sql.id(schema, '_currencies')} (base) where base`.execute(db);
    await sql`insert into ${sql.id(schema, '_currencies')} values ('CNY', 2, true, 0)`.execute(db);
    await sql`create table ${sql.id(schema, '_rates')} (
      currency text not null references ${sql.id(schema, '_currencies')} on delete cascade,
      from_day date not null, rate numeric not null, primary key (currency, from_day))`.execute(db);
  },
};
