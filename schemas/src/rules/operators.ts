import type { Label } from '../base/text.ts';

/**
 * What people can write in a rule: every operator with its label, its sentence for the rule builder (`{0}`, `{1}` stand for its
 * arguments, `{*}` for all of them) and what it takes and gives. Typing beyond one word ("both of one type") is in `check-operators.ts`.
 */
export type ArgumentKind =
  /** yes or no; any other value stands for "has a value" */
  | 'condition'
  /** any single value */
  | 'value'
  /** a value of the same type as the other arguments */
  | 'same'
  /** a number, amount, date, moment or option, same type as the other arguments */
  | 'ordered'
  /** a number or an amount of money */
  | 'amount'
  | 'number'
  | 'text'
  /** a date; of a moment, its date in the organisation's zone */
  | 'day'
  /** a date or a moment */
  | 'date'
  /** a multi-choice field or another list */
  | 'list'
  /** a list of constants, or a list field */
  | 'values'
  /** a whole number written in the rule */
  | 'digits'
  /** week, month, quarter or year, written in the rule */
  | 'unit'
  /** the name of a pattern, written in the rule */
  | 'pattern'
  /** the key of a working calendar, written in the rule */
  | 'calendar'
  /** a number, amount, date or moment of the related record */
  | 'extreme'
  /** a currency's code: text or an option */
  | 'currency'
  /** a related list, `{"var": "contact__account"}`; the arguments after it speak about its records */
  | 'related';

export type ResultKind = 'boolean' | 'text' | 'number' | 'amount' | 'date' | 'datetime' | 'same';

export interface OperatorDefinition {
  readonly label: Label;
  readonly sentence: Label;
  readonly group: 'compare' | 'logic' | 'text' | 'number' | 'date' | 'list' | 'related';
  readonly takes: readonly ArgumentKind[];
  /** how many of `takes` may be left out at the end */
  readonly optional?: number;
  /** further arguments of this kind may follow */
  readonly more?: ArgumentKind;
  readonly gives: ResultKind;
}

const compare = (zh: string, en: string, takes: 'same' | 'ordered') =>
  ({
    label: { zh, en },
    sentence: { zh: `{0} ${zh} {1}`, en: `{0} ${en} {1}` },
    group: 'compare',
    takes: [takes, takes],
    gives: 'boolean',
  }) as const;
const call = <
  const G extends OperatorDefinition['group'],
  const T extends readonly ArgumentKind[],
  const R extends ResultKind,
>(
  [zh, en]: readonly [string, string],
  [zhSentence, enSentence]: readonly [string, string],
  shape: {
    readonly group: G;
    readonly takes: T;
    readonly gives: R;
    readonly optional?: number;
    readonly more?: ArgumentKind;
  },
) => ({ label: { zh, en }, sentence: { zh: zhSentence, en: enSentence }, ...shape });

