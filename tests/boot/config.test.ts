import { join } from 'node:path';
import { describeProblem, Problem } from '@kehuan/schemas';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { checkout } from './server-process.ts';

function refusalOf(environment: Record<string, string>): string | undefined {
  try {
    readConfig(environment);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return describeProblem(error, 'en').message;
    throw error;
  }
}

test('an empty environment is a complete configuration, and it cannot be changed afterwards', () => {
  const config = readConfig({ PORT: '', DATABASE_URL: ' ' });
  expect(config).toMatchObject({
    port: 3000,
    host: undefined,
    dataDir: join(checkout, 'data'),
    databaseUrl: undefined,
    files: undefined,
    directUrl: undefined,
    poolSize: 20,
    role: 'all',
    logLevel: 'info',
    publicUrl: undefined,
    secureCookies: false,
    trustProxy: false,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('a person at a terminal is shown only what needs attention, unless they ask for more', () => {
  expect(readConfig({}, true).logLevel).toBe('warn');
  expect(readConfig({ KEHUAN_LOG_LEVEL: 'debug' }, true).logLevel).toBe('debug');
});

test('cookies are secure as soon as the public address is, unless told otherwise', () => {
  expect(readConfig({ KEHUAN_PUBLIC_URL: 'https://crm.example.cn/' })).toMatchObject({
    publicUrl: 'https://crm.example.cn',
    secureCookies: true,
  });
  const told = { KEHUAN_PUBLIC_URL: 'https://crm.example.cn', KEHUAN_SECURE_COOKIES: 'false' };
  expect(readConfig(told).secureCookies).toBe(false);
});

test('a relative data directory is relative to where the command was given', () => {
  expect(readConfig({ KEHUAN_DATA_DIR: 'here/数据' }).dataDir).toBe(join(process.cwd(), 'here/数据'));
});

test('a direct address counts only beside a database address', () => {
  const directUrl = 'postgres://db:5432/crm';
  expect(readConfig({ KEHUAN_DIRECT_URL: directUrl }).directUrl).toBeUndefined();
  expect(readConfig({ DATABASE_URL: 'postgres://pool:6432/crm', KEHUAN_DIRECT_URL: directUrl }).directUrl).toBe(
    directUrl,
  );
});

test.each([
  [{ PORT: '70000' }, 'PORT=70000 is wrong: it should be a whole number between 0 and 65535.'],
  [{ PORT: '3000x' }, 'PORT=3000x is wrong'],
  [{ KEHUAN_POOL_SIZE: '1' }, 'KEHUAN_POOL_SIZE=1 is wrong: it should be a whole number between 2 and 1000.'],
  [{ KEHUAN_ROLE: 'Web' }, 'KEHUAN_ROLE=Web is wrong: it should be all, web, worker.'],
  [{ KEHUAN_LOG_LEVEL: 'loud' }, 'KEHUAN_LOG_LEVEL=loud is wrong'],
  [{ KEHUAN_TRUST_PROXY: 'yes' }, 'KEHUAN_TRUST_PROXY=yes is wrong: it should be true, false, 1, 0.'],
  [{ KEHUAN_PUBLIC_URL: 'crm.example.cn' }, 'KEHUAN_PUBLIC_URL=crm.example.cn is wrong: it should be an address'],
  [
    { DATABASE_URL: 'localhost:5432' },
    'DATABASE_URL=… is wrong: it should be an address that starts with postgres://.',
  ],
])('%o is refused in a sentence', (environment, sentence) => {
  expect(refusalOf(environment as Record<string, string>)).toContain(sentence);
});
