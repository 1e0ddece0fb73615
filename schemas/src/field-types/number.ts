import Big from 'big.js';
import type { TypeOf } from '../base/type-of.ts';
import { longestDuration, readDuration, showDuration } from './duration.ts';
import { type Checked, defineFieldType } from './field-type.ts';
import { readAmount } from './read-amount.ts';

const options = {
  type: 'object',
  properties: {
    format: {
      enum: ['plain', 'money', 'percent', 'rating', 'duration'],
      title: { zh: '格式', en: 'Format' },
      enumLabels: {
        plain: { zh: '数字', en: 'Number' },
        money: { zh: '金额', en: 'Money' },
        percent: { zh: '百分比', en: 'Percent' },
        rating: { zh: '评分', en: 'Rating' },
        duration: { zh: '时长', en: 'Duration' },
      },
    },
    decimals: { type: 'integer', minimum: 0, maximum: 6, title: { zh: '小数位', en: 'Decimals' } },
    min: { type: 'number', title: { zh: '最小值', en: 'Smallest' } },
    max: { type: 'number', title: { zh: '最大值', en: 'Largest' } },
    unit: { type: 'string', maxLength: 10, title: { zh: '单位', en: 'Unit' } },
  },
  required: ['format'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** decimals kept where the field says nothing; money always keeps its currency's scale (2) */
const scales = { plain: 0, money: 2, percent: 2, rating: 0, duration: 0 } as const;
/** 15 significant digits are exact in every reader; money is exact in all of them but columns and people have limits too */
const largest = {
  plain: 999_999_999_999_999,
  money: 9_999_999_999_999.99,
  percent: 1_000_000,
  rating: 5,
  duration: longestDuration,
} as const;

export function scaleOf({ format, decimals }: Options): number {
  // whole minutes
  if (format === 'duration') return 0;
  return format === 'money' ? scales.money : (decimals ?? (format === 'plain' ? 6 : scales[format]));
}

/** Money travels as a decimal string ("478000.00"), other numbers as JSON numbers, durations in minutes. Rounded half away from zero to the scale. */
function check(raw: Big, options: Options): Checked {
  const {
    format,
    min = format === 'rating' || format === 'duration' ? 0 : -largest[format],
    max = largest[format],
  } = options;
  if (raw.lt(min) || raw.gt(Math.min(max, largest[format]))) {
    return { ok: false, code: 'value.range', params: { min, max: Math.min(max, largest[format]) } };
  }
  const value = raw.round(scaleOf(options), Big.roundHalfUp);
  return { ok: true, value: format === 'money' ? value.toFixed(2) : value.toNumber() };
}

const wrong: Checked = { ok: false, code: 'value.number' };
const preset = (key: Options['format'], zh: string, en: string, icon: string, group: 'common' | 'more') =>
  ({ key, label: { zh, en }, icon, group, options: { format: key } }) as const;

export const numberField = defineFieldType<Options>()({
  label: { zh: '数字', en: 'Number' },
  icon: 'hash',
  options,
  presets: [
    preset('plain', '数字', 'Number', 'hash', 'common'),
    preset('money', '金额', 'Money', 'banknote', 'common'),
    preset('percent', '百分比', 'Percent', 'percent', 'more'),
    preset('rating', '评分', 'Rating', 'star', 'more'),
    preset('duration', '时长', 'Duration', 'timer', 'more'),
  ],
  storage: () => ({ kind: 'column', sql: 'numeric' }),
  ruleType: ({ format }) => ({ kind: format === 'money' ? 'money' : 'number' }),
  check: (value, options) => {
    if (typeof value === 'number' && Number.isFinite(value)) return check(new Big(value), options);
    const isDecimal = typeof value === 'string' && /^-?\d{1,20}(\.\d{1,20})?$/.test(value);
    return isDecimal ? check(new Big(value), options) : wrong;
  },
  parse: (text, options) => {
    if (options.format === 'duration') {
      const minutes = readDuration(text);
      return minutes === null ? { ok: false, code: 'value.duration' } : check(new Big(minutes), options);
    }
    const amount = readAmount(text);
    return amount ? check(amount, options) : wrong;
  },
  format: (value, options, { language }) => {
    if (options.format === 'duration') return showDuration(Number(value), language);
    const scale = options.format === 'money' ? 2 : (options.decimals ?? 0);
    const number = new Intl.NumberFormat('zh-CN', {
      minimumFractionDigits: scale,
      maximumFractionDigits: Math.max(scale, scaleOf(options)),
    });
    const shown = number.format(typeof value === 'string' ? (value as `${number}`) : Number(value));
    return options.format === 'percent' ? `${shown}%` : options.unit ? `${shown} ${options.unit}` : shown;
  },
});
