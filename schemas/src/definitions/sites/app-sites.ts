import type { App } from '../app.ts';
import { withResults } from '../computed-results.ts';
import { pointer } from '../pointer.ts';
import { ruleModelOf } from '../rule-model.ts';
import { objectSites } from './object-sites.ts';
import { dashboardSites, formSites, navigationSites, viewSites } from './page-sites.ts';
import { roleSites } from './role-sites.ts';
import { blankLabel, repeatedKeys, type Sites, wrong } from './site.ts';
import { workflowSites } from './workflow-sites.ts';

/** Every site of an app whose shape has been checked. */
export function* appSites(designed: App): Sites {
  const app = withResults(designed);
  const walk = { app, model: ruleModelOf(app) };
  yield* blankLabel('', app.label);
  if (!isZone(app.zone)) yield wrong('/zone', `没有时区“${app.zone}”`, `There is no time zone “${app.zone}”`);
  yield* navigationSites(app);
  yield* each('objects', app.objects, (object, at) => objectSites(walk, object, at));
  yield* each('forms', app.forms, (form, at) => formSites(walk, form, at));
  yield* each('views', app.views, (view, at) => viewSites(walk, view, at));
  yield* each('dashboards', app.dashboards, (dashboard, at) => dashboardSites(walk, dashboard, at));
  yield* each('workflows', app.workflows, (workflow, at) => workflowSites(walk, workflow, at));
  yield* each('roles', app.roles, roleSites);
  if (!app.roles.some(({ admin }) => admin)) {
    yield wrong('/roles', '至少要有一个管理员角色', 'At least one role must be an administrator');
  }
}

function* each<T extends { readonly key: string }>(
  list: string,
  items: readonly T[],
  sites: (item: T, at: string) => Sites,
): Sites {
  yield* repeatedKeys(pointer(list), items);
  for (const [index, item] of items.entries()) yield* sites(item, pointer(list, index));
}

const zones = new Map<string, boolean>();

/** A name that JavaScript and PostgreSQL read alike; offsets such as +08:00 mean opposite things to them. */
function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const isKnown = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone) && canFormat(zone);
  // a handful of real ones, and whatever somebody types
  if (zones.size < 1000) zones.set(zone, isKnown);
  return isKnown;
}

function canFormat(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
