import { type Checked, defineFieldType } from './field-type.ts';

const options = { type: 'object', properties: {}, required: [], additionalProperties: false } as const;

const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * Every minute of a day, `00:00` to `23:59`. To rules a time is one of these options in their order: comparing, sorting and
 * constants then mean the same to all readers, without a type of their own.
 */
const minutesOfDay: readonly string[] = Object.freeze(
  Array.from({ length: 1440 }, (_, minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`),
);
const ruleType = Object.freeze({ kind: 'choice', options: minutesOfDay } as const);

const wrong: Checked = { ok: false, code: 'value.time' };

/** 9:30, 09:30, 930, 9点, 9点半, 9时30分, 下午3:05, 3:05 pm, full width; seconds are dropped. */
const written =
  /^(上午|早上|凌晨|中午|下午|晚上|am|pm|a\.m\.|p\.m\.)?\s*(\d{1,2})(?:[:点时.]?(\d{2})(?::\d{2}(?:\.\d+)?)?分?|[:点时](\d)分?|[点时]|(半)|[点时](半))?\s*(am|pm|a\.m\.|p\.m\.)?$/;

function parse(text: string): Checked {
  const match = written.exec(text.normalize('NFKC').trim().toLowerCase());
  if (!match) return wrong;
  const [, before, hours = '', two, one, half, halfPast, after] = match;
  const marker = before ?? after;
  // a bare number of hours is as likely a mistake
  if (marker === undefined && /^\d{1,2}$/.test(text.trim())) return wrong;
  const minute = half || halfPast ? 30 : Number(two ?? one ?? 0);
  const hour = onClock(Number(hours), marker);
  return hour === undefined || minute > 59 ? wrong : { ok: true, value: `${twoDigits(hour)}:${twoDigits(minute)}` };
}

function onClock(hour: number, marker: string | undefined): number | undefined {
  if (hour > 23) return undefined;
  if (marker === undefined) return hour;
  const isLate = /^(下午|晚上|p)/.test(marker) || (marker === '中午' && hour < 11);
  if (isLate) return hour < 12 ? hour + 12 : hour;
  return hour === 12 && marker !== '中午' ? 0 : hour;
}

export const timeField = defineFieldType<object>()({
  label: { zh: '时刻', en: 'Time of day' },
  icon: 'clock',
  options,
  presets: [{ key: 'time', label: { zh: '时刻', en: 'Time of day' }, icon: 'clock', group: 'more', options: {} }],
  storage: () => ({ kind: 'column', sql: 'text' }),
  ruleType: () => ruleType,
  check: (value) => (typeof value === 'string' && value.length <= 20 ? parse(value) : wrong),
  parse: (text) => (text.length <= 20 ? parse(text) : wrong),
  format: (value) => String(value),
});
