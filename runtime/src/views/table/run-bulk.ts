import { type Query, type RecordChange, routes } from '@kehuan/schemas';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { writeChanges } from '../../client/writes.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface BulkRun {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const pageSize = 1000;
/** changes of one request, which succeed or fail together */
const batchSize = 500;

/** The ids of everything a query finds. */
export async function collectIds(query: Query, signal: AbortSignal): Promise<readonly string[]> {
  const { object, filter, search } = query;
  const ids: string[] = [];
  for (let after: string | undefined, isOver = false; !isOver; ) {
    const body = {
      object,
      fields: [],
      ...(filter === undefined ? {} : { filter }),
      ...(search ? { search } : {}),
      page: { size: pageSize, ...(after ? { after } : {}) },
    };
    const page = await call(routes.query, { body, signal });
    ids.push(...page.rows.map(({ id }) => String(id)));
    after = page.next;
    isOver = after === undefined;
  }
  return ids;
}

/** Writes many changes, a batch after the other; answers how many are written when it is over or was cancelled. */
export async function runBulk(
  changes: readonly RecordChange[],
  { client, signal, onProgress }: BulkRun,
): Promise<number> {
  let done = 0;
  while (done < changes.length && !signal.aborted) {
    onProgress({ done, total: changes.length });
    const batch = changes.slice(done, done + batchSize);
    // a batch under way is finished: whether it was written would else be unknown
    await writeChanges(client, batch);
    done += batch.length;
  }
  return done;
}
