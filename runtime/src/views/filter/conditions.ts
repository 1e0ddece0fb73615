import type { Json, Rule } from '@kehuan/schemas';
import { type OperatorId, operatorOf } from './condition-operators.ts';
import { fillPattern } from './rule-pattern.ts';

/** A filter as people set it: parts, all or any of which must hold. It is read from and written to a plain rule. */
export interface FilterGroup {
  readonly match: 'and' | 'or';
  readonly parts: readonly FilterPart[];
}

export type FilterPart = Condition | FilterGroup | RelatedPart | RulePart;

/** One comparison: 金额 大于 100000. The field may lie behind links: `account.owner`. */
export interface Condition {
  readonly field: string;
  readonly operator: OperatorId;
  readonly value: Json;
}

/** What must hold of the records on a related list: 有联系人满足 … */
export interface RelatedPart {
  /** path of the list, e.g. `contact__account` or `account.contact__account` */
  readonly list: string;
  readonly quantifier: Quantifier;
  /** how many, where the quantifier counts */
  readonly count?: number;
  readonly where: FilterGroup;
}

/** A rule that says more than conditions can: it stays as it is. */
export interface RulePart {
  readonly rule: Rule;
}

export const quantifiers = {
  some: { zh: '有一条满足', en: 'at least one where' },
  none: { zh: '没有一条满足', en: 'none where' },
  all: { zh: '每一条都满足', en: 'all where' },
  at_least: { zh: '至少几条满足', en: 'at least … where' },
  at_most: { zh: '至多几条满足', en: 'at most … where' },
} as const;
export type Quantifier = keyof typeof quantifiers;

export const everything: FilterGroup = { match: 'and', parts: [] };

export const isGroup = (part: FilterPart): part is FilterGroup => 'parts' in part;
export const isRelated = (part: FilterPart): part is RelatedPart => 'list' in part;
export const isRule = (part: FilterPart): part is RulePart => 'rule' in part;
export const isCondition = (part: FilterPart): part is Condition => 'field' in part;

/** A condition says something once its operand is there. */
export function isComplete({ operator, value }: Condition): boolean {
  const { operand } = operatorOf(operator);
  if (operand === 'none') return true;
  const hasValue = (one: Json) => one !== null && one !== '';
  if (!Array.isArray(value)) return hasValue(value) && operand !== 'range';
  const values = value as readonly Json[];
  return operand === 'range' ? values.length === 2 && values.every(hasValue) : values.length > 0;
}

/** The rule of a filter; undefined: everything passes. Parts that say nothing yet are left out. */
export function ruleOfFilter({ match, parts }: FilterGroup): Rule | undefined {
  const rules = parts.map(ruleOfPart).filter((rule) => rule !== undefined);
  return rules.length > 1 ? { [match]: rules } : rules[0];
}

function ruleOfPart(part: FilterPart): Rule | undefined {
  if (isGroup(part)) return ruleOfFilter(part);
  if (isRelated(part)) return ruleOfRelated(part);
  if (isRule(part)) return part.rule;
  return isComplete(part) ? fillPattern(operatorOf(part.operator).pattern, part) : undefined;
}

function ruleOfRelated({ list, quantifier, count = 1, where }: RelatedPart): Rule | undefined {
  const condition = ruleOfFilter(where);
  const args: readonly Rule[] = condition === undefined ? [{ var: list }] : [{ var: list }, condition];
  if (quantifier === 'at_least') return { '>=': [{ count: args }, count] };
  if (quantifier === 'at_most') return { '<=': [{ count: args }, count] };
  return quantifier === 'all' && condition === undefined ? undefined : { [quantifier]: args };
}

/** How many conditions a filter has, those inside groups included. */
export function countConditions({ parts }: FilterGroup): number {
  return parts.reduce((sum, part) => sum + (isGroup(part) ? countConditions(part) : 1), 0);
}

/** Both rules at once. */
export function bothRules(first: Rule | undefined, second: Rule | undefined): Rule | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { and: [first, second] };
}
