import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, runProgram } from './run-command.mjs';

/** Runs `npm ci` when something the lock file asks for is missing or of another version; otherwise takes some milliseconds. */
export async function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Kehuan needs Node 20.19 or newer (24 recommended); this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const [program, ...before] = findNpm();
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...cacheOption()];
  const { code, output } = await runProgram(program, args, { quiet: true });
  if (code === 0) return;
  process.stderr.write(output);
  process.exit(code);
}

/** @param {string} path @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>} */
function readLock(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
}

function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = Object.entries(readLock('package-lock.json')).filter(([path]) => path.includes('node_modules/'));
  const present = readLock('node_modules/.package-lock.json');
  return wanted.every(([path, { version, link, optional }]) => {
    const found = present[path];
    // Packages for other systems are in the lock file and, rightly, nowhere else.
    return found ? found.version === version && (link || existsSync(join(root, path))) : optional;
  });
}

/**
 * The npm that started us, or the one beside this Node, or the one on the path.
 *
 * @returns {[string, ...string[]]}
 */
function findNpm() {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}

/** Accounts without a home of their own (nobody, CI runners) cannot write npm's usual cache. */
function cacheOption() {
  try {
    accessSync(homedir(), constants.W_OK);
    return [];
  } catch {
    return ['--cache', join(root, 'node_modules/.cache/npm')];
  }
}
