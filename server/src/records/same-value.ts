import type { Json } from '@kehuan/schemas';

/** Values are in their one normal form, so their texts are equal where they are. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
