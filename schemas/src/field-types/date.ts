import type { TypeOf } from '../base/type-of.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { instantOf, wallClockOf } from './zone.ts';

const options = {
  type: 'object',
  properties: {
    precision: {
      enum: ['month', 'date', 'datetime'],
      title: { zh: '精确到', en: 'Precision' },
      enumLabels: {
        month: { zh: '月', en: 'Month' },
        date: { zh: '日', en: 'Day' },
        datetime: { zh: '日期和时间', en: 'Date and time' },
      },
    },
  },
  required: ['precision'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

const wrong: Checked = { ok: false, code: 'value.date' };

/** `YYYY-MM-DD` of a day that exists in years 1–9999, or null */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/** A month is kept as its first day. A datetime is ISO UTC with milliseconds. */
function check(value: string, { precision }: Options): Checked {
  if (precision === 'datetime') {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) return wrong;
    const [year, month, day] = value.slice(0, 10).split('-').map(Number) as [number, number, number];
    const instant = Date.parse(value);
    if (Number.isNaN(instant) || !isoDate(year, month, day)) return wrong;
    const iso = new Date(instant).toISOString();
    return /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? { ok: true, value: iso } : wrong;
  }
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!match || (match[3] === undefined && precision === 'date')) return wrong;
  const date = isoDate(Number(match[1]), Number(match[2]), precision === 'month' ? 1 : Number(match[3]));
  return date ? { ok: true, value: date } : wrong;
}

/** 2026-03-07, 2026/3/7, 2026.3.7, 2026年3月7日, 20260307, each with an optional time such as 9:30, 09:30:15 or 9点30分 */
const written =
  /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?|月)?|(\d{2})(\d{2}))(?:[T\s]*(\d{1,2})[:点](\d{1,2})?分?(?::(\d{1,2}))?)?$/;

function parse(text: string, options: Options, zone: string): Checked {
  const plain = text.normalize('NFKC').trim();
  if (/[zZ]$|[+-]\d{2}:\d{2}$/.test(plain) && plain.includes(':')) return check(plain.replace(' ', 'T'), options);
  const match = written.exec(plain);
  if (!match) return wrong;
  const month = match[2] ?? match[4];
  const day = match[3] ?? match[5] ?? (options.precision === 'month' ? '1' : undefined);
  const date = day && isoDate(Number(match[1]), Number(month), Number(day));
  if (!date) return wrong;
  if (options.precision !== 'datetime') return check(date, options);
  const [hour, minute, second] = [match[6], match[7], match[8]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return wrong;
  return { ok: true, value: instantOf(date, (hour * 60 + minute) * 60 + second, zone) };
}

const preset = (key: Options['precision'], zh: string, en: string, icon: string, group: 'common' | 'more') =>
  ({ key, label: { zh, en }, icon, group, options: { precision: key } }) as const;

export const dateField = defineFieldType<Options>()({
  label: { zh: '日期', en: 'Date' },
  icon: 'calendar',
  options,
  presets: [
    preset('date', '日期', 'Date', 'calendar', 'common'),
    preset('datetime', '日期和时间', 'Date and time', 'calendar-clock', 'common'),
    preset('month', '年月', 'Month', 'calendar-range', 'more'),
  ],
  storage: ({ precision }) => ({ kind: 'column', sql: precision === 'datetime' ? 'timestamptz(3)' : 'date' }),
  ruleType: ({ precision }) => ({ kind: precision === 'datetime' ? 'datetime' : 'date' }),
  check: (value, options) => (typeof value === 'string' ? check(value, options) : wrong),
  parse: (text, options, { zone }) => parse(text, options, zone),
  format: (value, { precision }, { zone }) => {
    if (precision === 'datetime') return wallClockOf(String(value), zone).slice(0, 16);
    return precision === 'month' ? String(value).slice(0, 7) : String(value);
  },
});
