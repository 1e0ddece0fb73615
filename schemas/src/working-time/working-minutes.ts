import { instantOf, wallClockOf } from '../field-types/zone.ts';
import { dayOfIso, isoOfDay, weekdayOf } from '../rules/calendar.ts';
import { countWorkdays } from '../rules/workday-text.ts';
import { exceptionsOf, minuteOf, type WorkingCalendar, workdayTextOf } from './working-calendar.ts';

/** A calendar on the wall clock of a zone. */
export interface WorkingTime {
  readonly calendar: WorkingCalendar;
  readonly zone: string;
}

interface Hours {
  /** working hours of a day by minutes: [from, to) pairs in order */
  readonly of: (day: number) => readonly (readonly [from: number, to: number])[];
  /** minutes worked since 1970-01-05, up to the beginning of a day */
  readonly before: (day: number) => number;
  readonly weekTotal: number;
}

const known = new WeakMap<WorkingCalendar, Hours>();

function hoursOf(calendar: WorkingCalendar): Hours {
  const found = known.get(calendar) ?? makeHours(calendar);
  known.set(calendar, found);
  return found;
}

const lengthOf = (stretches: Hours['of'] extends (day: number) => infer R ? R : never): number =>
  stretches.reduce((sum, [from, to]) => sum + to - from, 0);

function makeHours(calendar: WorkingCalendar): Hours {
  const week = calendar.week.map((stretches) =>
    stretches.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const),
  );
  // a day worked in exchange has the hours of the first weekday that has any
  const ordinary = week.find((stretches) => stretches.length > 0) ?? [];
  const lengths = week.map(lengthOf);
  const sums = [0];
  for (const length of lengths) sums.push(sums.at(-1)! + length);
  const weekTotal = sums[7]!;
  const exceptions = exceptionsOf(calendar);
  const days = exceptions.map(({ day }) => day);
  const changes = [0];
  for (const { day, works } of exceptions)
    changes.push(changes.at(-1)! + (works ? lengthOf(ordinary) : -lengths[weekdayOf(day) - 1]!));
  const worked = new Map(exceptions.map(({ day, works }) => [day, works]));
  return {
    weekTotal,
    of: (day) => {
      const works = worked.get(day);
      if (works === undefined) return week[weekdayOf(day) - 1]!;
      return works ? ordinary : [];
    },
    before: (day) => {
      const since = day - 4;
      const weeks = Math.floor(since / 7);
      return weeks * weekTotal + sums[since - weeks * 7]! + changes[countBefore(days, day)]!;
    },
  };
}

/** How many of the ascending days come before this one. */
function countBefore(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Workdays after the first date, up to and including the second; negative where the second comes first. Null for what are no dates. */
export function workdaysBetween(calendar: WorkingCalendar, from: string, to: string): number | null {
  return countWorkdays(workdayTextOf(calendar), from, to);
}

/** Minutes of working time between two moments (ISO), parts of a minute included; negative backwards, so that they add up. */
export function workingMinutesBetween(time: WorkingTime, from: string, to: string): number | null {
  const [start, end] = [minutesUntil(time, from), minutesUntil(time, to)];
  return start === null || end === null ? null : end - start;
}

function minutesUntil({ calendar, zone }: WorkingTime, moment: string): number | null {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) return null;
  const clock = wallClockOf(new Date(milliseconds).toISOString(), zone);
  const day = dayOfIso(clock.slice(0, 10));
  if (day === null) return null;
  const [seconds, thousandths] = [Number(clock.slice(17, 19)), ((milliseconds % 1000) + 1000) % 1000];
  const minute = minuteOf(clock.slice(11, 16)) + (seconds * 1000 + thousandths) / 60_000;
  const hours = hoursOf(calendar);
  const today = hours.of(day).reduce((sum, [from, to]) => sum + Math.min(Math.max(minute - from, 0), to - from), 0);
  return hours.before(day) + today;
}

/**
 * The first moment by which so many minutes of working time have gone by since a moment (`minutes` ≥ 0; 0 is the moment itself). Null
 * where no working time is left to fill them.
 */
export function addWorkingMinutes(time: WorkingTime, start: string, minutes: number): string | null {
  const before = minutesUntil(time, start);
  if (before === null || !(minutes >= 0)) return null;
  if (minutes === 0) return new Date(Date.parse(start)).toISOString();
  const hours = hoursOf(time.calendar);
  const wanted = before + minutes;
  const day = firstDayReaching(hours, { wanted, from: dayOfIso(wallClockOf(start, time.zone).slice(0, 10))! });
  const date = day === null ? null : isoOfDay(day);
  if (day === null || date === null) return null;
  let left = wanted - hours.before(day);
  for (const [from, to] of hours.of(day)) {
    if (left <= to - from + 1e-9) {
      const second = Math.round((from + left) * 60_000) / 1000;
      return instantOf(date, second, time.zone);
    }
    left -= to - from;
  }
  return null;
}

/** The first day at whose end so much has been worked. A calendar without any weekday hours has only its special days. */
function firstDayReaching(
  { before, weekTotal }: Hours,
  { wanted, from }: { readonly wanted: number; readonly from: number },
): number | null {
  const weeks = weekTotal > 0 ? Math.ceil((wanted - before(from)) / weekTotal) + 1 : 0;
  let [low, high] = [from, from];
  // far enough to reach it; days off in between push it further
  for (let step = 7 * (weeks + 1); before(high + 1) < wanted - 1e-9; step *= 2) {
    high += step;
    if (isoOfDay(high) === null) return null;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (before(middle + 1) >= wanted - 1e-9) high = middle;
    else low = middle + 1;
  }
  return low;
}
