import type { RelatedList } from '../base/rule-type.ts';
import { treeDepth } from '../base/tree-depth.ts';
import { type RuleRecord, type RuleScope, type RuleValue, rawValue, readerOf } from './rule-scope.ts';
import type { Route } from './rule-tree.ts';

const readLink = readerOf({ kind: 'link', to: [] });
const readLinks = readerOf({ kind: 'links', to: [] });

/** The record a route leads to, starting from the record at hand. Null where a link is empty or leads to nothing visible. */
export function followRoute(route: Route, record: RuleRecord | null | undefined, scope: RuleScope): RuleRecord | null {
  let here = record ?? null;
  for (const { field, to } of route.hops) {
    const id = readLink(field === null ? rawValue(scope.context, route.start ?? '') : rawValue(here, field));
    here = typeof id === 'string' ? (scope.linked?.(to, id) ?? null) : null;
    if (here === null) return null;
  }
  return here;
}

/** The related records a route leads to. */
export function relatedRows(
  { route, list }: { readonly route: Route; readonly list: RelatedList },
  record: RuleRecord | null | undefined,
  scope: RuleScope,
): readonly RuleRecord[] {
  const holder = followRoute(route, record, scope);
  if (list.many === 'ours') {
    const ids = readLinks(rawValue(holder, list.field));
    const found = Array.isArray(ids) ? ids.map((id) => scope.linked?.(list.entity, String(id))) : [];
    return found.filter((row) => row !== undefined);
  }
  const id = readLink(rawValue(holder, 'id'));
  return typeof id === 'string' ? (scope.related?.(list, id) ?? []) : [];
}

/** A record, and what it may stand below in the tree that a link of its entity makes. */
export interface PlaceInTree {
  readonly entity: string;
  readonly field: string;
  readonly id: RuleValue;
  readonly top: RuleValue;
}

/** Whether a record is another one or stands below it, as far up as the records on the way can be seen. */
export function isUnder(
  { entity, field, id, top }: PlaceInTree,
  record: RuleRecord | null | undefined,
  scope: RuleScope,
): boolean {
  if (top === null) return false;
  let here = id;
  for (let depth = 0; depth <= treeDepth && typeof here === 'string'; depth += 1) {
    if (here === top) return true;
    // the record at hand may hold more than what is stored
    const row = record && rawValue(record, 'id') === here ? record : scope.linked?.(entity, here);
    here = readLink(rawValue(row ?? null, field));
  }
  return false;
}
