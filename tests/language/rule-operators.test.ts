import { describe, expect, test } from 'vitest';
import {
  checkRule,
  compileRule,
  evaluateRule,
  type Json,
  type OperatorKey,
  type RuleType,
} from '../../schemas/src/index.ts';
import { account, amount, city, country, deal, give, model, none, scope, score, v } from './rule-example-world.ts';

/** Every operator by example: what it gives, its type, and how it meets nothing. Both JavaScript readers answer each. */
type Example = readonly [rule: Json, value: unknown, kind?: RuleType['kind']];

const examples = {
  '==': [
    [{ '==': [score, 7] }, true],
    [{ '==': [none, null] }, true],
    [{ '==': [v('blank'), ''] }, true],
    [{ '==': [none, 0] }, false],
    [{ '==': [none, v('no_amount')] }, true],
    [{ '==': [amount, 100.05] }, true],
    [{ '==': [amount, '100.050'] }, true],
    [{ '==': ['won', v('stage')] }, true],
    [{ '==': [v('vip'), false] }, true],
    [{ '==': [v('vip'), null] }, true],
    [{ '==': [v('account.owner'), v('$user.id')] }, true],
    [{ '==': [v('no_account.owner'), v('$user.id')] }, false],
    [{ '==': [v('seen_at'), '2026-11-23T00:30:00+08:00'] }, true],
  ],
  '!=': [
    [{ '!=': [v('stage'), 'lost'] }, true],
    [{ '!=': [none, 1] }, true],
    [{ '!=': [none, null] }, false],
  ],
  '<': [
    [{ '<': [score, 7.5] }, true],
    [{ '<': [none, 5] }, false],
    [{ '<': [amount, 100.06] }, true],
    [{ '<': [v('stage'), 'lost'] }, true],
    [{ '<': [v('stage'), v('next_stage')] }, true],
    [{ '<': [v('close_on'), '2024-02-01'] }, true],
  ],
  '<=': [
    [{ '<=': [score, 7] }, true],
    [{ '<=': [v('stage'), 'new'] }, false],
    [{ '<=': ['won', v('stage')] }, true],
    [{ '<=': [none, null] }, false],
  ],
  '>': [
    [{ '>': [amount, score] }, true],
    [{ '>': [v('stage'), 'new'] }, true],
    [{ '>': [v('stage'), v('next_stage')] }, false],
    [{ '>': [{ now: [] }, v('seen_at')] }, true],
  ],
  '>=': [
    [{ '>=': [v('stage'), 'won'] }, true],
    [{ '>=': [v('no_date'), '2020-01-01'] }, false],
    [{ '>=': ['new', v('stage')] }, false],
  ],
  in: [
    [{ in: [v('stage'), ['won', 'lost']] }, true],
    [{ in: ['a', v('tags')] }, true],
    [{ in: [v('account.owner'), v('$user.team')] }, true],
    [{ in: [none, [1, 2]] }, false],
    [{ in: [amount, [100.05]] }, true],
    [{ in: [score, []] }, false],
  ],
  empty: [
    [{ empty: [v('blank')] }, true],
    [{ empty: v('no_tags') }, true],
    [{ empty: [score] }, false],
  ],
  '!!': [
    [{ '!!': [v('name')] }, true],
    [{ '!!': [0] }, true],
    [{ '!!': v('tags') }, true],
    [{ '!!': v('no_tags') }, false],
  ],
  and: [
    [{ and: [score, { '>': [score, 1] }] }, true],
    [{ and: [score, none] }, false],
  ],
  or: [
    [{ or: [none, v('blank')] }, false],
    [{ or: [none, v('tags')] }, true],
  ],
  '!': [
    [{ '!': [none] }, true],
    [{ '!': { '<': [none, 1] } }, true],
    [{ '!': [v('signed')] }, false],
  ],
  if: [
    [{ if: [v('vip'), 1, v('signed'), 2, 3] }, 2, 'number'],
    [{ if: [v('vip'), amount] }, null, 'money'],
    [{ if: [v('signed'), score, amount] }, '7', 'money'],
    [{ '==': [v('stage'), { if: [v('signed'), 'won', 'lost'] }] }, true],
    [{ if: [v('vip'), v('signed')] }, false, 'boolean'],
  ],
  coalesce: [
    [{ coalesce: [none, score, 1] }, 7, 'number'],
    [{ coalesce: [v('blank'), 'x'] }, 'x', 'text'],
    [{ coalesce: [v('no_amount'), 0] }, '0', 'money'],
    [{ coalesce: [v('blank'), v('blank')] }, null],
  ],
  contains: [
    [{ contains: [v('name'), 'crm'] }, true],
    [{ contains: [v('name'), '吉野'] }, false],
    [{ contains: ['a%b', '%'] }, true],
    [{ contains: [v('blank'), 'x'] }, false],
    [{ contains: ['İSTANBUL ΟΔΟΣ', 'istanbul οδοσ'] }, true],
  ],
  matches: [
    [{ matches: ['13812345678', 'cn_mobile'] }, true, 'boolean'],
    [{ matches: ['23812345678', 'cn_mobile'] }, false],
    [{ matches: ['sales@example.com.cn', 'email'] }, true],
    [{ matches: ['a b', 'letters'] }, false],
    [{ matches: [v('blank'), 'digits'] }, false],
  ],
  cn_amount: [
    [{ cn_amount: ['16409.02'] }, '人民币壹万陆仟肆佰零玖元零贰分', 'text'],
    [{ cn_amount: [325.04] }, '人民币叁佰贰拾伍元零肆分'],
    [{ cn_amount: [6007.14] }, '人民币陆仟零柒元壹角肆分'],
    [{ cn_amount: [amount] }, '人民币壹佰元零伍分'],
    [{ cn_amount: [1.005] }, '人民币壹元零壹分'],
    [{ cn_amount: [-100010000.5] }, '人民币负壹亿零壹万元伍角整'],
    [{ cn_amount: [100000000] }, '人民币壹亿元整'],
    [{ cn_amount: [1000000000000] }, '人民币壹万亿元整'],
    [{ cn_amount: [0.3] }, '人民币叁角整'],
    [{ cn_amount: [0] }, '人民币零元整'],
    [{ cn_amount: [v('no_amount')] }, null],
  ],
  starts_with: [
    [{ starts_with: [v('account.name'), '上海'] }, true],
    [{ starts_with: [v('account.name'), '海'] }, false],
  ],
  ends_with: [
    [{ ends_with: [v('account.name'), '公司'] }, true],
    [{ ends_with: [v('account.name'), ''] }, false],
  ],
  lower: [
    [{ lower: ['ÄBC İ Σ'] }, 'äbc i σ', 'text'],
    [{ lower: [v('blank')] }, null],
  ],
  len: [
    [{ len: ['𠮷😀客'] }, 3, 'number'],
    [{ len: v('blank') }, 0],
  ],
  left: [
    [{ left: ['𠮷野家', 2] }, '𠮷野', 'text'],
    [{ left: ['abc', -1] }, null],
    [{ left: ['abc', 1.9] }, 'a'],
    [{ left: ['abc', none] }, null],
  ],
  right: [
    [{ right: ['a😀b', 2] }, '😀b', 'text'],
    [{ right: ['ab', 9] }, 'ab'],
  ],
  trim: [
    [{ trim: [v('name')] }, '客户 𠮷野家 CRM 😀', 'text'],
    [{ trim: ['\u3000\u00a0\t 全角\u3000'] }, '全角'],
    [{ trim: ['  '] }, null],
  ],
  cat: [
    [{ cat: ['No. ', score, v('blank'), ' ', amount] }, 'No. 7 100.05', 'text'],
    [{ cat: [v('close_on'), ' ', v('seen_at')] }, '2024-01-31 2026-11-22T16:30:00.000Z'],
    [{ cat: [{ '*': [1e15, 1e6] }, v('stage')] }, '1000000000000000000000won'],
    [{ cat: [v('blank')] }, null],
  ],
  '+': [
    [{ '+': [0.1, 0.2] }, 0.3, 'number'],
    [{ '+': [score, none] }, null],
    [{ '+': [amount, 0.1] }, '100.15', 'money'],
    [{ '+': [score, amount, 1] }, '108.05', 'money'],
  ],
  '-': [
    [{ '-': [amount, amount] }, '0', 'money'],
    [{ '-': [score] }, -7, 'number'],
    [{ '-': [0.3, 0.1] }, 0.2],
  ],
  '*': [
    [{ '*': [score, 1.1] }, 7.7, 'number'],
    [{ '*': [amount, 0.333] }, '33.31665', 'money'],
    [{ '*': [1.1, 1.1, 1.1] }, 1.331],
  ],
  '/': [
    [{ '/': [1, 3] }, 0.333333333333333, 'number'],
    [{ '/': [score, 0] }, null],
    [{ '/': [amount, 3] }, '33.35', 'money'],
    [{ '/': [{ '-': [amount] }, 2] }, '-50.03', 'money'],
    [{ '/': [amount, 3, 4] }, '33.35', 'money'],
    [{ '/': [amount, 7, 4] }, '14.2929', 'money'],
    [{ '/': [amount, amount] }, 1, 'number'],
    [{ '/': [amount, 0] }, null],
  ],
  '%': [
    [{ '%': [score, 4] }, 3, 'number'],
    [{ '%': [-7, 4] }, -3],
    [{ '%': [7.5, 4] }, null],
    [{ '%': [7, 0] }, null],
  ],
  round: [
    [{ round: [1.005, 2] }, 1.01, 'number'],
    [{ round: [-2.5] }, -3],
    [{ round: [1250, -2] }, 1300],
    [{ round: [amount, 1] }, '100.1', 'money'],
  ],
  abs: [
    [{ abs: [-3] }, 3, 'number'],
    [{ abs: [{ '-': [amount] }] }, '100.05', 'money'],
  ],
  min: [
    [{ min: [score, none, 3] }, 3, 'number'],
    [{ min: [amount, 100] }, '100', 'money'],
    [{ min: [v('close_on'), v('no_date')] }, '2024-01-31', 'date'],
  ],
  max: [
    [{ max: [score, 3] }, 7, 'number'],
    [{ max: [none, none] }, null],
  ],
  today: [[{ today: [] }, '2026-11-23', 'date']],
  now: [[{ now: [] }, '2026-11-23T08:00:00.000Z', 'datetime']],
  date_of: [
    [{ date_of: [v('seen_at')] }, '2026-11-23', 'date'],
    [{ date_of: [v('close_on')] }, '2024-01-31'],
  ],
  workdays_between: [
    // 22 November 2026 is a Sunday that is worked, the Monday after it is free
    [{ workdays_between: ['2026-11-20', '2026-11-27'] }, 5, 'number'],
    [{ workdays_between: ['2026-11-20', '2026-11-22'] }, 1],
    [{ workdays_between: ['2026-11-22', '2026-11-23'] }, 0],
    [{ workdays_between: ['2026-11-27', '2026-11-20'] }, -5],
    [{ workdays_between: ['2026-11-20', '2026-11-22', 'shop'] }, 1],
    [{ workdays_between: ['2026-11-20', '2026-11-27', 'nowhere'] }, null],
    [{ workdays_between: [v('no_date'), { today: [] }] }, null],
  ],
  days_between: [
    [{ days_between: [v('close_on'), '2024-03-01'] }, 30, 'number'],
    [{ days_between: [{ today: [] }, v('seen_at')] }, 0],
    [{ days_between: [v('no_date'), { today: [] }] }, null],
  ],
  add_days: [
    [{ add_days: [v('close_on'), 30] }, '2024-03-01', 'date'],
    [{ add_days: [v('seen_at'), -1] }, '2026-11-21T16:30:00.000Z', 'datetime'],
    [{ add_days: ['9999-12-31', 1] }, null],
    [{ add_days: ['0001-01-01', -1] }, null],
  ],
  add_months: [
    [{ add_months: [v('close_on'), 1] }, '2024-02-29', 'date'],
    [{ add_months: [v('close_on'), -2] }, '2023-11-30'],
    [{ add_months: [v('close_on'), 1e9] }, null],
  ],
  year: [[{ year: [v('close_on')] }, 2024, 'number']],
  month: [[{ month: [v('seen_at')] }, 11, 'number']],
  day: [[{ day: [v('seen_at')] }, 23, 'number']],
  weekday: [
    [{ weekday: ['2026-11-23'] }, 1, 'number'],
    [{ weekday: ['2026-11-22'] }, 7],
    [{ weekday: ['0001-01-01'] }, 1],
  ],
  start_of: [
    [{ start_of: ['2026-11-22', 'week'] }, '2026-11-16', 'date'],
    [{ start_of: [v('seen_at'), 'month'] }, '2026-11-01'],
    [{ start_of: ['2026-11-22', 'quarter'] }, '2026-10-01'],
    [{ start_of: ['2026-11-22', 'year'] }, '2026-01-01'],
  ],
  has_any: [
    [{ has_any: [v('tags'), ['b', 'c']] }, true],
    [{ has_any: [v('tags'), []] }, false],
    [{ has_any: [v('no_tags'), ['a']] }, false],
  ],
  has_all: [
    [{ has_all: [v('tags'), ['b', 'a']] }, true],
    [{ has_all: [v('tags'), ['c', 'a']] }, false],
    [{ has_all: [v('no_tags'), []] }, true],
    [{ has_all: [v('tags'), v('no_tags')] }, true],
  ],
  some: [
    [{ some: [deal, { '<': [score, 3] }] }, true],
    [{ some: [deal] }, true],
    [{ some: [v('no_account.deal__account')] }, false],
  ],
  all: [
    [{ all: [deal, { '>': [amount, 0] }] }, true],
    [{ all: [deal, score] }, false],
    [{ all: [v('account.deal__no_account'), true] }, false],
  ],
  none: [
    [{ none: [deal, { '==': [v('stage'), 'lost'] }] }, true],
    [{ none: [v('account.deal__no_account'), true] }, true],
  ],
  under: [
    [{ under: [v('region'), country] }, true, 'boolean'],
    [{ under: [v('region'), city] }, true],
    [{ under: [v('region'), account] }, false],
    [{ under: [v('region.above'), city] }, false],
    [{ under: [v('region.above'), country] }, true],
    [{ under: [v('no_region'), country] }, false],
    [{ under: [v('region'), null] }, false],
  ],
  count: [
    [{ count: [deal] }, 3, 'number'],
    [{ count: [deal, { '!': [v('signed')] }] }, 2],
  ],
  sum: [
    [{ sum: [deal, amount] }, '100.35', 'money'],
    [{ sum: [deal, score] }, 9, 'number'],
    [{ sum: [deal, amount, { '!': v('signed') }] }, '0.3', 'money'],
    [{ sum: [v('account.deal__no_account'), amount] }, '0', 'money'],
  ],
  convert: [
    [{ convert: [amount, 'USD', '2026-10-31'] }, '710.36', 'money'],
    [{ convert: [amount, 'USD'] }, '705.35'],
    [{ convert: [amount, v('blank')] }, '100.05'],
    [{ convert: [10, 'USD', '2025-12-31'] }, null],
    [{ convert: [10, 'EUR'] }, null],
    [{ convert: [v('no_amount'), 'USD'] }, null],
  ],
  avg: [
    [{ avg: [deal, amount] }, '33.45', 'money'],
    [{ avg: [deal, score] }, 4.5, 'number'],
    [{ avg: [deal, score, { '==': [v('stage'), 'lost'] }] }, null],
  ],
  min_of: [
    [{ min_of: [deal, amount] }, '0.10', 'money'],
    [{ min_of: [deal, v('close_on')] }, '2024-01-31', 'date'],
    [{ min_of: [v('account.deal__no_account'), score] }, null],
  ],
  max_of: [
    [{ max_of: [deal, score, { '!': v('signed') }] }, 2, 'number'],
    [{ max_of: [deal, v('seen_at')] }, '2026-11-22T16:30:00.000Z', 'datetime'],
  ],
} as const satisfies Record<OperatorKey, readonly Example[]>;

