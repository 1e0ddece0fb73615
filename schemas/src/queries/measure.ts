import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { columnKeySchema, fieldPathSchema } from './field-path.ts';

export const measureFunctions = [
  'count',
  'distinct',
  'sum',
  'avg',
  'min',
  'max',
  'median',
  'percentile',
  'formula',
  'share',
] as const;
export type MeasureFunction = (typeof measureFunctions)[number];

/**
 * One number of each group. What it is made of: a `field`, a `value` worked out for each record, or `stay`, the seconds of a stay in a
 * stage (with a group of `stays`). `formula` and `share` are made of the other measures. Whatever is divided by nothing is empty.
 */
export const measureSchema = {
  type: 'object',
  properties: {
    key: columnKeySchema,
    fn: { enum: measureFunctions, title: { zh: '计算', en: 'Measure' } },
    field: fieldPathSchema,
    value: { ...ruleSchema, title: { zh: '每条记录的值', en: 'Value of each record' } },
    stay: { type: 'boolean' },
    /** only of these records */
    where: { ...ruleSchema, title: { zh: '只算这些记录', en: 'Only of these records' } },
    /** each value times the probability of the stage its record is in: won counts whole, lost not at all */
    weighted: { type: 'boolean', title: { zh: '按阶段赢率加权', en: 'Weighted by stage' } },
    /** of a percentile */
    percent: { type: 'integer', minimum: 1, maximum: 99, title: { zh: '百分位', en: 'Percentile' } },
    /** of a formula: a rule over the keys of the measures */
    rule: { ...ruleSchema, title: { zh: '公式', en: 'Formula' } },
    /** of a share: the measure, and what it is divided by: that of all groups, the first or the one before */
    of: columnKeySchema,
    per: { enum: ['total', 'first', 'previous'] },
  },
  required: ['key', 'fn'],
  additionalProperties: false,
} as const;
export type Measure = TypeOf<typeof measureSchema>;
