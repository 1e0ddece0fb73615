/**
 * Runs one throw-away PostgreSQL and outlives its owner just long enough to clean up: when standard input closes – because
 * the owner asked, crashed, or was killed – the server is stopped and its directory removed. So no test run, however it
 * ends, leaves a process or a file behind. Started by `temporary-postgres.ts`; answers with one line of JSON.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries, usableBinaries } from '../../server/src/database/embedded-binaries.ts';
import { findUnprivilegedUser } from '../../server/src/database/embedded-user.ts';
import type { Identity } from '../../server/src/database/run-program.ts';

const run = promisify(execFile);
const isDurable = process.argv.includes('--durable');
const databaseName = 'postgres';

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free TCP port.');
  return address.port;
}

/** Resolves when the server accepts connections, rejects with its log when it stops before. */
async function startServer(bin: string, data: string, identity: Identity) {
  const port = await findFreePort();
  const relaxed = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_wal_size=512MB'];
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'max_worker_processes=16',
    ...(isDurable ? [] : relaxed),
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const log = { recent: '' };
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      log.recent = (log.recent + text).slice(-4000);
      if (text.includes('ready to accept connections')) resolve();
    });
    void exited.then(() => reject(new Error(`PostgreSQL did not start:\n${log.recent}`)));
  });
  const stop = async () => {
    server.kill(isDurable ? 'SIGINT' : 'SIGQUIT');
    await exited;
  };
  return { port, stop };
}

/** Memory where there is plenty: cloning a database is a thousand small files, up to ten times faster there. */
async function chooseDataParent(): Promise<string> {
  const memory = '/dev/shm';
  const space = isDurable ? undefined : await statfs(memory).catch(() => undefined);
  return space && space.bavail * space.bsize > 4 * 1024 ** 3 ? memory : tmpdir();
}

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'kehuan-postgres-'));
  const dataParent = await mkdtemp(join(await chooseDataParent(), 'kehuan-postgres-'));
  let stop = async () => {};
  const ended = new Promise<void>((resolve) => {
    process.stdin
      .once('close', resolve)
      .once('error', () => resolve())
      .resume();
    process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve());
  });
  try {
    const identity = await findUnprivilegedUser();
    const password = randomBytes(16).toString('hex');
    const passwordFile = join(directory, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (identity.uid !== undefined && identity.gid !== undefined) {
      await chown(passwordFile, identity.uid, identity.gid);
      await chown(directory, identity.uid, identity.gid);
      await chown(dataParent, identity.uid, identity.gid);
    }
    const { folder } = await usableBinaries(await findBinaries(), directory, identity);
    const bin = join(folder, 'bin');
    const data = join(dataParent, 'data');
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=kehuan', '--auth=password', `--pwfile=${passwordFile}`];
    await run(join(bin, 'initdb'), [`--pgdata=${data}`, '--no-sync', ...locale, ...access], { ...identity, cwd: '/' });
    const server = await startServer(bin, data, identity);
    stop = server.stop;
    const url = `postgres://kehuan:${password}@127.0.0.1:${server.port}/${databaseName}`;
    process.stdout.write(`${JSON.stringify({ url })}\n`);
    await ended;
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
    process.exitCode = 1;
  } finally {
    await stop();
    for (const folder of [dataParent, directory]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  // Standard input may still be open after a signal; nothing is left to wait for.
  process.exit();
}

await main();
