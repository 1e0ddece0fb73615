import type { Json } from '../../schemas/src/index.ts';
import { pick, type Random } from './rule-world.ts';

const strange: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  2.5,
  'a',
  '',
  'won',
  '2026-11-23',
  [],
  ['vip'],
  { var: 'stage' },
  { var: 'amount' },
  { var: 'tags' },
  { var: 'account' },
  { var: 'seen_at' },
  { var: 'signed' },
  { now: [] },
];

/** The rule with one part of it replaced by something else: often wrong, sometimes a rule nobody would think of. */
export function mutateRule(random: Random, rule: Json): Json {
  if (random() < 0.3 || typeof rule !== 'object' || rule === null) return pick(random, strange);
  if (Array.isArray(rule)) {
    if (rule.length === 0) return [pick(random, strange)];
    const index = Math.floor(random() * rule.length);
    if (random() < 0.1) return rule.toSpliced(index, 1);
    return rule.with(index, mutateRule(random, rule[index] as Json));
  }
  const [[operator, args] = ['var', 'name']] = Object.entries(rule);
  return operator === 'var' ? pick(random, strange) : { [operator]: mutateRule(random, args) };
}
