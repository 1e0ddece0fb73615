import type { TypeOf } from '../base/type-of.ts';
import { fieldPathSchema } from '../queries/field-path.ts';
import { dateBuckets } from '../queries/group.ts';
import { defineViewType } from './view-type.ts';

/** What the foot of a column can say about all records of the view. */
export const footFunctions = ['none', 'filled', 'empty', 'distinct', 'sum', 'avg', 'min', 'max'] as const;
export const rowHeights = ['short', 'medium', 'tall'] as const;

const options = {
  type: 'object',
  properties: {
    columns: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        type: 'object',
        properties: { field: fieldPathSchema, width: { type: 'integer', minimum: 60, maximum: 800 } },
        required: ['field'],
        additionalProperties: false,
      },
      title: { zh: '列', en: 'Columns' },
    },
    /** rows under heads with subtotals, one level inside the other */
    group: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        properties: { field: fieldPathSchema, bucket: { enum: dateBuckets }, descending: { type: 'boolean' } },
        required: ['field'],
        additionalProperties: false,
      },
      title: { zh: '分组', en: 'Groups' },
    },
    /** columns that stay in sight at the left; the title always does */
    frozen: { type: 'integer', minimum: 1, maximum: 6, title: { zh: '冻结列数', en: 'Frozen columns' } },
    rowHeight: { enum: rowHeights, title: { zh: '行高', en: 'Row height' } },
    /** columns not named show what suits them: sums of amounts, averages of other numbers */
    foot: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        properties: { field: fieldPathSchema, fn: { enum: footFunctions } },
        required: ['field', 'fn'],
        additionalProperties: false,
      },
      title: { zh: '统计行', en: 'Statistics' },
    },
  },
  required: ['columns'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

export const tableView = defineViewType<Options>()({
  label: { zh: '表格', en: 'Table' },
  icon: 'table-2',
  options,
  query: ({ columns }) => ({ fields: columns.map(({ field }) => field) }),
});
