import { type CallNode, namedPatterns, type PatternName, type RuleNode } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { arrayParameter, parameter } from './sql-type.ts';

export type Sql = RawBuilder<unknown>;

/** What the SQL of a call is made from. `sql` gives an argument's value, `condition` an argument as a condition that may be null for false. */
export interface CallParts {
  readonly node: CallNode;
  readonly sql: (index: number) => Sql;
  readonly condition: (index: number) => Sql;
}

type Emit = (parts: CallParts) => Sql;
type StrictCall = Exclude<CallNode['call'], 'and' | 'or' | 'if'>;

const name = (key: string): Sql => sql.id('kehuan', key);
const own =
  (key: string): Emit =>
  ({ node, sql: value }) =>
    sql`${name(key)}(${sql.join(node.args.map((_, index) => value(index)))})`;
const plain =
  (key: string): Emit =>
  ({ node, sql: value }) =>
    sql`${sql.raw(key)}(${sql.join(node.args.map((_, index) => value(index)))})`;
const infix =
  (operator: string): Emit =>
  ({ sql: value }) =>
    sql`(${value(0)} ${sql.raw(operator)} ${value(1)})`;
/** On doubles, then 15 significant digits: what `::numeric` keeps of a double. */
const float =
  (operator: string): Emit =>
  ({ sql: value }) =>
    sql`(${value(0)}::float8 ${sql.raw(operator)} ${value(1)}::float8)::numeric`;
const extract =
  (part: string): Emit =>
  ({ sql: value }) =>
    sql`extract(${sql.raw(part)} from ${value(0)})`;

const constantOf = (node: RuleNode | undefined): unknown => (node?.kind === 'value' ? node.value : undefined);
const isGiven = (node: RuleNode | undefined): boolean => node?.kind === 'value' || node?.kind === 'context';

/** `=` may use an index; where both sides can be null only `is not distinct from` makes nothing equal nothing. */
const equal: Emit = ({ node, sql: value, condition }) => {
  if (node.args[0]?.type.kind === 'boolean') return sql`((${condition(0)}) is true) = ((${condition(1)}) is true)`;
  return node.args.some(isGiven) ? sql`${value(0)} = ${value(1)}` : sql`${value(0)} is not distinct from ${value(1)}`;
};

/** A constant needle is a LIKE pattern, which a trigram index can answer. */
const matching =
  (pattern: (escaped: string) => string, otherwise: Emit): Emit =>
  (parts) => {
    const needle = constantOf(parts.node.args[1]);
    if (typeof needle !== 'string') return otherwise(parts);
    const escaped = needle.replace(/[\\%_]/g, '\\$&');
    return sql`${name('kh_fold')}(${parts.sql(0)}) like ${name('kh_fold')}(${sql.val(pattern(escaped))}::text)`;
  };

const folded = ({ sql: value }: CallParts, index: number): Sql => sql`${name('kh_fold')}(${value(index)})`;

const memberOf: Emit = ({ node, sql: value }) => {
  const [item, list] = node.args as [RuleNode, RuleNode];
  const values = constantOf(list);
  if (values !== undefined) return sql`${value(0)} = any(${arrayParameter(values, item.type)})`;
  // the operator a GIN index knows
  if (list.kind !== 'field') return sql`${value(0)} = any(${value(1)})`;
  if (item.kind === 'value') return sql`${value(1)} @> ${arrayParameter([item.value], item.type)}`;
  return item.kind === 'context' ? sql`${value(1)} @> array[${value(0)}]` : sql`${value(0)} = any(${value(1)})`;
};

const listQuestion =
  (operator: string): Emit =>
  ({ node, sql: value }) => {
    const [list, wanted] = node.args as [RuleNode, RuleNode];
    const exact = (index: number) => sql`coalesce(${value(index)}, '{}')`;
    // an index over the list serves constants; every list has all of nothing
    const has = wanted.kind === 'value' || list.kind === 'value' ? value(0) : exact(0);
    return sql`${has} ${sql.raw(operator)} ${wanted.kind === 'value' ? value(1) : exact(1)}`;
  };

