import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '@kehuan/schemas';
import { sniffedBytes, sniffFileType } from './sniff-file-type.ts';

export interface ReceivedFile {
  /** on this machine's disk */
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

export interface Reception {
  readonly spool: string;
  /** most bytes */
  readonly limit: number;
}

/**
 * Writes a stream to the spool while counting, hashing and looking at it. Throws `request.too-large`; nothing is left behind then. What is too
 * long is read on for a while without being kept: a sender who is cut off would not hear why.
 */
export async function receiveFile(content: Readable, { spool, limit }: Reception): Promise<ReceivedFile> {
  const path = join(spool, randomUUID());
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  const state = { size: 0, seen: 0 };
  const look = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      state.size += chunk.length;
      if (state.size > limit) {
        done(state.size > limit + mostOverflow ? tooLarge(limit) : null);
        return;
      }
      hash.update(chunk);
      if (state.seen < sniffedBytes) {
        head.push(chunk);
        state.seen += chunk.length;
      }
      done(null, chunk);
    },
  });
  await mkdir(spool, { recursive: true, mode: 0o700 });
  try {
    await pipeline(content, look, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    if (state.size > limit) throw tooLarge(limit);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const start = Buffer.concat(head).subarray(0, sniffedBytes);
  return { path, sha256: hash.digest('hex'), size: state.size, type: sniffFileType(start) };
}

/** bytes beyond the limit that are read before the connection is cut */
const mostOverflow = 20_000_000;

export const tooLarge = (limit: number): Problem =>
  new Problem('request.too-large', { limit: `${Math.floor(limit / 1_000_000)} MB` });
