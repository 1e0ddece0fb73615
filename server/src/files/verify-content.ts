import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';

export interface ExpectedContent {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Lets a content through while hashing it and breaks off before its last bytes where it is not what was stored: the reader never takes a
 * damaged file for a whole one. `onDamage` is told.
 */
export function verifyContent(content: Readable, expected: ExpectedContent, onDamage: () => void): Readable {
  const hash = createHash('sha256');
  const state: { size: number; held?: Buffer } = { size: 0 };
  const check = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      state.size += chunk.length;
      const ready = state.held;
      state.held = chunk;
      done(null, ready);
    },
    flush: (done) => {
      if (state.size === expected.size && hash.digest('hex') === expected.sha256) {
        done(null, state.held);
        return;
      }
      onDamage();
      done(new Error('The stored content is damaged.'));
    },
  });
  content.on('error', (error) => check.destroy(error));
  check.on('close', () => content.destroy());
  return content.pipe(check);
}
