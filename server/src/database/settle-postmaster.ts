import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { findPostgresProcesses, type Postmaster, readPostmaster } from './postmaster.ts';

export interface LivePostmaster extends Postmaster {
  readonly port: number;
}

const pause = 100;

/**
 * Waits until this data directory is in one of two clear states: a postmaster that takes connections (returned, to be adopted), or no
 * PostgreSQL process at all, its stale `postmaster.pid` removed (undefined). One that is starting or recovering is waited
 * for as long as it lives. One that is stopping is waited for and, as time goes on, hurried.
 * Children left behind by a killed postmaster are ended, as PostgreSQL itself does with them after a crash.
 */
export async function settlePostmaster(cluster: string, log: Logger): Promise<LivePostmaster | undefined> {
  for (let round = 0; ; round += 1) {
    const file = await readPostmaster(cluster);
    const processes = await findPostgresProcesses(cluster);
    const isAlive = file !== undefined && processes.includes(file.pid);
    if (isAlive && file.status === 'ready' && file.port !== undefined) return { ...file, port: file.port };
    if (!isAlive && processes.length === 0) {
      if (file === undefined) return undefined;
      // Between the two looks a postmaster may have appeared; then the file is not the one we judged.
      if ((await readPostmaster(cluster))?.pid !== file.pid) continue;
      await rm(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const seconds = (round * pause) / 1000;
    if (round > 0 && seconds % 10 === 0) log.warn({ status: file?.status, seconds }, 'waiting for PostgreSQL');
    if (!isAlive) endAll(processes, seconds);
    else if (file.status === 'stopping') hurry(file.pid, seconds);
    await wait(pause);
  }
}

/** They notice a dead postmaster by themselves, except in the middle of a long statement. */
function endAll(orphans: readonly number[], seconds: number): void {
  if (seconds === 1) for (const pid of orphans) send(pid, 'SIGQUIT');
  if (seconds >= 4 && seconds % 1 === 0) for (const pid of orphans) send(pid, 'SIGKILL');
}

/** A smart shutdown waits for every client, for ever: turn it into a fast one, and that into an immediate one. */
function hurry(pid: number, seconds: number): void {
  if (seconds === 3) send(pid, 'SIGINT');
  if (seconds === 60) send(pid, 'SIGQUIT');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime, which is what we want.
  }
}
