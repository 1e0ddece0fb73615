import {
  type Json,
  type Rule,
  type RuleEntity,
  type RuleModel,
  type RuleRecord,
  type RuleScope,
  type RuleType,
  writeRatePlan,
  writeWorkdayPlan,
} from '../../schemas/src/index.ts';

/** A small made-up app in which random rules are tried: types, rows with everything awkward in them, and the context around. */
export type Random = () => number;

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

const link = (...to: string[]): RuleType => ({ kind: 'link', to });
const text: RuleType = { kind: 'text' };
const number: RuleType = { kind: 'number' };
const money: RuleType = { kind: 'money' };
const boolean: RuleType = { kind: 'boolean' };
const date: RuleType = { kind: 'date' };
const datetime: RuleType = { kind: 'datetime' };
export const stageOptions = ['new', 'talk', 'won', 'lost'] as const;
export const tagOptions = ['vip', 'hot', '冷'] as const;

const v = (path: string): Rule => ({ var: path });

/** Fields that are rules: over the record, up a link, down a list, and over each other. */
const computed: { readonly [entity: string]: { readonly [field: string]: readonly [RuleType, Rule] } } = {
  deal: {
    margin: [money, { round: [{ '-': [v('amount'), { coalesce: [v('cost'), 0] }] }, 2] }],
    account_size: [number, v('account.size')],
    account_labels: [{ kind: 'list', options: tagOptions }, v('account.labels')],
    is_fat: [boolean, { '>': [v('margin'), v('account.deal_total')] }],
  },
  account: {
    deal_total: [money, { sum: [v('deal__account'), v('amount'), { '!': [v('signed')] }] }],
    people: [number, { count: [v('person__account')] }],
    grade: [
      text,
      { if: [{ '>': [v('people'), 1] }, { cat: [v('name'), '*'] }, v('key_account'), 'key', v('parent.name')] },
    ],
    youngest: [date, { max_of: [v('person__account'), v('birthday')] }],
  },
  person: { account_total: [money, v('account.deal_total')] },
};

const computedModel: RuleModel = {
  entity: (key) => (Object.hasOwn(entities, key) ? entities[key] : undefined),
  context: {},
};

function withComputed(entity: RuleEntity): RuleEntity {
  const own = Object.entries(computed[entity.key] ?? {});
  return {
    ...entity,
    fields: { ...entity.fields, ...Object.fromEntries(own.map(([field, [type]]) => [field, type])) },
    computed: Object.fromEntries(
      own.map(([field, [, rule]]) => [field, { rule, label: { zh: field }, model: computedModel }]),
    ),
  };
}

/** The fields that have a column. */
export const storedFields = ({ fields, computed = {} }: RuleEntity): readonly (readonly [string, RuleType])[] =>
  Object.entries(fields).filter(([field]) => !Object.hasOwn(computed, field));

/** Whether a rule names a computed field: those see everything, whoever asks. */
export const namesComputed = (rule: Json): boolean =>
  Object.values(computed).some((fields) => Object.keys(fields).some((field) => JSON.stringify(rule).includes(field)));

const storedEntities: { readonly [key: string]: RuleEntity } = {
  deal: {
    key: 'deal',
    fields: {
      id: link('deal'),
      name: text,
      constructor: text,
      amount: money,
      cost: money,
      score: number,
      rate: number,
      signed: boolean,
      stage: { kind: 'choice', options: stageOptions },
      last_stage: { kind: 'choice', options: stageOptions },
      level: { kind: 'choice', options: ['a', 'b'] },
      tags: { kind: 'list', options: tagOptions },
      wanted: { kind: 'list', options: tagOptions },
      close_on: date,
      paid_on: date,
      seen_at: datetime,
      called_at: datetime,
      account: link('account'),
      partner: link('account'),
      owner: link('$user'),
      subject: link('account', 'person'),
    },
    related: {},
  },
  account: {
    key: 'account',
    fields: {
      id: link('account'),
      name: text,
      size: number,
      credit: money,
      key_account: boolean,
      region: { kind: 'choice', options: ['east', 'west'] },
      labels: { kind: 'list', options: tagOptions },
      founded: date,
      touched_at: datetime,
      parent: { kind: 'link', to: ['account'], tree: true },
      owner: link('$user'),
      friends: { kind: 'links', to: ['account'] },
      contacts: { kind: 'links', to: ['person'] },
    },
    related: {
      friends: { entity: 'account', field: 'friends', many: 'ours' },
      contacts: { entity: 'person', field: 'contacts', many: 'ours' },
      account__friends: { entity: 'account', field: 'friends', many: 'theirs' },
      deal__account: { entity: 'deal', field: 'account' },
      person__account: { entity: 'person', field: 'account' },
      account__parent: { entity: 'account', field: 'parent' },
    },
  },
  person: {
    key: 'person',
    fields: { id: link('person'), name: text, age: number, birthday: date, account: link('account'), active: boolean },
    related: {},
  },
  $user: { key: '$user', fields: { id: link('$user'), name: text, email: text }, related: {} },
};

