import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operators } from '../../schemas/src/index.ts';

test('every operator has both labels and a sentence that names its arguments', () => {
  for (const [key, operator] of Object.entries(operators)) {
    expect(operator.label.zh, key).toBeTruthy();
    expect(operator.label.en, key).toBeTruthy();
    for (const sentence of [operator.sentence.zh, operator.sentence.en]) {
      const named = operator.takes.every((_, index) => sentence.includes(`{${index}}`)) || sentence.includes('{*}');
      const optional = 'optional' in operator ? (operator.optional ?? 0) : 0;
      const needed = operator.takes
        .slice(0, operator.takes.length - optional)
        .every((_, index) => sentence.includes(`{${index}}`));
      expect(named || needed, `${key}: ${sentence}`).toBe(true);
    }
  }
});

test('docs/rules.md names every operator', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(Object.keys(operators).filter((operator) => !page.includes(`\`${operator}\``))).toEqual([]);
});
