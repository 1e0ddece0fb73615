/**
 * `npm run chaos`: leads are created without pause while the server and its PostgreSQL are killed at random, for ten minutes or
 * `-- --seconds=N`. Prints what it did and what it found; fails on the first fault.
 */
import { runLeadStorm } from './parts/lead-storm.ts';

const given = process.argv.find((argument) => argument.startsWith('--seconds='))?.split('=')[1];
const seconds = Number(given ?? 600);
const begun = performance.now();
const report = await runLeadStorm({
  seconds,
  main: 'server/dist/main.js',
  say: (line) => console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${line}`),
});
console.log(JSON.stringify(report, null, 2));
const isWhole = report.faults.length === 0 && report.strange.length === 0 && report.acknowledged > 0;
console.log(isWhole ? 'chaos: nothing lost, nothing twice' : 'chaos: FAULTS');
process.exitCode = isWhole ? 0 : 1;
