import type { SourceFile } from './source-files.ts';

/**
 * Every group of files that import each other in a circle (type imports count: they bind the reader just as much). Tarjan's
 * algorithm: a file whose imports lead back to nothing older than itself closes a group.
 */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];

  function visit(path: string): void {
    const number = order.size;
    order.set(path, number);
    lowest.set(path, number);
    open.push(path);
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (!target || !byPath.has(target)) continue;
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(path) !== number) return;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1 || byPath.get(path)?.imports.some(({ target }) => target === path)) cycles.push(group);
  }

  for (const { path } of files) if (!order.has(path)) visit(path);
  return cycles;
}
