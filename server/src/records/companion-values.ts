import type { CompanionKind, ObjectField } from '@kehuan/schemas';
import type { PendingWrite } from '../behaviours/pending-write.ts';

/** What the write path puts into the second column beside a field's own; a kind without an entry is left empty. */
export const companionValues: { readonly [K in CompanionKind]?: (write: PendingWrite, field: ObjectField) => unknown } =
  {
    object: ({ targets }, { key }) => targets[key],
    sealed: ({ sealed }, { key }) => sealed?.[key],
  };
