import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.ts';

/**
 * Files in a folder. What is written is on the disk (fsync of the file and of its folder) before it gets its name, in one step: after a power
 * cut there is the whole file or none.
 */
export function createDiskStore(folder: string): FileStore {
  const spool = join(folder, 'incoming');
  const place = (key: string) => join(folder, ...key.split('/'));
  return {
    spool,
    put: async (key, path) => {
      const target = place(key);
      const parent = dirname(target);
      await mkdir(parent, { recursive: true, mode: 0o700 });
      await sync(path);
      await rename(path, target).catch(async (error: unknown) => {
        // the spool is on another disk after all
        if (!hasCode(error, 'EXDEV')) throw error;
        await copyFile(path, `${target}.new`);
        await sync(`${target}.new`);
        await rename(`${target}.new`, target);
        await rm(path, { force: true });
      });
      await sync(parent);
    },
    get: async (key) => {
      const file = await open(place(key)).catch((error: unknown) => {
        if (hasCode(error, 'ENOENT')) return undefined;
        throw error;
      });
      return file && createReadStream('', { fd: file });
    },
    remove: (key) => rm(place(key), { force: true }),
  };
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
