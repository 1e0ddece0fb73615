import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';
import { emptyHash, type S3Credentials, type S3Request, signS3 } from './sign-s3.ts';

export interface S3Place extends S3Credentials {
  /** `https://s3.example.com/bucket/prefix`, without a slash at the end */
  readonly base: string;
}

export interface S3Options {
  readonly place: S3Place;
  readonly spool: string;
  readonly now: () => Date;
}

/** how long a store may take to begin its answer */
const patience = 60_000;

/** Files in any S3-compatible store, in path style, over its plain REST interface. */
export function createS3Store({ place, spool, now }: S3Options): FileStore {
  async function send(request: Pick<S3Request, 'method' | 'bodyHash'> & { key: string; body?: Blob }) {
    const { method, bodyHash, key, body } = request;
    const url = new URL(`${place.base}/${key}`);
    const headers = signS3(place, { method, url, bodyHash, at: now() });
    const response = await fetch(url, {
      method,
      headers,
      ...(body ? { body } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) return response;
    const words = await response.text();
    if (response.status === 404 && method !== 'PUT') return undefined;
    throw new Error(
      `The file store answered ${method} ${url.pathname} with ${response.status}: ${words.slice(0, 300)}`,
    );
  }

  return {
    spool,
    put: async (key, path) => {
      await send({ method: 'PUT', key, bodyHash: await hashOf(path), body: await openAsBlob(path) });
      await rm(path, { force: true });
    },
    get: async (key) => {
      const response = await send({ method: 'GET', key, bodyHash: emptyHash });
      return response?.body ? Readable.fromWeb(response.body) : undefined;
    },
    remove: async (key) => {
      await send({ method: 'DELETE', key, bodyHash: emptyHash });
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
