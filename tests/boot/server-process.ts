import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly port: number;
  /** everything printed so far */
  readonly output: { stdout: string; stderr: string };
  /** resolves with the exit code, or the signal's name */
  readonly exited: Promise<number | string>;
  /** resolves when it takes requests; rejects with its output when it ends before */
  readonly ready: Promise<void>;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  /** the checkout to run; default: this one */
  readonly from?: string;
  /** the program in it, JavaScript; default: its TypeScript sources */
  readonly main?: string;
  /** a program that starts the server, such as `setpriv` with its arguments */
  readonly through?: readonly string[];
}

/* A runner that is killed takes its workers along, but not what they have started: that is the guard's work. */
const guard = spawn(process.execPath, [fileURLToPath(new URL('leftover-guard.mjs', import.meta.url))], {
  detached: true,
  stdio: ['pipe', 'ignore', 'ignore'],
});
guard.unref();

function tellGuard(line: { group?: number; ended?: number; home?: string }): void {
  guard.stdin.write(`${JSON.stringify(line)}\n`);
}

/** A real server process in a process group of its own, as a terminal would start it. Nothing of our environment gets in. */
export async function startServer(dataDir: string | undefined, options: Options = {}): Promise<ServerProcess> {
  const { from = checkout, through = [] } = options;
  const port = Number(options.env?.PORT ?? (await findFreePort()));
  const main = options.main ? [options.main] : ['--import', 'tsx', '--conditions=kehuan-src', 'server/src/main.ts'];
  const [program = '', ...args] = [...through, process.execPath, ...main];
  const child = spawn(program, args, {
    cwd: from,
    detached: true,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      TSX_DISABLE_CACHE: '1',
      ...(dataDir === undefined ? {} : { KEHUAN_DATA_DIR: dataDir }),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid ?? 0;
  tellGuard({ group, ...(dataDir === undefined ? {} : { home: dataDir }) });
  child.once('exit', () => tellGuard({ ended: group }));
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const exited = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const ready = (async () => {
    const isOver = { now: false };
    void exited.then(() => {
      isOver.now = true;
    });
    while (!output.stdout.includes(`客环 Kehuan: http`)) {
      if (isOver.now) throw new Error(`The server ended:\n${output.stdout}\n${output.stderr}`);
      await wait(20);
    }
  })();
  ready.catch(() => {});
  return { child, port, output, exited, ready };
}

/** Ctrl-C: the terminal signals the whole process group. */
export function pressCtrlC(server: ServerProcess): void {
  process.kill(-(server.child.pid ?? Number.NaN), 'SIGINT');
}

/** Asks it to end and answers its exit code. */
export async function stopServer(server: ServerProcess): Promise<number | string> {
  server.child.kill('SIGTERM');
  return server.exited;
}

/** No warning, no farewell. */
export async function killServer(server: ServerProcess): Promise<void> {
  server.child.kill('SIGKILL');
  await server.exited;
}

/** Ends whatever a test that failed half way has left running on this directory: the server and its PostgreSQL, by number. */
export async function cleanUp(home: string, servers: readonly ServerProcess[]): Promise<void> {
  await Promise.all(servers.map((server) => killServer(server)));
  const pid = await postmasterPid(home).catch(() => undefined);
  if (pid === undefined) return;
  tryKill(pid, 'SIGQUIT');
  await until(
    () =>
      readFile(`/proc/${pid}/comm`, 'utf8').then(
        () => isZombie(pid),
        () => true,
      ),
    10_000,
  );
}

export async function isZombie(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
  return /\) Z/.test(status);
}

export function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // already gone
  }
}

export async function postmasterPid(home: string): Promise<number> {
  return Number((await readFile(join(home, 'pg/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** A connection of the test's own to the built-in database in this home. */
export async function openDatabase(home: string): Promise<pg.Client> {
  const password = (await readFile(join(home, 'postgres-password'), 'utf8')).trim();
  const port = (await readFile(join(home, 'pg/postmaster.pid'), 'utf8')).split('\n')[3];
  const client = new pg.Client({ connectionString: `postgres://kehuan:${password}@127.0.0.1:${port}/kehuan` });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function ask<Row>(home: string, statement: string): Promise<Row[]> {
  const client = await openDatabase(home);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

export async function isReady(port: number): Promise<boolean> {
  const reply = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined);
  return reply?.status === 200;
}

export async function until(check: () => Promise<boolean>, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`Not so after ${milliseconds} ms.`);
    await wait(30);
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