export const entities: { readonly [key: string]: RuleEntity } = Object.fromEntries(
  Object.entries(storedEntities).map(([key, entity]) => [key, withComputed(entity)]),
);

export const model: RuleModel = {
  entity: (key) => (Object.hasOwn(entities, key) ? entities[key] : undefined),
  context: {
    '$user.id': link('$user'),
    '$user.name': text,
    '$user.region': { kind: 'choice', options: ['east', 'west'] },
    '$user.team': { kind: 'links', to: ['$user'] },
    '$user.labels': { kind: 'list', options: tagOptions },
    '$user.quota': money,
    '$user.limit': number,
    '$user.hired_on': date,
    '$user.remote': boolean,
    '$record.account': link('account'),
  },
};

const texts = [
  '',
  'Foo',
  'foo',
  ' Foo ',
  '客户',
  '客户A',
  '大客户a有限公司',
  '𠮷野家',
  '😀a',
  'İstanbul',
  'ΣΑΣ',
  '100%',
  'a_b',
  'back\\slash',
  "O'Neil",
  '　全角　',
  'Straße',
  '\u00a0no break\u00a0',
  'ﬀ',
  'é',
  'é',
];
const numbers = [
  0, 1, -1, 2, 3, 7, -7, 10, 100, 0.5, 0.1, 0.2, 0.3, 1.005, 2.5, -2.5, 0.000001, 99.995, 0.333333333333333,
  123456789012345, 999999999999999, -999999999999999, 12345.678901,
];
const amounts = [
  '0.00',
  '0.01',
  '0.10',
  '12.50',
  '-3.33',
  '1000.00',
  '99.99',
  '9999999999999.99',
  '-9999999999999.99',
  '33.35',
  '7.00',
];
const dates = [
  '2026-11-23',
  '2026-11-30',
  '2024-02-29',
  '2024-01-31',
  '2023-12-31',
  '2026-01-01',
  '0001-01-01',
  '9999-12-31',
  '1999-12-31',
  '1970-01-01',
  '2026-03-15',
  '2026-11-22',
];
const moments = [
  '2026-11-23T08:00:00.000Z',
  '2026-11-22T15:59:59.999Z',
  '2026-11-22T16:00:00.000Z',
  '1988-06-15T15:30:00.000Z',
  '2024-03-10T07:30:00.000Z',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '1970-01-01T00:00:00.000Z',
  '2026-12-31T23:59:59.999Z',
  '2024-02-29T18:15:00.123Z',
];

/** Constants worth meeting, by type; never empty. */
export const constants = {
  text: [...texts.slice(1), 'o', '客', 'A', '%', '_', '\\', 'σ', 'i', '𠮷', '野', 'x'],
  number: numbers,
  money: amounts,
  date: dates,
  datetime: moments,
} as const;

