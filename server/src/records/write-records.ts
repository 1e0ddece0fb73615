import { isEmptyValue, type RecordChange } from '@kehuan/schemas';
import type { PendingWrite, WriteOrigin } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { newIds } from '../database/new-ids.ts';
import type { AskedChange } from './begin-writes.ts';
import type { Claims } from './check-duplicates.ts';
import { namesChildren, takeChildren } from './child-lists.ts';
import { versionAfter } from './event-rows.ts';
import { isUnchanged } from './fill-writes.ts';
import { inWriteTransaction } from './in-write-transaction.ts';
import { throwProblems } from './throw-problems.ts';
import { writeAtOnce } from './write-at-once.ts';
import { type BatchResult, writeBatch } from './write-batch.ts';
import type { CollectOptions, WriteOptions, WriteOutcome, WriteResult } from './write-options.ts';

/**
 * Every write of the product – form, grid, board, bulk edit, import, workflow step, API – comes through here, as a list of changes of any
 * objects. All of them succeed or none: what is wrong is thrown as a `Problem`, several as `record.invalid` with its parts.
 * A change that changes nothing writes nothing. With `collect`, what is right is written and each change gets an outcome.
 */
export async function writeRecords(
  context: Context,
  changes: readonly RecordChange[],
  options: CollectOptions,
): Promise<readonly WriteOutcome[]>;
export async function writeRecords(
  context: Context,
  changes: readonly RecordChange[],
  options?: WriteOptions,
): Promise<readonly WriteResult[]>;
export async function writeRecords(
  context: Context,
  changes: readonly RecordChange[],
  options: WriteOptions | CollectOptions = {},
): Promise<readonly WriteResult[] | readonly WriteOutcome[]> {
  if (changes.length === 0) return [];
  const [only] = ask(context, changes, options.origins);
  if (
    only &&
    changes.length === 1 &&
    !namesChildren(context, [only]) &&
    !('collect' in options) &&
    !context.db.isTransaction
  ) {
    const written = await writeAtOnce(context, only);
    if (written) return [resultOf(written)];
  }
  return inWriteTransaction<readonly WriteResult[] | readonly WriteOutcome[]>(context, (inside) =>
    'collect' in options ? collect(inside, changes, options) : writeAll(inside, changes, options),
  );
}

/** changes a statement carries */
const batchSize = 1000;

async function writeAll(
  context: Context,
  changes: readonly RecordChange[],
  options: WriteOptions,
): Promise<readonly WriteResult[]> {
  const results: WriteResult[] = [];
  const claims: Claims = new Map();
  const judge = (result: BatchResult) => throwProblems(result, options.paths ?? 'changes');
  const write = async (asked: readonly AskedChange[]) => {
    for (const batch of batchesOf(asked)) {
      const { writes } = await writeBatch(context, batch, { judge, dryRun: false, claims });
      for (const done of writes) if (!done.parent) results[done.index] = resultOf(done);
    }
  };
  const asked = ask(context, changes, options.origins);
  if (!namesChildren(context, asked)) {
    await write(asked);
    return results;
  }
  const { parents, removed, saved, problems } = await takeChildren(context, asked);
  judge({ writes: [], unknown: problems });
  // rows point at their record, which has to be there first
  await write(parents);
  await write(removed);
  await write(saved);
  return results;
}

async function collect(
  context: Context,
  changes: readonly RecordChange[],
  options: CollectOptions,
): Promise<readonly WriteOutcome[]> {
  const { dryRun = false, duplicates = 'refuse', onBatch } = options;
  const outcomes: WriteOutcome[] = [];
  const mode = { judge: () => {}, dryRun, claims: new Map() };
  const asked = ask(context, changes, options.origins);
  const again: AskedChange[] = [];
  // a record that several changes duplicate takes the values of the first
  const overwritten = new Map<string, number>();
  let done = 0;
  for (const batch of batchesOf(asked)) {
    const { writes, unknown } = await writeBatch(context, batch, mode);
    for (const { index, problem } of unknown) outcomes[index] = { outcome: 'reject', problems: [problem] };
    for (const write of writes) {
      outcomes[write.index] = outcomeOf(write, duplicates);
      const record = write.duplicateOf && 'record' in write.duplicateOf ? write.duplicateOf.record : undefined;
      if (duplicates !== 'update' || record === undefined || write.action !== 'create') continue;
      const first = overwritten.get(record);
      if (first !== undefined)
        outcomes[write.index] = { outcome: 'duplicate', of: { change: first }, problems: write.problems };
      else again.push(updateOf(asked[write.index]!, write, record));
      overwritten.set(record, first ?? write.index);
    }
    done += batch.length;
    await onBatch?.(done);
  }
  for (const batch of batchesOf(again)) {
    const { writes } = await writeBatch(context, batch, mode);
    // one that may not be changed, or not in this way, stays what it was: a duplicate
    for (const write of writes) if (write.problems.length === 0) outcomes[write.index] = outcomeOf(write, duplicates);
  }
  return outcomes;
}

function ask(
  context: Context,
  changes: readonly RecordChange[],
  origins?: readonly WriteOrigin[],
): readonly AskedChange[] {
  const { actor, cause } = context;
  const made = newIds(context.now, changes.filter(({ action }) => action === 'create').length).values();
  return changes.map((change, index) => ({
    index,
    change,
    origin: origins?.[index] ?? { actor, cause },
    id: change.action === 'create' ? made.next().value! : change.id,
  }));
}

/** In order, so long and such that no record is in one twice: the second change of a record starts from the first. */
function batchesOf(asked: readonly AskedChange[]): readonly (readonly AskedChange[])[] {
  const batches: AskedChange[][] = [];
  let ids = new Set<string>();
  for (const one of asked) {
    let batch = batches.at(-1);
    if (!batch || batch.length === batchSize || ids.has(one.id)) {
      batch = [];
      batches.push(batch);
      ids = new Set();
    }
    batch.push(one);
    ids.add(one.id);
  }
  return batches;
}

/** The filled-in values of a new record, for the one it duplicates. */
function updateOf({ change, ...asked }: AskedChange, write: PendingWrite, record: string): AskedChange {
  const values = Object.fromEntries(Object.entries(write.given).filter(([, value]) => !isEmptyValue(value)));
  return { ...asked, id: record, change: { action: 'update', object: change.object, id: record, values } };
}

function resultOf(write: PendingWrite): WriteResult {
  const version = isUnchanged(write) ? (write.before?.version ?? 1) : versionAfter(write);
  return { id: write.id, version, ...(write.warnings.length > 0 ? { warnings: write.warnings } : {}) };
}

function outcomeOf(write: PendingWrite, duplicates: NonNullable<CollectOptions['duplicates']>): WriteOutcome {
  const { problems, duplicateOf, action } = write;
  if (problems.length === 0) return { outcome: action, ...resultOf(write) };
  if (duplicateOf && duplicates !== 'refuse') return { outcome: 'duplicate', of: duplicateOf, problems };
  return { outcome: 'reject', problems };
}
