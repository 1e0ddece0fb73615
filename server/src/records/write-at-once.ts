import { Problem } from '@kehuan/schemas';
import { isSave, type PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { isUnavailable } from '../database/is-unavailable.ts';
import { findStarted } from '../triggers/find-started.ts';
import { createRuleData } from '../triggers/rule-data.ts';
import { bringsFiles } from './attach-files.ts';
import { type AskedChange, beginWrites } from './begin-writes.ts';
import { checkDuplicates, needsLock } from './check-duplicates.ts';
import { movesInTree } from './check-trees.ts';
import { keyUsesOf } from './duplicate-keys.ts';
import { isUnchanged } from './fill-writes.ts';
import { readOne } from './read-one.ts';
import { completeWrites } from './write-batch.ts';
import { writeOneRow } from './write-one-row.ts';

/**
 * The short cut for what people do all day: one save that sets nothing else off. The same steps as in a batch, but the record is read without
 * a lock and one guarded statement writes row, event and history: only if the record still has the version that was read, and the release
 * is still the one that was used, under the publish lock. A transaction would take three times as long. Undefined: nothing was
 * written, for something is wrong, in the way or worth a second look; the caller goes the long way, which decides.
 */
export async function writeAtOnce(context: Context, asked: AskedChange): Promise<PendingWrite | undefined> {
  try {
    return await attempt(context, asked);
  } catch (error) {
    // what the database refuses (a value that is taken, a column that is gone) is found out and named on the long way
    const isRefusal = error instanceof Error && 'code' in error && !isUnavailable(error);
    if (isRefusal && !(error instanceof Problem)) return undefined;
    throw error;
  }
}

async function attempt(context: Context, asked: AskedChange): Promise<PendingWrite | undefined> {
  const { writes } = await beginWrites(context, [asked], readOne);
  const [begun] = writes;
  if (!begun || begun.problems.length > 0 || !isSave(begun) || isNumbered(begun)) return undefined;
  // where a file is used is noted in a second statement
  if (bringsFiles(begun, begun.given)) return undefined;
  const data = createRuleData(context);
  const [complete] = await completeWrites(context, data, [begun]);
  if (!complete || complete.problems.length > 0) return undefined;
  // a place in a tree is judged under a lock
  if (movesInTree(complete)) return undefined;
  // that nothing has changed is as true as the record is fresh
  if (isUnchanged(complete)) return complete;
  const uses = keyUsesOf(complete);
  if (uses.some(needsLock)) return undefined;
  const isWarned = uses.some(({ key }) => key.action === 'warn');
  const given = { data, writes: [complete], claims: new Map() };
  const [compared] = isWarned ? await checkDuplicates(context, given) : [complete];
  if (!compared || compared.problems.length > 0) return undefined;
  if ((await findStarted(context, [compared])).length > 0) return undefined;
  if (!(await writeOneRow(context, compared))) return undefined;
  const { definition, feeds = [] } = compared.object;
  context.announce({ kind: 'records', objects: [definition.key, ...feeds] });
  return compared;
}

function isNumbered({ action, object }: PendingWrite): boolean {
  return action === 'create' && [...object.fields.values()].some(({ type }) => type === 'serial');
}
