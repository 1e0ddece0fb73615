import type { Json } from '../base/json.ts';
import type { Arguments } from './arguments.ts';
import { checkAmount } from './check-arithmetic.ts';
import { checkRelated } from './check-variable.ts';
import { booleanType, type Checking, numberType, type Place, refuse, refuseSize } from './checking.ts';
import { refuseKind, toCondition } from './convert.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RelatedFold, RuleNode } from './rule-tree.ts';

const valued = {
  sum: { number: 'sum', money: 'money_sum' },
  avg: { number: 'average', money: 'money_average' },
  min_of: { number: 'least', money: 'money_least', date: 'least', datetime: 'least' },
  max_of: { number: 'greatest', money: 'money_greatest', date: 'greatest', datetime: 'greatest' },
} as const;

type ValuedFold = keyof typeof valued;
type Fold = 'some' | 'all' | 'none' | 'count' | ValuedFold;
const isValued = (fold: Fold): fold is ValuedFold => Object.hasOwn(valued, fold);

/** some, all, none, count: `[{"var": "<related list>"}, condition]`; sum, avg, min_of, max_of: `[…, value, condition]`. Inside, fields are those of the related record. */
export function checkRelatedFold(
  checking: Checking,
  { rules, places, at }: Arguments,
  fold: Fold,
): RuleNode | undefined {
  const path = variableOf(rules[0]!);
  if (path === undefined)
    return refuse(checking, places[0]!, {
      zh: '应为相关列表，如 {"var": "contact__account"}',
      en: 'should be a related list such as {"var": "contact__account"}',
    });
  const related = checkRelated(checking, path, places[0]!);
  if (!related) return undefined;
  const inside: Checking = { ...checking, entity: related.entity, lists: checking.lists + 1 };
  if (inside.lists > ruleLimits.nestedLists) {
    return refuseSize(checking, at, {
      zh: `${ruleLimits.nestedLists} 层相关列表`,
      en: `${ruleLimits.nestedLists} lists inside each other`,
    });
  }
  const check = (index: number) =>
    index < rules.length ? checking.check(inside, rules[index]!, places[index]!) : null;
  const folded = isValued(fold) ? check(1) : null;
  const condition = check(isValued(fold) ? 2 : 1);
  const value = folded && isValued(fold) ? checkFolded(inside, folded, { fold, at: places[1]! }) : folded;
  if (condition === undefined || value === undefined) return undefined;
  const { route, list } = related;
  const where = condition && toCondition(condition);
  const shared = { kind: 'related', route, list: Object.freeze(list), where, value } as const;
  if (!isValued(fold)) return Object.freeze({ ...shared, fold, type: fold === 'count' ? numberType : booleanType });
  const kinds: { readonly [kind: string]: RelatedFold } = valued[fold];
  return Object.freeze({ ...shared, fold: kinds[value!.type.kind]!, type: value!.type });
}

/** What is folded: numbers and money; for the smallest and the largest dates and moments as well. */
function checkFolded(
  inside: Checking,
  node: RuleNode,
  { fold, at }: { readonly fold: ValuedFold; readonly at: Place },
): RuleNode | undefined {
  if (fold === 'sum' || fold === 'avg') return checkAmount(inside, node, at);
  if (node.kind !== 'value' && Object.hasOwn(valued[fold], node.type.kind)) return node;
  return node.type.kind === 'number' || node.type.kind === 'null'
    ? checkAmount(inside, node, at)
    : refuseKind(inside, 'number', node.type.kind, at);
}

function variableOf(rule: Json): string | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || Object.keys(rule).join() !== 'var')
    return undefined;
  const [path] = Object.values(rule);
  return typeof path === 'string' ? path : undefined;
}
