import { sql } from 'kysely';
import type { Services } from '../access/services.ts';
import type { Workspace } from '../database/context.ts';
import { runImport } from './run-import.ts';

type WorkerServices = Pick<Services, 'db' | 'now' | 'snapshots' | 'announce' | 'runInline' | 'secrets' | 'log'>;

/** Runs imports of this process in the background, and takes up those that a killed process has left. */
export interface ImportWorker {
  /** starts an import that was just moved to checking or running */
  readonly start: (workspace: Workspace, id: string) => void;
  /** waits for those under way to end */
  readonly stop: () => Promise<void>;
}

const sweepEvery = 30_000;

export function createImportWorker(services: WorkerServices): ImportWorker {
  const running = new Map<string, Promise<void>>();
  const start = (workspace: Workspace, id: string): void => {
    if (running.has(id)) return;
    const work = runImport(services, workspace, id)
      .catch((error: unknown) => services.log.error({ err: error, import: id }, 'import broke off'))
      .finally(() => running.delete(id));
    running.set(id, work);
  };
  const sweep = async (): Promise<void> => {
    const workspaces = await services.db.selectFrom('kehuan.workspaces').select(['id', 'schema']).execute();
    for (const workspace of workspaces) {
      const left = await sql<{
        id: string;
      }>`select id from ${sql.id(workspace.schema, '_imports')} where status in ('checking', 'running') order by at`.execute(
        services.db,
      );
      for (const { id } of left.rows) start(workspace, id);
    }
  };
  const trySweep = () =>
    void sweep().catch((error: unknown) => services.log.warn({ err: error }, 'looking for imports failed'));
  trySweep();
  const timer = setInterval(trySweep, sweepEvery);
  timer.unref();
  return {
    start,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
