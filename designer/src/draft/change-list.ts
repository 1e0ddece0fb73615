/** Pure changes of lists of definitions, by key. Lists are never changed in place. */

interface Keyed {
  readonly key: string;
}

export function replaceByKey<T extends Keyed>(items: readonly T[], key: string, change: (item: T) => T): readonly T[] {
  return items.map((item) => (item.key === key ? change(item) : item));
}

export function removeByKey<T extends Keyed>(items: readonly T[], key: string): readonly T[] {
  return items.filter((item) => item.key !== key);
}

/** Puts an item at a position; past the end: last. */
export function insertAt<T>(items: readonly T[], index: number, item: T): readonly T[] {
  return [...items.slice(0, index), item, ...items.slice(index)];
}

/** Moves the item at `from` so that it stands at `to` of the resulting list. */
export function moveWithin<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  return item === undefined ? items : insertAt([...items.slice(0, from), ...items.slice(from + 1)], to, item);
}
