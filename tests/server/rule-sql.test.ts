import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkRule, type Json, type RuleTree } from '../../schemas/src/index.ts';
import { createRuleScope } from '../../server/src/rules-to-sql/rule-scope.ts';
import { bindSlots, isSlot } from '../../server/src/rules-to-sql/slot.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { createRuleTables, openRuleDatabase, type RuleDatabase } from '../helpers/rule-database.ts';
import { model } from '../language/rule-world.ts';

const v = (path: string): Json => ({ var: path });

function treeOf(rule: Json, entity = 'deal'): RuleTree {
  const checked = checkRule(rule, { model, entity });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.tree;
}

/** Plain names, so that the statements below can be read. */
const tables = (entity: string) => ({
  schema: 'ws_1',
  table: entity.replace('$', ''),
  columns: Object.fromEntries(Object.keys(model.entity(entity)!.fields).map((field) => [field, field])),
  softDeleted: entity !== '$user',
});
const plain = { model, tables, root: { entity: 'deal', alias: 'd' } } as const;

let database: TestDatabase;
let open: RuleDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = openRuleDatabase(database.url);
  await createRuleTables(open.db);
});

afterAll(async () => {
  await open.close();
  await database[Symbol.asyncDispose]();
});

const textOf = (part: RawBuilder<unknown>): string => part.compile(open.db).sql.replaceAll('"', '');
const where = (rule: Json, nulls: readonly string[] = []): string =>
  textOf(createRuleScope({ ...plain, nulls: new Set(nulls) }).where(treeOf(rule)));

test('conditions are bare where an index may answer them', () => {
  expect(where({ '==': [v('stage'), 'won'] })).toBe('d.stage = $1::text');
  expect(where({ '>=': [v('stage'), 'won'] })).toBe('d.stage = any($1::text[])');
  expect(where({ '<': [v('amount'), 1000] })).toBe('(d.amount < $1::numeric)');
  expect(where(v('signed'))).toBe('d.signed');
  expect(where({ empty: [v('close_on')] })).toBe('(d.close_on is not null) is not true');
  expect(where({ '==': [v('owner'), v('$user.id')] })).toBe('d.owner = $1::uuid');
  expect(where({ in: ['vip', v('tags')] })).toBe('d.tags @> $1::text[]');
  expect(where({ contains: [v('name'), '10%_\\'] })).toBe('kehuan.kh_fold(d.name) like kehuan.kh_fold($1::text)');
  expect(where({ and: [v('signed'), { or: [v('name'), { '!=': [v('stage'), 'won'] }] }] })).toBe(
    '(d.signed and (d.name is not null or (d.stage = $1::text) is not true))',
  );
});

test('values are exact: yes or no is never null', () => {
  const scope = createRuleScope(plain);
  expect(textOf(scope.value(treeOf(v('signed'))))).toBe('((d.signed) is true)');
  expect(textOf(scope.value(treeOf({ '==': [v('stage'), 'won'] })))).toBe('((d.stage = $1::text) is true)');
  expect(textOf(scope.value(treeOf({ empty: [v('name')] })))).toBe('((d.name is not null) is not true)');
  expect(textOf(scope.value(treeOf(v('tags'))))).toBe("coalesce(d.tags, '{}')");
});

test('context variables are slots, filled for each request; those that are null fold away', () => {
  const rule: Json = {
    and: [
      { '==': [v('owner'), v('$user.id')] },
      { '<': [v('close_on'), { today: [] }] },
      { in: [v('owner'), v('$user.team')] },
    ],
  };
  const compiled = createRuleScope(plain).where(treeOf(rule)).compile(open.db);
  expect(compiled.parameters.every(isSlot)).toBe(true);
  expect(bindSlots([...compiled.parameters, 7], { '$user.id': 'u', today: '2026-11-23', '$user.team': ['u'] })).toEqual(
    ['u', '2026-11-23', ['u'], 7],
  );
  expect(() => bindSlots(compiled.parameters, { '$user.id': null, today: '2026-11-23', '$user.team': [] })).toThrow(
    '$user.id',
  );
  expect(() => bindSlots(compiled.parameters, { today: '2026-11-23', '$user.team': [] })).toThrow('$user.id');
  expect(where(rule, ['$user.id'])).not.toContain('d.owner = $');
  expect(where({ '==': [v('account.region'), v('$user.region')] }, ['$user.region'])).toBe(
    '(t1.region is not null) is not true',
  );
  expect(where({ '<': [v('score'), v('$user.limit')] }, ['$user.limit'])).toBe('false');
});

