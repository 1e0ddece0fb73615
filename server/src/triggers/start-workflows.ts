import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { enqueueRuns } from './enqueue-runs.ts';
import { findStarted } from './find-started.ts';

/**
 * Starts the workflows that a batch of writes sets off. Inline ones run now, in this transaction, and undo the writes with them when they
 * fail; the others are queued in it.
 */
export async function startWorkflows(context: Context, writes: readonly PendingWrite[]): Promise<void> {
  const started = await findStarted(context, writes);
  await enqueueRuns(
    context,
    started.filter(({ workflow }) => !workflow.inline),
  );
  const inline = started.filter(({ workflow }) => workflow.inline);
  if (inline.length > 0) await context.runInline(context, inline);
}
