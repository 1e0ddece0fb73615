import { pino } from 'pino';
import { expect, test } from 'vitest';
import { connect } from '../../server/src/database/connect.ts';
import { isUnavailable } from '../../server/src/database/is-unavailable.ts';
import { parseInstant } from '../../server/src/database/value-parsers.ts';
import { createTestDatabase } from '../helpers/database.ts';
import { until } from './server-process.ts';

const log = pino({ level: 'silent' });

test('values arrive as plain data: dates and instants as text, exact decimals as text, safe integers as numbers', async () => {
  await using database = await createTestDatabase();
  const { pool, close } = connect(database.url, { log });
  const { rows } = await pool.query(`select
    date '2024-02-29' as day, null::date as nothing,
    timestamptz '2024-02-29 23:59:59.123456+08' as micro, timestamptz '2024-02-29 23:59:59Z' as second,
    timestamptz '2024-02-29 23:59:59.5Z' as half, timestamptz 'infinity' as forever,
    12345678901234567890.123::numeric as exact, 1.50::numeric as scale, 0.1::float8 as float,
    9007199254740991::int8 as safe, 9007199254740993::int8 as unsafe, count(*) as count,
    true as yes, '{"a": [1, "二"]}'::jsonb as document, gen_random_uuid() is not null as id,
    array['a,b', 'c"d', null, '', '客户', 'NULL'] as texts, '{}'::text[] as none, array[1, null, 3]::int4[] as numbers,
    array['2024-01-01']::date[] as days, array[1.10, 2]::numeric[] as decimals,
    array['2024-01-01 00:00Z']::timestamptz[] as instants, array[[1, 2], [3, 4]]::int8[] as matrix, '\\xe5ae'::bytea as bytes`);
  expect(rows).toEqual([
    {
      day: '2024-02-29',
      nothing: null,
      micro: '2024-02-29T15:59:59.123Z',
      second: '2024-02-29T23:59:59.000Z',
      half: '2024-02-29T23:59:59.500Z',
      forever: 'infinity',
      exact: '12345678901234567890.123',
      scale: '1.50',
      float: 0.1,
      safe: 9007199254740991,
      unsafe: '9007199254740993',
      count: 1,
      yes: true,
      document: { a: [1, '二'] },
      id: true,
      texts: ['a,b', 'c"d', null, '', '客户', 'NULL'],
      none: [],
      numbers: [1, null, 3],
      days: ['2024-01-01'],
      decimals: ['1.10', '2'],
      instants: ['2024-01-01T00:00:00.000Z'],
      matrix: [
        [1, 2],
        [3, 4],
      ],
      bytes: Buffer.from('e5ae', 'hex'),
    },
  ]);
  await close();
});

test('an instant is understood whatever time zone a pooler has set', () => {
  expect(parseInstant('2024-03-01 07:59:59.123456+08')).toBe('2024-02-29T23:59:59.123Z');
  expect(parseInstant('2024-03-01 05:29:59+05:30')).toBe('2024-02-29T23:59:59.000Z');
  expect(parseInstant('2024-02-29 19:59:59.1-04')).toBe('2024-02-29T23:59:59.100Z');
  expect(parseInstant('0044-03-15 00:00:00+00 BC')).toBe('0044-03-15 00:00:00+00 BC');
});

test('requests have limits, direct sessions have none, all are in UTC', async () => {
  await using database = await createTestDatabase();
  const { pool, direct, close } = connect(database.url, { log, statementTimeout: 1234 });
  const settings = `select current_setting('timezone') as zone, current_setting('statement_timeout') as statement,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`;
  expect((await pool.query(settings)).rows).toEqual([
    { zone: 'UTC', statement: '1234ms', idle: '1min', name: 'kehuan' },
  ]);
  expect((await direct.query(settings)).rows).toEqual([
    { zone: 'UTC', statement: '0', idle: '0', name: 'kehuan direct' },
  ]);
  await close();
});

test('connections that are cut, idle or in the middle of a transaction, end nothing but their own work', async () => {
  await using database = await createTestDatabase();
  const { db, pool, direct, close } = connect(database.url, { log, poolSize: 3 });
  const cut = () =>
    direct.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kehuan'`);
  await Promise.all([pool.query('select 1'), pool.query('select 1')]);
  const lost = db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('kehuan.migration').select('id').execute();
    await cut();
    await until(async () => pool.idleCount === 0, 5000);
    return transaction.selectFrom('kehuan.migration').select('id').execute();
  });
  const error = await lost.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(isUnavailable(error)).toBe(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await close();
});

test('an unreachable database is told apart from a wrong statement', async () => {
  await using database = await createTestDatabase();
  const nowhere = connect('postgres://x@127.0.0.1:1/x', { log });
  expect(isUnavailable(await nowhere.pool.query('select 1').catch((error: unknown) => error))).toBe(true);
  const { pool, close } = connect(database.url, { log });
  expect(isUnavailable(await pool.query('selec').catch((error: unknown) => error))).toBe(false);
  await Promise.all([nowhere.close(), close()]);
});
