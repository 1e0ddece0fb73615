import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type OperatorId,
  operatorOf,
  operators,
  operatorsFor,
} from '../../runtime/src/views/filter/condition-operators.ts';
import {
  type Condition,
  type FilterGroup,
  type FilterPart,
  type Quantifier,
  quantifiers,
  ruleOfFilter,
} from '../../runtime/src/views/filter/conditions.ts';
import { readFilter } from '../../runtime/src/views/filter/read-filter.ts';
import {
  checkRule,
  compileRule,
  type Field,
  type Json,
  type RuleEntity,
  type RuleModel,
} from '../../schemas/src/index.ts';

/** Filters are plain rules: what people set is written, read back and means the days it says. */
const model: RuleModel = {
  entity: (key) =>
    key === 'deal'
      ? { key, fields: { close_on: { kind: 'date' }, seen_at: { kind: 'datetime' } }, related: {} }
      : undefined,
  context: { '$user.id': { kind: 'link', to: ['$user'] } },
};

const samples: { readonly [operand: string]: fc.Arbitrary<Json> } = {
  none: fc.constant(null),
  text: fc.string({ minLength: 1 }),
  value: fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.constant('2026-11-23')),
  values: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
  days: fc.nat(400),
  range: fc.tuple(fc.integer(), fc.integer()).map(([from, to]): Json => [from, to]),
};

const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...(Object.keys(operators) as OperatorId[]))
  .chain((operator) =>
    fc.record({
      field: fc.constantFrom('name', 'account.owner', 'account.parent.name'),
      operator: fc.constant(operator),
      value: samples[operatorOf(operator).operand]!,
    }),
  );
const { group } = fc.letrec<{ part: FilterPart; group: FilterGroup }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    condition,
    fc.record({
      list: fc.constantFrom('contact__account', 'account.contact__account'),
      quantifier: fc.constantFrom('some', 'none', 'all'),
      where: tie('group'),
    }),
    fc.record({
      list: fc.constant('contact__account'),
      quantifier: fc.constantFrom<Quantifier>('at_least', 'at_most'),
      count: fc.nat(9),
      where: tie('group'),
    }),
    tie('group'),
  ),
  group: fc.record({
    match: fc.constantFrom('and', 'or'),
    parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  }),
}));

test('whatever filter people set, its rule reads back as a filter with the same rule', () => {
  expect(Object.keys(quantifiers)).toHaveLength(5);
  fc.assert(
    fc.property(group, (filter) => {
      const rule = ruleOfFilter(filter);
      const read = readFilter(rule);
      expect(ruleOfFilter(read)).toEqual(rule);
      // and nothing of it has become a rule that only words can show
      expect(JSON.stringify(read)).not.toContain('"rule":');
    }),
    { numRuns: 300 },
  );
});

test('a rule that no condition can say stays as it is inside the filter', () => {
  const odd: Json = { '>': [{ '*': [{ var: 'amount' }, 2] }, 100] };
  const rule: Json = { and: [odd, { empty: { var: 'name' } }] };
  const filter = readFilter(rule);
  expect(filter.parts).toEqual([{ rule: odd }, { field: 'name', operator: 'empty', value: null }]);
  expect(ruleOfFilter(filter)).toEqual({ and: [odd, { empty: [{ var: 'name' }] }] });
});

/** Monday 2026-11-23 in Shanghai. */
const context = { '$user.id': null, today: '2026-11-23', now: '2026-11-23T02:00:00.000Z', zone: 'Asia/Shanghai' };

function holds(operator: OperatorId, value: Json, field: 'close_on' | 'seen_at') {
  const rule = ruleOfFilter({ match: 'and', parts: [{ field, operator, value }] }) ?? null;
  const checked = checkRule(rule, { model, entity: 'deal', expected: { kind: 'boolean' } });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const evaluate = compileRule(checked.tree);
  return (date: string) => evaluate({ record: { [field]: date }, context }) === true;
}

