import type { Services } from '../access/services.ts';
import type { Workspace } from '../database/context.ts';
import { isUnavailable } from '../database/is-unavailable.ts';
import { type DueWorkspace, readDueWork, settleDueWork, sweepWorkspaces } from './due-workspaces.ts';
import { createDateSweep } from './sweep-dates.ts';
import { type JobServices, takeJob } from './take-job.ts';
import { createWorkflowOfRelease } from './workflow-of-release.ts';

/** The queue's worker: any number of processes may run one beside each other. */
export interface Worker {
  /** waits for the jobs under way */
  readonly stop: () => Promise<void>;
}

type WorkerServices = JobServices & Pick<Services, 'listen'>;

/** jobs at the same time in one process */
const lanes = 2;
/** Hints wake the worker at once; polling is the truth. */
const pollEvery = 1_000;
const sweepEvery = 30_000;
const datesEvery = 60_000;
/** how long to leave the database alone after it could not be reached, or a workspace after an error */
const pause = 1_000;

export function startWorker(services: WorkerServices): Worker {
  const { log } = services;
  const workflowOf = createWorkflowOfRelease();
  const sweepDates = createDateSweep(services);
  const due = new Map<string, { workspace: DueWorkspace; calls: number }>();
  const known = new Map<string, Workspace>();
  const idle = new Set<() => void>();
  let stopped = false;

  const call = (workspace: DueWorkspace): void => {
    known.set(workspace.id, workspace);
    const entry = due.get(workspace.id);
    due.set(workspace.id, {
      workspace: { ...entry?.workspace, ...workspace },
      calls: (entry?.calls ?? 0) + 1,
    });
    for (const wake of idle) wake();
  };

  /** Workspaces take turns: whoever was served goes to the end. */
  const next = () => {
    const [first] = due;
    if (!first) return undefined;
    due.delete(first[0]);
    due.set(...first);
    return first[1];
  };

  const serve = async (): Promise<void> => {
    const entry = next();
    if (!entry) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          idle.delete(wake);
          resolve();
        };
        idle.add(wake);
      });
      return;
    }
    const { workspace, calls } = entry;
    if (await takeJob(services, workspace, workflowOf)) {
      // the other lane may have found nothing left and let go of it
      if (!due.has(workspace.id)) call(workspace);
      return;
    }
    // a call during the look is answered by another look
    if (due.get(workspace.id)?.calls !== calls) return;
    due.delete(workspace.id);
    await settleDueWork(services, workspace);
  };

  const lane = async (): Promise<void> => {
    while (!stopped) await serve().catch((error: unknown) => recover(error));
  };

  const recover = async (error: unknown): Promise<void> => {
    if (isUnavailable(error)) log.warn({ err: error }, 'the worker waits for the database');
    else log.error({ err: error }, 'the worker failed');
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
  };

  const every = (milliseconds: number, work: () => Promise<void>) =>
    repeat(milliseconds, async () => {
      await work().catch((error: unknown) => (stopped ? undefined : recover(error)));
    });

  const stopListening = services.listen((id, hints) => {
    const workspace = known.get(id);
    if (workspace && (hints === null || hints.some(({ kind }) => kind === 'work'))) call(workspace);
  });
  const timers = [
    every(pollEvery, async () => (await readDueWork(services)).forEach(call)),
    every(sweepEvery, async () => (await sweepWorkspaces(services)).forEach(call)),
    every(datesEvery, () => sweepDates(call)),
  ];
  const running = Array.from({ length: lanes }, lane);

  return {
    stop: async () => {
      stopped = true;
      stopListening();
      for (const wake of idle) wake();
      await Promise.all([...timers.map((timer) => timer.stop()), ...running]);
    },
  };
}

/** Does something now and then again and again, never twice at once. */
function repeat(milliseconds: number, work: () => Promise<void>): { readonly stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let current: Promise<void>;
  const go = (): void => {
    current = work().then(() => {
      if (!stopped) timer = setTimeout(go, milliseconds);
    });
  };
  go();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
