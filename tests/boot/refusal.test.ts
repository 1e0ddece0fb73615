import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../helpers/database.ts';
import { databaseUrl, runStatement } from '../helpers/template-database.ts';
import { bundleServer } from './bundled-server.ts';
import { findFreePort, isReady, killServer, type ServerProcess, startServer, stopServer } from './server-process.ts';

const main = bundleServer();
const servers: ServerProcess[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehuan-refusal-'));
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map(killServer));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(env: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer(join(folder, 'data'), { main, env });
  servers.push(server);
  return server;
}

/** It ends by itself, with failure, one sentence in each language and nothing else, and without having made anything but the empty data directory. */
async function expectRefusal(env: Record<string, string>, sentence: string | RegExp): Promise<void> {
  const server = await start(env);
  expect(await server.exited).toBe(1);
  const lines = server.output.stderr.trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/[\u4e00-\u9fff]/);
  expect(lines[1]).toMatch(sentence);
  expect(server.output.stdout).toBe('');
  expect((await readdir(folder, { recursive: true })).filter((name) => name !== 'data')).toEqual([]);
}

test('a wrong setting ends the start in a sentence that names it', async () => {
  await expectRefusal({ PORT: '30000000' }, 'The environment variable PORT=30000000 is wrong');
  await expectRefusal({ KEHUAN_ROLE: 'chef' }, 'KEHUAN_ROLE=chef is wrong: it should be all, web, worker.');
});

test('a wrong database address is not repeated, for it may hold a password', async () => {
  const server = await start({ DATABASE_URL: 'mysql://root:hunter2@localhost/x' });
  expect(await server.exited).toBe(1);
  expect(server.output.stderr).toContain('DATABASE_URL=… is wrong');
  expect(server.output.stderr).not.toContain('hunter2');
});

test('a port that another program has is named before anything is made', async () => {
  const taken = createServer().listen(await findFreePort(), '0.0.0.0');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expectRefusal({ PORT: String(port) }, `Port ${port} is taken by another program`);
  taken.close();
});

test('a database that would fail later is refused in a sentence', async () => {
  const server = inject('postgresUrl');
  const cases = [
    ['sql_ascii', `encoding 'SQL_ASCII' locale_provider libc locale 'C'`, 'its encoding is SQL_ASCII, it must be UTF8'],
    ['ctype_c', `encoding 'UTF8' locale_provider libc locale 'C'`, 'its ctype is C; create it with'],
  ] as const;
  for (const [name, options, sentence] of cases) {
    await runStatement(server, `create database refused_${name} template template0 ${options}`);
    await expectRefusal({ DATABASE_URL: databaseUrl(server, `refused_${name}`) }, sentence);
    await runStatement(server, `drop database refused_${name} with (force)`);
  }
  await expectRefusal({ DATABASE_URL: databaseUrl(server, 'not_there') }, 'database "not_there" does not exist');
});

test('two servers that start at once on one new database share the migrations and both serve', async () => {
  const url = inject('postgresUrl');
  await runStatement(url, 'create database boot_together');
  const env = { DATABASE_URL: databaseUrl(url, 'boot_together') };
  const both = await Promise.all([start(env), start(env)]);
  await Promise.all(both.map((server) => server.ready));
  for (const server of both) expect(await isReady(server.port)).toBe(true);
  const counts = both.map((server) => Number(/"ran":(\d+)/.exec(server.output.stderr)?.[1]));
  const { controlMigrations } = await import('../../server/src/database/control-migrations.ts');
  expect(counts.reduce((sum, count) => sum + count)).toBe(controlMigrations.length);
  expect(await Promise.all(both.map(stopServer))).toEqual([0, 0]);
  await runStatement(url, 'drop database boot_together with (force)');
});

test('a database that was upgraded by a newer program is left alone', async () => {
  await using database = await createTestDatabase();
  await runStatement(database.url, `insert into kehuan.migration (id) values ('9999-from-the-future')`);
  await expectRefusal(
    { DATABASE_URL: database.url, KEHUAN_LOG_LEVEL: 'fatal' },
    'by a newer Kehuan (9999-from-the-future)',
  );
});

test('with DATABASE_URL the server waits for a database that is just starting', async () => {
  const port = await findFreePort();
  const server = await start({ DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` });
  const waits = /"reason":"connect ECONNREFUSED/;
  while (!waits.test(server.output.stderr) && server.child.exitCode === null) await wait(20);
  expect(server.child.exitCode).toBeNull();
  expect(server.output.stderr).toMatch(waits);
  expect(server.output.stdout).toBe('');
  expect(await stopServer(server)).toBe(0);
});
