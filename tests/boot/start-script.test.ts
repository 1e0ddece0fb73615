import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkout, tryKill, until } from './server-process.ts';

const run = promisify(execFile);
const children: ChildProcess[] = [];
let folder: string;

/* A checkout in miniature around the real script: one dependency, a build that counts, a server that notes its signals. */
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kehuan-start-')), '客户 关系');
  await mkdir(join(folder, 'scripts'), { recursive: true });
  await mkdir(join(folder, 'server/dist'), { recursive: true });
  await mkdir(join(folder, 'dependency'));
  await cp(join(checkout, 'scripts/start.mjs'), join(folder, 'scripts/start.mjs'));
  await writeFile(
    join(folder, 'scripts/build.mjs'),
    `import { appendFileSync } from 'node:fs';
     console.log('building', ...process.argv.slice(2));
     appendFileSync('builds', 'x');
     if (process.env.BREAK) process.exit(3);`,
  );
  await writeFile(
    join(folder, 'server/dist/main.js'),
    `import { appendFileSync } from 'node:fs';
     for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
       appendFileSync('signals', signal + ' ');
       setTimeout(() => process.exit(0), 200);
     });
     setInterval(() => {}, 1000);
     console.log('up ' + process.pid);`,
  );
  await installVersion('1.0.0');
});

afterEach(() => {
  for (const child of children.splice(0)) tryKill(-(child.pid ?? Number.NaN), 'SIGKILL');
});

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** As `git pull` does: the lock file names another version, what is installed stays as it is. */
async function installVersion(version: string): Promise<void> {
  await writeFile(join(folder, 'dependency/package.json'), JSON.stringify({ name: 'dependency', version }));
  await npm('pack', './dependency');
  const dependencies = { dependency: `file:dependency-${version}.tgz` };
  const scripts = { start: 'node scripts/start.mjs' };
  const manifest = { name: 'miniature', version: '1.0.0', type: 'module', dependencies, scripts };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await npm('install', '--package-lock-only', '--offline');
}

async function npm(...args: string[]): Promise<void> {
  await run('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], { cwd: folder });
}

interface Started {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly exited: Promise<number | null>;
}

function start(program: string, args: readonly string[], env: Record<string, string> = {}): Started {
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    output.stdout += String(text);
  });
  child.stderr.on('data', (text) => {
    output.stderr += String(text);
  });
  return { child, output, exited: once(child, 'close').then(([code]) => code as number | null) };
}

const startScript = (env = {}) => start(process.execPath, ['scripts/start.mjs'], env);
const isUp = (started: Started) => until(async () => /up \d+/.test(started.output.stdout), 30_000);
const countBuilds = async () => (await readFile(join(folder, 'builds'), 'utf8').catch(() => '')).length;
const installed = async () =>
  JSON.parse(await readFile(join(folder, 'node_modules/dependency/package.json'), 'utf8')).version;

test('a bare clone is installed, built and started, with nothing but the server on standard output', async () => {
  const started = startScript();
  await isUp(started);
  expect(await installed()).toBe('1.0.0');
  expect(await countBuilds()).toBe(1);
  expect(started.output.stdout).toBe(`up ${started.child.pid}\n`);
  expect(started.output.stderr).toContain('building --if-changed');
  started.child.kill('SIGTERM');
  expect(await started.exited).toBe(0);
});

test('what is installed is not installed again, until the lock file names something else', async () => {
  const mark = join(folder, 'node_modules/mark');
  await writeFile(mark, '');
  const second = startScript();
  await isUp(second);
  expect(second.output.stderr).not.toContain('Installing');
  await stat(mark);
  second.child.kill('SIGTERM');
  await second.exited;
  await installVersion('2.0.0');
  const third = startScript();
  await isUp(third);
  expect(await installed()).toBe('2.0.0');
  third.child.kill('SIGTERM');
  await third.exited;
});

test('a build that fails ends the start with its exit code', async () => {
  const started = startScript({ BREAK: 'yes' });
  expect(await started.exited).toBe(3);
  expect(started.output.stdout).toBe('');
});

test('a signal meets the server once, and a kill -9 kills it and nothing else', async () => {
  await rm(join(folder, 'signals'), { force: true });
  const started = startScript();
  await isUp(started);
  process.kill(-(started.child.pid ?? Number.NaN), 'SIGINT');
  expect(await started.exited).toBe(0);
  expect(await readFile(join(folder, 'signals'), 'utf8')).toBe('SIGINT ');
});

test('npm start: when npm itself is killed, the server ends too instead of keeping the port', async () => {
  await rm(join(folder, 'signals'), { force: true });
  const started = start('npm', ['start']);
  await isUp(started);
  started.child.kill('SIGKILL');
  await until(async () => (await readFile(join(folder, 'signals'), 'utf8').catch(() => '')) === 'SIGTERM ', 10_000);
});

test('a Node that is too old is told so in a sentence', async () => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`;
  const started = start(process.execPath, ['--import', `data:text/javascript,${pretend}`, 'scripts/start.mjs']);
  expect(await started.exited).toBe(1);
  expect(started.output.stderr).toContain('Kehuan needs Node 20.19 or newer');
});
