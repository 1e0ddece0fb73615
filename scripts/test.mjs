/**
 * Everything a clean checkout needs for its tests, then the tests: packages, builds, a PostgreSQL and a browser of their own.
 * Arguments go to Vitest (`npm test -- tests/server`). The last line is `N passed, N failed`; the exit code is 0 only when
 * something ran and nothing failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install-packages.mjs';
import { programs, runNode } from './run-command.mjs';

await installPackages();
const build = await runNode(['scripts/build.mjs', '--if-changed']);
if (build.code !== 0) finish(0, 1);

const folder = mkdtempSync(join(tmpdir(), 'kehuan-report-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const report = join(folder, 'report.json');
// The tests bring their own database and server: what a developer's shell is set to must not reach them.
const ownSettings = Object.keys(process.env).filter((name) => name.startsWith('KEHUAN_'));
const { code } = await runNode(
  [
    programs.vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { env: Object.fromEntries(['DATABASE_URL', 'PORT', ...ownSettings].map((name) => [name, undefined])) },
);
const { passed, failed } = readCounts();
finish(passed, failed === 0 && code !== 0 ? 1 : failed);

/** A file that could not even be loaded counts as one failure; it has no tests to count. */
function readCounts() {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** @param {number} passed @param {number} failed */
function finish(passed, failed) {
  if (passed + failed === 0) console.error('No test ran.');
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
