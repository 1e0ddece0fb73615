/**
 * Builds what `npm start` runs: the server with tsc, both web apps with Vite into `dist/web`.
 *
 *     node scripts/build.mjs [--if-changed] [--server | --web] [--quiet]
 *
 * `--if-changed` skips each half whose sources are those of its last successful build. Two builds at once queue up, and the
 * finished web build takes the old one's place file by file, so that a server reading it meanwhile never misses one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { programs, root, runNode } from './run-command.mjs';
import { hashSources } from './source-hash.mjs';

const flags = new Set(process.argv.slice(2));
const isQuiet = flags.has('--quiet');
const shared = ['schemas/src', 'schemas/package.json', 'tsconfig.base.json', 'package-lock.json', 'scripts/build.mjs'];
const web = ['vite.config.ts', ...['runtime', 'designer'].flatMap((app) => [`${app}/src`, `${app}/index.html`])];
const halves = [
  {
    name: 'server',
    sources: [...shared, 'schemas/tsconfig.json', 'server/src', 'server/package.json', 'server/tsconfig.json'],
    result: 'server/dist/main.js',
    build: () => run([programs.tsc, '-b', 'schemas', 'server']),
  },
  {
    name: 'web',
    sources: [...shared, ...web, 'runtime/icon.svg', 'public'],
    result: 'dist/web/.vite/manifest.json',
    build: buildWeb,
  },
].filter(({ name }) => (flags.has('--server') || flags.has('--web') ? flags.has(`--${name}`) : true));

await withLock(async () => {
  for (const { name, sources, result, build } of halves) {
    const stamp = join(root, `dist/.${name}-stamp`);
    const hash = hashSources(sources);
    const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(root, result));
    if (flags.has('--if-changed') && isCurrent()) continue;
    if (!isQuiet) console.log(`Building the ${name} …`);
    rmSync(stamp, { force: true });
    const { code, output } = await build();
    if (code !== 0) {
      process.stderr.write(output);
      process.exitCode = code;
      return;
    }
    writeFileSync(stamp, hash);
  }
});

/** @param {readonly string[]} args */
function run(args) {
  // Also when tests or a developer's shell say otherwise: they want the product, not a development build of React.
  return runNode(args, { quiet: isQuiet, env: { NODE_ENV: 'production' } });
}

async function buildWeb() {
  const fresh = join(root, 'dist/web-new');
  const done = await run([programs.vite, 'build', '--logLevel', 'warn', '--outDir', fresh]);
  if (done.code === 0) {
    await compressFiles(fresh);
    replaceWeb(fresh, join(root, 'dist/web'));
  }
  rmSync(fresh, { recursive: true, force: true });
  return done;
}

/**
 * Compressed once here instead of on every request: beside each text file a `.br` and a `.gz`, which the server picks from.
 *
 * @param {string} folder
 */
async function compressFiles(folder) {
  const texts = listFiles(folder).filter((file) => /\.(js|css|html|svg|json)$/.test(file) && !file.startsWith('.vite'));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all(
    texts.map(async (file) => {
      const path = join(folder, file);
      const text = readFileSync(path);
      const [small, smaller] = await Promise.all([
        promisify(gzip)(text, { level: 9 }),
        promisify(brotliCompress)(text, quality),
      ]);
      writeFileSync(`${path}.gz`, small);
      writeFileSync(`${path}.br`, smaller);
    }),
  );
}

/**
 * Moves the new files in, pages last; what only older builds had stays for a day, for pages that people still have open.
 *
 * @param {string} from @param {string} to
 */
function replaceWeb(from, to) {
  const files = listFiles(from).sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
  const current = new Set(files);
  const aDayAgo = Date.now() - 24 * 3600 * 1000;
  for (const file of listFiles(to)) {
    if (!current.has(file) && statSync(join(to, file)).mtimeMs < aDayAgo) rmSync(join(to, file));
  }
}

/** @param {string} file */
function isPage(file) {
  return /\.html(\.gz|\.br)?$/.test(file);
}

/** @param {string} folder */
function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/**
 * One build of this checkout at a time. A lock whose process is gone does not count.
 *
 * @param {() => Promise<void>} work
 */
async function withLock(work) {
  const lock = join(root, 'dist/.build-lock');
  mkdirSync(dirname(lock), { recursive: true });
  while (!tryLock(lock)) {
    await wait(150);
    if (isAbandoned(lock)) rmSync(lock, { force: true });
  }
  process.once('exit', () => rmSync(lock, { force: true }));
  await work();
}

/** @param {string} lock */
function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock */
function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // An empty lock is one that its owner is just writing, unless it stays so.
    if (!pid) return Date.now() - statSync(lock).mtimeMs > 5000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'EPERM') return false;
    if (code === 'ESRCH') return true;
    throw error;
  }
}