test('filter, sort and columns share one join for each path', () => {
  const scope = createRuleScope(plain);
  scope.where(treeOf({ and: [{ contains: [v('account.name'), 'a'] }, v('account.owner.name'), v('partner.name')] }));
  const column = textOf(scope.path(['account', 'name']));
  const owner = textOf(scope.path(['account', 'owner', 'name']));
  expect(column).toBe('t1.name');
  expect(owner).toBe('t2.name');
  expect(textOf(scope.joins())).toBe(
    'left join ws_1.account as t1 on t1.id = d.account and t1.deleted_at is null ' +
      'left join ws_1.user as t2 on t2.id = t1.owner ' +
      'left join ws_1.account as t3 on t3.id = d.partner and t3.deleted_at is null',
  );
});

test('a row rule stands inside the join, with its own joins in brackets; permissions are joined apart', () => {
  const visibility = (entity: string) =>
    entity === 'account' ? treeOf({ '==': [v('parent.owner'), v('$user.id')] }, 'account') : undefined;
  const scope = createRuleScope({ ...plain, visibility });
  const filter = textOf(scope.where(treeOf({ '==': [v('account.name'), 'A'] })));
  const permission = textOf(scope.where(treeOf({ '==': [v('account.name'), 'A'] }), { permission: true }));
  expect([filter, permission]).toEqual(['t1.name = $1::text', 't3.name = $1::text']);
  expect(textOf(scope.joins())).toBe(
    'left join (ws_1.account as t1 left join ws_1.account as t2 on t2.id = t1.parent and t2.deleted_at is null) ' +
      'on t1.id = d.account and t1.deleted_at is null and (t2.owner = $1::uuid) ' +
      'left join ws_1.account as t3 on t3.id = d.account and t3.deleted_at is null',
  );
});

test('a permission over a null variable of the user is false, whatever stands around it', () => {
  const scope = createRuleScope({ ...plain, nulls: new Set(['$user.region']) });
  const permission = (rule: Json) => textOf(scope.where(treeOf(rule), { permission: true }));
  expect(permission({ '==': [v('account.region'), v('$user.region')] })).toBe('false');
  expect(permission({ '!': [{ '==': [v('account.region'), v('$user.region')] }] })).toBe('false');
  expect(permission({ or: [v('signed'), { '!=': [v('account.region'), v('$user.region')] }] })).toBe('d.signed');
  expect(textOf(scope.joins())).toBe('');
});

test('questions about related records stop at the first one found', () => {
  const rule: Json = { some: [v('account.person__account'), { '==': [v('account.region'), 'east'] }] };
  expect(where(rule)).toBe(
    'exists (select  from ws_1.person as t2 left join ws_1.account as t3 on t3.id = t2.account and t3.deleted_at is null ' +
      'where t2.account = t1.id and t2.deleted_at is null and (t3.region = $1::text))',
  );
  expect(where({ '>': [{ sum: [v('account.deal__account'), v('amount')] }, 0] })).toContain(
    '(select coalesce(sum(t2.amount), 0) from ws_1.deal as t2',
  );
});

test('the searchable-text prefilter is added to constants only', () => {
  const prefilter = ({ alias, field }: { readonly alias: string; readonly field: string }, text: string) =>
    field === 'name' ? sql`${sql.id(alias, '_s')} @> ${sql.val([text.length])}::int4[]` : undefined;
  const scope = createRuleScope({ ...plain, prefilter });
  expect(textOf(scope.where(treeOf({ contains: [v('name'), '客户'] })))).toBe(
    '(d._s @> $1::int4[] and kehuan.kh_fold(d.name) like kehuan.kh_fold($2::text))',
  );
  expect(textOf(scope.where(treeOf({ contains: [v('name'), v('$user.name')] })))).not.toContain('_s');
  expect(textOf(scope.where(treeOf({ contains: [v('constructor'), '客户'] })))).not.toContain('_s');
});

