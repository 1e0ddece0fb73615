import { type Load, load, type Requests } from './load.ts';

export interface Measure {
  readonly name: string;
  /** product / baseline that must be reached */
  readonly target: number;
  readonly product: Requests;
  readonly baseline: Requests;
}

const warmUp = 1500;
const round = 1500;
const rounds = 9;

/**
 * Both servers in turns, so that whatever else the machine does meets both; the ratio of each pair of rounds, and of these the middle
 * one. Any reply but 200 ends the measurement: a refused request is fast.
 */
export async function compare({ name, target, product, baseline }: Measure): Promise<boolean> {
  const run = async (requests: Requests, milliseconds: number) =>
    requireSuccess(name, await load(requests, milliseconds));
  await run(baseline, warmUp);
  await run(product, warmUp);
  const pairs: { ratio: number; product: number; baseline: number }[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const [first, second] = index % 2 === 0 ? [baseline, product] : [product, baseline];
    const [one, other] = [await run(first, round), await run(second, round)];
    const [ofBaseline, ofProduct] = index % 2 === 0 ? [one, other] : [other, one];
    pairs.push({ ratio: ofProduct / ofBaseline, product: ofProduct, baseline: ofBaseline });
  }
  pairs.sort((one, other) => one.ratio - other.ratio);
  const middle = pairs[(rounds - 1) / 2]!;
  const detail = `${middle.product.toFixed(0)} of ${middle.baseline.toFixed(0)} requests/s`;
  return report(name, { ratio: middle.ratio, target, detail });
}

function requireSuccess(name: string, { perSecond, failures }: Load): number {
  if (failures[0] !== undefined)
    throw new Error(`${name}: ${failures.length} requests failed, the first with\n${failures[0]}`);
  return perSecond;
}

/** One line a measure; whether its target is reached. */
export function report(
  name: string,
  { ratio, target, detail }: { ratio: number; target: number; detail: string },
): boolean {
  const isReached = ratio >= target;
  console.log(
    `${name} ratio=${ratio.toFixed(2)} target=${target.toFixed(2)} ${isReached ? 'ok' : 'MISSED'} (${detail})`,
  );
  return isReached;
}
