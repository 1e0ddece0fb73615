import type { Json } from '../base/json.ts';
import type { Checking, Place } from './checking.ts';
import type { RuleNode } from './rule-tree.ts';

/** The arguments of one operator as written, each with its place. Their number has been checked. */
export interface Arguments {
  readonly rules: readonly Json[];
  readonly places: readonly Place[];
  readonly at: Place;
}

/** Checks every argument; undefined when one of them is wrong. */
export function checkAll(checking: Checking, { rules, places }: Arguments): readonly RuleNode[] | undefined {
  const nodes = rules.map((rule, index) => checking.check(checking, rule, places[index]!));
  return nodes.every((node) => node !== undefined) ? nodes : undefined;
}
