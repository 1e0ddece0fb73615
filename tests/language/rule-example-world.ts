import { expect } from 'vitest';
import {
  checkRule,
  compileRule,
  evaluateRule,
  type Json,
  type RuleModel,
  type RuleType,
} from '../../schemas/src/index.ts';

/** One deal, its account and its list of deals: what the examples of `rule-operators.test.ts` speak about. */
export const model: RuleModel = {
  entity: (key) => entities[key as keyof typeof entities],
  context: { '$user.id': { kind: 'link', to: ['$user'] }, '$user.team': { kind: 'links', to: ['$user'] } },
};
const stage: RuleType = { kind: 'choice', options: ['new', 'won', 'lost'] };
const entities = {
  deal: {
    key: 'deal',
    fields: {
      id: { kind: 'link', to: ['deal'] },
      name: { kind: 'text' },
      blank: { kind: 'text' },
      score: { kind: 'number' },
      unknown: { kind: 'number' },
      amount: { kind: 'money' },
      no_amount: { kind: 'money' },
      signed: { kind: 'boolean' },
      vip: { kind: 'boolean' },
      stage,
      next_stage: stage,
      tags: { kind: 'list', options: ['a', 'b', 'c'] },
      no_tags: { kind: 'list', options: ['a', 'b', 'c'] },
      close_on: { kind: 'date' },
      no_date: { kind: 'date' },
      seen_at: { kind: 'datetime' },
      account: { kind: 'link', to: ['account'] },
      no_account: { kind: 'link', to: ['account'] },
      region: { kind: 'link', to: ['region'] },
      no_region: { kind: 'link', to: ['region'] },
    },
    related: {},
  },
  account: {
    key: 'account',
    fields: { id: { kind: 'link', to: ['account'] }, name: { kind: 'text' }, owner: { kind: 'link', to: ['$user'] } },
    related: {
      deal__account: { entity: 'deal', field: 'account' },
      deal__no_account: { entity: 'deal', field: 'no_account' },
    },
  },
  region: {
    key: 'region',
    fields: { id: { kind: 'link', to: ['region'] }, above: { kind: 'link', to: ['region'], tree: true } },
    related: {},
  },
} satisfies Record<string, ReturnType<RuleModel['entity']>>;

const user = '0190b0a0-0000-7000-8000-000000000001';
export const account = '0190b0a0-0000-7000-8000-000000000002';
export const city = '0190b0a0-0000-7000-8000-000000000004';
export const country = '0190b0a0-0000-7000-8000-000000000005';
const province = '0190b0a0-0000-7000-8000-000000000006';
const above: { readonly [id: string]: string } = { [city]: province, [province]: country };
export const record = {
  id: '0190b0a0-0000-7000-8000-000000000003',
  name: '  客户 𠮷野家 CRM 😀 ',
  blank: '',
  score: 7,
  amount: '100.05',
  signed: true,
  stage: 'won',
  next_stage: 'lost',
  tags: ['a', 'b'],
  close_on: '2024-01-31',
  seen_at: '2026-11-22T16:30:00.000Z',
  account,
  region: city,
};
const deals = [record, { id: 'x', score: 2, amount: '0.10', stage: 'new' }, { id: 'y', amount: '0.20', signed: false }];
export const scope = {
  record,
  linked: (entity: string, id: string) => {
    if (entity === 'region') return { id, above: above[id] };
    return entity === 'account' && id === account ? { id: account, name: '上海分公司', owner: user } : undefined;
  },
  related: ({ field }: { readonly field: string }) => (field === 'account' ? deals : []),
  context: {
    today: '2026-11-23',
    rates: 'CNY|2|{"CNY 0001-01-01","USD 2026-01-01","USD 2026-11-01"}|{1,7.1,7.05}',
    calendar: '{1,2,3,4,5,5,5}|{20779,20780}|{0,1,0}',
    'calendar.shop': '{1,2,3,4,5,6,6}|{}|{0}',
    now: '2026-11-23T08:00:00.000Z',
    zone: 'Asia/Shanghai',
    '$user.id': user,
    '$user.team': [user],
  },
};

/** What both JavaScript readers give; they must not differ. */
export function give(rule: Json): { readonly kind: string; readonly value: unknown } {
  const checked = checkRule(rule, { model, entity: 'deal' });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const value = compileRule(checked.tree)(scope);
  expect(evaluateRule(checked.tree, scope)).toEqual(value);
  return { kind: checked.type.kind, value };
}

export const v = (path: string): Json => ({ var: path });
export const amount = v('amount');
export const score = v('score');
export const none = v('unknown');
export const deal = v('account.deal__account');
