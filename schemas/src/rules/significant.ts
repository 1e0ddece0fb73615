/**
 * A double as the number it stands for: 15 significant digits, halves to even, like PostgreSQL's `float8::numeric` and like a
 * spreadsheet (0.1 + 0.2 = 0.3). Null where a double has no number.
 */
export function significant(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  // adding 0 turns -0 into 0, which PostgreSQL's numeric does not have
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  const rounded = Number(value.toPrecision(15));
  // A half after 15 digits has at most 22 binary places, for 5²³ has 17 digits: nothing else needs the slow look.
  if (rounded === value || !Number.isInteger(value * 2 ** 22)) return rounded + 0;
  return breakTie(value, rounded);
}

/** `toPrecision` rounds an exact half away from zero; C, and so PostgreSQL, to the even digit. */
function breakTie(value: number, rounded: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential(60).split('e');
  const plain = digits.replace('.', '');
  const isTie = plain[15] === '5' && /^0*$/.test(plain.slice(16));
  if (!isTie || Number(plain[14]) % 2 === 1) return rounded;
  return Math.sign(value) * Number(`${digits.slice(0, 16)}e${exponent}`);
}
