import { setTimeout as wait } from 'node:timers/promises';
import { isPostgresOf } from './postmaster.ts';
import type { LivePostmaster } from './settle-postmaster.ts';
import { ensurePostmaster, type PostmasterOptions } from './start-postmaster.ts';

export interface Watch {
  readonly pid: () => number;
  /** ends watching; resolves when no restart is under way any more */
  readonly end: () => Promise<void>;
}

const pause = 300;

/**
 * Looks several times a second whether PostgreSQL lives, and starts it again on the same port when it was killed; the pools then recover
 * by themselves. `onLost` is called when that fails.
 */
export function watchPostmaster(
  options: PostmasterOptions,
  first: LivePostmaster,
  onLost: (error: unknown) => void,
): Watch {
  const stopping = new AbortController();
  const port = first.port;
  let live = first;
  const watching = (async () => {
    for (;;) {
      await wait(pause, undefined, { signal: stopping.signal, ref: false });
      if (await isPostgresOf(options.place.cluster, live.pid)) continue;
      if (stopping.signal.aborted) return;
      options.log.error({ pid: live.pid }, 'PostgreSQL has died and is started again');
      live = await ensurePostmaster({ ...options, port });
      if (live.port !== port) throw new Error(`PostgreSQL came back on port ${live.port} instead of ${port}.`);
      options.log.warn({ pid: live.pid }, 'PostgreSQL is back');
    }
  })().catch((error: unknown) => {
    if (!stopping.signal.aborted) onLost(error);
  });
  return {
    pid: () => live.pid,
    end: async () => {
      stopping.abort();
      await watching;
    },
  };
}
