import type { Field, Json, Rule, RuleType } from '@kehuan/schemas';
import { fieldTypeOf } from '@kehuan/schemas';

/**
 * Filters as people set them: a list of simple conditions, all or any of which must hold. They are read from and written to
 * plain rules; rules that say more than this stay as they are.
 */
export interface Condition {
  readonly field: string;
  readonly operator: OperatorId;
  readonly value: Json;
}

export interface Filter {
  readonly match: 'and' | 'or';
  readonly conditions: readonly Condition[];
}

/** What stands after the operator: nothing, a text, one value of the field, several options. */
export type Operand = 'none' | 'text' | 'value' | 'values';

interface Operator {
  readonly label: { readonly zh: string; readonly en: string };
  readonly operand: Operand;
  readonly rule: (field: Rule, value: Json) => Rule;
}

const today: Rule = { today: [] };
const day = (field: Rule): Rule => ({ date_of: [field] });
const sameStart = (field: Rule, unit: string): Rule => ({
  '==': [{ start_of: [field, unit] }, { start_of: [today, unit] }],
});
const define = (zh: string, en: string, operand: Operand, rule: Operator['rule']): Operator => ({
  label: { zh, en },
  operand,
  rule,
});

export const operators = {
  contains: define('包含', 'contains', 'text', (field, value) => ({ contains: [field, value] })),
  contains_not: define('不包含', 'does not contain', 'text', (field, value) => ({
    '!': [{ contains: [field, value] }],
  })),
  equal: define('是', 'is', 'value', (field, value) => ({ '==': [field, value] })),
  not_equal: define('不是', 'is not', 'value', (field, value) => ({ '!=': [field, value] })),
  greater: define('大于', 'is over', 'value', (field, value) => ({ '>': [field, value] })),
  at_least: define('不小于', 'is at least', 'value', (field, value) => ({ '>=': [field, value] })),
  less: define('小于', 'is under', 'value', (field, value) => ({ '<': [field, value] })),
  at_most: define('不大于', 'is at most', 'value', (field, value) => ({ '<=': [field, value] })),
  one_of: define('是', 'is', 'values', (field, value) => ({ in: [field, value] })),
  none_of: define('不是', 'is not', 'values', (field, value) => ({ '!': [{ in: [field, value] }] })),
  has_any: define('包含', 'has', 'values', (field, value) => ({ has_any: [field, value] })),
  has_none: define('不包含', 'has not', 'values', (field, value) => ({ '!': [{ has_any: [field, value] }] })),
  yes: define('为是', 'is yes', 'none', (field) => ({ '==': [field, true] })),
  no: define('为否', 'is no', 'none', (field) => ({ '==': [field, false] })),
  mine: define('是我', 'is me', 'none', (field) => ({ '==': [field, { var: '$user.id' }] })),
  on_day: define('在', 'is on', 'value', (field, value) => ({ '==': [day(field), value] })),
  before_day: define('早于', 'is before', 'value', (field, value) => ({ '<': [day(field), value] })),
  after_day: define('晚于', 'is after', 'value', (field, value) => ({ '>': [day(field), value] })),
  today: define('是今天', 'is today', 'none', (field) => ({ '==': [day(field), today] })),
  past: define('早于今天', 'is before today', 'none', (field) => ({ '<': [day(field), today] })),
  this_week: define('在本周', 'is this week', 'none', (field) => sameStart(field, 'week')),
  this_month: define('在本月', 'is this month', 'none', (field) => sameStart(field, 'month')),
  empty: define('为空', 'is empty', 'none', (field) => ({ empty: [field] })),
  filled: define('有值', 'has a value', 'none', (field) => ({ '!': [{ empty: [field] }] })),
} as const satisfies Record<string, Operator>;

export type OperatorId = keyof typeof operators;

const amounts = ['equal', 'not_equal', 'greater', 'at_least', 'less', 'at_most', 'empty', 'filled'] as const;
const dates = [
  'today',
  'this_week',
  'this_month',
  'past',
  'on_day',
  'before_day',
  'after_day',
  'empty',
  'filled',
] as const;

/** Which operators a field offers, the usual one first. */
const offered: { readonly [K in RuleType['kind']]: readonly OperatorId[] } = {
  text: ['contains', 'contains_not', 'equal', 'not_equal', 'empty', 'filled'],
  number: amounts,
  money: amounts,
  boolean: ['yes', 'no'],
  date: dates,
  datetime: dates,
  choice: ['one_of', 'none_of', 'empty', 'filled'],
  list: ['has_any', 'has_none', 'empty', 'filled'],
  link: ['equal', 'not_equal', 'empty', 'filled'],
  links: ['empty', 'filled'],
  data: ['empty', 'filled'],
  null: ['empty', 'filled'],
};

export function operatorsFor(field: Field): readonly OperatorId[] {
  const { kind } = fieldTypeOf(field).ruleType(field.options);
  return field.type === 'user' ? ['mine', ...offered[kind]] : offered[kind];
}

/** A condition says something once its operand is there. */
export function isComplete({ operator, value }: Condition): boolean {
  const { operand } = operators[operator];
  if (operand === 'none') return true;
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}

/** The rule of a filter; undefined: everything passes. */
export function ruleOfFilter({ match, conditions }: Filter): Rule | undefined {
  const rules = conditions
    .filter(isComplete)
    .map(({ field, operator, value }) => operators[operator].rule({ var: field }, value));
  return rules.length > 1 ? { [match]: rules } : rules[0];
}

/** Both rules at once. */
export function bothRules(first: Rule | undefined, second: Rule | undefined): Rule | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { and: [first, second] };
}