const userIds = [1, 2, 3, 4].map((number) => idOf('c', number));
export function idOf(letter: string, number: number): string {
  return `0000000${letter}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export interface Row extends RuleRecord {
  readonly id: string;
}

/** A working calendar as the oracle knows it: which weekdays are worked, Monday first, and the days that are different. */
export interface WorldCalendar {
  readonly week: readonly boolean[];
  readonly different: readonly string[];
}

export const worldCalendars: { readonly [key: string]: WorldCalendar } = {
  calendar: {
    week: [true, true, true, true, true, false, false],
    different: ['1969-12-31', '2023-12-31', '2024-02-29', '2026-11-22', '2026-11-23', '2026-11-24'],
  },
  'calendar.shop': { week: [false, true, true, true, true, true, true], different: [] },
};

export const worldRates = [
  { currency: 'USD', from: '2024-01-01', rate: '7.1234' },
  { currency: 'USD', from: '2026-11-23', rate: '7.05' },
  { currency: 'JPY', from: '0001-01-01', rate: '0.000000001' },
  { currency: 'won', from: '2000-01-01', rate: '0.005' },
] as const;

export interface World {
  /** every record, the deleted ones too */
  readonly rows: { readonly [entity: string]: readonly Row[] };
  readonly deleted: ReadonlySet<string>;
  readonly context: { readonly [path: string]: unknown };
  readonly nulls: ReadonlySet<string>;
  /** records the actor may not see */
  readonly hidden?: ReadonlySet<string>;
}

const counts = { deal: 30, account: 12, person: 14, $user: 4 } as const;
const letters = { deal: 'd', account: 'a', person: 'b', $user: 'c' } as const;

export function makeWorld(random: Random): World {
  const rows: Record<string, Row[]> = {};
  const deleted = new Set<string>();
  for (const [entity, count] of Object.entries(counts)) {
    rows[entity] = Array.from({ length: count }, (_, index) =>
      makeRow(random, entity, idOf(letters[entity as keyof typeof letters], index + 1)),
    );
    for (const { id } of rows[entity]) if (random() < 0.15) deleted.add(id);
  }
  const context: Record<string, unknown> = {
    today: pick(random, ['2026-11-23', '2024-02-29', '2023-12-31']),
    now: pick(random, ['2026-11-23T08:00:00.000Z', '2024-03-10T07:30:00.000Z']),
    zone: pick(random, ['Asia/Shanghai', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'UTC']),
  };
  context['rates'] = writeRatePlan({ base: 'CNY', scale: 2, rates: worldRates });
  for (const [key, calendar] of Object.entries(worldCalendars)) context[key] = writtenCalendar(calendar);
  for (const [path, type] of Object.entries(model.context)) context[path] = makeValue(random, type);
  const nulls = new Set(Object.keys(context).filter((path) => context[path] === null || context[path] === ''));
  return { rows, deleted, context, nulls };
}

function writtenCalendar({ week, different }: WorldCalendar): string {
  const days = different.map((date) => Date.parse(date) / 86_400_000);
  const changes = [0];
  // 1970-01-05 was a Monday
  for (const day of days) changes.push(changes.at(-1)! + (week[(((day - 4) % 7) + 7) % 7] ? -1 : 1));
  const sums = week.map((_, index) => week.slice(0, index + 1).filter(Boolean).length);
  return writeWorkdayPlan({ week: sums, days, changes });
}

function makeRow(random: Random, entity: string, id: string): Row {
  const row: Record<string, unknown> = {};
  for (const [field, type] of storedFields(entities[entity]!)) {
    const value = makeValue(random, type);
    // forms leave values out, send '' and send null: all the same
    if (value !== null || random() < 0.5) row[field] = value;
  }
  return { ...row, id };
}

const makers: { readonly [K in RuleType['kind']]: (random: Random, type: RuleType) => unknown } = {
  null: () => null,
  data: () => null,
  text: (random) => pick(random, texts),
  number: (random) => pick(random, random() < 0.5 ? numbers.slice(0, 12) : numbers),
  money: (random) => pick(random, amounts),
  boolean: (random) => random() < 0.5,
  date: (random) => pick(random, dates),
  datetime: (random) => pick(random, moments),
  choice: (random, type) => (type.kind === 'choice' ? pick(random, type.options) : null),
  list: (random, type) => (type.kind === 'list' ? type.options.filter(() => random() < 0.4) : []),
  link: (random, type) => (type.kind === 'link' ? linkTo(random, pick(random, type.to)) : null),
  links: (random, type) => {
    const [entity = ''] = type.kind === 'links' ? type.to : [];
    if (entity === '$user') return userIds.filter(() => random() < 0.4);
    return [...new Set(Array.from({ length: 4 }, () => linkTo(random, entity)))];
  },
};

function makeValue(random: Random, type: RuleType): unknown {
  if (random() < 0.2) return type.kind === 'list' || type.kind === 'links' ? [] : null;
  return makers[type.kind](random, type);
}

/** Now and then a record that does not exist. */
export function linkTo(random: Random, entity: string): string {
  const key = entity as keyof typeof counts;
  return idOf(letters[key], 1 + Math.floor(random() * (counts[key] + 0.5)));
}

interface Index {
  readonly byId: ReadonlyMap<string, Row>;
  readonly byEntity: { readonly [entity: string]: readonly Row[] };
}

const indexes = new WeakMap<World, Index>();

function indexOf(world: World): Index {
  const found = indexes.get(world);
  if (found) return found;
  const alive = Object.entries(world.rows).map(
    ([entity, rows]) => [entity, rows.filter(({ id }) => !world.deleted.has(id) && !world.hidden?.has(id))] as const,
  );
  const index = {
    byId: new Map(alive.flatMap(([, rows]) => rows.map((row) => [row.id, row]))),
    byEntity: Object.fromEntries(alive),
  };
  indexes.set(world, index);
  return index;
}

const holds = (held: unknown, id: string): boolean => (Array.isArray(held) ? held.includes(id) : held === id);

/** The world as a rule over one record sees it: deleted records are gone, hidden ones too. */
export function scopeOf(world: World, record: Row): RuleScope {
  const { byId, byEntity } = indexOf(world);
  return {
    record,
    linked: (_, id) => byId.get(id),
    related: ({ entity, field }, id) => (byEntity[entity] ?? []).filter((row) => holds(row[field], id)),
    context: world.context,
  };
}