export const operators = {
  '==': compare('等于', 'is', 'same'),
  '!=': compare('不等于', 'is not', 'same'),
  '<': compare('小于', 'is less than', 'ordered'),
  '<=': compare('不大于', 'is at most', 'ordered'),
  '>': compare('大于', 'is greater than', 'ordered'),
  '>=': compare('不小于', 'is at least', 'ordered'),
  in: call(['属于', 'is one of'], ['{0} 是 {1} 之一', '{0} is one of {1}'], {
    group: 'compare',
    takes: ['value', 'values'],
    gives: 'boolean',
  }),
  empty: call(['为空', 'is empty'], ['{0} 为空', '{0} is empty'], {
    group: 'compare',
    takes: ['value'],
    gives: 'boolean',
  }),
  '!!': call(['有值', 'has a value'], ['{0} 有值', '{0} has a value'], {
    group: 'compare',
    takes: ['condition'],
    gives: 'boolean',
  }),

  and: call(['并且', 'and'], ['满足全部：{*}', 'all of: {*}'], {
    group: 'logic',
    takes: ['condition'],
    more: 'condition',
    gives: 'boolean',
  }),
  or: call(['或者', 'or'], ['满足任一：{*}', 'any of: {*}'], {
    group: 'logic',
    takes: ['condition'],
    more: 'condition',
    gives: 'boolean',
  }),
  '!': call(['不满足', 'not'], ['不满足 {0}', 'not {0}'], { group: 'logic', takes: ['condition'], gives: 'boolean' }),
  if: call(['如果', 'if'], ['如果 {0} 则 {1} 否则 {2}', 'if {0} then {1}, otherwise {2}'], {
    group: 'logic',
    takes: ['condition', 'same', 'same'],
    optional: 1,
    more: 'same',
    gives: 'same',
  }),
  coalesce: call(['第一个有值的', 'first with a value'], ['{*} 中第一个有值的', 'the first of {*} with a value'], {
    group: 'logic',
    takes: ['same', 'same'],
    more: 'same',
    gives: 'same',
  }),

  contains: call(['包含', 'contains'], ['{0} 包含 {1}', '{0} contains {1}'], {
    group: 'text',
    takes: ['text', 'text'],
    gives: 'boolean',
  }),
  starts_with: call(['开头是', 'starts with'], ['{0} 以 {1} 开头', '{0} starts with {1}'], {
    group: 'text',
    takes: ['text', 'text'],
    gives: 'boolean',
  }),
  ends_with: call(['结尾是', 'ends with'], ['{0} 以 {1} 结尾', '{0} ends with {1}'], {
    group: 'text',
    takes: ['text', 'text'],
    gives: 'boolean',
  }),
  matches: call(['符合格式', 'matches'], ['{0} 符合格式 {1}', '{0} matches {1}'], {
    group: 'text',
    takes: ['text', 'pattern'],
    gives: 'boolean',
  }),
  lower: call(['转小写', 'lower case'], ['{0} 的小写', '{0} in lower case'], {
    group: 'text',
    takes: ['text'],
    gives: 'text',
  }),
  len: call(['字数', 'length'], ['{0} 的字数', 'length of {0}'], { group: 'text', takes: ['text'], gives: 'number' }),
  left: call(['左边几个字', 'first characters'], ['{0} 的前 {1} 个字', 'first {1} characters of {0}'], {
    group: 'text',
    takes: ['text', 'number'],
    gives: 'text',
  }),
  right: call(['右边几个字', 'last characters'], ['{0} 的后 {1} 个字', 'last {1} characters of {0}'], {
    group: 'text',
    takes: ['text', 'number'],
    gives: 'text',
  }),
  trim: call(['去掉首尾空格', 'trim'], ['{0} 去掉首尾空格', '{0} without spaces around it'], {
    group: 'text',
    takes: ['text'],
    gives: 'text',
  }),
  cat: call(['连接', 'join'], ['连接 {*}', '{*} joined'], {
    group: 'text',
    takes: ['value'],
    more: 'value',
    gives: 'text',
  }),

  cn_amount: call(['金额大写', 'in Chinese capitals'], ['{0} 的大写', '{0} in Chinese capitals'], {
    group: 'text',
    takes: ['amount'],
    gives: 'text',
  }),

  '+': call(['加', 'plus'], ['{0} + {1}', '{0} + {1}'], {
    group: 'number',
    takes: ['amount', 'amount'],
    more: 'amount',
    gives: 'amount',
  }),
  '-': call(['减', 'minus'], ['{0} − {1}', '{0} − {1}'], {
    group: 'number',
    takes: ['amount', 'amount'],
    optional: 1,
    gives: 'amount',
  }),
  '*': call(['乘', 'times'], ['{0} × {1}', '{0} × {1}'], {
    group: 'number',
    takes: ['amount', 'amount'],
    more: 'amount',
    gives: 'amount',
  }),
  '/': call(['除以', 'divided by'], ['{0} ÷ {1}', '{0} ÷ {1}'], {
    group: 'number',
    takes: ['amount', 'amount', 'digits'],
    optional: 1,
    gives: 'amount',
  }),
  convert: call(
    ['换算成本位币', 'convert'],
    ['{0} 从 {1} 按 {2} 的汇率换算成本位币', '{0} converted from {1} at the rate of {2}'],
    {
      group: 'number',
      takes: ['amount', 'currency', 'day'],
      optional: 1,
      gives: 'amount',
    },
  ),
  '%': call(['除以…的余数', 'remainder'], ['{0} 除以 {1} 的余数', 'remainder of {0} ÷ {1}'], {
    group: 'number',
    takes: ['number', 'number'],
    gives: 'number',
  }),
  round: call(['四舍五入', 'round'], ['{0} 四舍五入到 {1} 位小数', '{0} rounded to {1} decimals'], {
    group: 'number',
    takes: ['amount', 'digits'],
    optional: 1,
    gives: 'amount',
  }),
  abs: call(['绝对值', 'absolute'], ['{0} 的绝对值', '{0} without its sign'], {
    group: 'number',
    takes: ['amount'],
    gives: 'amount',
  }),
  min: call(['最小', 'smallest'], ['{*} 中最小的', 'the smallest of {*}'], {
    group: 'number',
    takes: ['ordered', 'ordered'],
    more: 'ordered',
    gives: 'same',
  }),
  max: call(['最大', 'largest'], ['{*} 中最大的', 'the largest of {*}'], {
    group: 'number',
    takes: ['ordered', 'ordered'],
    more: 'ordered',
    gives: 'same',
  }),

  today: call(['今天', 'today'], ['今天', 'today'], { group: 'date', takes: [], gives: 'date' }),
  now: call(['现在', 'now'], ['现在', 'now'], { group: 'date', takes: [], gives: 'datetime' }),
  date_of: call(['日期部分', 'date of'], ['{0} 的日期', 'the date of {0}'], {
    group: 'date',
    takes: ['day'],
    gives: 'date',
  }),
  days_between: call(['相差天数', 'days between'], ['{0} 到 {1} 的天数', 'days from {0} to {1}'], {
    group: 'date',
    takes: ['day', 'day'],
    gives: 'number',
  }),
  workdays_between: call(['相差工作日', 'workdays between'], ['{0} 到 {1} 的工作日', 'workdays from {0} to {1}'], {
    group: 'date',
    takes: ['day', 'day', 'calendar'],
    optional: 1,
    gives: 'number',
  }),
  add_days: call(['加天数', 'add days'], ['{0} 之后 {1} 天', '{1} days after {0}'], {
    group: 'date',
    takes: ['date', 'number'],
    gives: 'same',
  }),
  add_months: call(['加月数', 'add months'], ['{0} 之后 {1} 个月', '{1} months after {0}'], {
    group: 'date',
    takes: ['day', 'number'],
    gives: 'date',
  }),
  year: call(['年', 'year'], ['{0} 的年份', 'the year of {0}'], { group: 'date', takes: ['day'], gives: 'number' }),
  month: call(['月', 'month'], ['{0} 的月份', 'the month of {0}'], { group: 'date', takes: ['day'], gives: 'number' }),
  day: call(['日', 'day'], ['{0} 的日', 'the day of {0}'], { group: 'date', takes: ['day'], gives: 'number' }),
  weekday: call(['星期几', 'weekday'], ['{0} 是星期几（1 为星期一）', 'the weekday of {0} (1 is Monday)'], {
    group: 'date',
    takes: ['day'],
    gives: 'number',
  }),
  start_of: call(['期初', 'start of'], ['{0} 所在{1}的第一天', 'the first day of the {1} of {0}'], {
    group: 'date',
    takes: ['day', 'unit'],
    gives: 'date',
  }),

  has_any: call(['包含任一', 'has any of'], ['{0} 包含 {1} 中任一', '{0} has any of {1}'], {
    group: 'list',
    takes: ['list', 'values'],
    gives: 'boolean',
  }),
  has_all: call(['包含全部', 'has all of'], ['{0} 包含 {1} 中全部', '{0} has all of {1}'], {
    group: 'list',
    takes: ['list', 'values'],
    gives: 'boolean',
  }),

  under: call(['位于…之下（含自身）', 'is at or under'], ['{0} 是 {1} 或位于其下', '{0} is {1} or under it'], {
    group: 'compare',
    takes: ['value', 'same'],
    gives: 'boolean',
  }),

  some: call(['有一条', 'some'], ['{0} 中有一条满足 {1}', 'some of {0}: {1}'], {
    group: 'related',
    takes: ['related', 'condition'],
    optional: 1,
    gives: 'boolean',
  }),
  all: call(['每一条', 'all'], ['{0} 中每一条都满足 {1}', 'all of {0}: {1}'], {
    group: 'related',
    takes: ['related', 'condition'],
    gives: 'boolean',
  }),
  none: call(['没有一条', 'none'], ['{0} 中没有一条满足 {1}', 'none of {0}: {1}'], {
    group: 'related',
    takes: ['related', 'condition'],
    optional: 1,
    gives: 'boolean',
  }),
  count: call(['条数', 'count'], ['{0} 中满足 {1} 的条数', 'number of {0} where {1}'], {
    group: 'related',
    takes: ['related', 'condition'],
    optional: 1,
    gives: 'number',
  }),
  sum: call(['合计', 'sum'], ['{0} 的 {1} 合计（满足 {2}）', 'sum of {1} over {0} where {2}'], {
    group: 'related',
    takes: ['related', 'amount', 'condition'],
    optional: 1,
    gives: 'amount',
  }),
  avg: call(['平均', 'average'], ['{0} 的 {1} 平均值（满足 {2}）', 'average of {1} over {0} where {2}'], {
    group: 'related',
    takes: ['related', 'amount', 'condition'],
    optional: 1,
    gives: 'amount',
  }),
  min_of: call(['其中最小', 'smallest of'], ['{0} 中最小的 {1}（满足 {2}）', 'smallest {1} of {0} where {2}'], {
    group: 'related',
    takes: ['related', 'extreme', 'condition'],
    optional: 1,
    gives: 'same',
  }),
  max_of: call(['其中最大', 'largest of'], ['{0} 中最大的 {1}（满足 {2}）', 'largest {1} of {0} where {2}'], {
    group: 'related',
    takes: ['related', 'extreme', 'condition'],
    optional: 1,
    gives: 'same',
  }),
} as const satisfies Record<string, OperatorDefinition>;

export type OperatorKey = keyof typeof operators;

export function isOperator(key: string): key is OperatorKey {
  return Object.hasOwn(operators, key);
}

/** The units `start_of` knows. A week starts on Monday. */
export const dateUnits = ['week', 'month', 'quarter', 'year'] as const;
export type DateUnit = (typeof dateUnits)[number];