test('the same rule gives the same text, so that statements can be kept', () => {
  const rule: Json = {
    or: [{ '==': [v('account.owner'), v('$user.id')] }, { some: [v('account.person__account'), v('active')] }],
  };
  expect(where(rule)).toBe(where(rule));
});

test('however rules are nested, the statement grows with them and does not double', () => {
  let text: Json = v('name');
  let number: Json = v('score');
  let date: Json = v('close_on');
  for (let depth = 0; depth < 15; depth += 1) {
    text = { right: [{ trim: [text] }, 5] };
    number = { '%': [{ '/': [number, 3] }, 7] };
    date = { add_months: [{ date_of: [{ add_days: [date, 1] }] }, 1] };
    if (depth > 5) date = v('close_on');
  }
  for (const rule of [text, number, { ends_with: [text, text] }, date]) {
    const length = textOf(createRuleScope(plain).value(treeOf(rule))).length;
    expect(length).toBeLessThan(40 * JSON.stringify(rule).length);
  }
});

test('equality, order and beginnings of texts are answered by indexes', async () => {
  const { db } = open;
  const name = sql.id('ws_Rules', 'indexed');
  await sql`create table ${name} (id uuid, name text, score numeric, stage text, deleted_at timestamptz)`.execute(db);
  await sql`insert into ${name} select gen_random_uuid(), 'Name ' || n, n, 'new' from generate_series(1, 20000) n`.execute(
    db,
  );
  await sql`create index on ${name} (name)`.execute(db);
  await sql`create index on ${name} (score)`.execute(db);
  await sql`create index on ${name} (kehuan.kh_fold(name) text_pattern_ops)`.execute(db);
  await sql`analyze ${name}`.execute(db);
  const source = {
    ...plain,
    tables: () => ({
      schema: 'ws_Rules',
      table: 'indexed',
      columns: { id: 'id', name: 'name', score: 'score', stage: 'stage' },
      softDeleted: true,
    }),
  };
  const rules: readonly Json[] = [
    { '==': [v('name'), 'Name 7'] },
    { '>': [v('score'), 19990] },
    { in: [v('score'), [1, 2]] },
    { starts_with: [v('name'), 'name 77'] },
  ];
  for (const rule of rules) {
    const condition = createRuleScope(source).where(treeOf(rule));
    const { rows } = await sql<{
      'QUERY PLAN': string;
    }>`explain select id from ${name} as d where ${condition}`.execute(db);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n'), JSON.stringify(rule)).toContain('Index Cond');
  }
});

test('text from rules is data: quotes, comments and statements in it change nothing', async () => {
  const { db } = open;
  const table = sql.id('ws_Rules', 'hostile');
  await sql`create table ${table} (id uuid, name text, deleted_at timestamptz)`.execute(db);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that tries to be a template
  const hostile = [`'; drop table hostile; --`, `" or 1=1 --`, `\\'; select 1; /*`, '$1', '%', '${x}'];
  for (const text of hostile) await sql`insert into ${table} (name) values (${text})`.execute(db);
  const source = {
    ...plain,
    tables: () => ({ schema: 'ws_Rules', table: 'hostile', columns: { id: 'id', name: 'name' }, softDeleted: true }),
  };
  for (const text of hostile) {
    for (const operator of ['==', 'contains', 'starts_with', 'ends_with']) {
      const condition = createRuleScope(source).where(treeOf({ [operator]: [v('name'), text] }));
      const { rows } = await sql<{ name: string }>`select name from ${table} as d where ${condition}`.execute(db);
      expect(rows.map(({ name }) => name)).toContain(text);
      expect(rows.length).toBeLessThan(hostile.length);
    }
  }
});
