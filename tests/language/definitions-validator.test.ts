import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appSchema, blankApp, problemsOf } from '@kehuan/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateAppValidator, validatorPath } from '../../scripts/generate-app-validator.mjs';
import { fromRoot } from '../architecture/source-files.ts';

const code = readFileSync(join(fromRoot(validatorPath)), 'utf8');

test('the validator built ahead is that of the schemas as they are (else: npm run generate)', () => {
  expect(generateAppValidator(appSchema) === code).toBe(true);
});

test('the validator needs no eval and no other module, so it runs under a strict content security policy', () => {
  expect(code).not.toMatch(/\beval\b|new Function|\brequire\b|^import /m);
});

const app = blankApp({ zh: '应用', en: 'App' });

test('an app with nothing in it has no problem', () => {
  expect(problemsOf(app)).toEqual([]);
});

test('one bad option gives one exact problem', () => {
  const field = { key: 'size', label: { zh: '大小' }, type: 'number', options: { format: 'money', decimals: 99 } };
  const object = { key: 'thing', label: { zh: '东西' }, title: 'size', fields: [field], behaviours: [] };
  expect(problemsOf({ ...app, objects: [object] })).toEqual([
    {
      code: 'definition.invalid',
      path: '/objects/0/fields/0/options/decimals',
      params: { message: { zh: '不能大于 6', en: 'This cannot be more than 6' } },
    },
  ]);
});

test('texts that a database cannot keep are refused where they stand', () => {
  const paths = (label: object) => problemsOf({ ...app, label }).map(({ path }) => path);
  expect(paths({ zh: 'a\u0000b' })).toEqual(['/label/zh']);
  expect(paths({ zh: '\ud83d' })).toEqual(['/label/zh']);
  expect(paths({ zh: '😀' })).toEqual([]);
});

test('no JSON makes it throw, however odd or deep', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) deep = level % 2 ? [deep] : { and: deep };
  const odd: unknown = JSON.parse('{"__proto__": {"key": 1}, "constructor": 2}');
  for (const wrong of [null, 0, '', [], {}, { objects: 3 }, odd, deep, { ...app, zone: deep }]) {
    expect(problemsOf(wrong).length).toBeGreaterThan(0);
  }
  const title = { key: 'title', label: { zh: '标题' }, type: 'text', options: { format: 'line' }, required: deep };
  const thing = { key: 'thing', label: { zh: '东西' }, title: 'title', fields: [title], behaviours: [] };
  expect(problemsOf({ ...app, objects: [thing] })).toHaveLength(1);
  const near = fc.oneof(fc.constant(app), fc.jsonValue(), fc.constant([{ key: 'a', label: {}, type: 'text' }]));
  const arbitrary = fc.record(
    {
      key: near,
      label: near,
      zone: near,
      navigation: near,
      objects: fc.oneof(near, fc.array(near)),
      forms: fc.oneof(near, fc.array(near)),
      views: fc.oneof(near, fc.array(near)),
      dashboards: near,
      workflows: fc.oneof(near, fc.array(near)),
      roles: fc.oneof(near, fc.array(near)),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(arbitrary, (parts) => {
      expect(Array.isArray(problemsOf({ ...app, ...parts }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
