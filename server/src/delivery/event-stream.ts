import type { Writable } from 'node:stream';
import type { ServerHint } from '../database/context.ts';
import { createPendingHints } from './pending-hints.ts';

export interface EventStream {
  readonly send: (hint: ServerHint) => void;
  /** an ordinary end: the browser comes back with a fresh token */
  readonly end: () => void;
}

/** Proxies close what is silent; a reader that is gone shows at the next beat. */
const heartbeat = 15_000;

/**
 * Writes hints as server-sent events. While the reader is slow, hints are merged instead of piling up; one that has not
 * read anything between two heartbeats is cut off. `onClose` runs once, however the stream ends.
 */
export function openEventStream(
  output: Writable,
  { milliseconds, onClose }: { readonly milliseconds: number; readonly onClose: () => void },
): EventStream {
  const pending = createPendingHints();
  const state = { isBlocked: false, missedBeats: 0 };

  function write(text: string): void {
    state.isBlocked = !output.write(text);
  }

  function flush(): void {
    if (state.isBlocked || output.writableEnded || pending.isEmpty()) return;
    write(
      pending
        .take()
        .map((hint) => `data: ${JSON.stringify(hint)}\n\n`)
        .join(''),
    );
  }

  const beat = setInterval(() => {
    if (output.writableEnded) output.destroy();
    else if (!state.isBlocked) write(':\n\n');
    else if (state.missedBeats++ > 0) output.destroy();
  }, heartbeat);
  const expiry = setTimeout(() => output.end(), Math.min(milliseconds, 2 ** 31 - 1));
  output.on('drain', () => {
    state.isBlocked = false;
    state.missedBeats = 0;
    flush();
  });
  output.on('error', () => output.destroy());
  output.once('close', () => {
    clearInterval(beat);
    clearTimeout(expiry);
    onClose();
  });
  write('retry: 1000\n\n');
  return {
    send: (hint) => {
      pending.add(hint);
      flush();
    },
    end: () => output.end(),
  };
}
