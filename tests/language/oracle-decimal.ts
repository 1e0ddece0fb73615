/** Exact decimals for the oracle: whole digits and how many of them stand behind the point. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const ten = (power: number): bigint => 10n ** BigInt(power);

/** From a number as it is printed, or a decimal text. */
export function decimal(value: number | string): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).toLowerCase().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const plain = { digits: BigInt(whole.replace('+', '') + fraction), scale: fraction.length };
  const power = Number(exponent) - plain.scale;
  return power >= 0 ? { digits: plain.digits * ten(power), scale: 0 } : { digits: plain.digits, scale: -power };
}

function align(one: Decimal, other: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(one.scale, other.scale);
  return [one.digits * ten(scale - one.scale), other.digits * ten(scale - other.scale), scale];
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** one / other as a whole number, half away from zero */
function divideWhole(one: bigint, other: bigint): bigint {
  const isNegative = one < 0n !== other < 0n;
  const doubled = (2n * magnitude(one) + magnitude(other)) / (2n * magnitude(other));
  return isNegative ? -doubled : doubled;
}

function text({ digits, scale }: Decimal): string {
  const plain = magnitude(digits)
    .toString()
    .padStart(scale + 1, '0');
  const whole = plain.slice(0, plain.length - scale);
  const fraction = plain.slice(plain.length - scale).replace(/0+$/, '');
  const sign = digits < 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

export const decimalOps = {
  text,
  toDouble: (value: Decimal): number => Number(text(value)),
  add: (one: Decimal, other: Decimal): Decimal => {
    const [a, b, scale] = align(one, other);
    return { digits: a + b, scale };
  },
  subtract: (one: Decimal, other: Decimal): Decimal => {
    const [a, b, scale] = align(one, other);
    return { digits: a - b, scale };
  },
  multiply: (one: Decimal, other: Decimal): Decimal => ({
    digits: one.digits * other.digits,
    scale: one.scale + other.scale,
  }),
  divide: (one: Decimal, other: Decimal, scale: number): Decimal | null => {
    const [a, b] = align(one, other);
    return b === 0n ? null : { digits: divideWhole(a * ten(scale), b), scale };
  },
  absolute: ({ digits, scale }: Decimal): Decimal => ({ digits: magnitude(digits), scale }),
  compare: (one: Decimal, other: Decimal): number => {
    const [a, b] = align(one, other);
    return a < b ? -1 : a > b ? 1 : 0;
  },
  round: (value: Decimal, places: number): Decimal => {
    if (places >= value.scale) return value;
    const rounded = divideWhole(value.digits, ten(value.scale - places));
    return places >= 0 ? { digits: rounded, scale: places } : { digits: rounded * ten(-places), scale: 0 };
  },
};

/** A double to 15 significant digits, halves to even, from its exact binary value. */
export function roundedDouble(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (exponent === 0 ? 1 : exponent) - 1075;
  // value = numerator / denominator, exactly
  const numerator = power >= 0 ? mantissa << BigInt(power) : mantissa;
  const denominator = power >= 0 ? 1n : 1n << BigInt(-power);
  // a few steps below where it must be; the exact comparison decides
  const start = 12 - Math.floor(Math.log10(Math.abs(value)));
  for (let places = start; ; places += 1) {
    const [top, bottom] =
      places >= 0 ? [numerator * ten(places), denominator] : [numerator, denominator * ten(-places)];
    if (top / bottom < ten(14)) continue;
    const quotient = top / bottom;
    const rest = 2n * (top % bottom);
    const up = rest > bottom || (rest === bottom && quotient % 2n === 1n);
    return Math.sign(value) * Number(`${quotient + (up ? 1n : 0n)}e${-places}`);
  }
}
