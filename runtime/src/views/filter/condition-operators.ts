import { type Field, fieldTypeOf, type Label, type RuleModel, type RuleType } from '@kehuan/schemas';
import { hole, type Pattern } from './rule-pattern.ts';

/** What stands after the operator: nothing, a text, one value of the field, several of them, a number of days, the two ends of a range. */
export type Operand = 'none' | 'text' | 'value' | 'values' | 'days' | 'range';

export interface ConditionOperator {
  readonly label: Label;
  readonly operand: Operand;
  readonly pattern: Pattern;
  /** a word after the number: 最近 7 **天** */
  readonly unit?: Label;
}

const { field: F, value: V, minus: MINUS, from: FROM, to: TO } = hole;
const today: Pattern = { today: [] };
const day: Pattern = { date_of: [F] };
const inDays = (count: Pattern): Pattern => ({ add_days: [today, count] });
const days: Label = { zh: '天', en: 'days' };
const daysAgo: Label = { zh: '天前', en: 'days ago' };
const daysAhead: Label = { zh: '天后', en: 'days from now' };

const define = (zh: string, en: string, operand: Operand, pattern: Pattern): ConditionOperator => ({
  label: { zh, en },
  operand,
  pattern,
});
/** Dates whose period (week, month …) begins where another day's period begins. */
const period = (zh: string, en: string, unit: string, when: Pattern = today): ConditionOperator =>
  define(zh, en, 'none', { '==': [{ start_of: [F, unit] }, { start_of: [when, unit] }] });
const months = (count: number): Pattern => ({ add_months: [today, count] });
const counted = (operator: ConditionOperator, unit: Label): ConditionOperator => ({ ...operator, unit });

/** Every way a condition compares. Those without a value come first: the first whose picture fits a rule is its reading. */
export const operators = {
  yes: define('为是', 'is yes', 'none', { '==': [F, true] }),
  no: define('为否', 'is no', 'none', { '==': [F, false] }),
  mine: define('是我', 'is me', 'none', { '==': [F, { var: '$user.id' }] }),
  not_mine: define('不是我', 'is not me', 'none', { '!=': [F, { var: '$user.id' }] }),
  subordinates: define('是我的下属', 'reports to me', 'none', { in: [F, { var: '$user.subordinates' }] }),
  includes_me: define('包含我', 'includes me', 'none', { in: [{ var: '$user.id' }, F] }),
  today: define('是今天', 'is today', 'none', { '==': [day, today] }),
  yesterday: define('是昨天', 'is yesterday', 'none', { '==': [day, inDays(-1)] }),
  tomorrow: define('是明天', 'is tomorrow', 'none', { '==': [day, inDays(1)] }),
  past: define('早于今天', 'is before today', 'none', { '<': [day, today] }),
  future: define('晚于今天', 'is after today', 'none', { '>': [day, today] }),
  this_week: period('在本周', 'is this week', 'week'),
  last_week: period('在上周', 'is last week', 'week', inDays(-7)),
  next_week: period('在下周', 'is next week', 'week', inDays(7)),
  this_month: period('在本月', 'is this month', 'month'),
  last_month: period('在上月', 'is last month', 'month', months(-1)),
  next_month: period('在下月', 'is next month', 'month', months(1)),
  this_quarter: period('在本季度', 'is this quarter', 'quarter'),
  last_quarter: period('在上季度', 'is last quarter', 'quarter', months(-3)),
  next_quarter: period('在下季度', 'is next quarter', 'quarter', months(3)),
  this_year: period('在今年', 'is this year', 'year'),
  last_year: period('在去年', 'is last year', 'year', months(-12)),
  next_year: period('在明年', 'is next year', 'year', months(12)),
  last_days: counted(
    define('在最近', 'is in the last', 'days', { and: [{ '>=': [day, inDays(MINUS)] }, { '<=': [day, today] }] }),
    days,
  ),
  next_days: counted(
    define('在未来', 'is in the next', 'days', { and: [{ '>=': [day, today] }, { '<=': [day, inDays(V)] }] }),
    days,
  ),
  days_ago: counted(define('早于', 'is before', 'days', { '<': [day, inDays(MINUS)] }), daysAgo),
  days_ahead: counted(define('晚于', 'is after', 'days', { '>': [day, inDays(V)] }), daysAhead),
  between_days: define('介于', 'is between', 'range', { and: [{ '>=': [day, FROM] }, { '<=': [day, TO] }] }),
  on_day: define('在', 'is on', 'value', { '==': [day, V] }),
  before_day: define('早于', 'is before', 'value', { '<': [day, V] }),
  after_day: define('晚于', 'is after', 'value', { '>': [day, V] }),
  contains: define('包含', 'contains', 'text', { contains: [F, V] }),
  contains_not: define('不包含', 'does not contain', 'text', { '!': [{ contains: [F, V] }] }),
  starts_with: define('开头是', 'starts with', 'text', { starts_with: [F, V] }),
  ends_with: define('结尾是', 'ends with', 'text', { ends_with: [F, V] }),
  between: define('介于', 'is between', 'range', { and: [{ '>=': [F, FROM] }, { '<=': [F, TO] }] }),
  equal: define('是', 'is', 'value', { '==': [F, V] }),
  not_equal: define('不是', 'is not', 'value', { '!=': [F, V] }),
  greater: define('大于', 'is over', 'value', { '>': [F, V] }),
  at_least: define('不小于', 'is at least', 'value', { '>=': [F, V] }),
  less: define('小于', 'is under', 'value', { '<': [F, V] }),
  at_most: define('不大于', 'is at most', 'value', { '<=': [F, V] }),
  one_of: define('是', 'is', 'values', { in: [F, V] }),
  none_of: define('不是', 'is not', 'values', { '!': [{ in: [F, V] }] }),
  has_any: define('包含任一', 'has any of', 'values', { has_any: [F, V] }),
  has_all: define('包含全部', 'has all of', 'values', { has_all: [F, V] }),
  has_none: define('不包含', 'has none of', 'values', { '!': [{ has_any: [F, V] }] }),
  under: define('位于…之下（含自身）', 'is at or under', 'value', { under: [F, V] }),
  empty: define('为空', 'is empty', 'none', { empty: [F] }),
  filled: define('有值', 'has a value', 'none', { '!': [{ empty: [F] }] }),
} as const satisfies Record<string, ConditionOperator>;

