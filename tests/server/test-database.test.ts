import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../helpers/database.ts';

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

test('a test database is UTF-8, folds Chinese-safe letters and is gone afterwards', async () => {
  const names: string[] = [];
  {
    await using database = await createTestDatabase();
    names.push(database.name);
    expect(await ask(database.url, 'show server_encoding')).toEqual([['UTF8']]);
    expect(await ask(database.url, "select to_regclass('kehuan.migration') is not null")).toEqual([[true]]);
    expect(await ask(database.url, "select lower('ÄÖ客')")).toEqual([['äö客']]);
  }
  await using other = await createTestDatabase();
  expect(await ask(other.url, `select datname from pg_database where datname = '${names[0]}'`)).toEqual([]);
});
