import Big from 'big.js';
import { rateOn } from './rate-text.ts';

/** Money is a decimal string and stays exact; null goes through. Results are plain decimals without needless zeros. */
type Money = string | null;

export const plainDecimal = (value: Big): string => (value.eq(0) ? '0' : value.toFixed());

const pair =
  (compute: (one: Big, other: Big) => Big) =>
  (one: Money, other: Money): Money =>
    one === null || other === null ? null : plainDecimal(compute(new Big(one), new Big(other)));

/** Doubles keep the order of decimals up to 15 digits, so most comparisons need no big number. */
export function compareMoney(one: string, other: string): number {
  if (one.length <= 15 && other.length <= 15) return Number(one) - Number(other);
  return new Big(one).cmp(other);
}

/** One constructor for each scale: big.js keeps the scale of a division there. */
const exactAt = new Map<number, typeof Big>();

function exact(scale: number): typeof Big {
  const known = exactAt.get(scale);
  if (known) return known;
  const made = Big();
  made.DP = scale;
  made.RM = Big.roundHalfUp;
  exactAt.set(scale, made);
  return made;
}

/** Half away from zero at the scale; null when divided by zero. */
function divide(one: Money, other: Money, scale: number): Money {
  if (one === null || other === null || Number(other) === 0) return null;
  return plainDecimal(new (exact(scale))(one).div(other));
}

/** At the last rate on or before the day, rounded to the scale of the workspace's currency. Without a rate nothing. */
function convertMoney(amount: Money, currency: string | null, day: string | null, rates: string | null): Money {
  if (amount === null || day === null || rates === null) return null;
  const found = rateOn(rates, currency, day);
  return found && plainDecimal(new Big(amount).times(found.rate).round(found.scale, Big.roundHalfUp));
}

const extreme =
  (sign: 1 | -1) =>
  (...values: readonly Money[]): Money =>
    values.reduce(
      (best, value) => (value === null || (best !== null && compareMoney(value, best) * sign >= 0) ? best : value),
      null,
    );

export const computeMoney = {
  money_add: pair((one, other) => one.plus(other)),
  money_subtract: pair((one, other) => one.minus(other)),
  money_multiply: pair((one, other) => one.times(other)),
  money_divide: divide,
  money_negate: (value: Money): Money => (value === null ? null : plainDecimal(new Big(value).neg())),
  money_round: (value: Money, digits: number): Money =>
    value === null ? null : plainDecimal(new Big(value).round(digits, Big.roundHalfUp)),
  money_absolute: (value: Money): Money => (value === null ? null : plainDecimal(new Big(value).abs())),
  money_convert: convertMoney,
  to_money: (value: number | null): Money => (value === null ? null : plainDecimal(new Big(value))),
  money_least: extreme(1),
  money_greatest: extreme(-1),
  money_equal: (one: Money, other: Money): boolean =>
    one === null || other === null ? one === other : compareMoney(one, other) === 0,
  money_less: (one: Money, other: Money): boolean => one !== null && other !== null && compareMoney(one, other) < 0,
  money_less_or_equal: (one: Money, other: Money): boolean =>
    one !== null && other !== null && compareMoney(one, other) <= 0,
  money_in: (value: Money, list: readonly string[]): boolean =>
    value !== null && list.some((item) => compareMoney(item, value) === 0),
} as const;

export function sumMoney(values: readonly Money[]): string {
  return plainDecimal(values.reduce<Big>((sum, value) => (value === null ? sum : sum.plus(value)), new Big(0)));
}
