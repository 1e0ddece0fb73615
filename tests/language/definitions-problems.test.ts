import { type App, type Json, problemsOf, references } from '@kehuan/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyApp, anySeed, randomApp } from '../helpers/random-app.ts';
import { randomChange } from '../helpers/random-change.ts';
import { pick, randomFrom } from './rule-world.ts';

describe('random apps', () => {
  test('have no problems, and neither has what any number of changes makes of them', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        let app = randomApp(random);
        expect(problemsOf(app)).toEqual([]);
        for (let step = 0; step < 3; step += 1) app = randomChange(random, app);
        expect(problemsOf(app)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