/** Every operation in SQL. Each names its arguments once: named twice, nesting would double the statement at every level. */
const emitters = {
  not: ({ condition }) => sql`(${condition(0)}) is not true`,
  has: ({ sql: value }) => sql`${value(0)} is not null`,
  has_items: ({ sql: value }) => sql`cardinality(${value(0)}) > 0`,
  equal,
  money_equal: equal,
  less: infix('<'),
  less_or_equal: infix('<='),
  money_less: infix('<'),
  money_less_or_equal: infix('<='),
  in: memberOf,
  money_in: memberOf,
  has_any: listQuestion('&&'),
  has_all: listQuestion('@>'),
  rank: ({ node, sql: value }) =>
    sql`array_position(${parameter(constantOf(node.args[1]), { kind: 'list', options: [] })}, ${value(0)})::numeric`,

  contains: matching(
    (text) => `%${text}%`,
    (parts) => sql`strpos(${folded(parts, 0)}, ${folded(parts, 1)}) > 0`,
  ),
  matches: ({ node, sql: value }) =>
    sql`${value(0)} ~ ${sql.lit(namedPatterns[constantOf(node.args[1]) as PatternName].pattern)}`,
  starts_with: matching(
    (text) => `${text}%`,
    (parts) => sql`starts_with(${folded(parts, 0)}, ${folded(parts, 1)})`,
  ),
  ends_with: matching((text) => `%${text}`, own('kh_ends_with')),
  lower: own('kh_fold'),
  length: ({ sql: value }) => sql`coalesce(length(${value(0)}), 0)::numeric`,
  left: own('kh_left'),
  right: own('kh_right'),
  trim: own('kh_trim'),
  // `plainTextOf` step by step
  plain_text: ({ sql: value }) => {
    const lines = sql`regexp_replace(${value(0)}, '<br */?>|</(p|h[1-6]|li|blockquote|pre)>', chr(10), 'g')`;
    const bare = sql`btrim(regexp_replace(regexp_replace(${lines}, '<[^>]*>', '', 'g'), chr(10) || '+', chr(10), 'g'), chr(10))`;
    return sql`nullif(replace(replace(replace(replace(${bare}, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&'), '')`;
  },
  join: ({ node, sql: value }) => sql`nullif(concat(${sql.join(node.args.map((_, index) => value(index)))}), '')`,
  decimal_text: ({ sql: value }) => sql`trim_scale(${value(0)})::text`,
  date_text: ({ sql: value }) => sql`to_char(${value(0)}, 'YYYY-MM-DD')`,
  datetime_text: ({ sql: value }) => sql`to_char(${value(0)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,

  cn_amount: own('kh_cn_amount'),

  add: float('+'),
  subtract: float('-'),
  multiply: float('*'),
  divide: ({ sql: value }) => sql`(${value(0)}::float8 / nullif(${value(1)}::float8, 0))::numeric`,
  modulo: own('kh_mod'),
  negate: ({ sql: value }) => sql`(- ${value(0)})`,
  round: ({ sql: value }) => sql`round(${value(0)}, ${value(1)}::int)`,
  absolute: plain('abs'),
  to_number: ({ sql: value }) => sql`${value(0)}::float8::numeric`,

  money_add: infix('+'),
  money_subtract: infix('-'),
  money_multiply: infix('*'),
  money_divide: ({ sql: value }) => sql`${name('kh_money_divide')}(${value(0)}, ${value(1)}, ${value(2)}::int)`,
  money_negate: ({ sql: value }) => sql`(- ${value(0)})`,
  money_round: ({ sql: value }) => sql`round(${value(0)}, ${value(1)}::int)`,
  money_absolute: plain('abs'),
  to_money: ({ sql: value }) => value(0),
  money_convert: ({ sql: value }) => {
    const part = (index: number) => sql`split_part(${value(3)}, '|', ${sql.lit(index)})`;
    return sql`${name('kh_convert')}(${value(0)}, coalesce(${value(1)}, ${part(1)}) || ' ', ${value(2)}, ${part(2)}, ${name('kh_rate_days')}(${value(3)}), ${name('kh_rates')}(${value(3)}))`;
  },

  date_of: own('kh_date_of'),
  days_between: ({ sql: value }) => sql`(${value(1)} - ${value(0)})::numeric`,
  // what is made of the calendar is constant in a statement: the planner works it out once
  workdays_between: ({ sql: value }) => {
    const plan = sql`${name('kh_calendar')}(${value(2)}, 1), ${name('kh_calendar')}(${value(2)}, 2), ${name('kh_calendar')}(${value(2)}, 3)`;
    return sql`(${name('kh_workdays')}(${value(1)}, ${plan}) - ${name('kh_workdays')}(${value(0)}, ${plan}))::numeric`;
  },
  add_days: own('kh_add_days'),
  add_full_days: own('kh_add_full_days'),
  add_months: own('kh_add_months'),
  year: extract('year'),
  month: extract('month'),
  day: extract('day'),
  weekday: extract('isodow'),
  start_of: ({ node, sql: value }) =>
    sql`date_trunc(${sql.lit(String(constantOf(node.args[1])))}, ${value(0)}::timestamp)::date`,

  least: plain('least'),
  greatest: plain('greatest'),
  money_least: plain('least'),
  money_greatest: plain('greatest'),
  first_value: plain('coalesce'),
} as const satisfies Record<StrictCall, Emit>;

/** Conditions that are never null. The others may be null where they mean false. */
const twoValued: ReadonlySet<CallNode['call']> = new Set(['not', 'has']);

export const isTwoValued = (node: CallNode): boolean =>
  twoValued.has(node.call) ||
  (node.call === 'equal' && (node.args[0]?.type.kind === 'boolean' || !node.args.some(isGiven)));

export const emitCall = (call: StrictCall, parts: CallParts): Sql => emitters[call](parts);
