/**
 * Who runs on a PostgreSQL data directory. `postmaster.pid` alone is not to be believed: after a crash its number may belong to
 * nobody, to another program, or to a zombie, and children may outlive their postmaster. So processes are known by what
 * they are: a program called `postgres` whose working directory is the data directory.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

export interface Postmaster {
  readonly pid: number;
  /** undefined while it is starting */
  readonly port: number | undefined;
  /** as PostgreSQL writes it: starting, ready, stopping, standby; undefined in the first moments */
  readonly status: string | undefined;
}

/** What `postmaster.pid` says, true or not; undefined without such a file. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) || undefined, status: lines[7]?.trim() || undefined };
}

/** Process numbers of every PostgreSQL process, postmaster and children, that works in this directory. */
export async function findPostgresProcesses(cluster: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return findWithLsof(cluster);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => isPostgresOf(cluster, pid)));
  return pids.filter((_, index) => found[index]);
}

/** Whether this process is alive and a PostgreSQL that works in this directory. */
export async function isPostgresOf(cluster: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return (await findWithLsof(cluster)).includes(pid);
  // A process of another user or one that has just ended cannot be looked into; a zombie has no working directory.
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') return false;
  const [own, wanted] = await Promise.all([identify(`/proc/${pid}/cwd`), identify(cluster)]);
  return own !== undefined && own === wanted;
}

/** A directory is the same one under any path. */
async function identify(directory: string): Promise<string | undefined> {
  const found = await stat(directory, { bigint: true }).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}

async function findWithLsof(cluster: string): Promise<readonly number[]> {
  const path = await realpath(cluster).catch(() => cluster);
  const { output } = await runProgram('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-Fpn']);
  const blocks = output.split(/^p(?=\d)/m).map((block) => block.split('\n'));
  return blocks.filter((lines) => lines.includes(`n${path}`)).map((lines) => Number(lines[0]));
}
