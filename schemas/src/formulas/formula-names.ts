/**
 * How people name what a formula speaks about. Keys always work; with these, labels do as well (`金额 * 概率 / 100`, `「预计 金额」`), and
 * a formula can be shown in labels.
 */
export interface FormulaNames {
  /** what the formula is about */
  readonly entity: string | null;
  /** the key of the field or related list that a key or label of this entity stands for */
  readonly keyOf: (entity: string, name: string) => string | undefined;
  /** the label of a field or related list, only where `keyOf` finds the way back */
  readonly labelOf: (entity: string, key: string) => string | undefined;
  /** the entity behind a link to one entity, or on a related list */
  readonly target: (entity: string, key: string) => string | undefined;
  /** every name there is, for suggestions */
  readonly namesOf: (entity: string) => readonly string[];
}

/** The entity a path of keys ends at when all of it is followed; null where that is unknown. */
export function entityAfter(
  names: FormulaNames | undefined,
  from: string | null,
  keys: readonly string[],
): string | null {
  let here = from;
  for (const key of keys) here = here === null ? null : (names?.target(here, key) ?? null);
  return here;
}
