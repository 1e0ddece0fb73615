/**
 * Vitest 5 is written for Node 22; on Node 20 it ran every test correctly but threw while *printing* a failure
 * (`Map.groupBy`), so a red run showed no reason. The three functions it calls, where the engine lacks them.
 */
const map: { groupBy?: unknown } = Map as object;
const object: { groupBy?: unknown } = Object as object;
const promise: { withResolvers?: unknown } = Promise as object;

function group<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

map.groupBy ??= group;
object.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T, index: number) => string) =>
  Object.assign(Object.create(null), Object.fromEntries(group(items, keyOf)));
promise.withResolvers ??= <T>() => {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const pending = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise: pending, resolve, reject };
};
