import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import type { Query } from '../../schemas/src/index.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { readRecord } from '../../server/src/records/read-record.ts';
import { dealApp } from './query-app.ts';
import { createQueryDatabase, idOf, li, type QueryDatabase, wang } from './query-database.ts';

const table = sql.id('ws_query', 'The deal "表"');
const list: Query = {
  object: 'deal',
  fields: ['name', 'amount', 'client', 'owner'],
  filter: { '==': [{ var: 'stage' }, 'fresh'] },
  sort: [{ field: 'amount', descending: true }],
  count: 'capped',
};

async function filled(connections = 1): Promise<QueryDatabase> {
  const database = await createQueryDatabase(dealApp, connections);
  await database.insert('deal', [
    { n: 21, name: '一号', owner: li, stage: 'fresh' },
    { n: 22, name: '二号', owner: wang, stage: 'fresh' },
  ]);
  return database;
}

describe('a statement that comes again', () => {
  test('is not compiled again, also not for another person with the same roles', async () => {
    await using database = await filled();
    await runQuery(database.as(['rep']), list);
    await readRecord(database.as(['rep']), { object: 'deal', id: idOf(21) });
    const compile = vi.spyOn(database.db.getExecutor(), 'compileQuery');
    const mine = await runQuery(database.as(['rep'], li), list);
    const theirs = await runQuery(database.as(['rep'], wang), list);
    await readRecord(database.as(['rep'], wang), { object: 'deal', id: idOf(22) });
    expect(compile).not.toHaveBeenCalled();
    expect([mine.rows, theirs.rows].map((rows) => rows.map(({ name }) => name))).toEqual([['一号'], ['二号']]);
    await runQuery(database.as(['admin']), list);
    expect(compile).toHaveBeenCalledTimes(1);
  });

  test('looks for other words and starts from other positions without being compiled again', async () => {
    await using database = await filled();
    const page = { size: 1 };
    const { next } = await runQuery(database.as(['admin']), { ...list, search: '一号', page });
    await runQuery(database.as(['admin']), { ...list, page });
    const after = (await runQuery(database.as(['admin']), { ...list, page })).next!;
    await runQuery(database.as(['admin']), { ...list, page: { size: 1, after } });
    const compile = vi.spyOn(database.db.getExecutor(), 'compileQuery');
    const found = await runQuery(database.as(['admin']), { ...list, search: '二号', page });
    await runQuery(database.as(['admin']), { ...list, page: { size: 1, after } });
    expect(compile).not.toHaveBeenCalled();
    expect([next, found.rows.map(({ name }) => name)]).toEqual([undefined, ['二号']]);
  });

  test('is forgotten with its release', async () => {
    await using database = await filled();
    const context = database.as(['admin']);
    await runQuery(context, list);
    const compile = vi.spyOn(database.db.getExecutor(), 'compileQuery');
    await runQuery({ ...context, snapshot: { ...context.snapshot } }, list);
    expect(compile).toHaveBeenCalledTimes(1);
  });
});

describe('names of statements', () => {
  const times = async (count: number, database: QueryDatabase, query = list) => {
    for (let run = 0; run < count; run += 1) await runQuery(database.as(['admin']), query);
  };
  const known = async (database: QueryDatabase) =>
    (
      await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements where name like 'q\\_%'`.execute(
        database.db,
      )
    ).rows[0]?.n;

  test('are given to those that come often, and keep their plan in the connection', async () => {
    await using database = await filled();
    await times(3, database);
    expect(database.names).toEqual([]);
    await times(3, database);
    expect([database.names.length, new Set(database.names).size, await known(database)]).toEqual([3, 1, 1]);
  });

  test('are given to so many only, for each costs memory in every connection', async () => {
    await using database = await filled();
    for (let score = 0; score < 60; score += 1) {
      await times(5, database, {
        object: 'deal',
        fields: ['name', ...(score % 2 ? ['due'] : [])],
        filter: { '==': [{ var: 'score' }, score] },
        page: { size: score + 1 },
      });
    }
    expect(new Set(database.names).size).toBe(50);
  });

  test('are not given to searches, whose plan depends on the words, nor inside transactions', async () => {
    await using database = await filled();
    await times(8, database, { ...list, search: '一号' });
    await database.db.transaction().execute(async (db) => {
      for (let run = 0; run < 8; run += 1) await runQuery({ ...database.as(['admin']), db }, list);
    });
    expect(database.names).toEqual([]);
  });

  test('are given up where a pooler hands connections around', async () => {
    await using database = await filled();
    await times(5, database);
    // what the next statement meets behind a pooler: another server connection, which knows no names
    await sql`deallocate all`.execute(database.db);
    expect((await runQuery(database.as(['admin']), list)).rows).toHaveLength(2);
    const before = database.names.length;
    await times(5, database);
    expect(database.names.length).toBe(before);
  });

  test('survive new columns and a column that changes its type', async () => {
    await using database = await filled();
    await times(5, database);
    await sql`alter table ${table} add column more text`.execute(database.db);
    await times(1, database);
    await sql`alter table ${table} alter column "c name.x" type varchar(500)`.execute(database.db);
    expect((await runQuery(database.as(['admin']), list)).rows).toHaveLength(2);
    await times(3, database);
    expect(new Set(database.names).size).toBe(2);
  });
});

describe('plans', () => {
  const explain = async (database: QueryDatabase, without = 'enable_sort') => {
    const text = database.statements.at(-1) ?? '';
    return await database.db.transaction().execute(async (db) => {
      await sql`set local enable_seqscan = off`.execute(db);
      await sql`set local ${sql.raw(without)} = off`.execute(db);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`${sql.raw(`explain (generic_plan) ${text}`)}`.execute(db);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  };

  test('a sorted list and its later pages are read from one index in its order', async () => {
    await using database = await filled();
    const sorted = sql`("c owner.x", "c stage.x", "c amount.x" desc nulls last, id desc)`;
    await sql`create index by_amount on ${table} ${sorted} where deleted_at is null`.execute(database.db);
    const query: Query = { ...list, count: 'none', page: { size: 1 } };
    await database.insert('deal', [
      { n: 23, owner: li, stage: 'fresh', amount: '5.00' },
      { n: 24, owner: li, stage: 'fresh', amount: '4.00' },
    ]);
    const { next } = await runQuery(database.as(['rep']), query);
    const first = await explain(database);
    expect(first).toMatch(/Index Scan using by_amount/);
    expect(first).not.toMatch(/Sort/);
    await runQuery(database.as(['rep']), { ...query, page: { size: 1, after: next! } });
    const later = await explain(database);
    expect(later.match(/Index Scan using by_amount/g)).toHaveLength(2);
    expect(later).toMatch(/ROW\("c amount\.x", id\) < ROW/);
    expect(later).toMatch(/Merge Append/);
    expect(later).not.toMatch(/Sort {2}/);
  });

  test('a search of two characters is answered by the index over pairs', async () => {
    await using database = await filled();
    await sql`create index by_pair on ${table} using gin (_s)`.execute(database.db);
    await runQuery(database.as(['admin']), { object: 'deal', fields: ['name'], search: '一号' });
    expect(await explain(database, 'enable_indexscan')).toMatch(/Bitmap Index Scan on by_pair/);
    await runQuery(database.as(['admin']), {
      object: 'deal',
      fields: ['name'],
      filter: { contains: [{ var: 'name' }, '一号'] },
    });
    expect(await explain(database, 'enable_indexscan')).toMatch(/Bitmap Index Scan on by_pair/);
  });
});
