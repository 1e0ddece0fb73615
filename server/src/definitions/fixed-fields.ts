import type { Json } from '@kehuan/schemas';

/** What a filter says of fields with one value: `and` of `==` with a constant or something known before. */
export interface FixedFields {
  readonly keys: readonly string[];
  /** it says nothing else */
  readonly isAll: boolean;
}

export function fixedIn(filter: Json): FixedFields {
  const conditions = filter === null || filter === true ? [] : conditionsOf(filter);
  const keys = conditions.flatMap((condition) => fixedBy(condition) ?? []);
  return { keys, isAll: keys.length === conditions.length };
}

function conditionsOf(rule: Json): readonly Json[] {
  const parts = operand(rule, 'and');
  return Array.isArray(parts) ? parts.flatMap(conditionsOf) : [rule];
}

function fixedBy(rule: Json): string | undefined {
  const sides = operand(rule, '==');
  if (!Array.isArray(sides) || sides.length !== 2) return undefined;
  const [left, right] = sides.map((side: Json) => operand(side, 'var'));
  const [key, other] = typeof left === 'string' && !left.startsWith('$') ? [left, right] : [right, left];
  // a constant or something known before, never another field
  const isFixed =
    other === undefined
      ? sides.some((side) => typeof side !== 'object' && side !== null)
      : String(other).startsWith('$');
  return typeof key === 'string' && isFixed ? key : undefined;
}

function operand(rule: Json, operator: string): Json | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  return Object.entries(rule).find(([key]) => key === operator)?.[1];
}
