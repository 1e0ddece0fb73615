/**
 * Where the bytes of uploaded files are: on disk or in any S3-compatible store, behind one small interface. Contents are addressed by their
 * SHA-256 and belong to one workspace; what they are called, of what type they are and who may see them is the database's affair.
 */
import type { Readable } from 'node:stream';

export interface FileStore {
  /** Takes over a finished file from the disk, which may be gone afterwards. What is there already under this key has the same content. */
  readonly put: (key: string, path: string) => Promise<void>;
  /** The bytes, or undefined where there are none. */
  readonly get: (key: string) => Promise<Readable | undefined>;
  /** No matter whether it is there. */
  readonly remove: (key: string) => Promise<void>;
  /** a folder on this machine's disk for what is on its way in */
  readonly spool: string;
}

/** Where the content with this hash is. Two levels of folders, so that none of them grows too large. */
export const contentKey = (workspace: string, sha256: string): string =>
  `${workspace}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;

/** The small picture that stands for an image. */
export const thumbnailKey = (workspace: string, sha256: string): string => `${contentKey(workspace, sha256)}.thumb`;