export type OperatorId = keyof typeof operators;

export const operatorOf = (id: OperatorId): ConditionOperator => operators[id];

const amounts = ['equal', 'not_equal', 'greater', 'at_least', 'less', 'at_most', 'between', 'empty', 'filled'] as const;
const dates = [
  'today',
  'this_week',
  'this_month',
  'past',
  'future',
  'last_days',
  'next_days',
  'on_day',
  'before_day',
  'after_day',
  'between_days',
  'days_ago',
  'days_ahead',
  'yesterday',
  'tomorrow',
  'last_week',
  'next_week',
  'last_month',
  'next_month',
  'this_quarter',
  'last_quarter',
  'next_quarter',
  'this_year',
  'last_year',
  'next_year',
  'empty',
  'filled',
] as const;

/** Which operators a type of value offers, the usual one first. */
const offered: { readonly [K in RuleType['kind']]: readonly OperatorId[] } = {
  text: ['contains', 'contains_not', 'equal', 'not_equal', 'starts_with', 'ends_with', 'empty', 'filled'],
  number: amounts,
  money: amounts,
  boolean: ['yes', 'no'],
  date: dates,
  datetime: dates,
  choice: ['one_of', 'none_of', 'empty', 'filled'],
  list: ['has_any', 'has_all', 'has_none', 'empty', 'filled'],
  link: ['equal', 'not_equal', 'empty', 'filled'],
  links: ['has_any', 'has_all', 'has_none', 'empty', 'filled'],
  data: ['empty', 'filled'],
  null: ['empty', 'filled'],
};

/** To rules a time of day is an option; to people it is earlier or later. */
const times: readonly OperatorId[] = [
  'equal',
  'at_least',
  'at_most',
  'greater',
  'less',
  'not_equal',
  'empty',
  'filled',
];

const people: readonly OperatorId[] = ['mine', 'not_mine', 'one_of', 'none_of', 'empty', 'filled'];

const linksIntoTrees: readonly OperatorId[] = ['under', ...offered.link];

/** Whether what a link leads to stands in a tree, and in one only unless the link is itself the tree. */
function isInTree({ options: { to, tree } }: Field & { readonly type: 'link' }, model: RuleModel | undefined): boolean {
  if (tree) return true;
  const [target, ...others] = to;
  const entity = target !== undefined && others.length === 0 ? model?.entity(target) : undefined;
  return Object.values(entity?.fields ?? {}).filter((type) => type.kind === 'link' && type.tree).length === 1;
}

/** The operators of a field. `model`: what rules may talk about here; some operators need a word of it. */
export function operatorsFor(field: Field, model?: RuleModel): readonly OperatorId[] {
  const { kind } = fieldTypeOf(field).ruleType(field.options);
  if (field.type === 'time') return times;
  if (field.type === 'link' && kind === 'link') return isInTree(field, model) ? linksIntoTrees : offered.link;
  if (field.type !== 'user' || kind !== 'link') return offered[kind];
  return model && '$user.subordinates' in model.context ? ['mine', 'subordinates', ...people.slice(1)] : people;
}
