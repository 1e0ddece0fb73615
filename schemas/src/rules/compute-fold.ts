import { computeMoney, sumMoney } from './compute-money.ts';
import { computeNumber, sumNumbers } from './compute-number.ts';
import type { RuleValue } from './rule-scope.ts';

type Numbers = readonly (number | null)[];
type Money = readonly (string | null)[];
type Scalars = readonly (string | number | null)[];

const isPresent = <T>(value: T | null): value is T => value !== null;

/** The sum, divided by how many there are; nothing has no average. Money at two decimals, like every division of it. */
function average(values: Numbers): number | null {
  const present = values.filter(isPresent);
  return computeNumber.divide(sumNumbers(present), present.length);
}

function averageMoney(values: Money): string | null {
  const present = values.filter(isPresent);
  return present.length === 0 ? null : computeMoney.money_divide(sumMoney(present), String(present.length), 2);
}

const extreme =
  (isBetter: (value: string | number, best: string | number) => boolean) =>
  (values: Scalars): string | number | null =>
    values.reduce((best, value) => (value === null || (best !== null && !isBetter(value, best)) ? best : value), null);

/** What the questions about a value of related records do with the values. Nulls are skipped; only a sum of nothing is something: 0. */
export const computeFold = {
  sum: sumNumbers,
  money_sum: sumMoney,
  average,
  money_average: averageMoney,
  least: extreme((value, best) => value < best),
  greatest: extreme((value, best) => value > best),
  // a reduction, for a list may be longer than a call may have arguments
  money_least: (values: Money): string | null =>
    values.reduce((best, value) => computeMoney.money_least(best, value), null),
  money_greatest: (values: Money): string | null =>
    values.reduce((best, value) => computeMoney.money_greatest(best, value), null),
} as const satisfies Record<string, (values: never) => RuleValue>;

export type ValueFold = keyof typeof computeFold;
