import jsonLogic from 'json-logic-js';
import type { Json } from '../base/json.ts';
import type { RelatedList, RuleType } from '../base/rule-type.ts';
import { strictCalls } from './calls.ts';
import { computeOf } from './compute.ts';
import { computeFold } from './compute-fold.ts';
import { followRoute, isUnder, relatedRows } from './follow-route.ts';
import { lowerRule } from './lower-rule.ts';
import { type RuleRecord, type RuleScope, type RuleValue, rawValue, readRaw } from './rule-scope.ts';
import type { Route, RuleTree } from './rule-tree.ts';

type Kind = RuleType['kind'];
type Hops = readonly (readonly [string | null, string])[];
type ListParts = readonly [entity: string, field: string, many: RelatedList['many'] | null];

/** What json-logic-js hands to our operations as their data: the record at hand and everything around it. */
interface Frame {
  readonly record: RuleRecord | null;
  readonly scope: RuleScope;
}

const routeOf = (start: string | null, hops: Hops): Route => ({
  start,
  from: null,
  hops: hops.map(([field, to]) => ({ field, to })),
});

const operations = {
  ...Object.fromEntries(strictCalls.map((call) => [call, computeOf(call)])),
  field(this: Frame, field: string, kind: Kind) {
    return readRaw(kind, rawValue(this.record, field));
  },
  linked(this: Frame, start: string | null, hops: Hops, field: string, kind: Kind) {
    return readRaw(kind, rawValue(followRoute(routeOf(start, hops), this.record, this.scope), field));
  },
  context(this: Frame, path: string, kind: Kind) {
    return readRaw(kind, rawValue(this.scope.context, path));
  },
  rows(this: Frame, start: string | null, hops: Hops, ...[entity, field, many]: ListParts): readonly Frame[] {
    const { scope } = this;
    const list = { entity, field, ...(many ? { many } : {}) };
    return relatedRows({ route: routeOf(start, hops), list }, this.record, scope).map((record) => ({ record, scope }));
  },
  owner(this: Frame, start: string | null, hops: Hops): readonly Frame[] {
    const record = followRoute(routeOf(start, hops), this.record, this.scope);
    return record === null ? [] : [{ record, scope: this.scope }];
  },
  under(this: Frame, id: RuleValue, top: RuleValue, ...[entity, field]: readonly [entity: string, field: string]) {
    return isUnder({ entity, field, id, top }, this.record, this.scope);
  },
  only: (values: readonly RuleValue[], kind: Kind) => (values.length === 0 ? readRaw(kind, null) : values[0]),
  count: (rows: readonly Frame[]) => rows.length,
  ...Object.fromEntries(Object.entries(computeFold).map(([fold, compute]) => [`fold_${fold}`, compute])),
};
// a namespace of operations (`k.add`), which json-logic-js takes but its types do not know
jsonLogic.add_operation('k', operations as never);

const lowered = new WeakMap<RuleTree, Json>();

/**
 * The reader for one record (forms, the write path): json-logic-js over the lowered rule, which is made once for each tree.
 * For many records use `compileRule`. Never throws.
 */
export function evaluateRule(tree: RuleTree, scope: RuleScope): RuleValue {
  let logic = lowered.get(tree);
  if (logic === undefined) {
    logic = lowerRule(tree);
    lowered.set(tree, logic);
  }
  const frame: Frame = { record: scope.record ?? null, scope };
  // json-logic-js' own types know its built-in operations only, and it gives `any`
  return jsonLogic.apply(logic as never, frame) as RuleValue;
}
