import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkRule,
  compileRule,
  describeProblem,
  evaluateRule,
  type Json,
  lowerRule,
  type RuleType,
  ruleLimits,
} from '../../schemas/src/index.ts';
import { randomRule } from './rule-generator.ts';
import { mutateRule } from './rule-mutator.ts';
import { makeWorld, model, randomFrom, scopeOf } from './rule-world.ts';

/** What is wrong with a rule, as [pointer, sentence]. */
function problemsOf(rule: Json, expected?: RuleType): readonly (readonly [string, string])[] {
  const checked = checkRule(rule, { model, entity: 'deal', ...(expected ? { expected } : {}) });
  if (checked.ok) return [];
  return checked.problems.map((problem) => {
    expect(describeProblem(problem, 'zh').message).toMatch(/\p{Script=Han}/u);
    return [problem.path ?? '', describeProblem(problem, 'en').message ?? ''] as const;
  });
}

const v = (path: string): Json => ({ var: path });
const nested = (depth: number): Json => (depth === 0 ? v('signed') : { '!': [nested(depth - 1)] });
const times = (count: number): Json => ({ '*': Array.from({ length: count }, () => v('score')) });

const refusals: readonly (readonly [why: string, rule: Json, path: string, sentence: RegExp])[] = [
  ['an operator nobody knows', { and: [{ matched: [v('name'), 'x'] }] }, '/and/0/matched', /no operator “matched”/],
  ['operators of raw JSON Logic that could run away', { reduce: [v('tags'), 1, 2] }, '/reduce', /no operator “reduce”/],
  [
    'an operator named like a property of every object',
    { constructor: [1] },
    '/constructor',
    /no operator “constructor”/,
  ],
  ['two operators in one step', { '==': [1, 1], '!=': [1, 2] }, '', /exactly one operator/],
  ['a step without operator', { '!': [{}] }, '/!/0', /exactly one operator/],
  ['an unknown field', { '==': [v('nope'), 1] }, '/==/0/var', /“deal” has no field “nope”/],
  ['a path into the language itself', v('constructor.constructor'), '/var', /not a link to one object/],
  ['a prototype', v('__proto__'), '/var', /no field “__proto__”/],
  ['a variable that is no text', { var: ['name', 'x'] }, '/var', /name of a field/],
  ['an unknown context variable', v('$user.salary'), '/var', /no variable/],
  ['a hop over a field that is no link', v('name.length'), '/var', /“name” is not a link to one object/],
  ['a hop over a link to several objects', v('subject.name'), '/var', /“subject” is not a link to one object/],
  ['five hops', v('account.parent.parent.parent.parent.name'), '/var', /at most 4 links/],
  ['an unknown option', { '==': [v('stage'), 'sold'] }, '/==/1', /no option “sold”/],
  ['an unknown option in a list', { in: [v('stage'), ['won', 'sold']] }, '/in/1/1', /no option “sold”/],
  ['a date that does not exist', { '<': [v('close_on'), '2026-02-30'] }, '/</1', /a date that exists/],
  ['text that is no number', { '>': [v('score'), 'many'] }, '/>/1', /should be a number/],
  ['an amount that is none', { '==': [v('amount'), '12,50'] }, '/==/1', /should be an amount/],
  ['an id that is none', { '==': [v('account'), 'acme'] }, '/==/1', /id of a record/],
  ['text put in order', { '<': [v('name'), v('code')] }, '/</1/var', /no field “code”/],
  ['text compared by size', { '<': [v('name'), 'b'] }, '/<', /only numbers, money, dates and options/],
  [
    'a date beside a moment',
    { '<': [v('close_on'), v('seen_at')] },
    '/</1',
    /should be a date, not a date and time; use date_of/,
  ],
  ['a number beside text', { '==': [v('name'), v('score')] }, '/==/1', /should be text, not a number/],
  ['options of two fields in order', { '<': [v('stage'), v('level')] }, '/<', /no common order/],
  ['lists compared', { '==': [v('tags'), v('wanted')] }, '/==', /has_any, has_all or empty/],
  ['part of a text asked with in', { in: ['a', v('name')] }, '/in/1', /use contains/],
  ['nothing in a list of constants', { in: [v('score'), [1, null]] }, '/in/1/1', /constants that are not empty/],
  ['yes or no asked whether it is empty', { empty: [v('signed')] }, '/empty', /never empty/],
  ['money times money', { '*': [v('amount'), v('cost')] }, '/*/1', /cannot be multiplied/],
  ['decimals of a division of numbers', { '/': [v('score'), 3, 2] }, '/~1/2', /only money takes decimals/],
  ['a remainder of money', { '%': [v('amount'), 3] }, '/%/0', /should be a number/],
  ['digits that are computed', { round: [v('score'), v('rate')] }, '/round/1', /whole number from -10 to 10/],
  ['an unknown unit', { start_of: [v('close_on'), 'decade'] }, '/start_of/1', /one of week, month, quarter, year/],
  ['too few arguments', { '==': [1] }, '/==', /takes 2 argument/],
  ['too many arguments', { '<': [1, 2, 3] }, '/<', /takes 2 argument/],
  ['a related list that is none', { some: [v('account.deals'), true] }, '/some/0', /no related list “deals”/],
  ['a condition about no list', { all: [[1, 2], true] }, '/all/0', /should be a related list/],
  [
    'a field of the outer record inside a list',
    { some: [v('account.person__account'), { '==': [v('stage'), 'won'] }] },
    '/some/1/==/0/var',
    /“person” has no field “stage”/,
  ],
  ['a text that PostgreSQL cannot keep', { '==': [v('name'), 'a\u0000b'] }, '/==/1', /invalid character/],
  ['half a character', { '==': [v('name'), '\ud800'] }, '/==/1', /invalid character/],
  ['a long text', { '==': [v('name'), 'x'.repeat(ruleLimits.text + 1)] }, '/==/1', /at most 4000 characters/],
  [
    'a long list',
    { in: [v('score'), Array.from({ length: ruleLimits.list + 1 }, (_, index) => index)] },
    '/in/1',
    /at most 1000 values/,
  ],
  ['a deep rule', nested(ruleLimits.depth + 1), '/!/0'.repeat(ruleLimits.depth), /at most 32 levels/],
  [
    'a rule of many parts',
    { and: Array.from({ length: ruleLimits.nodes }, () => v('signed')) },
    '',
    /at most 1000 parts/,
  ],
  [
    'three lists inside each other',
    { some: [v('account.account__parent'), { some: [v('account__parent'), { some: [v('account__parent')] }] }] },
    '/some/1/some/1/some',
    /at most 2 lists/,
  ],
  ['a product of seventeen', times(17), '/*', /at most 16 factors/],
  ['a quotient of seventeen', { '/': [1, { '/': [1, times(15)] }] }, '/~1', /at most 16 factors/],
  [
    'a product that could become too small for a double',
    { '*': Array.from({ length: 14 }, () => ({ '-': [v('score'), v('rate')] })) },
    '/*',
    /at most 16 factors/,
  ],
];

