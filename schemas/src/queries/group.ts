import type { TypeOf } from '../base/type-of.ts';
import { columnKeySchema, fieldPathSchema } from './field-path.ts';

export const dateBuckets = ['day', 'week', 'month', 'quarter', 'year'] as const;

/**
 * What rows are put together by. A date or moment is cut by its `bucket`; with `since` it is the age instead: how many buckets lie
 * between the two (a cohort). `history` groups by what happened to a record instead of what it is: by every stage it has ever
 * `reached` (a funnel: one that is lost keeps the last open stage it came to) or by its `stays` in stages, the running one included.
 */
export const groupSchema = {
  type: 'object',
  properties: {
    field: fieldPathSchema,
    /** how the reply names it; default: the field */
    key: columnKeySchema,
    bucket: { enum: dateBuckets, title: { zh: '按', en: 'By' } },
    since: { ...fieldPathSchema, title: { zh: '距离', en: 'Since' } },
    history: { enum: ['reached', 'stays'] },
    /** the pipeline of a history; default: the first */
    pipeline: columnKeySchema,
    /** only the groups with the largest values of the measure `by` (default: the first) */
    top: { type: 'integer', minimum: 1, maximum: 100, title: { zh: '只看前几名', en: 'Only the top' } },
    by: columnKeySchema,
    /** the other groups as one, marked by `$rest` */
    rest: { type: 'boolean', title: { zh: '其余合为一组', en: 'The others as one' } },
    /** also the options and buckets in between that have no records; only where this is the one group */
    fill: { type: 'boolean', title: { zh: '也显示空的', en: 'Show empty ones' } },
  },
  required: ['field'],
  additionalProperties: false,
} as const;
export type Group = TypeOf<typeof groupSchema>;
