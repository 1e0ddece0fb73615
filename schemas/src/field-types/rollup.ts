import { type Rule, ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { defineFieldType } from './field-type.ts';
import { type ResultShape, resultShapeSchema } from './result-shape.ts';

const options = {
  type: 'object',
  properties: {
    list: { type: 'string', maxLength: 100, editor: 'related-list', title: { zh: '相关记录', en: 'Related records' } },
    fold: {
      enum: ['count', 'sum', 'avg', 'min', 'max'],
      title: { zh: '汇总方式', en: 'Summary' },
      enumLabels: {
        count: { zh: '条数', en: 'Count' },
        sum: { zh: '求和', en: 'Sum' },
        avg: { zh: '平均', en: 'Average' },
        min: { zh: '最小', en: 'Smallest' },
        max: { zh: '最大', en: 'Largest' },
      },
    },
    field: { type: 'string', maxLength: 250, editor: 'list-field', title: { zh: '汇总哪个字段', en: 'Field' } },
    where: { ...ruleSchema, editor: 'list-rule', title: { zh: '只算满足条件的', en: 'Only where' } },
    shows: resultShapeSchema,
  },
  required: ['list', 'fold'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** The operator of the rule language behind each summary. */
const operators = { count: 'count', sum: 'sum', avg: 'avg', min: 'min_of', max: 'max_of' } as const;

/** Null while it is not said what to add up. */
function ruleOf({ list, fold, field, where }: Options): Rule | null {
  if (!list || (fold !== 'count' && !field)) return null;
  const value = fold === 'count' || !field ? [] : [{ var: field }];
  const condition = where === undefined || where === null ? [] : [where];
  return { [operators[fold]]: [{ var: list }, ...value, ...condition] };
}

const counted: ResultShape = { type: 'number', options: { format: 'plain', decimals: 0 } };

/** The average of whole numbers has decimals. */
function averaged(shape: ResultShape | undefined): ResultShape | undefined {
  const given = Object(shape?.options) as { readonly format?: unknown; readonly decimals?: unknown };
  if (shape?.type !== 'number' || given.format === 'money') return shape;
  const format = given.format === 'rating' ? 'plain' : (given.format ?? 'plain');
  return {
    type: 'number',
    options: { ...given, format: String(format), decimals: Math.max(Number(given.decimals ?? 0), 2) },
  };
}

/** Count, sum, average, smallest or largest over the records of a related list that meet a condition. */
export const rollupField = defineFieldType<Options>()({
  label: { zh: '汇总', en: 'Rollup' },
  icon: 'sigma',
  options,
  presets: [
    {
      key: 'rollup',
      label: { zh: '汇总', en: 'Rollup' },
      icon: 'sigma',
      group: 'relation',
      options: { list: '', fold: 'count' },
    },
  ],
  storage: () => ({ kind: 'computed' }),
  ruleType: () => ({ kind: 'null' }),
  check: () => ({ ok: false, code: 'field.read-only' }),
  parse: () => ({ ok: false, code: 'field.read-only' }),
  format: (value) => String(value),
  generated: true,
  computed: {
    rule: ruleOf,
    like: ({ list, fold, field }) => (fold === 'count' || !field ? null : { list, path: field }),
    result: ({ fold, shows }) => (fold === 'count' ? counted : fold === 'avg' ? averaged(shows) : shows),
    blind: ({ fold, shows }) => ({ list: '', fold, ...(shows ? { shows } : {}) }),
  },
});
