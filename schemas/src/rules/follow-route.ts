import type { RelatedList } from '../base/rule-type.ts';
import { type RuleRecord, type RuleScope, rawValue, readerOf } from './rule-scope.ts';
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
