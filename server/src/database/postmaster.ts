/**
 * Who runs on a PostgreSQL data directory. `postmaster.pid` alone is not to be believed: after a crash its number may belong to
 * nobody, to another program, or to a zombie, and children may outlive their postmaster. So processes are known by what they
 * are: a program called `postgres` that carries this directory's mark, which `start-postmaster.ts` gives it as its cluster name and
 * which all its children show. Their working directory would say the same, but root in a container may not look at it.
 */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { markOf } from './directory-mark.ts';
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
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') return false;
  // A zombie has neither a command line nor a working directory.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const mark = await markOf(cluster).catch(() => undefined);
  if (mark === undefined) return false;
  // One that was started by hand has no mark; the last look covers what is left, where it is allowed.
  const isMarked = command.split(/[\0 :=]/).includes(mark) || command.split('\0').includes(cluster);
  return isMarked || (await markOf(`/proc/${pid}/cwd`).catch(() => undefined)) === mark;
}

async function findWithLsof(cluster: string): Promise<readonly number[]> {
  const path = await realpath(cluster).catch(() => cluster);
  const { output } = await runProgram('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-Fpn']);
  const blocks = output.split(/^p(?=\d)/m).map((block) => block.split('\n'));
  return blocks.filter((lines) => lines.includes(`n${path}`)).map((lines) => Number(lines[0]));
}
