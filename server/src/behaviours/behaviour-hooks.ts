import type { Label, ObjectDefinition } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import type { PendingWrite } from './pending-write.ts';

/** What a behaviour does on the write path. Hooks give changes and problems back; they never write. */
export interface BehaviourHooks<O> {
  /** Before the record schema is checked: fills values in, refuses moves. Sees the saves of one object at once; gives them back in order. */
  readonly prepare?: (given: HookInput<O>) => readonly PendingWrite[];
  /** What makes two records of the object the same one. The write path looks them up, all keys of all writes in one statement. */
  readonly duplicateKeys?: (options: O, object: ObjectDefinition) => readonly DuplicateKey[];
}

export interface HookInput<O> {
  readonly context: Context;
  readonly options: O;
  /** of one object */
  readonly writes: readonly PendingWrite[];
}

/** Records with the same value in all these fields, none of them empty, are duplicates. */
export interface DuplicateKey {
  readonly fields: readonly string[];
  /** what people call it */
  readonly label: Label;
  /** loose: texts without case, width and spaces, found by `matchingTextSql`; exact: as stored */
  readonly compare: 'exact' | 'loose';
  /** unique: the database forbids it too; block: refused; warn: allowed and reported */
  readonly action: 'unique' | 'block' | 'warn';
}
