import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { fieldPathSchema } from './field-path.ts';
import { groupSchema } from './group.ts';
import { measureSchema } from './measure.ts';

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
    group: { type: 'array', maxItems: 4, items: groupSchema },
    /**
     * with groups also their sums: `levels` of the first group, of the first two and so on and of everything; `all`: of every choice of
     * groups (what a pivot needs). Each row says in `$of` which groups it is about.
     */
    subtotals: { enum: ['levels', 'all'] },
    measures: { type: 'array', maxItems: 20, items: measureSchema },
    /** only groups whose measures fit: a rule over the keys of the measures */
    having: { ...ruleSchema, title: { zh: '只看这些组', en: 'Only these groups' } },
    /** everything as it was at that moment: values, stages and links; deleted since is there, made since is not */
    asOf: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$' },
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
