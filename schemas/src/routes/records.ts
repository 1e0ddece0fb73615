import type { Json } from '../base/json.ts';
import type { ProblemData } from '../base/problem.ts';
import { type TypeOf, typed } from '../base/type-of.ts';
import type { ChoiceOption } from '../field-types/choice.ts';
import { querySchema } from '../queries/query.ts';
import { defineRoute, done, flag, id, instant, integer, key, list, shape, string } from './route.ts';

/** Field key → value; see the field types for the JSON of each. */
export type Values = { readonly [field: string]: Json };
/** One record as read: its id, version and the fields asked for. */
export type RecordRow = { readonly id: string; readonly version: number } & Values;
/** People and records that values point at, by id. `title` is null where the actor may not see it. */
export type References = { readonly [id: string]: { readonly object: string; readonly title: string | null } };

const values = typed<Values>()({ type: 'object' });
const row = typed<RecordRow>()({ type: 'object' });
const references = typed<References>()({ type: 'object' });
const warnings = typed<readonly ProblemData[]>()({ type: 'array', items: { type: 'object' } });
const version = { type: 'integer', minimum: 1 } as const;

const written = shape({ id, version, warnings }, ['warnings']);

/** One write. All changes of a request succeed or fail together. */
const change = {
  type: 'object',
  discriminator: { propertyName: 'action' },
  required: ['action'],
  oneOf: [
    shape({ action: { const: 'create' }, object: key, values }),
    /** `version`: refuse where the record changed since; absent: last write wins */
    shape({ action: { const: 'update' }, object: key, id, version, values }, ['version']),
    shape({ action: { const: 'delete' }, object: key, id, version }, ['version']),
    shape({ action: { const: 'restore' }, object: key, id }),
  ],
} as const;

const timelineItem = shape(
  {
    id: string,
    at: instant,
    actor: { type: ['string', 'null'] },
    object: key,
    record: id,
    title: { type: ['string', 'null'] },
    /** `revealed`: somebody looked at the secret in `changes` */
    action: { enum: ['created', 'updated', 'deleted', 'restored', 'revealed'] },
    /** only fields the actor may see */
    changes: list(shape({ field: key, before: typed<Json>()({}), after: typed<Json>()({}) })),
    /** what made the change where it was not a person's own hand: an import, a workflow (its key), a template, the API */
    via: shape({ kind: { enum: ['import', 'workflow', 'template'] }, key: string }, ['key']),
  },
  ['via'],
);

export const recordRoutes = {
  query: defineRoute({
    method: 'POST',
    path: '/api/query',
    tag: 'records',
    auth: 'member',
    summary: 'Read records or aggregates',
    body: querySchema,
    reply: shape(
      {
        rows: list(values),
        references,
        next: string,
        count: shape({ value: integer, more: flag }),
        /** there are more groups than were asked for */
        more: flag,
        /** of a query that looks back: what choices were called then */
        options: typed<{ readonly [column: string]: readonly ChoiceOption[] }>()({ type: 'object' }),
      },
      ['next', 'count', 'more', 'options'],
    ),
  }),
  record: defineRoute({
    method: 'GET',
    path: '/api/records/:object/:id',
    tag: 'records',
    auth: 'member',
    summary: 'One record with what the actor may do with it',
    params: shape({ object: key, id }),
    reply: shape({
      record: row,
      references,
      can: shape({ update: flag, delete: flag, transfer: flag }),
      actions: list(key),
    }),
  }),
  create: defineRoute({
    method: 'POST',
    path: '/api/records/:object',
    tag: 'records',
    auth: 'member',
    summary: 'Create one record',
    params: shape({ object: key }),
    body: shape({ values }),
    reply: written,
  }),
  update: defineRoute({
    method: 'PATCH',
    path: '/api/records/:object/:id',
    tag: 'records',
    auth: 'member',
    summary: 'Change fields of one record',
    params: shape({ object: key, id }),
    body: shape({ values, version }, ['version']),
    reply: written,
  }),
  delete: defineRoute({
    method: 'DELETE',
    path: '/api/records/:object/:id',
    tag: 'records',
    auth: 'member',
    summary: 'Move one record to the bin',
    params: shape({ object: key, id }),
    reply: done,
  }),
  changes: defineRoute({
    method: 'POST',
    path: '/api/changes',
    tag: 'records',
    auth: 'member',
    summary: 'Many writes in one transaction; problems point at /changes/<n>/…',
    body: shape({ changes: { type: 'array', items: change, minItems: 1, maxItems: 5000 } }),
    reply: shape({ results: list(written) }),
  }),
  timeline: defineRoute({
    method: 'GET',
    path: '/api/records/:object/:id/timeline',
    tag: 'records',
    auth: 'member',
    summary: 'What happened to a record and to the records that point at it, newest first',
    params: shape({ object: key, id }),
    query: shape({ after: { type: 'string', maxLength: 200 } }, ['after']),
    reply: shape({ items: list(timelineItem), references, next: string }, ['next']),
  }),
  reveal: defineRoute({
    method: 'POST',
    path: '/api/records/:object/:id/reveal/:field',
    tag: 'records',
    auth: 'member',
    summary: 'Look at a secret; needs the right to write the field, is counted and leaves an event',
    params: shape({ object: key, id, field: key }),
    reply: shape({ value: { type: ['string', 'null'] } }),
  }),
  runAction: defineRoute({
    method: 'POST',
    path: '/api/records/:object/:id/actions/:workflow',
    tag: 'records',
    auth: 'member',
    summary: 'Press a button: run its workflow on the record',
    params: shape({ object: key, id, workflow: key }),
    /** `open`: the record made last, to show next */
    reply: shape({ run: id, open: shape({ object: key, id }) }, ['open']),
  }),
} as const;

/** One write as it travels and as the write path takes it. */
export type RecordChange = TypeOf<typeof change>;
export type TimelineItem = TypeOf<typeof timelineItem>;
