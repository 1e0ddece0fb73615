import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';

/** A field, or a field over links: `amount`, `account.name`, `account.owner`. */
export const fieldPathSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){0,4}$',
  maxLength: 250,
  editor: 'field',
} as const;

export const sortSchema = {
  type: 'array',
  maxItems: 5,
  items: {
    type: 'object',
    properties: { field: fieldPathSchema, descending: { type: 'boolean' } },
    required: ['field'],
    additionalProperties: false,
  },
} as const;
export type Sort = TypeOf<typeof sortSchema>;

export const dateBuckets = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const measureFunctions = ['count', 'sum', 'avg', 'min', 'max'] as const;

/**
 * Every read of the product: view, widget, relation picker, workflow look-up, export, API. The server compiles it together
 * with the actor's row rule and field set into one statement.
 * Without `group` and `measures` it answers rows; with them it answers one row per group, keyed by group field and measure key.
 */
export const querySchema = {
  type: 'object',
  properties: {
    object: { type: 'string', maxLength: 48, editor: 'object' },
    filter: { ...ruleSchema, title: { zh: '筛选', en: 'Filter' } },
    /** found in the title and searchable fields */
    search: { type: 'string', maxLength: 200 },
    sort: sortSchema,
    /** absent: all fields the actor may see */
    fields: { type: 'array', items: fieldPathSchema, maxItems: 300 },
    group: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        properties: { field: fieldPathSchema, bucket: { enum: dateBuckets } },
        required: ['field'],
        additionalProperties: false,
      },
    },
    measures: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        properties: {
          key: { type: 'string', pattern: '^[a-z][a-z0-9_]*$', maxLength: 48 },
          fn: { enum: measureFunctions },
          field: fieldPathSchema,
        },
        required: ['key', 'fn'],
        additionalProperties: false,
      },
    },
    page: {
      type: 'object',
      properties: {
        size: { type: 'integer', minimum: 1, maximum: 1000 },
        /** the `next` of the reply before */
        after: { type: 'string', maxLength: 4000 },
      },
      required: [],
      additionalProperties: false,
    },
    /** none (default); capped: exact up to 10,000, then `more`; exact: with a time limit of 2 s */
    count: { enum: ['none', 'capped', 'exact'] },
  },
  required: ['object'],
  additionalProperties: false,
} as const;
export type Query = TypeOf<typeof querySchema>;
