import { labelSchema } from '../base/text.ts';
import { type TypeOf, typed } from '../base/type-of.ts';
import { type ViewSettings, viewSettingsSchema, viewShares } from '../definitions/saved-view.ts';
import { defineRoute, done, flag, id, key, list, shape } from './route.ts';

const settings = typed<ViewSettings>()(viewSettingsSchema);
const name = { type: 'string', minLength: 1, maxLength: 60, pattern: '\\S' } as const;
const roles = { type: 'array', items: key, maxItems: 50 } as const;
const share = { enum: viewShares } as const;
const params = shape({ id });

const savedView = shape({
  id,
  object: key,
  name,
  settings: typed<ViewSettings>()({ type: 'object' }),
  share,
  roles,
  /** made by the reader */
  mine: flag,
  /** the reader may rename, change and delete it */
  editable: flag,
  /** fields it speaks about that are deleted since: they are left out */
  gone: list(labelSchema),
  /** parts of it the reader may not see are left out */
  narrowed: flag,
});
export type SavedView = TypeOf<typeof savedView>;

export const savedViewRoutes = {
  savedViews: defineRoute({
    method: 'GET',
    path: '/api/saved-views',
    tag: 'records',
    auth: 'member',
    summary: 'One’s own views and those shared with one, and which view each object opens with',
    reply: shape({ views: list(savedView), defaults: list(shape({ object: key, view: { type: 'string' } })) }),
  }),
  createSavedView: defineRoute({
    method: 'POST',
    path: '/api/saved-views',
    tag: 'records',
    auth: 'member',
    summary: 'Save a view for oneself or for others',
    body: shape({ object: key, name, settings, share, roles }, ['share', 'roles']),
    reply: shape({ id }),
  }),
  updateSavedView: defineRoute({
    method: 'PATCH',
    path: '/api/saved-views/:id',
    tag: 'records',
    auth: 'member',
    summary: 'Rename, change or share a saved view',
    params,
    body: shape({ name, settings, share, roles }, ['name', 'settings', 'share', 'roles']),
    reply: done,
  }),
  deleteSavedView: defineRoute({
    method: 'DELETE',
    path: '/api/saved-views/:id',
    tag: 'records',
    auth: 'member',
    summary: 'Delete a saved view; it can be restored',
    params,
    reply: done,
  }),
  restoreSavedView: defineRoute({
    method: 'POST',
    path: '/api/saved-views/:id/restore',
    tag: 'records',
    auth: 'member',
    summary: 'Bring a deleted view back',
    params,
    reply: done,
  }),
  setDefaultView: defineRoute({
    method: 'PUT',
    path: '/api/default-views/:object',
    tag: 'records',
    auth: 'member',
    summary:
      'The view an object opens with for oneself: the key of a view or the id of a saved one; without one, the first',
    params: shape({ object: key }),
    body: shape({ view: { type: 'string', maxLength: 48 } }, ['view']),
    reply: done,
  }),
} as const;
