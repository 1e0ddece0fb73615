import type { Json } from '../base/json.ts';
import type { ProblemData } from '../base/problem.ts';
import { labelSchema } from '../base/text.ts';
import { typed } from '../base/type-of.ts';
import type { App } from '../definitions/app.ts';
import type { ReviewChange } from '../definitions/review.ts';
import type { ObjectGrant } from '../definitions/role.ts';
import { defineRoute, done, flag, id, instant, integer, key, list, shape, string } from './route.ts';

/** The app is checked by its own compiled schema and `problemsOf`, so that wrong definitions answer with exact problems. */
const app = typed<App>()({ type: 'object', description: 'App definition, see the schema `App`' });
const problems = typed<readonly ProblemData[]>()({ type: 'array', items: { type: 'object' } });
const number = { type: 'integer', minimum: 1, maximum: 2_000_000_000 } as const;
const release = shape(
  { number, at: instant, by: string, note: string, hash: string, changes: integer, returnedTo: integer },
  ['returnedTo'],
);

/** What the actor may do with one object: the widest of their roles. */
export interface EffectiveGrant
  extends Required<Pick<ObjectGrant, 'create' | 'read' | 'update' | 'delete' | 'transfer' | 'import' | 'export'>> {
  /** fields that are not `write` */
  readonly fields: NonNullable<ObjectGrant['fields']>;
}

/** any JSON: rules are checked by `checkRule`, values are of the rule’s type */
const rule = typed<Json>()({});
const grants = typed<{ readonly [object: string]: EffectiveGrant }>()({ type: 'object' });
/** context variables of rules that are the workspace’s own: its calendars */
const variables = typed<{ readonly [path: string]: string }>()({ type: 'object' });
const review = typed<readonly ReviewChange[]>()({ type: 'array', items: { type: 'object' } });

export const definitionRoutes = {
  /** the released app with everything the actor may not see left out */
  app: defineRoute({
    method: 'GET',
    path: '/api/app',
    tag: 'app',
    auth: 'member',
    summary: 'The released app as the actor may see it, with the actor’s grants',
    reply: shape({ release: integer, app, grants, variables }),
  }),
  draft: defineRoute({
    method: 'GET',
    path: '/api/draft',
    tag: 'design',
    auth: 'design',
    summary: 'The draft; the released app where nothing was changed',
    reply: shape({ revision: integer, app, release: integer, released: app, changedBy: string, changedAt: string }, [
      'changedBy',
      'changedAt',
    ]),
  }),
  saveDraft: defineRoute({
    method: 'PUT',
    path: '/api/draft',
    tag: 'design',
    auth: 'design',
    summary: 'Save the draft; refused where somebody saved since `revision`',
    body: shape({ revision: integer, app }),
    reply: shape({ revision: integer, problems }),
  }),
  /** while a formula is written: what it says about records there are */
  tryRule: defineRoute({
    method: 'POST',
    path: '/api/draft/try',
    tag: 'design',
    auth: 'design',
    summary: 'What a rule gives for some records of the released app, as the actor may see them',
    body: shape({ object: key, rule, ids: { type: 'array', items: id, minItems: 1, maxItems: 20 } }),
    reply: shape({ kind: string, results: list(shape({ id: string, value: rule })) }),
  }),
  discardDraft: defineRoute({
    method: 'DELETE',
    path: '/api/draft',
    tag: 'design',
    auth: 'design',
    summary: 'Back to the released app',
    reply: done,
  }),
  review: defineRoute({
    method: 'POST',
    path: '/api/draft/review',
    tag: 'design',
    auth: 'design',
    summary: 'What publishing the draft would change, measured on the data',
    reply: shape({ revision: integer, release: integer, changes: review, problems }),
  }),
  publish: defineRoute({
    method: 'POST',
    path: '/api/draft/publish',
    tag: 'design',
    auth: 'design',
    summary: 'Publish the draft as a new release, all or nothing',
    body: shape({ revision: integer, note: { type: 'string', maxLength: 2000 } }, ['note']),
    reply: shape({ release: integer }),
  }),
  releases: defineRoute({
    method: 'GET',
    path: '/api/releases',
    tag: 'design',
    auth: 'design',
    summary: 'Releases, newest first',
    reply: shape({ releases: list(release), current: integer }),
  }),
  releaseReview: defineRoute({
    method: 'GET',
    path: '/api/releases/:number/review',
    tag: 'design',
    auth: 'design',
    summary: 'What returning to this release would change',
    params: shape({ number }),
    reply: shape({ changes: review }),
  }),
  returnTo: defineRoute({
    method: 'POST',
    path: '/api/releases/:number/return',
    tag: 'design',
    auth: 'design',
    summary: 'Publish an earlier release again',
    params: shape({ number }),
    reply: shape({ release: integer }),
  }),
  templates: defineRoute({
    method: 'GET',
    path: '/api/templates',
    tag: 'design',
    auth: 'design',
    summary: 'Templates of this server',
    reply: shape({
      templates: list(
        shape({
          key,
          label: labelSchema,
          description: labelSchema,
          icon: string,
          objects: integer,
          workflows: integer,
          roles: integer,
          sampleRecords: integer,
          objectLabels: list(labelSchema),
        }),
      ),
    }),
  }),
  installTemplate: defineRoute({
    method: 'POST',
    path: '/api/templates/:key',
    tag: 'design',
    auth: 'design',
    summary: 'Install a template into the empty workspace and publish it',
    params: shape({ key }),
    body: shape({ sample: flag }),
    reply: shape({ release: integer }),
  }),
  removeSampleData: defineRoute({
    method: 'DELETE',
    path: '/api/sample-data',
    tag: 'design',
    auth: 'admin',
    summary: 'Remove the sample records that nobody has built upon',
    reply: shape({ removed: integer, kept: integer }),
  }),
} as const;
