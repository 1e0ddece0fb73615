import Big from 'big.js';
import { significant } from './significant.ts';

/** Numbers are doubles rounded to 15 significant digits after every step; null goes through. */
type Number_ = number | null;

const pair =
  (compute: (one: number, other: number) => number) =>
  (one: Number_, other: Number_): Number_ =>
    one === null || other === null ? null : significant(compute(one, other));

/** Whole numbers below 10¹⁵ only; the sign is the dividend's. */
function modulo(one: Number_, other: Number_): Number_ {
  const isWhole = (value: Number_): value is number => Number.isInteger(value) && Math.abs(value as number) < 1e15;
  return isWhole(one) && isWhole(other) && other !== 0 ? (one % other) + 0 : null;
}

/** Half away from zero, on the decimal digits a person sees (Math.round(1.005 * 100) sees others). */
function round(value: Number_, digits: number): Number_ {
  if (value === null || (Number.isInteger(value) && digits >= 0)) return value;
  return Number(new Big(value).round(digits, Big.roundHalfUp)) + 0;
}

export const computeNumber = {
  add: pair((one, other) => one + other),
  subtract: pair((one, other) => one - other),
  multiply: pair((one, other) => one * other),
  divide: (one: Number_, other: Number_): Number_ => (other === 0 ? null : pair((a, b) => a / b)(one, other)),
  modulo,
  negate: (value: Number_): Number_ => (value === null ? null : 0 - value),
  round,
  absolute: (value: Number_): Number_ => (value === null ? null : Math.abs(value)),
  to_number: (money: string | null): Number_ => (money === null ? null : significant(Number(money))),
} as const;

/** Added exactly, rounded once. Nulls are skipped, nothing adds up to 0. */
export function sumNumbers(values: readonly Number_[]): number {
  if (values.every((value) => value === null || Number.isInteger(value))) {
    const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (Number.isSafeInteger(total) && Math.abs(total) < 1e15) return total;
  }
  const total = values.reduce<Big>((sum, value) => (value === null ? sum : sum.plus(value)), new Big(0));
  return significant(Number(total)) ?? 0;
}
