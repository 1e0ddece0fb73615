import { setTimeout as wait } from 'node:timers/promises';
import type { Context, ServerHint } from '../database/context.ts';
import { lockRelease } from '../definitions/release-lock.ts';
import { noteDueWork } from '../triggers/due-work.ts';
import { joinHints } from './join-hints.ts';

/**
 * Runs `work` in one write transaction: on the release that is current once the publish lock is held, with hints kept back until the
 * commit, and from the start again after a deadlock, a serialization failure or a race for a unique value. `work` may therefore run
 * several times and must do nothing but use its context. Inside a transaction already it simply runs.
 */
export async function inWriteTransaction<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  if (context.db.isTransaction) return work(context);
  for (let attempt = 1; ; attempt += 1) {
    const hints: ServerHint[] = [];
    try {
      const result = await context.db.transaction().execute(async (db) => {
        const inside = { ...context, db, announce: (hint: ServerHint) => void hints.push(hint) };
        return work(await lockRelease(inside));
      });
      tell(context, hints);
      return result;
    } catch (error) {
      if (attempt === maxAttempts || !isPassing(error, context.workspace.schema)) throw error;
      await wait(Math.random() * 2 ** attempt * 5);
    }
  }
}

const maxAttempts = 6;

function tell(context: Context, hints: readonly ServerHint[]): void {
  if (hints.some(({ kind }) => kind === 'work')) noteDueWork(context);
  for (const hint of joinHints(hints)) context.announce(hint);
}

/** Whether trying again may help. A unique value taken at the same moment is found and named by the second try's own look-up. */
function isPassing(error: unknown, schema: string): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === deadlock || error.code === serialization) return true;
  return error.code === unique && 'schema' in error && error.schema === schema;
}

const deadlock = '40P01';
const serialization = '40001';
const unique = '23505';
