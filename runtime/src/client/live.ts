import { type LiveHint, routes } from '@kehuan/schemas';
import { openResponse } from './call.ts';
import { aloneAmongTabs, listenToTabs, tellTabs } from './tabs.ts';

export interface LiveListener {
  readonly onHint: (hint: LiveHint) => void;
  /** the stream was away: anything may have changed meanwhile */
  readonly onReturn: () => void;
}

/**
 * Hears what changes in the workspace. One tab holds the stream (a browser has only six connections for a plain server) and
 * tells the others. Reconnects with growing pauses, at once when the network comes back.
 */
export function watchLive(workspace: string, { onHint, onReturn }: LiveListener): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopListening = listenToTabs((message) => {
    if (message.kind === 'hint' && message.workspace === workspace) onHint(message.hint);
  });
  const tell = (hint: LiveHint) => {
    onHint(hint);
    tellTabs({ kind: 'hint', workspace, hint });
  };
  // Giving up the stream is no failure.
  void aloneAmongTabs(`live.${workspace}`, () => holdStream({ onHint: tell, onReturn }, signal), signal).catch(
    () => {},
  );
  return () => {
    stopping.abort();
    stopListening();
  };
}

async function holdStream({ onHint, onReturn }: LiveListener, signal: AbortSignal): Promise<void> {
  let failures = 0;
  for (let opened = 0; !signal.aborted; ) {
    try {
      const response = await openResponse(routes.live, { signal });
      failures = 0;
      if (opened > 0) onReturn();
      opened += 1;
      await readEvents(response, onHint);
    } catch {
      failures += 1;
    }
    if (!signal.aborted) await pause(failures, signal);
  }
}

/** Server-sent events of a response until it ends. */
async function readEvents(response: Response, onHint: (hint: LiveHint) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const events = (buffer + chunk.value).split(/\r?\n\r?\n/);
    buffer = events.pop() ?? '';
    for (const event of events) {
      const data = event
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trim())
        .join('\n');
      if (data) onHint(JSON.parse(data) as LiveHint);
    }
  }
}

/** A second after an ordinary end, up to half a minute after repeated failures; a bit different in every tab. */
function pause(failures: number, signal: AbortSignal): Promise<void> {
  const limit = Math.min(30_000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, failures === 0 ? 1000 : limit);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
