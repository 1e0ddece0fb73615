import type { ProblemData, RecordChange } from '@kehuan/schemas';
import type { DuplicateOf, WriteOrigin } from '../behaviours/pending-write.ts';

export interface WriteOptions {
  /** where problems point: `/changes/<n>/<field>` (default), or `/<field>` of the one change */
  readonly paths?: 'changes' | 'record';
  /** who writes each change and why, in the order of the changes; absent: the context's actor and cause */
  readonly origins?: readonly WriteOrigin[];
}

/** For writing what is right and reporting the rest. Problems of an outcome point at `/<field>`. */
export interface CollectOptions extends Omit<WriteOptions, 'paths'> {
  readonly collect: true;
  /** everything is checked, nothing written */
  readonly dryRun?: boolean;
  /** what happens with a new record that duplicates another: rejected (default), left out, or its filled-in values written over the other */
  readonly duplicates?: 'refuse' | 'skip' | 'update';
  /** told how many changes are done after each batch; throwing ends the write and takes all of it back */
  readonly onBatch?: (done: number) => Promise<void>;
}

export interface WriteResult {
  readonly id: string;
  readonly version: number;
  /** duplicates that are allowed but worth knowing */
  readonly warnings?: readonly ProblemData[];
}

/** What became of one change. */
export type WriteOutcome =
  | ({ readonly outcome: RecordChange['action'] } & WriteResult)
  | { readonly outcome: 'reject'; readonly problems: readonly ProblemData[] }
  | { readonly outcome: 'duplicate'; readonly of: DuplicateOf; readonly problems: readonly ProblemData[] };
