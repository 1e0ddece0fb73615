import type { WorldCalendar } from './rule-world.ts';

/** The oracle's calendar: counts days one month after another, without Date. */
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number): readonly number[] => [
  31,
  isLeap(year) ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
];
const daysBefore = (year: number): number =>
  365 * (year - 1) + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
const split = (date: string): readonly [number, number, number] =>
  date.split('-').map(Number) as [number, number, number];
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days since 0001-01-01, which is day 0 and a Monday. */
function number(date: string): number {
  const [year, month, day] = split(date);
  return (
    daysBefore(year) +
    lengths(year)
      .slice(0, month - 1)
      .reduce((sum, length) => sum + length, 0) +
    day -
    1
  );
}

function text(days: number): string | null {
  if (days < 0 || days >= daysBefore(10_000)) return null;
  let year = Math.max(1, Math.floor(days / 366));
  while (daysBefore(year + 1) <= days) year += 1;
  let rest = days - daysBefore(year);
  let month = 0;
  while (rest >= lengths(year)[month]!) {
    rest -= lengths(year)[month]!;
    month += 1;
  }
  return write(year, month + 1, rest + 1);
}

function addMonths(date: string, months: number): string | null {
  const [year, month, day] = split(date);
  if (Math.abs(months) > 200_000) return null;
  let [toYear, toMonth] = [year, month];
  const step = months < 0 ? -1 : 1;
  for (let count = 0; count < Math.abs(months); count += 1) {
    toMonth += step;
    if (toMonth === 13) [toYear, toMonth] = [toYear + 1, 1];
    if (toMonth === 0) [toYear, toMonth] = [toYear - 1, 12];
  }
  if (toYear < 1 || toYear > 9999) return null;
  return write(toYear, toMonth, Math.min(day, lengths(toYear)[toMonth - 1]!));
}

function addFullDays(moment: string, days: number): string | null {
  const date = text(number(moment.slice(0, 10)) + days);
  return date === null ? null : `${date}${moment.slice(10)}`;
}

/** Wall clock by Node's own zones, in another format than the readers use. */
function inZone(moment: string, zone: string): string | null {
  const shown = new Date(moment).toLocaleDateString('sv-SE', {
    timeZone: zone,
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const [, year, month, day, era] = /^(\d+)-(\d+)-(\d+) (e|f)/.exec(shown)!;
  return era === 'f' || Number(year) > 9999 ? null : write(Number(year), Number(month), Number(day));
}

function part(date: string, name: 'year' | 'month' | 'day' | 'weekday'): number {
  const [year, month, day] = split(date);
  return { year, month, day, weekday: (number(date) % 7) + 1 }[name];
}

function startOf(date: string, unit: string): string | null {
  const [year, month] = split(date);
  if (unit === 'week') return text(number(date) - (number(date) % 7));
  if (unit === 'month') return write(year, month, 1);
  return unit === 'year' ? write(year, 1, 1) : write(year, month - ((month - 1) % 3), 1);
}

/** Workdays after the first up to the second date: whole weeks at once, the rest day by day, then the days that are different. */
function workdays(from: string, to: string, { week, different }: WorldCalendar): number {
  const [first, last] = [number(from), number(to)];
  if (first > last) return -workdays(to, from, { week, different });
  const weeks = Math.floor((last - first) / 7);
  let count = weeks * week.filter(Boolean).length;
  for (let day = first + weeks * 7 + 1; day <= last; day += 1) count += week[day % 7] ? 1 : 0;
  for (const date of different) {
    const day = number(date);
    if (day > first && day <= last) count += week[day % 7] ? -1 : 1;
  }
  return count;
}

export const dateOracle = {
  workdays,
  number,
  text,
  addMonths,
  addFullDays,
  inZone,
  part,
  startOf,
};
