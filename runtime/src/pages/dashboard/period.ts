import type { Label, Period } from '@kehuan/schemas';

/** Days from the first, up to but not including the last. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export const periodLabels = {
  all: { zh: '全部时间', en: 'All time' },
  this_week: { zh: '本周', en: 'This week' },
  this_month: { zh: '本月', en: 'This month' },
  last_month: { zh: '上月', en: 'Last month' },
  this_quarter: { zh: '本季度', en: 'This quarter' },
  last_quarter: { zh: '上季度', en: 'Last quarter' },
  this_year: { zh: '今年', en: 'This year' },
  last_year: { zh: '去年', en: 'Last year' },
  last_30_days: { zh: '最近 30 天', en: 'Last 30 days' },
  last_90_days: { zh: '最近 90 天', en: 'Last 90 days' },
  last_12_months: { zh: '最近 12 个月', en: 'Last 12 months' },
} as const satisfies { readonly [K in Period]: Label };

const text = (date: Date): string => date.toISOString().slice(0, 10);
const parse = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

export function addDays(day: string, count: number): string {
  const date = parse(day);
  date.setUTCDate(date.getUTCDate() + count);
  return text(date);
}

/** Of a day in the middle of a month the first of that month counts. */
export function addMonths(day: string, count: number): string {
  const date = parse(day);
  return text(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1)));
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

function calendar(today: string, unit: keyof typeof monthsIn, shift: number): DayRange {
  const date = parse(today);
  const size = monthsIn[unit];
  const start = Math.floor(date.getUTCMonth() / size) * size;
  const first = text(new Date(Date.UTC(date.getUTCFullYear(), start, 1)));
  return { from: addMonths(first, shift * size), to: addMonths(first, (shift + 1) * size) };
}

/** The days of a period as of today; null: there are no bounds. Weeks begin on Monday. */
export function rangeOf(period: Period, today: string): DayRange | null {
  const makers: { readonly [K in Period]: () => DayRange | null } = {
    all: () => null,
    this_week: () => {
      const from = addDays(today, -((parse(today).getUTCDay() + 6) % 7));
      return { from, to: addDays(from, 7) };
    },
    this_month: () => calendar(today, 'month', 0),
    last_month: () => calendar(today, 'month', -1),
    this_quarter: () => calendar(today, 'quarter', 0),
    last_quarter: () => calendar(today, 'quarter', -1),
    this_year: () => calendar(today, 'year', 0),
    last_year: () => calendar(today, 'year', -1),
    last_30_days: () => ({ from: addDays(today, -29), to: addDays(today, 1) }),
    last_90_days: () => ({ from: addDays(today, -89), to: addDays(today, 1) }),
    last_12_months: () => ({ from: addMonths(today, -11), to: addMonths(today, 1) }),
  };
  return makers[period]();
}

/** As long, and right before: of whole months the months before, of days the days before. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  if (from.endsWith('-01') && to.endsWith('-01')) {
    const months =
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
    return { from: addMonths(from, -months), to: from };
  }
  const days = Math.round((parse(to).getTime() - parse(from).getTime()) / 86_400_000);
  return { from: addDays(from, -days), to: from };
}
