import type { ProblemData } from '../base/problem.ts';
import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { dayOfIso, weekdayOf } from '../rules/calendar.ts';
import { writeWorkdayPlan } from '../rules/workday-text.ts';
import { announcedHolidays, announcedWorkdays, announcedYears } from './china-years.ts';

const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' } as const;

const stretch = {
  type: 'object',
  properties: { from: time, to: time },
  required: ['from', 'to'],
  additionalProperties: false,
} as const;

const specialDay = {
  type: 'object',
  properties: {
    date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
    /** a day off, or a day worked although it would be free (调休) */
    kind: { enum: ['holiday', 'workday'] },
    name: { type: 'string', maxLength: 50 },
  },
  required: ['date', 'kind'],
  additionalProperties: false,
} as const;

/** When people work: hours of each weekday, Monday first, and the days that are different. Edited by administrators, see docs/working-time.md. */
export const workingCalendarSchema = {
  type: 'object',
  properties: {
    label: labelSchema,
    week: {
      type: 'array',
      minItems: 7,
      maxItems: 7,
      items: { type: 'array', maxItems: 6, items: stretch },
    },
    days: { type: 'array', maxItems: 4000, items: specialDay },
    /** years whose days somebody vouches for; all others count as unconfirmed */
    confirmedYears: { type: 'array', maxItems: 200, items: { type: 'integer', minimum: 1900, maximum: 2999 } },
  },
  required: ['label', 'week', 'days', 'confirmedYears'],
  additionalProperties: false,
} as const;

export type WorkingCalendar = TypeOf<typeof workingCalendarSchema>;
export type SpecialDay = WorkingCalendar['days'][number];
type Stretch = WorkingCalendar['week'][number][number];

/** The calendar every workspace begins with and rules mean where they name none; it can be edited, never removed. */
export const standardCalendarKey = 'standard';

const office: readonly Stretch[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
];

/** Monday to Friday in office hours, with China's days off and days worked instead as far as they are announced. */
export function chinaCalendar(): WorkingCalendar {
  return {
    label: { zh: '标准工作时间', en: 'Standard working time' },
    week: [office, office, office, office, office, [], []],
    days: [...daysOf('holiday', announcedHolidays), ...daysOf('workday', announcedWorkdays)].toSorted(byDate),
    confirmedYears: [...announcedYears],
  };
}

function daysOf(kind: SpecialDay['kind'], stretches: typeof announcedHolidays): readonly SpecialDay[] {
  return stretches.flatMap(([from, to, name]) => {
    const days: SpecialDay[] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
      days.push({ date: new Date(at).toISOString().slice(0, 10), kind, name });
    return days;
  });
}

const byDate = (one: SpecialDay, other: SpecialDay): number => (one.date < other.date ? -1 : 1);

export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** What the schema cannot see: hours that overlap or run backwards, dates that do not exist or stand there twice. */
export function calendarProblems({ week, days }: WorkingCalendar): readonly ProblemData[] {
  const problems: ProblemData[] = [];
  for (const [weekday, stretches] of week.entries()) {
    let end = -1;
    for (const [index, { from, to }] of stretches.entries()) {
      if (minuteOf(from) >= minuteOf(to) || minuteOf(from) < end)
        problems.push({ code: 'calendar.hours', path: `/week/${weekday}/${index}`, params: { from, to } });
      end = minuteOf(to);
    }
  }
  const seen = new Set<string>();
  for (const [index, { date }] of days.entries()) {
    if (dayOfIso(date) === null || seen.has(date))
      problems.push({ code: 'calendar.day', path: `/days/${index}/date`, params: { date } });
    seen.add(date);
  }
  return problems;
}

/** Days different from their weekday, in order, by day number. What a special day says twice changes nothing and is left out. */
export function exceptionsOf({
  week,
  days,
}: WorkingCalendar): readonly { readonly day: number; readonly works: boolean }[] {
  return days
    .flatMap(({ date, kind }) => {
      const day = dayOfIso(date);
      return day === null ? [] : [{ day, works: kind === 'workday' }];
    })
    .filter(({ day, works }) => works !== week[weekdayOf(day) - 1]!.length > 0)
    .toSorted((one, other) => one.day - other.day);
}

/** The calendar as rules see it, see `workday-text.ts`. */
export function workdayTextOf(calendar: WorkingCalendar): string {
  const works = calendar.week.map((stretches) => (stretches.length > 0 ? 1 : 0));
  let sum = 0;
  const week = works.map((count) => {
    sum += count;
    return sum;
  });
  const exceptions = exceptionsOf(calendar);
  const changes = [0];
  for (const exception of exceptions) changes.push(changes.at(-1)! + (exception.works ? 1 : -1));
  return writeWorkdayPlan({ week, days: exceptions.map(({ day }) => day), changes });
}

/** Of these years, the ones nobody has confirmed the days of: they are counted as ordinary weeks, and people are told so. */
export function unconfirmedYears({ confirmedYears }: WorkingCalendar, years: readonly number[]): readonly number[] {
  return years.filter((year) => !confirmedYears.includes(year));
}
