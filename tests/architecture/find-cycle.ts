import type { SourceFile } from './source-files.ts';

/** The first circle of imports (type imports count: they bind the reader just as much), as the list of its files. */
export function findCycle(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const open: string[] = [];

  function visit(path: string): readonly string[] {
    if (open.includes(path)) return [...open.slice(open.indexOf(path)), path];
    const file = byPath.get(path);
    if (!file || done.has(path)) return [];
    open.push(path);
    for (const { target } of file.imports) {
      const cycle = target ? visit(target) : [];
      if (cycle.length > 0) return cycle;
    }
    open.pop();
    done.add(path);
    return [];
  }

  for (const { path } of files) {
    const cycle = visit(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
