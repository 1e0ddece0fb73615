import {
  canStay,
  checkValues,
  contentOf,
  conversionOf,
  type Field,
  type Json,
  type ObjectDefinition,
} from '@kehuan/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySeed, randomField } from '../helpers/random-app.ts';
import { randomValue } from '../helpers/random-values.ts';
import { pick, type Random, randomFrom } from './rule-world.ts';

const objects = ['one', 'two', 'three'];

function holder(field: Field): ObjectDefinition {
  return { key: 'one', label: { zh: '一' }, title: 'x', fields: [field], behaviours: [] };
}

/** The value as the field's own check leaves it; undefined where it refuses. */
const accepted = (field: Field, value: Json): Json | undefined =>
  checkValues(holder(field), { x: value }, 'engine').values.x;

/** Two fields that may follow each other: of any two types, or one with other options than before. */
function fieldPair(random: Random): readonly [Field, Field] {
  const before = randomField(random, 'x', objects);
  if (before.type !== 'choice' || random() < 0.5) return [before, randomField(random, 'x', objects)];
  const kept = before.options.options.filter(() => random() < 0.7);
  const more = random() < 0.5 ? [{ key: 'more', label: { zh: '更多' } }] : [];
  return [before, { ...before, options: { ...before.options, options: [...kept, ...more] } }];
}

describe('values that go from one definition of a field to another', () => {
  test('are values of the new one, whatever they were', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const [before, after] = fieldPair(random);
        const convert = conversionOf(before, after, pick(random, ['UTC', 'Asia/Shanghai', 'America/New_York']));
        for (let count = 0; count < 5; count += 1) {
          const { value } = convert(randomValue(random, before), pick(random, objects));
          expect(accepted(after, value), JSON.stringify([before, after, value])).toEqual(value);
        }
      }),
      { numRuns: 1500 },
    );
  });

  /** Without what limits may change: decimals, line breaks. Money is a decimal text, other numbers are numbers, in one column. */
  const plain = (value: Json | undefined): Json | undefined => {
    if (typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)))
      return Math.round(Number(value));
    return typeof value === 'string' ? value.replaceAll('\n', ' ') : value;
  };

  test('stay as they stand exactly where that is said', () => {
    let stayed = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const [before, after] = fieldPair(random);
        if (contentOf(before) === contentOf(after)) expect(canStay(before, after)).toBe(true);
        if (!canStay(before, after) || after.type === 'link') return;
        stayed += 1;
        const value = randomValue(random, before);
        const same = accepted(after, value);
        expect(plain(same)).toEqual(plain(value));
      }),
      { numRuns: 3000 },
    );
    expect(stayed).toBeGreaterThan(50);
  });

  const text: Field = { key: 'x', label: { zh: '文' }, type: 'text', options: { format: 'line' } };
  const convert = (before: Field, after: Field) => (value: Json, object?: string) =>
    conversionOf(before, after, 'Asia/Shanghai')(value, object);

  test('are read as people write them', () => {
    const money: Field = { ...text, type: 'number', options: { format: 'money' } };
    const read = convert(text, money);
    expect(['17.6万', '¥556,000', '面议'].map((value) => read(value))).toEqual([
      { value: '176000.00', fits: true },
      { value: '556000.00', fits: true },
      { value: null, fits: false },
    ]);
    expect(convert(money, text)('176000.00').value).toBe('176000.00');
  });

  test('find their option by its label or key, and say it by its label', () => {
    const choice: Field = {
      ...text,
      type: 'choice',
      options: { options: [{ key: 'a', label: { zh: '甲', en: 'First' } }] },
    };
    const read = convert(text, choice);
    expect(['甲', 'first', 'a', '乙'].map((value) => read(value).value)).toEqual(['a', 'a', 'a', null]);
    expect(convert(choice, text)('a')).toEqual({ value: '甲', fits: true });
    const several: Field = { ...choice, options: { ...choice.options, multiple: true } };
    expect(convert(choice, several)('a').value).toEqual(['a']);
    expect(convert(several, choice)(['a']).value).toBe('a');
    expect(convert(several, { ...several, options: { multiple: true, options: [] } })(['a'])).toEqual({
      value: [],
      fits: false,
    });
  });

  test('keep their day in the organisation’s zone', () => {
    const day: Field = { ...text, type: 'date', options: { precision: 'date' } };
    const moment: Field = { ...text, type: 'date', options: { precision: 'datetime' } };
    expect(convert(moment, day)('2026-03-06T16:30:00.000Z').value).toBe('2026-03-07');
    expect(convert(day, moment)('2026-03-07').value).toBe('2026-03-06T16:00:00.000Z');
    expect(convert({ ...day, options: { precision: 'month' } }, moment)('2026-03-01').value).toBe(
      '2026-02-28T16:00:00.000Z',
    );
  });

  test('point only at objects that are still allowed', () => {
    const link = (...to: string[]): Field => ({ ...text, type: 'link', options: { to } });
    const id = '00000000-0000-7000-8000-000000000001';
    expect(convert(link('one', 'two'), link('two'))(id, 'two')).toEqual({ value: id, fits: true });
    expect(convert(link('one', 'two'), link('two'))(id, 'one')).toEqual({ value: null, fits: false });
    expect(convert(link('one'), text)(id, 'one')).toEqual({ value: null, fits: false });
  });
});
