import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const web = (path: string) => fileURLToPath(new URL(`../../dist/web/${path}`, import.meta.url));
// Built, when its sources changed, by this project's set-up.
const manifest: { readonly [name: string]: Chunk } = JSON.parse(readFileSync(web('.vite/manifest.json'), 'utf8'));

/** Everything a page loads before its first line of work runs: its entry and all it imports, however deep. */
function firstLoadOf(page: string, loaded = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[page];
  if (!chunk) throw new Error(`The build has no ${page}.`);
  if (loaded.has(page)) return loaded;
  loaded.add(page);
  for (const name of chunk.imports ?? []) firstLoadOf(name, loaded);
  return loaded;
}

const sizeOf = (chunks: ReadonlySet<string>) =>
  [...chunks]
    .map((name) => manifest[name]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .reduce((total, file) => total + gzipSync(readFileSync(web(file)), { level: 9 }).length, 0);

test('the runtime’s first load is less than 300 KB of JavaScript', () => {
  const size = sizeOf(firstLoadOf('runtime/index.html'));
  expect(size).toBeGreaterThan(30_000);
  expect(size / 1024).toBeLessThan(300);
});

test('the designer loads separately: no page of the runtime, first or later, loads it', () => {
  const reached = new Set<string>();
  const visit = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of [...(manifest[name]?.imports ?? []), ...(manifest[name]?.dynamicImports ?? [])]) visit(next);
  };
  visit('runtime/index.html');
  expect(reached).not.toContain('designer/index.html');
  const sources = [...reached].filter((name) => name.startsWith('designer/'));
  expect(sources).toEqual([]);
});
