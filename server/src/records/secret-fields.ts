import { hiddenSecret, maskSecret, type ObjectField } from '@kehuan/schemas';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import type { SecretBox, SecretPlace } from '../database/secret-box.ts';

/** The secret box of this process; only contexts made by hand have none. */
export function secretsOf({ secrets }: Context): SecretBox {
  if (!secrets) throw new Error('This context has no keys for secrets.');
  return secrets;
}

const cache = new WeakMap<ObjectSnapshot, readonly ObjectField[]>();

/** The secret fields of an object. */
export function secretFieldsOf(object: ObjectSnapshot): readonly ObjectField[] {
  const known = cache.get(object);
  if (known) return known;
  const made = [...object.fields.values()].filter(({ type }) => type === 'secret');
  cache.set(object, made);
  return made;
}

/** Where a secret of a record stands. */
export function placeOf(
  { workspace }: Context,
  { definition }: ObjectSnapshot,
  { field, record }: Pick<SecretPlace, 'field' | 'record'>,
): SecretPlace {
  return { workspace: workspace.id, object: definition.key, field, record };
}

/** What people see of a secret they may read. */
export function showMasked(
  context: Context,
  field: ObjectField,
  { sealed, place }: { readonly sealed: unknown; readonly place: SecretPlace },
): string | null {
  if (typeof sealed !== 'string' || field.type !== 'secret') return null;
  const value = secretsOf(context).open(place, sealed);
  return value === null ? hiddenSecret : maskSecret(field.options.format, value);
}
