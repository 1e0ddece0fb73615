import type { CallKey } from './calls.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleNode } from './rule-tree.ts';

/** Bounds of a number: powers of ten below and above, and how many factors were multiplied. Unknown inputs stay within these. */
export interface Magnitude {
  readonly low: number;
  readonly high: number;
  readonly degree: number;
}

/** What a stored number or amount can be (see the number field): 15 digits before and 6 after the point, with room to spare. */
const stored: Magnitude = { low: -8, high: 18, degree: 1 };
const small: Magnitude = { low: 0, high: 8, degree: 1 };

const known = new WeakMap<RuleNode, Magnitude>();

export function magnitudeOf(node: RuleNode): Magnitude {
  const found = known.get(node);
  if (found) return found;
  const magnitude = measure(node);
  known.set(node, magnitude);
  return magnitude;
}

export const isTooLarge = ({ low, high, degree }: Magnitude): boolean =>
  degree > ruleLimits.degree || low < -ruleLimits.decades || high > ruleLimits.decades;

function measure(node: RuleNode): Magnitude {
  if (node.kind === 'value') return ofConstant(Number(node.value));
  if (node.kind === 'related') {
    if (!node.value) return small;
    const { low, high, degree } = node.value.type.kind.startsWith('date') ? small : magnitudeOf(node.value);
    return { low: low - 1, high: high + 10, degree };
  }
  if (node.kind === 'computed') return magnitudeOf(node.node);
  if (node.kind !== 'call') return stored;
  const numbers = node.args.filter(({ type }) => type.kind === 'number' || type.kind === 'money').map(magnitudeOf);
  return (Object.hasOwn(growth, node.call) ? growth[node.call]! : widest)(numbers);
}

function ofConstant(number: number): Magnitude {
  const power = number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number)));
  return { low: Math.min(power, 0), high: Math.max(power + 1, 0), degree: 1 };
}

type Growth = (args: readonly Magnitude[]) => Magnitude;

const widest: Growth = (args) =>
  args.length === 0
    ? small
    : {
        low: Math.min(...args.map(({ low }) => low)),
        high: Math.max(...args.map(({ high }) => high)),
        degree: Math.max(...args.map(({ degree }) => degree)),
      };

/** The difference of two numbers can be 15 digits smaller than either. */
const sum: Growth = (args) => {
  const { low, high, degree } = widest(args);
  return { low: low - 16, high: high + 1, degree };
};

const product: Growth = ([one = small, other = small]) => ({
  low: one.low + other.low,
  high: one.high + other.high,
  degree: one.degree + other.degree,
});

const quotient: Growth = ([one = small, other = small]) => ({
  low: one.low - other.high,
  high: one.high - other.low,
  degree: one.degree + other.degree,
});

const growth: { readonly [K in CallKey]?: Growth } = {
  add: sum,
  subtract: sum,
  money_add: sum,
  money_subtract: sum,
  multiply: product,
  money_multiply: product,
  // rates have at most nine digits before and nine after the point
  money_convert: ([one = small]) => ({ low: one.low - 10, high: one.high + 10, degree: one.degree + 1 }),
  divide: quotient,
  money_divide: quotient,
};
