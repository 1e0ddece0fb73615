import type { Json } from '../../schemas/src/index.ts';
import { randomRule } from './rule-generator.ts';
import { pick, type Random } from './rule-world.ts';

/** A row rule as people write them: comparisons with variables of the user, together with anything else. */
export function randomPermission(random: Random): Json {
  const grow = (depth: number): Json => {
    if (depth > 0 && random() < 0.7) {
      const operator = pick(random, ['and', 'or', '!', '!']);
      return { [operator]: operator === '!' ? [grow(depth - 1)] : [grow(depth - 1), grow(depth - 1)] };
    }
    const path = pick(random, ['account', 'partner', 'account.parent']);
    return pick<() => Json>(random, [
      () => ({ [pick(random, ['==', '!='])]: [{ var: `${path}.region` }, { var: '$user.region' }] }),
      () => ({ [pick(random, ['==', '!='])]: [{ var: `${path}.owner` }, { var: '$user.id' }] }),
      () => ({ [pick(random, ['<', '>='])]: [{ var: 'amount' }, { var: '$user.quota' }] }),
      () => ({ '!!': [{ var: `${path}.name` }] }),
      () => randomRule(random, 'deal', 'boolean'),
    ])();
  };
  return grow(3);
}
