import type { DateUnit } from './operators.ts';

/**
 * Dates as rules see them: ISO texts of years 0001 to 9999, counted in days since 1970-01-01; moments as ISO UTC with milliseconds.
 * Everything outside these years is null, in every reader.
 */
const dayLength = 86_400_000;
const firstDay = -719_162;
const lastDay = 2_932_896;
const firstMoment = firstDay * dayLength;
const lastMoment = (lastDay + 1) * dayLength - 1;

/** Days since 1970-01-01; null where there is no such day. */
export function dayOfIso(iso: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8))];
  if (year < 1 || month < 0 || month > 11 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** Counted from March, so that the leap day is the last of its year: then a month's days before it are a line. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month < 2 ? year - 1 : year;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const dayOfYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5) + day - 1;
  return shifted * 365 + leaps + dayOfYear - 719_468;
}

export function isoOfDay(day: number): string | null {
  if (!(day >= firstDay && day <= lastDay)) return null;
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The canonical form of a moment written in ISO with a zone; null where it is none. */
export function momentOfIso(iso: string): string | null {
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(iso) ||
    dayOfIso(iso.slice(0, 10)) === null
  )
    return null;
  return isoOfMoment(Date.parse(iso));
}

export function isoOfMoment(milliseconds: number): string | null {
  if (!(milliseconds >= firstMoment && milliseconds <= lastMoment)) return null;
  return new Date(milliseconds).toISOString();
}

/** 24 hours each, whatever the clocks do. */
export const addFullDays = (moment: string, days: number): string | null =>
  isoOfMoment(Date.parse(moment) + Math.trunc(days) * dayLength);

/** Months forward or back; the 31st becomes the last day of a shorter month. */
export function addMonths(iso: string, months: number): string | null {
  const total = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + Math.trunc(months);
  const year = Math.floor(total / 12);
  if (!(year >= 1 && year <= 9999)) return null;
  const month = total - year * 12;
  return isoDate(year, month, Math.min(Number(iso.slice(8)), daysInMonth(year, month)));
}

function daysInMonth(year: number, month: number): number {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const starts = {
  week: (iso, day) => isoOfDay(day - weekdayOf(day) + 1) ?? iso,
  month: (iso) => `${iso.slice(0, 7)}-01`,
  quarter: (iso) => isoDate(Number(iso.slice(0, 4)), Math.floor((Number(iso.slice(5, 7)) - 1) / 3) * 3, 1),
  year: (iso) => `${iso.slice(0, 4)}-01-01`,
} as const satisfies Record<DateUnit, (iso: string, day: number) => string>;

export function startOf(iso: string, unit: DateUnit): string | null {
  const day = dayOfIso(iso);
  return day === null ? null : starts[unit](iso, day);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date a moment falls on in a time zone. */
export function dateInZone(moment: string, zone: string): string | null {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) return null;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(milliseconds)) parts[type] = value;
  const year = Number(parts.year);
  if (parts.era !== 'AD' || year > 9999) return null;
  return isoDate(year, Number(parts.month) - 1, Number(parts.day));
}
