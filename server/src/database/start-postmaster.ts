import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Problem } from '@kehuan/schemas';
import type { Logger } from 'pino';
import { markOf } from './directory-mark.ts';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';
import { runProgram } from './run-program.ts';
import { type LivePostmaster, settlePostmaster } from './settle-postmaster.ts';

export interface PostmasterOptions {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly log: Logger;
  /** the only port that will do; default: any free one */
  readonly port?: number;
}

/** A running PostgreSQL on this directory: the one that is there, or a new one. Throws `boot.postgres-failed`. */
export async function ensurePostmaster(options: PostmasterOptions): Promise<LivePostmaster> {
  const { place, log } = options;
  let output = '';
  // Twice more: a port found free can be taken before PostgreSQL gets it, and one that was just starting may have won.
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const live = await settlePostmaster(place.cluster, log);
    if (live) return live;
    const port = options.port ?? (await findFreePort());
    output = await start(options, port);
    log.debug({ port, output }, 'pg_ctl start');
  }
  const live = await settlePostmaster(place.cluster, log);
  if (live) return live;
  throw new Problem('boot.postgres-failed', { reason: output });
}

/** Stops it: `fast` ends all sessions and saves, `immediate` does not even save (nothing committed is lost, the next start recovers). */
export async function stopPostmaster(options: PostmasterOptions, mode: 'fast' | 'immediate'): Promise<void> {
  const { place, binaries, log } = options;
  const stop = (how: string) =>
    runProgram(join(binaries.folder, 'bin/pg_ctl'), ['stop', '-w', '-t', '60', '-m', how], environment(place));
  const { code, output } = await stop(mode);
  if (code === 0 || /PID file .* does not exist|No such process/.test(output)) return;
  log.warn({ output }, 'PostgreSQL did not stop in time');
  await stop('immediate');
}

/** Returns what went wrong, or nothing of interest: whether it runs is for `settlePostmaster` to see. */
async function start({ place, binaries }: PostmasterOptions, port: number): Promise<string> {
  const startLog = 'start.log';
  await rm(join(place.cluster, startLog), { force: true });
  // pg_ctl puts the server into a session of its own. It gives up when the server does, so a long recovery is waited for.
  const args = [
    'start',
    '-w',
    '-t',
    '86400',
    '-s',
    '-l',
    startLog,
    '-o',
    `-p ${port} -c cluster_name=${await markOf(place.cluster)}`,
  ];
  const { output } = await runProgram(join(binaries.folder, 'bin/pg_ctl'), args, environment(place));
  const early = await readFile(join(place.cluster, startLog), 'utf8').catch(() => '');
  return `${output}${early}`.trim().slice(-2000);
}

/** No path among the arguments: pg_ctl hands them to a shell, and a path may hold any character. */
function environment(place: Place) {
  return { as: place.identity, cwd: place.cluster, env: { PGDATA: place.cluster } };
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
