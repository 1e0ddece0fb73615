import type { ProblemData, RecordChange, RecordRow, Values } from '@kehuan/schemas';
import type { Actor, Cause, ObjectSnapshot } from '../database/context.ts';

/** One change on its way through the write path. Each step gives a new one; nothing is changed in place. */
export interface PendingWrite {
  /** position in the request */
  readonly index: number;
  readonly action: RecordChange['action'];
  readonly object: ObjectSnapshot;
  /** of a new record: made by us */
  readonly id: string;
  readonly origin: WriteOrigin;
  /** the locked record as it is; null for a new one */
  readonly before: RecordRow | null;
  /** what was sent, checked and normalised; only fields that were named */
  readonly given: Values;
  /** every field as it will be, and the id; null where empty. Of a delete: as it is */
  readonly after: Values;
  /** JSON pointers into the values: `/stage` */
  readonly problems: readonly ProblemData[];
  readonly warnings: readonly ProblemData[];
  /** stages it enters with this write, in order */
  readonly moves: readonly StageMove[];
  /** field → object, for what links to several objects now point to */
  readonly targets: { readonly [field: string]: string };
  /** secret field → its encrypted value; in `given` and `after` its blind index stands for it */
  readonly sealed?: { readonly [field: string]: string };
  /** a new version although nothing of its own changes: rows of its sub-tables do */
  readonly touched?: boolean;
  readonly parent?: RowPlace;
  /** what it duplicates, where that is refused */
  readonly duplicateOf?: DuplicateOf;
}

/** Where a row of a sub-table was sent: the change, and a JSON pointer into its values (`/lines/0`). */
export interface RowPlace {
  readonly index: number;
  readonly place: string;
}

/** The record there was before, or the earlier change of the same request (by position). */
export type DuplicateOf = { readonly record: string } | { readonly change: number };

/** Who writes and why. The same for all changes of a request, different for each run of a workflow step. */
export interface WriteOrigin {
  readonly actor: Actor;
  readonly cause: Cause;
}

export interface StageMove {
  readonly pipeline: string;
  readonly from: string | null;
  readonly to: string;
  /** spent in `from` */
  readonly seconds: number | null;
}

/** Whether this write makes or changes a record, rather than binning or restoring it. */
export function isSave(write: PendingWrite): boolean {
  return write.action === 'create' || write.action === 'update';
}

/** The write with more problems. */
export function refuseWrite(write: PendingWrite, ...problems: readonly ProblemData[]): PendingWrite {
  return { ...write, problems: [...write.problems, ...problems] };
}
