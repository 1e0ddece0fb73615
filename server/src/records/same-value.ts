import type { Json } from '@kehuan/schemas';

/** Values are in their one normal form: lists are equal where their texts are, everything else where it is. Missing is empty. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  const left = one ?? null;
  const right = other ?? null;
  if (left === right) return true;
  const areLists = typeof left === 'object' && typeof right === 'object' && left !== null && right !== null;
  return areLists && JSON.stringify(left) === JSON.stringify(right);
}
