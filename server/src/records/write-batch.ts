import type { ProblemData } from '@kehuan/schemas';
import { isSave, type PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { createRuleData } from '../triggers/rule-data.ts';
import { startWorkflows } from '../triggers/start-workflows.ts';
import { assignSerials } from './assign-serials.ts';
import { type AskedChange, beginWrites } from './begin-writes.ts';
import { type Claims, canDuplicate, checkDuplicates } from './check-duplicates.ts';
import { checkLinks } from './check-links.ts';
import { checkWrites } from './check-writes.ts';
import { fillWrites, isUnchanged } from './fill-writes.ts';
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
  const { writes, unknown } = await beginWrites(context, asked);
  const data = createRuleData(context);
  const allowed = writes.filter((write) => write.problems.length === 0);
  const filled = await fillWrites(context, data, allowed.filter(isSave));
  const saves = filled.filter((write) => !isUnchanged(write));
  const linked = await checkLinks(context, data, await checkWrites(context, data, saves));
  const others = [...filled.filter(isUnchanged), ...allowed.filter((write) => !isSave(write))];
  const whole = inOrder([...linked, ...others]);
  const compared = await checkDuplicates(context, { data, claims: mode.claims, writes: whole.filter(canDuplicate) });
  const refused = writes.filter((write) => write.problems.length > 0);
  const checked = inOrder([...refused, ...compared, ...whole.filter((write) => !canDuplicate(write))]);
  mode.judge({ writes: checked, unknown });
  if (mode.dryRun) return { writes: checked, unknown };
  const right = checked.filter((write) => write.problems.length === 0 && !isUnchanged(write));
  const numbered = await assignSerials(context, right);
  await writeRows(context, numbered);
  await startWorkflows(context, numbered);
  const objects = new Set(numbered.map(({ object }) => object.definition.key));
  if (objects.size > 0) context.announce({ kind: 'records', objects: [...objects] });
  return { writes: checked, unknown };
}

function inOrder(writes: readonly PendingWrite[]): readonly PendingWrite[] {
  return [...writes].sort((one, other) => one.index - other.index);
}