test.each(refusals)('%s is refused, with its place', (_, rule, path, sentence) => {
  const problems = problemsOf(rule);
  expect(problems.map(([at]) => at)).toContain(path);
  expect(problems.find(([at]) => at === path)?.[1]).toMatch(sentence);
});

test('all mistakes of a rule are told at once', () => {
  expect(
    problemsOf({ and: [{ '==': [v('nope'), 1] }, { '>': [v('score'), 'x'] }, v('stage.name')] }).map(([path]) => path),
  ).toEqual(['/and/0/==/0/var', '/and/1/>/1', '/and/2/var']);
});

test('what stands at a limit is taken', () => {
  for (const rule of [
    nested(ruleLimits.depth),
    times(16),
    { in: [v('score'), Array.from({ length: 1000 }, (_, index) => index)] },
    v('account.parent.parent.parent.name'),
  ]) {
    expect(problemsOf(rule)).toEqual([]);
  }
});

test('a rule must give what its place asks for', () => {
  const stage: RuleType = { kind: 'choice', options: ['new', 'won'] };
  expect(problemsOf('won', stage)).toEqual([]);
  expect(problemsOf({ if: [v('signed'), 'won', 'new'] }, stage)).toEqual([]);
  expect(problemsOf('talk', stage)[0]?.[1]).toMatch(/no option “talk”/);
  expect(problemsOf(v('stage'), stage)[0]?.[1]).toMatch(/no option “talk”/);
  expect(problemsOf(v('name'), stage)[0]?.[1]).toMatch(/should be an option, not text/);
  expect(problemsOf(['vip'], { kind: 'list', options: ['vip'] })).toEqual([]);
  expect(problemsOf(v('owner'), { kind: 'link', to: ['account'] })).not.toEqual([]);
  expect(problemsOf(v('amount'), { kind: 'number' })).toEqual([]);
  expect(problemsOf(v('score'), { kind: 'money' })).toEqual([]);
  expect(problemsOf(v('score'), { kind: 'boolean' })).toEqual([]);
  expect(problemsOf({ today: [] }, { kind: 'datetime' })).not.toEqual([]);
});

test('whatever JSON it is given, the checker answers, and what it takes never throws', () => {
  const world = makeWorld(randomFrom(1));
  const scope = scopeOf(world, world.rows['deal']![0]!);
  const isHarmless = (rule: Json) => {
    const checked = checkRule(rule, { model, entity: 'deal' });
    if (!checked.ok) return checked.problems.length > 0;
    compileRule(checked.tree)(scope);
    evaluateRule(checked.tree, scope);
    // nothing at all in the scope
    compileRule(checked.tree)({ context: {} });
    evaluateRule(checked.tree, {
      record: { id: 'x', stage: 5, amount: 'NaN', close_on: '31.12.2026', seen_at: 'soon', tags: [1, null] },
      context: { zone: 'UTC', today: 7 },
    });
    return true;
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => isHarmless(json as Json)),
    { numRuns: 2_000 },
  );
  const random = randomFrom(3);
  for (let count = 0; count < 3_000; count += 1) expect(isHarmless(mutateRule(random, randomRule(random)))).toBe(true);
  expect(isHarmless(JSON.parse('{"__proto__":{"var":"name"}}'))).toBe(true);
  expect(isHarmless(JSON.parse('{"var":{"toString":1}}'))).toBe(true);
});

test('a lowered rule is plain JSON', () => {
  const random = randomFrom(11);
  for (let count = 0; count < 300; count += 1) {
    const checked = checkRule(randomRule(random), { model, entity: 'deal' });
    if (checked.ok) expect(JSON.parse(JSON.stringify(lowerRule(checked.tree)))).toEqual(lowerRule(checked.tree));
  }
});

test('a rule of 10,000 parts is refused within milliseconds, by the name of its limit', () => {
  const rule = { and: Array.from({ length: 10_000 }, () => ({ '==': [{ var: 'signed' }, true] })) };
  const before = process.cpuUsage();
  const checked = checkRule(rule, { model, entity: 'deal' });
  // the machine may stand still: what counts is the work
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(100);
  expect(!checked.ok && checked.problems.map((problem) => describeProblem(problem, 'en').message)).toEqual([
    'The rule is too large: at most 1000 parts.',
  ]);
});
