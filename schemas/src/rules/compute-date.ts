import { addFullDays, addMonths, dateInZone, dayOfIso, isoOfDay, startOf, weekdayOf } from './calendar.ts';
import type { DateUnit } from './operators.ts';
import { countWorkdays } from './workday-text.ts';

type Text = string | null;
type Count = number | null;

const part =
  (read: (iso: string, day: number) => number) =>
  (date: Text): Count => {
    const day = date === null ? null : dayOfIso(date);
    return date === null || day === null ? null : read(date, day);
  };

function addDays(date: Text, days: Count): Text {
  const day = date === null || days === null ? null : dayOfIso(date);
  return day === null || days === null ? null : isoOfDay(day + Math.trunc(days));
}

function daysBetween(from: Text, to: Text): Count {
  const [first, last] = [from === null ? null : dayOfIso(from), to === null ? null : dayOfIso(to)];
  return first === null || last === null ? null : last - first;
}

export const computeDate = {
  date_of: (moment: Text, zone: Text): Text => (moment === null || zone === null ? null : dateInZone(moment, zone)),
  days_between: daysBetween,
  workdays_between: (from: Text, to: Text, calendar: Text): Count =>
    from === null || to === null || calendar === null ? null : countWorkdays(calendar, from, to),
  add_days: addDays,
  add_full_days: (moment: Text, days: Count): Text =>
    moment === null || days === null ? null : addFullDays(moment, days),
  add_months: (date: Text, months: Count): Text =>
    date === null || months === null || dayOfIso(date) === null ? null : addMonths(date, months),
  year: part((iso) => Number(iso.slice(0, 4))),
  month: part((iso) => Number(iso.slice(5, 7))),
  day: part((iso) => Number(iso.slice(8))),
  weekday: part((_, day) => weekdayOf(day)),
  start_of: (date: Text, unit: DateUnit): Text => (date === null ? null : startOf(date, unit)),
} as const;