/** operator, its value, days inside, days outside */
const dates: readonly (readonly [OperatorId, Json, readonly string[], readonly string[]])[] = [
  ['today', null, ['2026-11-23'], ['2026-11-22', '2026-11-24']],
  ['yesterday', null, ['2026-11-22'], ['2026-11-23', '2026-11-21']],
  ['tomorrow', null, ['2026-11-24'], ['2026-11-23', '2026-11-25']],
  ['past', null, ['2026-11-22', '1899-12-31'], ['2026-11-23']],
  ['future', null, ['2026-11-24'], ['2026-11-23']],
  ['this_week', null, ['2026-11-23', '2026-11-29'], ['2026-11-22', '2026-11-30']],
  ['last_week', null, ['2026-11-16', '2026-11-22'], ['2026-11-15', '2026-11-23']],
  ['next_week', null, ['2026-11-30', '2026-12-06'], ['2026-11-29', '2026-12-07']],
  ['last_month', null, ['2026-10-01', '2026-10-31'], ['2026-09-30', '2026-11-01']],
  ['next_month', null, ['2026-12-01', '2026-12-31'], ['2026-11-30', '2027-01-01']],
  ['this_quarter', null, ['2026-10-01', '2026-12-31'], ['2026-09-30', '2027-01-01']],
  ['last_quarter', null, ['2026-07-01', '2026-09-30'], ['2026-06-30', '2026-10-01']],
  ['next_quarter', null, ['2027-01-01', '2027-03-31'], ['2026-12-31', '2027-04-01']],
  ['last_year', null, ['2025-01-01', '2025-12-31'], ['2024-12-31', '2026-01-01']],
  ['next_year', null, ['2027-01-01', '2027-12-31'], ['2026-12-31', '2028-01-01']],
  ['last_days', 7, ['2026-11-16', '2026-11-23'], ['2026-11-15', '2026-11-24']],
  ['next_days', 7, ['2026-11-23', '2026-11-30'], ['2026-11-22', '2026-12-01']],
  ['days_ago', 30, ['2026-10-23'], ['2026-10-24']],
  ['days_ahead', 30, ['2026-12-24'], ['2026-12-23']],
  ['between_days', ['2026-11-01', '2026-11-30'], ['2026-11-01', '2026-11-30'], ['2026-10-31', '2026-12-01']],
];

describe('relative dates mean whole days, from Monday, in the organisation’s zone', () => {
  test.each(dates)('%s %j', (operator, value, inside, outside) => {
    const ofDay = holds(operator, value, 'close_on');
    const ofMoment = holds(operator, value, 'seen_at');
    // the last moment of that day in Shanghai
    const late = (day: string) => `${day}T15:59:59.999Z`;
    expect(inside.filter((day) => !ofDay(day))).toEqual([]);
    expect(outside.filter(ofDay)).toEqual([]);
    expect(inside.filter((day) => day > '1900' && !ofMoment(late(day)))).toEqual([]);
    expect(outside.map(late).filter(ofMoment)).toEqual([]);
  });
});

test('links into a tree offer what stands under a record, other links do not', () => {
  const link = (key: string, to: string, tree = false): Field => ({
    key,
    label: { zh: key, en: key },
    type: 'link',
    options: { to: [to], ...(tree ? { tree } : {}) },
  });
  const trees: RuleModel = {
    entity: (key): RuleEntity | undefined => {
      const above = { kind: 'link', to: ['region'], tree: true } as const;
      if (key === 'region') return { key, fields: { above }, related: {} };
      return key === 'account' ? { key, fields: { region: { kind: 'link', to: ['region'] } }, related: {} } : undefined;
    },
    context: {},
  };
  expect(operatorsFor(link('above', 'region', true), trees)[0]).toBe('under');
  expect(operatorsFor(link('region', 'region'), trees)).toContain('under');
  expect(operatorsFor(link('account', 'account'), trees)).not.toContain('under');
  const filter: FilterGroup = { match: 'and', parts: [{ field: 'region', operator: 'under', value: 'x' }] };
  expect(ruleOfFilter(filter)).toEqual({ under: [{ var: 'region' }, 'x'] });
  expect(readFilter({ under: [{ var: 'region' }, 'x'] })).toEqual(filter);
});
