import { expect, test } from 'vitest';
import { runLeadStorm } from '../chaos/parts/lead-storm.ts';

test('a minute of kill -9 at random: every acknowledged lead is there, each assigned exactly once, in even shares', async () => {
  const report = await runLeadStorm({ seconds: 60 });
  expect(report.faults).toEqual([]);
  expect(report.strange).toEqual([]);
  expect(report.leads).toBeGreaterThanOrEqual(report.acknowledged);
  expect(report.acknowledged).toBeGreaterThan(20);
  expect(Object.values(report.kills).reduce((sum, kills) => sum + kills)).toBeGreaterThan(2);
}, 360_000);
