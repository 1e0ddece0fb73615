import type { Json } from '../base/json.ts';
import type { ProblemData } from '../base/problem.ts';
import type { RuleEntity, RuleModel, RuleType } from '../base/rule-type.ts';
import type { Label } from '../base/text.ts';
import type { CallKey } from './calls.ts';
import type { RuleNode, RuleReference } from './rule-tree.ts';

/** The state of one run of the checker. `entity` and `lists` change inside a related list; the rest is shared. */
export interface Checking {
  readonly model: RuleModel;
  /** what variables without `$` are about */
  readonly entity: RuleEntity | null;
  /** related lists around */
  readonly lists: number;
  readonly problems: ProblemData[];
  readonly references: Map<string, RuleReference>;
  readonly count: { nodes: number };
  /** the computed fields whose rules we are in, outermost first */
  readonly computing: readonly { readonly name: string; readonly label: Label }[];
  /** the checker of any rule inside; undefined where a problem was noted */
  readonly check: (checking: Checking, rule: Json, at: Place) => RuleNode | undefined;
}

/** Where in the rule we are: JSON pointer and depth. */
export interface Place {
  readonly path: string;
  readonly depth: number;
}

/** Notes what is wrong at a place; the rule is refused once the run is over. */
export function refuse(checking: Checking, at: Place, message: Label): undefined {
  checking.problems.push({ code: 'rule.invalid', path: at.path, params: { message } });
}

export function refuseSize(checking: Checking, at: Place, limit: Label): undefined {
  checking.problems.push({ code: 'rule.too-large', path: at.path, params: { limit } });
}

export function refer(checking: Checking, reference: RuleReference): void {
  checking.references.set(`${reference.entity} ${reference.field} ${reference.option ?? ''}`, Object.freeze(reference));
}

export function value(type: RuleType, constant: Json): RuleNode {
  return Object.freeze({ kind: 'value', type, value: constant });
}

export function call(key: CallKey, type: RuleType, args: readonly RuleNode[]): RuleNode {
  return Object.freeze({ kind: 'call', type, call: key, args: Object.freeze(args) });
}

export const contextNode = (path: string, type: RuleType): RuleNode => Object.freeze({ kind: 'context', type, path });

export const booleanType: RuleType = { kind: 'boolean' };
export const numberType: RuleType = { kind: 'number' };
export const moneyType: RuleType = { kind: 'money' };
export const textType: RuleType = { kind: 'text' };
export const dateType: RuleType = { kind: 'date' };
export const datetimeType: RuleType = { kind: 'datetime' };
