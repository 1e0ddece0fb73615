import { type App, queryOfView, type Rule, type View } from '@kehuan/schemas';
import { type CompiledQuery, Kysely, type LogConfig, PostgresDialect, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { matchingTextSql } from '../../server/src/database/matching-text.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { buildDueIndexes, rowsWithoutIndexes } from '../../server/src/definitions/due-indexes.ts';
import { runSearchJobs } from '../../server/src/definitions/search-jobs.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { bigramsOf, foundBy } from '../../server/src/records/search-keys.ts';
import { appWith, choice, money, objectWith, text } from './publish-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

const view = (key: string, more: Partial<View>): View =>
  ({
    key,
    object: 'thing',
    label: { zh: key },
    type: 'table',
    options: { columns: [{ field: 'name' }] },
    ...more,
  }) as View;

const views: readonly View[] = [
  view('by_amount', { filter: { '==': [{ var: 'kind' }, 'a'] }, sort: [{ field: 'amount', descending: true }] }),
  view('by_name', { sort: [{ field: 'name' }] }),
  view('by_kind', { sort: [{ field: 'kind' }] }),
  view('mixed', { sort: [{ field: 'amount', descending: true }, { field: 'name' }] }),
  view('mine', { filter: { '==': [{ var: 'owner' }, { var: '$user.id' }] }, sort: [{ field: 'amount' }] }),
];

const app: App = {
  ...appWith(
    {
      ...objectWith('thing', choice('kind', 'a', 'b'), money('amount'), text('code', { unique: true })),
      behaviours: [
        { type: 'ownership', options: {} },
        { type: 'matching', options: { keys: [{ fields: ['name'], action: 'warn' }] } },
      ],
    },
    objectWith('place'),
  ),
  views,
  roles: [
    ...appWith().roles,
    { key: 'rep', label: { zh: '销售' }, objects: { thing: { read: 'own' }, place: { read: 'all' } } },
  ],
};

async function createFull(): Promise<PublishWorkspace> {
  const site = await createPublishWorkspace();
  await site.publish(app);
  const records = Array.from({ length: rowsWithoutIndexes }, (_, index) => ({
    name: `名${index % 700}`,
    kind: index % 50 === 0 ? 'a' : 'b',
    amount: `${index % 997}.00`,
  }));
  await site.insert('thing', records);
  await site.insert('place', [{ name: 'x' }]);
  return site;
}

const indexesOf = async (site: PublishWorkspace, table: string) => {
  const { rows } = await sql<{ name: string; definition: string; valid: boolean }>`
    select c.relname::text as name, pg_get_indexdef(i.indexrelid) as definition, i.indisvalid as valid from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = ${site.workspace.schema} and t.relname = ${table} order by 1`.execute(site.db);
  return rows;
};
const build = (site: PublishWorkspace) => buildDueIndexes(site, site.workspace);

describe('reading indexes', () => {
  test('are built once a table has grown, and not before', async () => {
    await using site = await createFull();
    expect((await indexesOf(site, 'thing')).map(({ name }) => name.slice(0, 3))).toEqual(['_pk', '_u_']);
    const work = await build(site);
    expect(work).toMatchObject({ dropped: 0, failed: [] });
    const made = (await indexesOf(site, 'thing')).filter(({ name }) => name.startsWith('_i_'));
    expect(made).toHaveLength(work.built);
    expect(work.built).toBe(12);
    expect(made.every(({ definition }) => definition.includes('WHERE (deleted_at IS NULL)'))).toBe(true);
    expect((await indexesOf(site, 'place')).filter(({ name }) => name.startsWith('_i_'))).toEqual([]);
    expect(await build(site)).toEqual({ built: 0, dropped: 0, failed: [] });
  });

  test('are those that the statements of the views use', async () => {
    await using site = await createFull();
    await build(site);
    await sql`analyze ${sql.id(site.workspace.schema, 'thing')}`.execute(site.db);
    const context = await site.as('李');
    const rep = { ...context, actor: { ...context.actor, roles: ['rep'] } };
    for (const [reader, one] of views.flatMap((one) => [[context, one] as const, [rep, one] as const])) {
      const plan = await explain(site, (db) =>
        runQuery({ ...reader, db }, { ...queryOfView(one), page: { size: 50 } }),
      );
      expect(plan, one.key).toMatch(/Index Scan (Backward )?using _i_/);
      expect(plan, one.key).not.toMatch(/Sort/);
    }
  });

  test('answer filters that nobody foresaw: one index over all choices and yes/no fields', async () => {
    await using site = await createPublishWorkspace();
    const options = choice('kind', 'a', 'b', 'c').options;
    const tags = { ...choice('tags'), options: { ...options, multiple: true } } as ReturnType<typeof choice>;
    const flag = { key: 'flag', label: { zh: '急' }, type: 'boolean', options: {} } as const;
    await site.publish(appWith(objectWith('thing', choice('kind', 'a', 'b', 'c'), tags, flag)));
    const records = Array.from({ length: rowsWithoutIndexes }, (_, index) => ({
      name: `名${index}`,
      kind: index % 100 === 0 ? 'a' : 'b',
      tags: index % 70 === 0 ? ['c'] : ['a', 'b'],
      flag: index % 90 === 0,
    }));
    await site.insert('thing', records);
    expect((await build(site)).failed).toEqual([]);
    await sql`analyze ${sql.id(site.workspace.schema, 'thing')}`.execute(site.db);
    const facet = (await indexesOf(site, 'thing')).find(({ definition }) => definition.includes('(kind, tags, flag)'));
    expect(facet?.definition).toContain('USING gin');
    const context = await site.as('李');
    const filters: readonly Rule[] = [
      { and: [{ '==': [{ var: 'kind' }, 'a'] }, { var: 'flag' }] },
      { and: [{ in: ['c', { var: 'tags' }] }, { '==': [{ var: 'flag' }, true] }] },
    ];
    for (const filter of filters) {
      const query = { object: 'thing', fields: ['name'], filter, page: { size: 50 } };
      const plan = await explain(site, (db) => runQuery({ ...context, db }, query));
      expect(plan).toContain(`Bitmap Index Scan on ${facet?.name}`);
    }
  });

  test('serve the duplicate check and search', async () => {
    await using site = await createFull();
    await build(site);
    const table = sql.id(site.workspace.schema, 'thing');
    await sql`analyze ${table}`.execute(site.db);
    const conditions = [
      sql`${matchingTextSql(sql.id('name'))} = ${matchingTextSql(sql.lit('名1'))}`,
      sql`_s @> array[1, 2]::int4[]`,
    ];
    for (const condition of conditions) {
      const { rows } = await sql`explain select id from ${table} where ${condition} and deleted_at is null`.execute(
        site.db,
      );
      expect(JSON.stringify(rows)).toMatch(/Scan (using|on) _i_/);
    }
  });

  test('that are broken are built again, and those no view needs any more go', async () => {
    await using site = await createFull();
    await build(site);
    const before = (await indexesOf(site, 'thing')).filter(({ name }) => name.startsWith('_i_'));
    // as an interrupted build leaves it
    await sql`update pg_index set indisvalid = false where indexrelid = ${`${site.workspace.schema}.${before[0]!.name}`}::regclass`.execute(
      site.db,
    );
    expect(await build(site)).toEqual({ built: 1, dropped: 1, failed: [] });
    expect((await indexesOf(site, 'thing')).every(({ valid }) => valid)).toBe(true);
    await site.publish({ ...app, views: views.slice(1) });
    // in their place come those that were one too many before
    expect(await build(site)).toMatchObject({ built: 2, dropped: 2 });
  });

  test('are built by one process only', async () => {
    await using site = await createFull();
    const works = await Promise.all([build(site), build(site), build(site)]);
    expect(works.filter(({ built }) => built > 0)).toHaveLength(1);
  });
});

/** The plan of the statement that reads the rows. */
async function explain(site: PublishWorkspace, read: (db: Kysely<Database>) => Promise<unknown>): Promise<string> {
  const statements: CompiledQuery[] = [];
  const log: LogConfig = ({ query }) => void statements.push(query);
  await read(new Kysely<Database>({ dialect: new PostgresDialect({ pool: site.direct }), log }));
  // statements of queries travel as node-postgres' own configuration
  const textOf = ({ sql }: CompiledQuery) => (typeof sql === 'string' ? sql : (sql as { readonly text: string }).text);
  const statement = statements.find((one) => /limit/i.test(textOf(one)))!;
  const { rows } = await site.direct.query(`explain ${textOf(statement)}`, [...statement.parameters]);
  return rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
}

describe('search keys', () => {
  test('are made again for all records when other fields are searched', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(appWith(objectWith('thing', text('note'))));
    await site.insert(
      'thing',
      Array.from({ length: 4500 }, (_, index) => ({ name: `名字${index}`, note: `备注${index}` })),
    );
    const found = async (word: string) => {
      const { rows } = await sql<{
        count: number;
      }>`select count(*)::int as count from ${sql.id(site.workspace.schema, 'thing')}
        where _s @> ${bigramsOf(word)}::int4[]`.execute(site.db);
      return rows[0]!.count;
    };
    await runSearchJobs(await site.as('系统'), foundBy);
    expect([await found('名字'), await found('备注')]).toEqual([4500, 0]);
    await site.publish(appWith(objectWith('thing', text('note', { searchable: true }))));
    await runSearchJobs(await site.as('系统'), foundBy);
    expect([await found('名字'), await found('备注1')]).toEqual([4500, 1111]);
    expect(await site.db.withSchema(site.workspace.schema).selectFrom('_search_jobs').selectAll().execute()).toEqual(
      [],
    );
  });
});
