import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPage } from '../helpers/browser.ts';
import { startTestServer } from '../helpers/server.ts';

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

/** Gzipped kilobytes of the JavaScript among these files. */
const sizeOf = (files: readonly string[]) =>
  files
    .filter((file) => file.endsWith('.js'))
    .reduce((total, file) => total + gzipSync(readFileSync(web(file)), { level: 9 }).length, 0) / 1024;

test('what the runtime’s page imports is less than 300 KB of JavaScript', () => {
  const size = sizeOf([...firstLoadOf('runtime/index.html')].map((name) => manifest[name]?.file ?? ''));
  expect(size).toBeGreaterThan(30);
  expect(size).toBeLessThan(300);
});

test('what a browser really fetches until the first page stands is less than 300 KB of JavaScript, and nothing of the designer', async () => {
  await using server = await startTestServer();
  const page = await openPage();
  const fetched: string[] = [];
  page.on('response', (response) => void fetched.push(new URL(response.url()).pathname.slice(1)));
  await page.goto(server.address, { waitUntil: 'networkidle' });
  await page.getByRole('textbox').first().waitFor();
  const size = sizeOf(fetched.filter((path) => path.startsWith('assets/')));
  expect(size).toBeGreaterThan(30);
  expect(size).toBeLessThan(300);
  expect(fetched).not.toContain(manifest['designer/index.html']?.file);
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
