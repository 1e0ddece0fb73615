import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Global set-up of the browser tests: the browser is unpacked and the web apps are built, once, before any file runs. */
export default async function setup(): Promise<void> {
  await Promise.all([findBrowser(), buildWeb()]);
}

async function buildWeb(): Promise<void> {
  const build = promisify(execFile)(process.execPath, ['scripts/build.mjs', '--web', '--if-changed'], { cwd: root });
  await build.catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`The web apps do not build:\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  });
}
