import type { Json } from '@kehuan/schemas';
import type { QueryField } from './query-fields.ts';
import { type QuerySource, sealedField } from './query-source.ts';
import { placeOf, showMasked } from './secret-fields.ts';

/** How a secret is read: from which column, with the id of the record it belongs to, for only together they can be opened. */
export interface SecretColumn {
  readonly segments: readonly string[];
  readonly owner: readonly string[];
  readonly readWith: (owner: number) => (raw: unknown, row: readonly unknown[]) => Json;
}

/** Undefined for every other field. What comes out is masked. */
export function secretColumn(
  { context }: QuerySource,
  { segments, field, owner }: QueryField,
): SecretColumn | undefined {
  const object = context.snapshot.objects.get(owner);
  if (field?.type !== 'secret' || !object) return undefined;
  const links = segments.slice(0, -1);
  return {
    segments: [...links, sealedField(field.key)],
    owner: [...links, 'id'],
    readWith: (position) => (raw, row) => {
      const place = placeOf(context, object, { field: field.key, record: String(row[position]) });
      return showMasked(context, field, { sealed: raw, place });
    },
  };
}
