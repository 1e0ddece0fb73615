/**
 * `npm start`: from a bare clone to a running server, without any earlier step. Installs what the lock file names and builds what
 * changed, then becomes the server: it runs in this very process, so that a signal, also a `kill -9`, meets the server
 * and nothing in between. Plain Node, for nothing is installed yet; its own words go to standard error.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

requireNode(20, 19);
stopWithNpm();
if (!isInstalled()) {
  console.error('正在安装依赖 Installing dependencies …');
  await run(...npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'));
}
await run(process.execPath, ['scripts/build.mjs', '--if-changed']);
await import(pathToFileURL(join(root, 'server/dist/main.js')).href);

/** @param {number} major @param {number} minor */
function requireNode(major, minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  const { node } = process.versions;
  console.error(`客环需要 Node ${major}.${minor} 或更新的版本（推荐 24），现在是 ${node}。`);
  console.error(`Kehuan needs Node ${major}.${minor} or newer (24 recommended); this is ${node}.`);
  process.exit(1);
}

/**
 * Whether everything that the lock file names is there in the same version; what is for other platforms may be missing. npm writes its own
 * list, `node_modules/.package-lock.json`, last: without it an installation was cut off. But that list alone may promise too much.
 */
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages;
  const listed = readJson('node_modules/.package-lock.json')?.packages;
  if (!wanted || !listed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    if (!path.startsWith('node_modules/') || link) return true;
    if (!listed[path]) return optional === true;
    return listed[path].integrity === integrity && readJson(`${path}/package.json`)?.version === version;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @param {string} path
 * @returns {{ version?: string, packages?: Record<string, LockedPackage> } | undefined}
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The npm that started us, or the one beside this Node, or the one on the path.
 *
 * @param {...string} args
 * @returns {[string, string[]]}
 */
function npm(...args) {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}

/**
 * Runs a preparing step, its output on standard error. When it fails, so do we; a signal ends both.
 *
 * @param {string} program @param {readonly string[]} args
 */
function run(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      process.exit(1);
    });
    child.once('close', (code, signal) => {
      if (code !== 0) process.exit(signal ? 130 : (code ?? 1));
      for (const name of signals) process.off(name, stop);
      resolve(undefined);
    });
  });
}

/** Under `npm start`, an npm that is gone without a word (`kill -9`) has left us behind: end in good order, or the port stays taken. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  // Between npm and us there is a shell, unless it has put us in its own place.
  const isShell = readProcess(parent, 'cmdline').includes('start.mjs');
  const npmOfShell = isShell ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npmOfShell === undefined || parentOf(parent) === npmOfShell)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 1000);
  timer.unref();
}

/** @param {number} pid */
function parentOf(pid) {
  return /^PPid:\s*(\d+)/m.exec(readProcess(pid, 'status'))?.[1];
}

/**
 * Linux only; elsewhere nothing is known.
 *
 * @param {number} pid @param {'cmdline' | 'status'} what
 */
function readProcess(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