for (const [operator, list] of Object.entries<readonly Example[]>(examples)) {
  describe(`operator ${operator}`, () => {
    for (const [rule, value, kind] of list) {
      test(`${JSON.stringify(rule)} gives ${JSON.stringify(value)}`, () => {
        const given = give(rule);
        expect(given.value).toEqual(value);
        if (kind) expect(given.kind).toBe(kind);
      });
    }
  });
}

test('a variable of the context can be followed through its links', () => {
  const context = { ...model.context, '$record.account': { kind: 'link', to: ['account'] } } as const;
  const place = { model: { ...model, context }, entity: null };
  const checked = checkRule({ '==': [v('$record.account.owner'), v('$user.id')] }, place);
  expect(
    checked.ok &&
      compileRule(checked.tree)({ ...scope, record: null, context: { ...scope.context, '$record.account': account } }),
  ).toBe(true);
});

test('the readers take what forms hold: blanks, missing values and values half typed', () => {
  const empty = checkRule(
    { and: [{ empty: [v('name')] }, { empty: [score] }, { empty: [amount] }, { empty: [v('tags')] }] },
    { model, entity: 'deal' },
  );
  if (!empty.ok) throw new Error('refused');
  for (const raw of [
    {},
    { name: '', score: undefined, amount: null },
    { name: 5, score: '7', amount: '12,5', tags: 'a' },
    { score: Number.NaN },
  ]) {
    expect(compileRule(empty.tree)({ ...scope, record: raw })).toBe(true);
    expect(evaluateRule(empty.tree, { ...scope, record: raw })).toBe(true);
  }
});
