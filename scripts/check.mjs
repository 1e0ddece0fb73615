/**
 * Everything that can be judged without running the product: types, lint, format, architecture.
 * Two lanes for two cores; each step's output is shown whole, after it, only when it failed (or with `--verbose`).
 */
import { programs, runNode } from './run-command.mjs';

const isVerbose = process.argv.includes('--verbose');
const lanes = [
  [{ name: 'types', args: [programs.tsc, '-b', '--pretty', 'false'] }],
  [
    { name: 'format and lint (biome)', args: [programs.biome, 'check', '--max-diagnostics=200', '.'] },
    { name: 'promises and cycles (oxlint)', args: [programs.oxlint, '--type-aware', '--deny-warnings'] },
    { name: 'architecture', args: [programs.vitest, 'run', 'tests/architecture.test.ts', '--reporter=dot'] },
  ],
];

const started = Date.now();
/** @type {string[]} */
const failed = [];
await Promise.all(
  lanes.map(async (steps) => {
    for (const { name, args } of steps) {
      const begun = Date.now();
      const { code, output } = await runNode(args, { quiet: true });
      if (code !== 0) failed.push(name);
      if (code !== 0 || isVerbose) process.stdout.write(`${output.trimEnd()}\n`);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    }
  }),
);
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(failed.length === 0 ? `check passed in ${seconds} s` : `check failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
