import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { querySchema } from '../queries/query.ts';

/** A page of widgets, each one aggregate query: a number, or one bar per group. */
export const dashboardSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    icon: { type: 'string', maxLength: 48 },
    widgets: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        properties: {
          key: keySchema,
          label: labelSchema,
          type: { enum: ['number', 'bar'] },
          query: querySchema,
          width: { type: 'integer', minimum: 1, maximum: 12 },
        },
        required: ['key', 'label', 'type', 'query'],
        additionalProperties: false,
      },
    },
  },
  required: ['key', 'label', 'widgets'],
  additionalProperties: false,
} as const;
export type Dashboard = TypeOf<typeof dashboardSchema>;
