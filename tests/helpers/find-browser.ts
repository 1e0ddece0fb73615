import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** the whole environment to start it with */
  readonly env: Record<string, string>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ours, never the package's own list: its --single-process crashes on the second context. */
const baseArgs = [
  '--headless=shell',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--metrics-recording-only',
];

const installed: { readonly [platform: string]: readonly string[] } = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** The browser the tests drive: `CHROME_PATH`, else the npm package's binary (Linux x64), else an installed Chrome. */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!(await exists(chosen))) throw new Error(`CHROME_PATH points to ${chosen}, which does not exist.`);
    return describe(chosen);
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpackChromium();
    const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    return describe(join(folder, 'chromium'), { LD_LIBRARY_PATH: libraries });
  }
  for (const path of installed[process.platform] ?? []) if (await exists(path)) return describe(path);
  throw new Error('The browser tests need Chrome here: install it, or set CHROME_PATH to its executable.');
}

function describe(executablePath: string, extra: Record<string, string> = {}): FoundBrowser {
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
  return { executablePath, args: baseArgs, env: { ...env, ...extra } };
}

/**
 * Unpacks the brotli archives of `@sparticuz/chromium` once per version. Unpacked beside its final place and renamed, so
 * that a killed or a second unpacking at the same time never leaves half a browser.
 */
async function unpackChromium(): Promise<string> {
  const source = join(root, 'node_modules/@sparticuz/chromium');
  const { version }: { version: string } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const target = join(root, `node_modules/.cache/chromium-${version}`);
  if (await exists(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(`${target}-`);
  try {
    const archive = (name: string) => [createReadStream(join(source, 'bin', name)), createBrotliDecompress()] as const;
    await Promise.all([
      pipeline(...archive('chromium.br'), createWriteStream(join(folder, 'chromium'))),
      pipeline(...archive('al2023.tar.br'), extract(join(folder, 'al2023'))),
      pipeline(...archive('swiftshader.tar.br'), extract(folder)),
    ]);
    await chmod(join(folder, 'chromium'), 0o755);
    await chmod(folder, 0o755);
    // Fails only when another run was faster; its copy is as good.
    await rename(folder, target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return target;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
