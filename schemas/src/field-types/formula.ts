import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { defineFieldType } from './field-type.ts';
import type { ResultShape } from './result-shape.ts';

const options = {
  type: 'object',
  properties: {
    rule: { ...ruleSchema, editor: 'formula', title: { zh: '公式', en: 'Formula' } },
    result: {
      enum: ['number', 'money', 'percent', 'text', 'date', 'datetime', 'boolean'],
      title: { zh: '结果是', en: 'Result' },
      enumLabels: {
        number: { zh: '数字', en: 'Number' },
        money: { zh: '金额', en: 'Money' },
        percent: { zh: '百分比', en: 'Percent' },
        text: { zh: '文字', en: 'Text' },
        date: { zh: '日期', en: 'Date' },
        datetime: { zh: '日期和时间', en: 'Date and time' },
        boolean: { zh: '是或否', en: 'Yes or no' },
      },
    },
    decimals: { type: 'integer', minimum: 0, maximum: 6, title: { zh: '小数位', en: 'Decimals' } },
    unit: { type: 'string', maxLength: 10, title: { zh: '单位', en: 'Unit' } },
  },
  required: ['result'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

const shapes = {
  number: ({ decimals, unit }) => ({
    type: 'number',
    options: { format: 'plain', ...(decimals === undefined ? {} : { decimals }), ...(unit ? { unit } : {}) },
  }),
  money: () => ({ type: 'number', options: { format: 'money' } }),
  percent: ({ decimals }) => ({
    type: 'number',
    options: { format: 'percent', ...(decimals === undefined ? {} : { decimals }) },
  }),
  text: () => ({ type: 'text', options: { format: 'line' } }),
  date: () => ({ type: 'date', options: { precision: 'date' } }),
  datetime: () => ({ type: 'date', options: { precision: 'datetime' } }),
  boolean: () => ({ type: 'boolean', options: {} }),
} as const satisfies { readonly [K in Options['result']]: (options: Options) => ResultShape };

/** A value worked out by a rule over the record, whenever it is asked for. Nobody writes it. */
export const formulaField = defineFieldType<Options>()({
  label: { zh: '公式', en: 'Formula' },
  icon: 'square-function',
  options,
  presets: [
    {
      key: 'formula',
      label: { zh: '公式', en: 'Formula' },
      icon: 'square-function',
      group: 'more',
      options: { result: 'number' },
    },
  ],
  storage: () => ({ kind: 'computed' }),
  ruleType: () => ({ kind: 'null' }),
  check: () => ({ ok: false, code: 'field.read-only' }),
  parse: () => ({ ok: false, code: 'field.read-only' }),
  format: (value) => String(value),
  generated: true,
  computed: {
    rule: ({ rule }) => rule ?? null,
    result: (given) => shapes[given.result](given),
    blind: ({ rule: _, ...rest }) => rest,
  },
});
