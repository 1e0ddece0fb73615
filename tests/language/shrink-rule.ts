import type { Json } from '../../schemas/src/index.ts';

/** The smallest rule found that still fails: subtrees in place of the whole, arguments left out, operators replaced by one of their arguments. */
export async function shrinkRule(rule: Json, fails: (candidate: Json) => Promise<boolean>): Promise<Json> {
  let smallest = rule;
  for (let round = 0; round < 40; round += 1) {
    const better = await firstFailing(candidates(smallest), fails);
    if (better === undefined) return smallest;
    smallest = better;
  }
  return smallest;
}

async function firstFailing(
  list: Iterable<Json>,
  fails: (candidate: Json) => Promise<boolean>,
): Promise<Json | undefined> {
  let tried = 0;
  for (const candidate of list) {
    if (await fails(candidate)) return candidate;
    tried += 1;
    if (tried > 400) return undefined;
  }
  return undefined;
}

function* candidates(rule: Json): Iterable<Json> {
  if (typeof rule !== 'object' || rule === null) return;
  if (Array.isArray(rule)) {
    for (const [index] of rule.entries()) yield rule.toSpliced(index, 1);
    return;
  }
  const [operator, given] = Object.entries(rule)[0]!;
  if (operator === 'var') return;
  const args: readonly Json[] = Array.isArray(given) ? given : [given];
  yield* args;
  for (const [index] of args.entries()) yield { [operator]: args.toSpliced(index, 1) };
  for (const [index, arg] of args.entries()) {
    for (const smaller of candidates(arg)) yield { [operator]: args.with(index, smaller) };
  }
  for (const [index, arg] of args.entries()) {
    if (typeof arg === 'object' && arg !== null)
      for (const constant of [null, true, 1, 'a']) yield { [operator]: args.with(index, constant) };
  }
}
