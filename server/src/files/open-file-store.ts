import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';

/** The store the environment asks for. Nothing is made and nobody is asked before the first file. */
export function openFileStore({ files, dataDir }: Pick<Config, 'files' | 'dataDir'>, now: () => Date): FileStore {
  const folder = join(dataDir, 'files');
  if (files === undefined) return createDiskStore(folder);
  return createS3Store({ place: files, spool: join(folder, 'incoming'), now });
}
