/**
 * The closed set of operations checked rules are made of. What people write (`operators.ts`) is translated into these, each with
 * one meaning and fixed types: `+` becomes `add` or `money_add`. Every reader has one table over this set, so that a forgotten
 * operation is a compile error.
 */
export const lazyCalls = ['and', 'or', 'if'] as const;

export const strictCalls = [
  // conditions
  'not',
  'has',
  'has_items',
  'equal',
  'money_equal',
  'less',
  'less_or_equal',
  'money_less',
  'money_less_or_equal',
  'in',
  'money_in',
  'has_any',
  'has_all',
  'rank',
  // text
  'contains',
  'matches',
  'starts_with',
  'ends_with',
  'lower',
  'length',
  'left',
  'right',
  'trim',
  'plain_text',
  'join',
  'decimal_text',
  'date_text',
  'datetime_text',
  'cn_amount',
  // numbers: 15 significant digits
  'add',
  'subtract',
  'multiply',
  'divide',
  'modulo',
  'negate',
  'round',
  'absolute',
  'to_number',
  // money: exact decimals
  'money_add',
  'money_subtract',
  'money_multiply',
  'money_divide',
  'money_negate',
  'money_round',
  'money_absolute',
  'to_money',
  'money_convert',
  // dates
  'date_of',
  'days_between',
  'workdays_between',
  'add_days',
  'add_full_days',
  'add_months',
  'year',
  'month',
  'day',
  'weekday',
  'start_of',
  // any
  'least',
  'greatest',
  'money_least',
  'money_greatest',
  'first_value',
] as const;

export type LazyCall = (typeof lazyCalls)[number];
export type StrictCall = (typeof strictCalls)[number];
export type CallKey = LazyCall | StrictCall;
