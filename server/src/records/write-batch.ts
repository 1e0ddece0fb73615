import type { ProblemData } from '@kehuan/schemas';
import { isSave, type PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { createRuleData, type RuleData } from '../triggers/rule-data.ts';
import { startWorkflows } from '../triggers/start-workflows.ts';
import { assignSerials } from './assign-serials.ts';
import { attachFiles, noteFileUses } from './attach-files.ts';
import { type AskedChange, beginWrites } from './begin-writes.ts';
import { type Claims, canDuplicate, checkDuplicates } from './check-duplicates.ts';
import { checkLinks } from './check-links.ts';
import { checkTrees } from './check-trees.ts';
import { checkWrites } from './check-writes.ts';
import { fillWrites, isUnchanged } from './fill-writes.ts';
import { keepUnseenLinks } from './keep-unseen-links.ts';
import { writeRows } from './write-rows.ts';

/** How a batch ended, change by change: what was (or, of those refused, was not) written. */
export interface BatchResult {
  readonly writes: readonly PendingWrite[];
  /** changes of objects the actor does not know */
  readonly unknown: readonly { readonly index: number; readonly problem: ProblemData }[];
}

export interface BatchMode {
  /** called before anything is written; throws to write nothing */
  readonly judge: (checked: BatchResult) => void;
  readonly dryRun: boolean;
  readonly claims: Claims;
}

/**
 * The write path itself: grant → behaviours → record schema and validity → rows → events → workflows. Every step takes all changes of
 * the batch at once; none of them touches a record twice. Runs in the caller's transaction and writes only changes without problems.
 */
export async function writeBatch(
  context: Context,
  asked: readonly AskedChange[],
  mode: BatchMode,
): Promise<BatchResult> {
  const begun = await beginWrites(context, asked);
  const data = createRuleData(context);
  const stopped = begun.writes.filter((write) => write.problems.length > 0);
  const allowed = begun.writes.filter((write) => write.problems.length === 0);
  const whole = await checkTrees(context, await completeWrites(context, data, allowed));
  const compared = await checkDuplicates(context, { data, claims: mode.claims, writes: whole.filter(canDuplicate) });
  const checked = inOrder([...stopped, ...compared, ...whole.filter((write) => !canDuplicate(write))]);
  mode.judge({ writes: checked, unknown: begun.unknown });
  if (mode.dryRun) return { writes: checked, unknown: begun.unknown };
  const right = checked.filter((write) => write.problems.length === 0 && !isUnchanged(write));
  const numbered = await assignSerials(context, right);
  await writeRows(context, numbered);
  await noteFileUses(context, numbered);
  await startWorkflows(context, numbered);
  const objects = new Set(numbered.flatMap(({ object }) => [object.definition.key, ...(object.feeds ?? [])]));
  if (objects.size > 0) context.announce({ kind: 'records', objects: [...objects] });
  return { writes: checked, unknown: begun.unknown };
}

/** Everything between the record as it is and the record as it would be, but for duplicates. Writes nothing. Takes what was allowed so far. */
export async function completeWrites(
  context: Context,
  data: RuleData,
  writes: readonly PendingWrite[],
): Promise<readonly PendingWrite[]> {
  const filled = await keepUnseenLinks(context, data, await fillWrites(context, data, writes.filter(isSave)));
  const saves = filled.filter((write) => !isUnchanged(write));
  const linked = await checkLinks(context, data, await checkWrites(context, data, saves));
  const attached = await attachFiles(context, linked);
  return inOrder([...attached, ...filled.filter(isUnchanged), ...writes.filter((write) => !isSave(write))]);
}

function inOrder(writes: readonly PendingWrite[]): readonly PendingWrite[] {
  if (writes.length === 1) return writes;
  return [...writes].sort((one, other) => one.index - other.index);
}
