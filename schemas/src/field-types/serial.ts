import type { TypeOf } from '../base/type-of.ts';
import { defineFieldType } from './field-type.ts';

const options = {
  type: 'object',
  properties: {
    pattern: {
      type: 'string',
      pattern: '^[^{}]{0,20}(\\{(YYYY|YY|MM|DD)\\}[^{}]{0,10}){0,3}\\{0{1,10}\\}[^{}]{0,10}$',
      title: { zh: '格式', en: 'Pattern' },
      description: {
        zh: '{YYYY}{MM}{DD} 是日期，{0000} 是流水号',
        en: '{YYYY}{MM}{DD} is the date, {0000} the number',
      },
    },
    reset: {
      enum: ['never', 'year', 'month', 'day'],
      title: { zh: '重新计数', en: 'Start again' },
      enumLabels: {
        never: { zh: '从不', en: 'Never' },
        year: { zh: '每年', en: 'Every year' },
        month: { zh: '每月', en: 'Every month' },
        day: { zh: '每天', en: 'Every day' },
      },
    },
  },
  required: ['pattern', 'reset'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

const periodLength = { never: 0, year: 4, month: 7, day: 10 } as const;

/** The counter a day belongs to: '' for one endless count, '2026' by year, '2026-11' by month, '2026-11-23' by day. */
export function serialPeriod({ reset }: Options, date: string): string {
  return date.slice(0, periodLength[reset]);
}

/** The number written by its pattern, e.g. `T-{YYYY}{MM}-{0000}` → T-202611-0042. */
export function serialText({ pattern }: Options, date: string, number: number): string {
  const parts: { readonly [token: string]: string } = {
    YYYY: date.slice(0, 4),
    YY: date.slice(2, 4),
    MM: date.slice(5, 7),
    DD: date.slice(8, 10),
  };
  return pattern.replace(
    /\{(\w+)\}/g,
    (_, token: string) => parts[token] ?? String(number).padStart(token.length, '0'),
  );
}

export const serialField = defineFieldType<Options>()({
  label: { zh: '流水号', en: 'Auto number' },
  icon: 'list-ordered',
  options,
  presets: [
    {
      key: 'serial',
      label: { zh: '流水号', en: 'Auto number' },
      icon: 'list-ordered',
      group: 'more',
      options: { pattern: '{YYYY}{MM}{0000}', reset: 'month' },
    },
  ],
  storage: () => ({ kind: 'column', sql: 'text' }),
  ruleType: () => ({ kind: 'text' }),
  check: () => ({ ok: false, code: 'field.read-only' }),
  parse: () => ({ ok: false, code: 'field.read-only' }),
  format: (value) => String(value),
  generated: true,
});
