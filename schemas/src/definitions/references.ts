import { checkRule } from '../rules/check-rule.ts';
import type { App } from './app.ts';
import { isOrganisationEntity } from './organisation-model.ts';
import type { Part } from './part.ts';
import { appSites } from './sites/app-sites.ts';
import type { Site, Target } from './sites/site.ts';

/** One edge of the reference graph: a definition uses an object, field, option (a stage is one), role or dashboard. */
export interface Reference {
  readonly from: Part;
  readonly to: Target;
  /** JSON pointer to the very place */
  readonly where: string;
}

const cache = new WeakMap<App, readonly Reference[]>();

/** Every reference between definitions, rules included. Same array for the same app. A rule that is broken refers to nothing. */
export function references(app: App): readonly Reference[] {
  let edges = cache.get(app);
  if (!edges) {
    edges = [...appSites(app)].flatMap(edgesAt);
    cache.set(app, edges);
  }
  return edges;
}

function edgesAt(site: Site): readonly Reference[] {
  if (site.kind === 'reference') return [{ from: site.part, to: site.to, where: site.at }];
  if (site.kind === 'wrong') return [];
  const checked = checkRule(site.rule, site.place);
  if (!checked.ok) return [];
  const named = checked.tree.references.filter(({ entity }) => !isOrganisationEntity(entity));
  return named.map(({ entity, field, option }) => ({
    from: site.part,
    to: { object: entity, field, ...(option === undefined ? {} : { option }) },
    where: site.at,
  }));
}

/**
 * The definitions that use a target or anything in it, each once: for an object also those that use one of its fields. What belongs
 * to the target itself (an object's own fields, a field's own rules) is not counted.
 */
export function usedBy(app: App, target: Target): readonly Part[] {
  const users = new Map<string, Part>();
  for (const { from, to } of references(app)) {
    if (isWithin(to, target) && !isOwn(from, target)) users.set(`${from.noun} ${from.path.join(' ')}`, from);
  }
  return [...users.values()];
}

function isWithin(to: Target, target: Target): boolean {
  return (
    to.role === target.role &&
    to.dashboard === target.dashboard &&
    to.object === target.object &&
    (target.field === undefined || to.field === target.field) &&
    (target.option === undefined || to.option === target.option)
  );
}

function isOwn(from: Part, { object, field, option }: Target): boolean {
  const isOfObject = from.object === object && ['object', 'field', 'behaviour', 'stage', 'option'].includes(from.noun);
  if (field === undefined) return isOfObject;
  return option === undefined && from.noun === 'field' && from.object === object && from.path[1] === field;
}
