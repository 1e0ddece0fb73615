import './tests/helpers/node-20.ts';
import { defineConfig } from 'vitest/config';

const database = 'tests/helpers/database-setup.ts';

/** On a shared machine a process may stand still for seconds: there a test may fail once, and is said to have, but not twice. */
const again = process.env.CI ? { retry: 1 } : {};

/** Which seconds-long waits are honest: a cold browser or a publish on a busy two-core machine, never a missing await. */
const patience = { ...again, testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } } };

/**
 * Libraries are read from their sources (condition `kehuan-src`), so tests need no build; the browser project builds the
 * web apps in its set-up when their sources changed. Projects run one after the other, files of one project two at a time.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ['kehuan-src', 'module', 'node', 'development'] } },
  resolve: { conditions: ['kehuan-src', 'module', 'node', 'development'] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/helpers/end-with-runner.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/language/**/*.test.ts', 'tests/templates/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'server',
          include: ['tests/server/**/*.test.ts', 'tests/boot/**/*.test.ts'],
          globalSetup: [database],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...patience,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [database, 'tests/helpers/browser-setup.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
