import type { Json } from '../base/json.ts';
import type { Arguments } from './arguments.ts';
import { checkAmount } from './check-arithmetic.ts';
import { checkRelated } from './check-variable.ts';
import { booleanType, type Checking, numberType, refuse, refuseSize } from './checking.ts';
import { toCondition } from './convert.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleNode } from './rule-tree.ts';

type Fold = 'some' | 'all' | 'none' | 'count' | 'sum';

/** some, all, none, count, sum: `[{"var": "<related list>"}, condition]`, for sum `[…, amount, condition]`. Inside, fields are those of the related record. */
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
  const summed = fold === 'sum' ? check(1) : null;
  const condition = check(fold === 'sum' ? 2 : 1);
  const amount = summed && checkAmount(inside, summed, places[1]!);
  if (condition === undefined || amount === undefined) return undefined;
  const { route, list } = related;
  const where = condition && toCondition(condition);
  const shared = { kind: 'related', route, list: Object.freeze(list), where, value: amount } as const;
  if (amount)
    return Object.freeze({ ...shared, fold: amount.type.kind === 'money' ? 'money_sum' : 'sum', type: amount.type });
  return Object.freeze({ ...shared, fold, type: fold === 'count' ? numberType : booleanType });
}

function variableOf(rule: Json): string | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || Object.keys(rule).join() !== 'var')
    return undefined;
  const [path] = Object.values(rule);
  return typeof path === 'string' ? path : undefined;
}
