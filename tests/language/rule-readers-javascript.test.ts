import { expect, test } from 'vitest';
import { compileRule } from '../../schemas/src/index.ts';
import { answersOf, show, type TryRule, tryRule } from './rule-answers.ts';
import { randomRule } from './rule-generator.ts';
import { makeWorld, randomFrom, scopeOf } from './rule-world.ts';
import { shrinkRule } from './shrink-rule.ts';

const seed = Number(process.env['RULE_SEED'] ?? Date.now() % 1_000_000_007);
const count = Number(process.env['RULE_COUNT'] ?? 2_000);

test(`closures, json-logic-js and the oracle agree on ${count} random rules (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  let refused = 0;
  for (let number = 0; number < count; number += 1) {
    const world = makeWorld(randomFrom(seed + Math.floor(number / 100)));
    const rule = randomRule(random);
    const tried = tryRule(rule);
    if (!tried) {
      refused += 1;
      continue;
    }
    const records = world.rows['deal']!.slice(0, 12);
    const disagree = (candidate: TryRule) =>
      records.find((record) => {
        const answers = answersOf(candidate, world, record);
        return (
          answers.oracle !== answers.closures ||
          answers.oracle !== answers.jsonLogic ||
          answers.oracle.startsWith('threw')
        );
      });
    if (!disagree(tried)) continue;
    const smallest = await shrinkRule(rule, async (candidate) => {
      const smaller = tryRule(candidate);
      return smaller !== undefined && disagree(smaller) !== undefined;
    });
    const record = disagree(tryRule(smallest)!)!;
    const { linked: _linked, ...scope } = scopeOf(world, record);
    expect.fail(
      `seed ${seed}, rule ${number}: ${JSON.stringify(smallest)}\n${JSON.stringify(answersOf(tryRule(smallest)!, world, record))}\n${JSON.stringify(scope)}`,
    );
  }
  expect(refused / count).toBeLessThan(0.05);
});

test('a compiled rule gives the same answer each time it is asked', () => {
  const world = makeWorld(randomFrom(7));
  const random = randomFrom(7);
  const tried = Array.from({ length: 200 }, () => tryRule(randomRule(random))).filter((rule) => rule !== undefined);
  for (const { tree } of tried) {
    const evaluate = compileRule(tree);
    for (const record of world.rows['deal']!.slice(0, 5)) {
      const scope = scopeOf(world, record);
      expect(show(evaluate(scope), tree.type)).toBe(show(evaluate(scope), tree.type));
    }
  }
});
