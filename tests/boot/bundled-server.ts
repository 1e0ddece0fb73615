import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The server as one file of JavaScript, made from the sources in a tenth of a second: these tests start it dozens of times, and
 * each start from TypeScript would cost another second. For the whole test file; the path is relative to the checkout.
 */
export function bundleServer(): string {
  const folder = `node_modules/.cache/boot-${process.pid}`;
  beforeAll(async () => {
    const { build } = await import('vite');
    await build({
      root: checkout,
      configFile: false,
      logLevel: 'error',
      resolve: { conditions: ['kehuan-src', 'node'] },
      ssr: { noExternal: [/^@kehuan\//], resolve: { conditions: ['kehuan-src', 'node'] } },
      build: {
        ssr: 'server/src/main.ts',
        outDir: folder,
        target: 'node20',
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
      },
    });
  });
  afterAll(() => rm(join(checkout, folder), { recursive: true, force: true }));
  return `${folder}/main.mjs`;
}
