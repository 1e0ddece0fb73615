import {
  type Currencies,
  calendarProblems,
  currencyProblems,
  Problem,
  type ReplyOf,
  type Routes,
  rateTextOf,
  standardCalendarKey,
  unconfirmedYears,
  type WorkingCalendar,
  wallClockOf,
  workdayTextOf,
} from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type { Context, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';

/** The calendars of a workspace, the standard one first. Years are unconfirmed as of today in the organisation's zone. */
export async function listCalendars(context: Context): Promise<ReplyOf<Routes['calendars']>['calendars']> {
  const { db, workspace, snapshot, now } = context;
  const rows = await db
    .withSchema(workspace.schema)
    .selectFrom('_calendars')
    .select(['key', 'calendar'])
    .orderBy(sql`key <> ${standardCalendarKey}`)
    .orderBy('key')
    .execute();
  const year = Number(wallClockOf(now.toISOString(), snapshot.app.zone).slice(0, 4));
  return rows.map(({ key, calendar }) => ({
    key,
    calendar,
    unconfirmed: unconfirmedYears(calendar, [year, year + 1]),
  }));
}

const mostCalendars = 50;

/** Creates or replaces a calendar. Throws `calendar.invalid` with a problem at each wrong place. */
export async function saveCalendar(context: Context, key: string, calendar: WorkingCalendar): Promise<void> {
  const problems = calendarProblems(calendar);
  if (problems.length > 0) throw new Problem('calendar.invalid', { count: problems.length, problems });
  await changeReckoning(context, async (db) => {
    await db
      .insertInto('_calendars')
      .values({ key, calendar })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ calendar }))
      .execute();
    const { count } = await db
      .selectFrom('_calendars')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) > mostCalendars) throw new Problem('calendar.too-many', { limit: mostCalendars });
  });
}

/** Removes a calendar. The standard one stays: rules that name none mean it. */
export async function deleteCalendar(context: Context, key: string): Promise<void> {
  if (key === standardCalendarKey) throw new Problem('calendar.standard');
  await changeReckoning(context, async (db) => {
    const gone = await db.deleteFrom('_calendars').where('key', '=', key).returning('key').executeTakeFirst();
    if (!gone) throw new Problem('calendar.unknown', { key });
  });
}

/** Currencies and rates, in their order and by day. */
export async function readCurrencies({ db, workspace }: Pick<Context, 'db' | 'workspace'>): Promise<Currencies> {
  const tables = db.withSchema(workspace.schema);
  const [rows, rates] = await Promise.all([
    tables.selectFrom('_currencies').select(['code', 'scale', 'base']).orderBy('position').execute(),
    tables
      .selectFrom('_rates')
      .select(['currency', 'from_day as from', sql<string>`trim_scale(rate)::text`.as('rate')])
      .orderBy('currency')
      .orderBy('from_day')
      .execute(),
  ]);
  return {
    base: rows.find(({ base }) => base)?.code ?? '',
    currencies: rows.map(({ code, scale }) => ({ code, scale })),
    rates,
  };
}

/** Replaces all of it. Throws `currency.invalid` with a problem at each wrong place. */
export async function saveCurrencies(context: Context, given: Currencies): Promise<void> {
  const problems = currencyProblems(given);
  if (problems.length > 0) throw new Problem('currency.invalid', { count: problems.length, problems });
  const { base, currencies, rates } = given;
  const rows = currencies.map(({ code, scale }, position) => ({ code, scale, position, base: code === base }));
  await changeReckoning(context, async (db) => {
    await db.deleteFrom('_rates').execute();
    await db.deleteFrom('_currencies').execute();
    await db.insertInto('_currencies').values(rows).execute();
    if (rates.length === 0) return;
    const values = rates.map(({ currency, from, rate }) => ({ currency, from_day: from, rate }));
    await db.insertInto('_rates').values(values).execute();
  });
}

/** One change, and every server learns of it: snapshots are read anew where this number is not theirs. */
async function changeReckoning(
  { db, workspace }: Context,
  change: (db: Kysely<Database>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const inside = transaction.withSchema(workspace.schema);
    await noteReckoning(inside);
    await change(inside);
  });
}

/** Makes every server read its snapshot anew. The number counts all that a snapshot knows beside its release. */
export async function noteReckoning(inside: Kysely<Database>): Promise<void> {
  await inside
    .updateTable('_settings')
    .set(({ eb }) => ({ reckoning: eb('reckoning', '+', 1) }))
    .execute();
}

/** What rules read of it, by the path of the context variable. */
export async function loadReckoning(
  db: Kysely<Database>,
  workspace: Workspace,
): Promise<{ readonly [path: string]: string }> {
  const [rows, currencies] = await Promise.all([
    db.withSchema(workspace.schema).selectFrom('_calendars').select(['key', 'calendar']).execute(),
    readCurrencies({ db, workspace }),
  ]);
  const variables: Record<string, string> = { rates: rateTextOf(currencies) };
  for (const { key, calendar } of rows) {
    variables[`calendar.${key}`] = workdayTextOf(calendar);
    if (key === standardCalendarKey) variables['calendar'] = workdayTextOf(calendar);
  }
  return variables;
}
