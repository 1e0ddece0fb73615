/**
 * Exchange rates as rules see them: one text, so that they travel as a parameter. `CNY|2|{"CNY 0001-01-01","USD 2026-01-01"}|{1,7.1}`: the
 * workspace's own currency and its decimals; then, ascending by the characters' codes, each currency with the first day of a rate, and
 * the rates: how much of the own currency one of it is worth from that day on.
 */
export interface RatePlan {
  readonly base: string;
  readonly scale: number;
  readonly rates: readonly { readonly currency: string; readonly from: string; readonly rate: string }[];
}

export function writeRatePlan({ base, scale, rates }: RatePlan): string {
  const all = [{ currency: base, from: '0001-01-01', rate: '1' }, ...rates.filter(({ currency }) => currency !== base)]
    .map(({ currency, from, rate }) => ({ key: `${currency} ${from}`, rate }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return `${base}|${scale}|{${all.map(({ key }) => `"${key}"`).join(',')}}|{${all.map(({ rate }) => rate).join(',')}}`;
}

interface ReadRates {
  readonly base: string;
  readonly scale: number;
  readonly keys: readonly string[];
  readonly rates: readonly string[];
}

const known = new Map<string, ReadRates>();

function read(text: string): ReadRates {
  const found = known.get(text);
  if (found) return found;
  const [base = '', scale = '2', keys = '{}', rates = '{}'] = text.split('|');
  const made = {
    base,
    scale: Number(scale),
    keys: keys.slice(2, -2).split('","'),
    rates: rates.slice(1, -1).split(','),
  };
  if (known.size >= 50) known.clear();
  known.set(text, made);
  return made;
}

/** The last rate of a currency on or before a day; no currency is the workspace's own. */
export function rateOn(
  text: string,
  currency: string | null,
  day: string,
): { readonly rate: string; readonly scale: number } | null {
  const { base, scale, keys, rates } = read(text);
  const wanted = `${currency ?? base} `;
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! <= wanted + day) low = middle + 1;
    else high = middle;
  }
  const key = keys[low - 1];
  return key?.startsWith(wanted) ? { rate: rates[low - 1]!, scale } : null;
}
