import type { Json } from '../../schemas/src/index.ts';
import { pick, type Random } from './rule-world.ts';

const extremes = [999999999999999, -999999999999999, 0.000001, -0.000001, 1, 0.1, 3, 7, 1e15, 123456.789];
const towerFields = ['score', 'rate', 'amount', 'cost', 'account.size', '$user.limit', 'partner.size'];

/** Nothing but arithmetic over the largest and smallest numbers there are, up to what the limits let through. */
export function randomTower(random: Random): Json {
  // a tower of one sign grows fastest: all products, or quotients of quotients
  const signs = pick(random, [['*'], ['/'], ['*', '/'], ['-', '*'], ['-', '/'], ['+', '-', '*', '/', '%', 'min']]);
  const isSteep = random() < 0.7;
  const steepLeaves = random() < 0.5 ? extremes.slice(0, 2) : extremes.slice(2, 4);
  const grow = (depth: number): Json => {
    if (depth === 0 || (!isSteep && random() < 0.2)) {
      // a steep one holds few fields: one that is empty makes nothing of everything
      return random() < (isSteep ? 0.05 : 0.4)
        ? { var: pick(random, towerFields) }
        : pick(random, isSteep ? steepLeaves : extremes);
    }
    const operator = pick(random, signs);
    if (random() < 0.05) return { round: [grow(depth - 1), pick(random, [-3, 0, 2, 10])] };
    const count = operator === '*' || operator === '+' ? 2 + Math.floor(random() * 2) : 2;
    return { [operator]: Array.from({ length: count }, () => grow(depth - 1)) };
  };
  return grow(2 + Math.floor(random() * 4));
}
