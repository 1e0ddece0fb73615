import type { Services } from './access/services.ts';
import { systemContext } from './access/system-context.ts';
import type { Workspace } from './database/context.ts';
import { isUnavailable } from './database/is-unavailable.ts';
import { buildDueIndexes } from './definitions/due-indexes.ts';
import { runSearchJobs } from './definitions/search-jobs.ts';
import { storeRollups } from './definitions/store-rollups.ts';
import type { FileStore } from './files/file-store.ts';
import { numberUnnumbered } from './records/number-unnumbered.ts';
import { resealSecrets } from './records/reseal-secrets.ts';
import { foundBy } from './records/search-keys.ts';
import { sweepFiles } from './records/sweep-files.ts';

/** What a release or growing tables ask for beside the daily work: search keys made again, indexes built. */
export interface Upkeep {
  /** waits for the workspace under way */
  readonly stop: () => Promise<void>;
}

/** Milliseconds: from a release, from records that changed, and from one look to the next at a workspace in which records change all the time. */
const afterRelease = 500;
const afterRecords = 10_000;
const betweenLooks = 60_000;
/** Hints may be lost; all workspaces are looked at this often, and at the start. */
const sweepEvery = 3_600_000;

/**
 * Looks after one workspace at a time. Any number of processes may: the work itself sees to it that only one of them does it.
 */
export function startUpkeep(services: Services, files: FileStore): Upkeep {
  const { db, direct, log } = services;
  const resealedFor = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  const lookedAt = new Map<string, number>();
  const numberedFor = new Map<string, number>();
  const state = { isStopped: false, chain: Promise.resolve() };

  /** One timer for each workspace: what is due sooner counts, what is due already is not put off. */
  function schedule(id: string, delay: number): void {
    if (state.isStopped || (timers.has(id) && delay > afterRelease)) return;
    clearTimeout(timers.get(id));
    const timer = setTimeout(() => {
      timers.delete(id);
      state.chain = state.chain.then(() => look(id));
    }, delay);
    timers.set(id, timer.unref());
  }

  async function look(id: string): Promise<void> {
    if (state.isStopped) return;
    try {
      const workspace = await db
        .selectFrom('kehuan.workspaces')
        .select(['id', 'schema'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (workspace) await lookAfter(workspace);
      lookedAt.set(id, services.now().getTime());
    } catch (error) {
      if (state.isStopped) return;
      if (isUnavailable(error)) log.warn({ err: error, workspace: id }, 'the upkeep waits for the database');
      else log.error({ err: error, workspace: id }, 'the upkeep of a workspace failed');
      schedule(id, betweenLooks);
    }
  }

  async function lookAfter(workspace: Workspace): Promise<void> {
    const context = await systemContext(services, workspace);
    const { release } = context.snapshot;
    // only a release brings serial fields that records lack
    if (numberedFor.get(workspace.id) !== release) await numberUnnumbered(context);
    numberedFor.set(workspace.id, release);
    await runSearchJobs(context, foundBy);
    await sweepFiles(context, files);
    await reseal(workspace);
    const rollups = await storeRollups(context);
    if (rollups.stored + rollups.retired > 0) log.info({ workspace: workspace.id, ...rollups }, 'rollups stored');
    const { built, dropped, failed } = await buildDueIndexes({ db, direct }, workspace);
    if (built + dropped > 0) log.info({ workspace: workspace.id, built, dropped }, 'indexes brought up to the release');
    for (const { table, error } of failed)
      log.warn({ workspace: workspace.id, table, err: error }, 'an index was not built');
    if (failed.length > 0) schedule(workspace.id, betweenLooks);
  }

  /** Once for each process: keys do not change while it runs. */
  async function reseal(workspace: Workspace): Promise<void> {
    if (resealedFor.has(workspace.id)) return;
    const { resealed, unreadable } = await resealSecrets(await systemContext(services, workspace));
    resealedFor.add(workspace.id);
    if (resealed > 0) log.info({ workspace: workspace.id, resealed }, 'secrets encrypted with the newest key');
    if (unreadable > 0) log.warn({ workspace: workspace.id, unreadable }, 'the keys of some secrets are not here');
  }

  async function sweep(): Promise<void> {
    try {
      const workspaces = await db.selectFrom('kehuan.workspaces').select('id').execute();
      for (const { id } of workspaces) schedule(id, afterRecords);
    } catch (error) {
      if (!state.isStopped) log.warn({ err: error }, 'looking for workspaces failed');
    }
  }

  const stopListening = services.listen((id, hints) => {
    if (hints === null || hints.some(({ kind }) => kind === 'release')) schedule(id, afterRelease);
    else if (hints.some(({ kind }) => kind === 'records')) {
      const since = services.now().getTime() - (lookedAt.get(id) ?? Number.NEGATIVE_INFINITY);
      schedule(id, Math.max(afterRecords, betweenLooks - since));
    }
  });
  const sweeping = setInterval(() => void sweep(), sweepEvery).unref();
  void sweep();

  return {
    stop: async () => {
      state.isStopped = true;
      stopListening();
      clearInterval(sweeping);
      for (const timer of timers.values()) clearTimeout(timer);
      await state.chain;
    },
  };
}
