/**
 * The agreement of the rule readers over very many rules: `npm run soak [count] [seed]`, a million unless said otherwise. In rounds,
 * each with a seed of its own that is printed first, so that any of them can be repeated alone.
 */
import { programs, runNode } from './run-command.mjs';

const count = Number(process.argv[2] ?? 1_000_000);
const first = Number(process.argv[3] ?? Date.now() % 1_000_000_007);
const round = Math.min(count, 50_000);
for (let asked = 0, seed = first; asked < count; asked += round, seed += 1) {
  console.log(`soak: rules ${asked} to ${asked + round} of ${count}, seed ${seed}`);
  const { code } = await runNode([programs.vitest, 'run', 'tests/server/rule-readers-agree.test.ts'], {
    env: { RULE_COUNT: String(round), RULE_SEED: String(seed) },
  });
  if (code !== 0) {
    console.error(`soak: seed ${seed} disagrees. Repeat it with: npm run soak ${round} ${seed}`);
    process.exit(1);
  }
}
