import { ruleSchema } from '../base/rule.ts';
import { type TypeOf, typed } from '../base/type-of.ts';
import { fieldPathSchema } from '../queries/field-path.ts';
import type { References } from './records.ts';
import { defineRoute, flag, id, integer, key, list, shape, string } from './route.ts';

/** Places in a text that fit what was typed: start and end, in UTF-16 units. */
const marks = list({ type: 'array', items: integer, minItems: 2, maxItems: 2 });

const hit = shape(
  {
    object: key,
    id,
    /** as people read it; empty where the actor may not see titles */
    title: string,
    marks,
    /** a searchable field beside the title: the one that fits, else the first that is filled in */
    note: shape({ field: key, text: string, marks }),
  },
  ['note'],
);
export type SearchHit = TypeOf<typeof hit>;

const facet = shape({
  field: string,
  /** the most frequent first; null: empty */
  values: list(shape({ value: { type: ['string', 'boolean', 'null'] }, count: integer })),
});
export type Facet = TypeOf<typeof facet>;

export const searchRoutes = {
  search: defineRoute({
    method: 'POST',
    path: '/api/search',
    tag: 'records',
    auth: 'member',
    summary: 'Find records of all objects by text: characters, pinyin, initials, figures of a phone number',
    body: shape(
      {
        text: { type: 'string', maxLength: 200 },
        /** absent: all objects the actor may read */
        objects: { type: 'array', items: key, minItems: 1, maxItems: 100 },
        /** hits of each object, at most; 5 where it is not said */
        size: { type: 'integer', minimum: 1, maximum: 20 },
      },
      ['objects', 'size'],
    ),
    /** the most fitting first */
    reply: shape({ hits: list(hit) }),
  }),
  facets: defineRoute({
    method: 'POST',
    path: '/api/facets',
    tag: 'records',
    auth: 'member',
    summary: 'How many records each option, person or linked record has under a filter',
    body: shape(
      {
        object: key,
        filter: ruleSchema,
        search: { type: 'string', maxLength: 200 },
        fields: { type: 'array', items: fieldPathSchema, minItems: 1, maxItems: 20 },
      },
      ['filter', 'search'],
    ),
    /** `more`: there are more records than were counted, so the numbers are at least that */
    reply: shape({ facets: list(facet), references: typed<References>()({ type: 'object' }), more: flag }),
  }),
} as const;
