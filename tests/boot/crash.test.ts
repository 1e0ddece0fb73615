import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundleServer } from './bundled-server.ts';
import {
  ask,
  cleanUp,
  isReady,
  isZombie,
  killServer,
  openDatabase,
  postmasterPid,
  pressCtrlC,
  type ServerProcess,
  startServer,
  stopServer,
  tryKill,
  until,
} from './server-process.ts';

/*
 * One data directory lives through everything below, in this order, under a path that would break any careless quoting.
 * `written` holds the ids of rows whose commit was acknowledged: after every blow all of them must be there.
 */
const main = bundleServer();
const written: number[] = [];
const servers: ServerProcess[] = [];
let parent: string;
let home: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'kehuan-crash-'));
  await chmod(parent, 0o755);
  home = join(parent, `数据 "双" $(touch hacked) 'x'`);
});

afterEach(async () => {
  const isRunning = ({ child }: ServerProcess) => child.exitCode === null && child.signalCode === null;
  for (const server of servers.splice(0)) if (isRunning(server)) await cleanUp(home, [server]);
});

afterAll(async () => {
  await cleanUp(home, servers);
  await rm(parent, { recursive: true, force: true });
});

async function start(): Promise<ServerProcess> {
  const server = await startServer(home, { main });
  servers.push(server);
  return server;
}

async function startAndWait(): Promise<ServerProcess> {
  const server = await start();
  await server.ready;
  return server;
}

/** Writes row after row until told to stop or cut off, noting each as soon as PostgreSQL says that it is kept. */
async function keepWriting(): Promise<{ stop: () => Promise<void> }> {
  const client = await openDatabase(home);
  const state = { isOver: false };
  const writing = (async () => {
    while (!state.isOver) {
      const { rows } = await client.query('insert into public.kept default values returning id');
      written.push(rows[0].id);
    }
  })().catch(() => {});
  const stop = async () => {
    state.isOver = true;
    await writing;
    await client.end().catch(() => {});
  };
  return { stop };
}

async function expectNothingLost(): Promise<void> {
  const rows = await ask<{ id: number }>(home, 'select id from public.kept order by id');
  const found = new Set(rows.map(({ id }) => id));
  expect(written.filter((id) => !found.has(id))).toEqual([]);
  expect(written.length).toBeGreaterThan(0);
}

