import { definitionRoutes } from './definitions.ts';
import { fileRoutes } from './files.ts';
import { organisationRoutes } from './organisation.ts';
import { reckoningRoutes } from './reckoning.ts';
import { recordRoutes } from './records.ts';
import { savedViewRoutes } from './saved-views.ts';
import { searchRoutes } from './search.ts';
import { memberRoutes, sessionRoutes } from './session.ts';
import { inboxRoutes, transferRoutes } from './transfer.ts';

/** The HTTP contract: every route by name. */
export const routes = {
  ...sessionRoutes,
  ...memberRoutes,
  ...organisationRoutes,
  ...definitionRoutes,
  ...recordRoutes,
  ...fileRoutes,
  ...savedViewRoutes,
  ...searchRoutes,
  ...transferRoutes,
  ...inboxRoutes,
  ...reckoningRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
