import { isEmptyValue, type Json, type Values } from '@kehuan/schemas';
import type { DuplicateKey } from '../behaviours/behaviour-hooks.ts';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import { hooksOf } from '../behaviours/registry.ts';
import type { ObjectSnapshot } from '../database/context.ts';
import { matchingText } from '../database/matching-text.ts';
import { isSame } from './same-value.ts';

const cache = new WeakMap<ObjectSnapshot, readonly DuplicateKey[]>();

/** All that makes two records of an object the same one: what its behaviours say (which can name the other record), then unique fields. */
export function duplicateKeysOf(object: ObjectSnapshot): readonly DuplicateKey[] {
  const known = cache.get(object);
  if (known) return known;
  const { definition } = object;
  const exact = { compare: 'exact', action: 'unique' } as const;
  const unique = [...object.fields.values()].flatMap(({ key, label, unique: isUnique, uniqueWithin }) => [
    ...(isUnique ? [{ fields: [key], label, ...exact }] : []),
    ...(uniqueWithin === undefined ? [] : [{ fields: [key, uniqueWithin], label, ...exact }]),
  ]);
  const added = definition.behaviours.flatMap((use) => hooksOf(use).duplicateKeys?.(use.options, definition) ?? []);
  const keys = [...added, ...unique];
  cache.set(object, keys);
  return keys;
}

/** A key of a record that is made, restored or changed in it. */
export interface KeyUse {
  readonly write: PendingWrite;
  readonly key: DuplicateKey;
  /** position in the object's keys */
  readonly number: number;
  readonly values: readonly Json[];
  /** equal texts = the same key and values */
  readonly text: string;
}

export function keyUsesOf(write: PendingWrite): readonly KeyUse[] {
  return duplicateKeysOf(write.object).flatMap((key, number) => {
    const values = key.fields.map((field) => write.after[field] ?? null);
    if (values.some(isEmptyValue) || !isTouched(write, key)) return [];
    return [
      { write, key, number, values, text: `${number} ${JSON.stringify(values.map((value) => normalise(key, value)))}` },
    ];
  });
}

function isTouched({ action, before, after }: PendingWrite, { fields }: DuplicateKey): boolean {
  if (action === 'delete') return false;
  return action !== 'update' || fields.some((field) => !isSame(after[field], (before as Values | null)?.[field]));
}

function normalise({ compare }: DuplicateKey, value: Json): Json {
  return compare === 'loose' && typeof value === 'string' ? matchingText(value) : value;
}