test('the first start makes a database and prints one address', async () => {
  const server = await startAndWait();
  expect(server.output.stdout).toBe(`客环 Kehuan: http://localhost:${server.port}\n`);
  expect(await isReady(server.port)).toBe(true);
  const settings = await ask<Record<string, string>>(
    home,
    `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, lower('ÄÖ') as lower,
       current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens`,
  );
  expect(settings).toEqual([{ encoding: 'UTF8', fsync: 'on', lower: 'äö', checksums: 'on', listens: '127.0.0.1' }]);
  await ask(home, 'create table public.kept (id serial primary key)');
  const writer = await keepWriting();
  await wait(100);
  await writer.stop();
  // Neither the shell that pg_ctl uses nor anything else has taken the directory's name for a command.
  expect(await readdir(parent)).toEqual([home.slice(parent.length + 1)]);
  // The password is for the owner only, and needed.
  expect((await stat(join(home, 'postgres-password'))).mode & 0o777).toBe(0o600);
  const rules = await readFile(join(home, 'pg/pg_hba.conf'), 'utf8');
  expect(rules).not.toMatch(/^[^#]*\b(trust|password|md5)\b/m);
});

test('Ctrl-C on the process group ends it in good order: PostgreSQL is not in that group and saves before it goes', async () => {
  const server = await startAndWait();
  const pid = await postmasterPid(home);
  const group = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')[2];
  expect(Number(group)).not.toBe(server.child.pid);
  pressCtrlC(server);
  pressCtrlC(server); // npm passes the terminal's signal on: the same Ctrl-C arrives twice
  expect(await server.exited).toBe(0);
  expect(await isZombie(pid)).toBe(true);
  const left = await readdir(home);
  expect(left.sort()).toEqual(['pg', 'postgres-password']);
  expect(await readdir(join(home, 'pg'))).not.toContain('postmaster.pid');
});

test('the second start is ready in less than five seconds, with everything that was written', async () => {
  // On a machine that is busy with other tests, as much longer as an empty Node takes longer than its usual 100 ms at most.
  const empty = performance.now();
  await promisify(execFile)(process.execPath, ['-e', '0']);
  const pace = Math.max(1, (performance.now() - empty) / 100);
  const begun = performance.now();
  const server = await startAndWait();
  expect(performance.now() - begun).toBeLessThan(5000 * pace);
  await expectNothingLost();
  expect(await stopServer(server)).toBe(0);
});

test('a second Kehuan on the same data directory says where the first one answers, and leaves it alone', async () => {
  const first = await startAndWait();
  const second = await startServer(home, { main, env: { PORT: String(first.port) } });
  expect(await second.exited).toBe(1);
  expect(second.output.stderr).toContain(`http://localhost:${first.port}`);
  expect(second.output.stderr).toContain('已经有一个客环在运行');
  expect(await isReady(first.port)).toBe(true);
  expect(await stopServer(first)).toBe(0);
});

test('one that is started while the one before is still ending takes over from it', async () => {
  const first = await startAndWait();
  first.child.kill('SIGTERM');
  const second = await startServer(home, { main, env: { PORT: String(first.port) } });
  servers.push(second);
  await second.ready;
  expect(await first.exited).toBe(0);
  expect(await stopServer(second)).toBe(0);
});

test('after kill -9 of the server, the next start adopts its PostgreSQL and ends what the dead one was doing', async () => {
  const first = await startAndWait();
  const pid = await postmasterPid(home);
  const writer = await keepWriting();
  const left = await openDatabase(home);
  await left
    .query("set application_name = 'kehuan'; begin; lock table public.kept in share mode nowait")
    .catch(() => {});
  await killServer(first);
  const second = await startAndWait();
  expect(await postmasterPid(home)).toBe(pid);
  expect(await isReady(second.port)).toBe(true);
  await expect(left.query('select 1')).rejects.toThrow();
  await writer.stop();
  await expectNothingLost();
  await killServer(second);
});

test('when PostgreSQL is killed under a running server, the server brings it back and goes on', async () => {
  const server = await startAndWait();
  const writer = await keepWriting();
  const pid = await postmasterPid(home);
  await wait(100);
  process.kill(pid, 'SIGKILL');
  await writer.stop();
  await until(async () => (await postmasterPid(home).catch(() => pid)) !== pid && (await isReady(server.port)), 15_000);
  await expectNothingLost();
  expect(server.child.exitCode).toBeNull();
  expect(server.output.stderr).not.toMatch(/unhandled|uncaught/i);
  expect(await stopServer(server)).toBe(0);
});

test('when one backend is killed, PostgreSQL recovers and the server goes on', async () => {
  const server = await startAndWait();
  const client = await openDatabase(home);
  const { rows } = await client.query("select pid from pg_stat_activity where application_name like 'kehuan%' limit 1");
  await client.end();
  process.kill(rows[0].pid, 'SIGKILL');
  await until(() => isReady(server.port), 15_000);
  await expectNothingLost();
  expect(await stopServer(server)).toBe(0);
});

test('after kill -9 of both at once, in the middle of writing, the next start has every row that was acknowledged', async () => {
  let server = await startAndWait();
  for (const pause of [50, 400]) {
    const before = written.length;
    const writer = await keepWriting();
    await wait(pause);
    process.kill(await postmasterPid(home), 'SIGKILL');
    server.child.kill('SIGKILL');
    await Promise.all([server.exited, writer.stop()]);
    expect(written.length).toBeGreaterThan(before);
    server = await startAndWait();
    await expectNothingLost();
  }
  await killServer(server);
  process.kill(await postmasterPid(home), 'SIGKILL');
});

test('a stale postmaster.pid whose number now belongs to another program does not keep it from starting', async () => {
  // Left by the test before, which killed both.
  const number = await postmasterPid(home);
  await until(() => isZombie(number), 5000);
  const lines = [process.pid, join(home, 'pg'), 1, 5432, '', '127.0.0.1', '  1  1', 'ready   ', ''];
  await writeFile(join(home, 'pg/postmaster.pid'), lines.join('\n'));
  const server = await startAndWait();
  await expectNothingLost();
  expect(await stopServer(server)).toBe(0);
});

test('a backend that outlives its killed postmaster in a long statement is ended before the next start', async () => {
  const server = await startAndWait();
  const client = await openDatabase(home);
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const busy = client.query('select count(*) from generate_series(1, 100000000000)').catch(() => {});
  await wait(200);
  process.kill(await postmasterPid(home), 'SIGKILL');
  await killServer(server);
  expect(await isZombie(rows[0].pid)).toBe(false);
  const next = await startAndWait();
  expect(await isZombie(rows[0].pid)).toBe(true);
  await busy;
  await expectNothingLost();
  await killServer(next);
});

test('a PostgreSQL that is just stopping is waited for, even one that would wait for its clients for ever', async () => {
  const pid = await postmasterPid(home); // left running by the test before
  const client = await openDatabase(home);
  process.kill(pid, 'SIGTERM');
  await until(async () => (await readFile(join(home, 'pg/postmaster.pid'), 'utf8')).includes('stopping'), 5000);
  const server = await startAndWait();
  expect(await postmasterPid(home)).not.toBe(pid);
  await client.end().catch(() => {});
  await expectNothingLost();
  expect(await stopServer(server)).toBe(0);
});

test('a second, later Ctrl-C does not wait for anything, and nothing is lost', async () => {
  const server = await startAndWait();
  const writer = await keepWriting();
  const pid = await postmasterPid(home);
  // A request that does not end keeps the server from ending.
  const socket = connect(server.port, 'localhost');
  socket.on('error', () => {}).write('GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n');
  await wait(100);
  pressCtrlC(server);
  await wait(700);
  expect(server.child.exitCode).toBeNull();
  pressCtrlC(server);
  expect(await server.exited).toBe(130);
  socket.destroy();
  await until(() => isZombie(pid), 5000);
  await writer.stop();
  const next = await startAndWait();
  await expectNothingLost();
  expect(await stopServer(next)).toBe(0);
});

test('killed at any moment of its very first start, the next start makes a whole database', async () => {
  for (const pause of [700, 1400]) {
    const fresh = join(parent, `first-${pause}`);
    await mkdir(fresh);
    const first = await startServer(fresh, { main });
    servers.push(first);
    await wait(pause);
    await killServer(first);
    const pid = await postmasterPid(fresh).catch(() => undefined);
    if (pid !== undefined) tryKill(pid, 'SIGKILL');
    const second = await startServer(fresh, { main });
    servers.push(second);
    try {
      await second.ready;
      expect(await isReady(second.port)).toBe(true);
      expect(await stopServer(second)).toBe(0);
      // a lock the killed process had only half written may lie there; nobody reads it
      const names = (await readdir(fresh)).filter((name) => !name.startsWith('kehuan.lock.'));
      const left = names.filter((name) => !name.startsWith('postgres-18'));
      expect(left.sort()).toEqual(['pg', 'postgres-password']);
    } finally {
      await cleanUp(fresh, [second]);
    }
  }
});
