import type { TypeOf } from '../base/type-of.ts';
import { fieldPathSchema } from '../queries/query.ts';
import { defineViewType } from './view-type.ts';

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
