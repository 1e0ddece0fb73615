import type { StrictCall } from './calls.ts';
import { computeDate } from './compute-date.ts';
import { computeMoney } from './compute-money.ts';
import { computeNumber } from './compute-number.ts';
import { computeText } from './compute-text.ts';
import type { RuleValue } from './rule-scope.ts';

type Scalar = string | number | null;
type List = readonly (string | number)[];

const extreme =
  (isBetter: (value: string | number, best: string | number) => boolean) =>
  (...values: readonly Scalar[]): Scalar =>
    values.reduce((best, value) => (value === null || (best !== null && !isBetter(value, best)) ? best : value), null);

/**
 * What every strict operation does with values of its types. Both JavaScript readers use it: the closures call it directly,
 * json-logic-js through operations named `k.<call>`.
 */
export const compute = {
  ...computeNumber,
  ...computeMoney,
  ...computeText,
  ...computeDate,
  not: (condition: boolean): boolean => !condition,
  has: (value: Scalar): boolean => value !== null,
  has_items: (list: List): boolean => list.length > 0,
  equal: (one: Scalar | boolean, other: Scalar | boolean): boolean => one === other,
  less: (one: Scalar, other: Scalar): boolean => one !== null && other !== null && one < other,
  less_or_equal: (one: Scalar, other: Scalar): boolean => one !== null && other !== null && one <= other,
  in: (value: Scalar, list: List): boolean => value !== null && list.includes(value),
  has_any: (list: List, wanted: List): boolean => wanted.some((item) => list.includes(item)),
  has_all: (list: List, wanted: List): boolean => wanted.every((item) => list.includes(item)),
  rank: (option: string | null, options: readonly string[]): number | null =>
    option === null || !options.includes(option) ? null : options.indexOf(option) + 1,
  least: extreme((value, best) => value < best),
  greatest: extreme((value, best) => value > best),
  first_value: (...values: readonly Scalar[]): Scalar => values.find((value) => value !== null) ?? null,
} as const satisfies Record<StrictCall, (...values: never[]) => RuleValue>;

export type Compute = (...values: readonly RuleValue[]) => RuleValue;

/** The one look-up: the checker has made sure that the arguments have the types the operation takes. */
export const computeOf = (call: StrictCall): Compute => compute[call] as unknown as Compute;
