import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { ServerHint } from '../database/context.ts';
import { openNotifyChannel } from './notify-channel.ts';
import { createPendingHints, type PendingHints } from './pending-hints.ts';

/** null: hints may have been missed, everything may have changed */
export type HintListener = (workspace: string, hints: readonly ServerHint[] | null) => void;

/**
 * Tells browsers, workers and other server processes that something changed – never what. Hints are gathered for a moment, so that
 * an import of thousands of records is a few messages. Losing one loses nothing: everybody who listens also looks for themselves.
 */
export interface LiveHub {
  /** Call it after the commit. */
  readonly announce: (workspace: string, hint: ServerHint) => void;
  /** Hears the hints of one workspace, this process's own included; returns the way out. */
  readonly subscribe: (workspace: string, listener: HintListener) => () => void;
  /** Hears the hints of all workspaces, before any subscriber of one does. */
  readonly listen: (listener: HintListener) => () => void;
  readonly close: () => void;
}

interface HubOptions {
  readonly direct: pg.Pool;
  readonly log: Logger;
}

/** What one process tells the others. */
interface Message {
  readonly from: string;
  readonly workspace: string;
  readonly hints: readonly ServerHint[];
}

/** The first hint waits this many milliseconds for its companions, all others until the pause is over. */
const gather = 10;
const pause = 300;
/** PostgreSQL takes less than 8,000 bytes; all we send is ASCII. */
const longestPayload = 7_900;

export function createLiveHub({ direct, log }: HubOptions): LiveHub {
  const self = randomUUID();
  const all = new Set<HintListener>();
  const subscribers = new Map<string, Set<HintListener>>();
  const waiting = new Map<string, { readonly hints: PendingHints; timer: NodeJS.Timeout }>();

  function deliver(workspace: string, hints: readonly ServerHint[] | null): void {
    for (const listener of [...all, ...(subscribers.get(workspace) ?? [])]) {
      try {
        listener(workspace, hints);
      } catch (error) {
        log.error({ err: error }, 'a listener to hints failed');
      }
    }
  }

  const channel = openNotifyChannel({
    direct,
    log,
    onMessage: (payload) => {
      const message: Message = JSON.parse(payload);
      if (message.from !== self) deliver(message.workspace, message.hints);
    },
    onReturn: () => {
      for (const workspace of subscribers.keys()) deliver(workspace, null);
    },
  });

  function flush(workspace: string): void {
    const entry = waiting.get(workspace);
    if (!entry || entry.hints.isEmpty()) {
      waiting.delete(workspace);
      return;
    }
    const hints = entry.hints.take();
    entry.timer = setTimeout(() => flush(workspace), pause).unref();
    deliver(workspace, hints);
    for (const payload of pack({ from: self, workspace, hints })) void channel.send(payload);
  }

  return {
    announce: (workspace, hint) => {
      let entry = waiting.get(workspace);
      if (!entry) {
        entry = { hints: createPendingHints(), timer: setTimeout(() => flush(workspace), gather).unref() };
        waiting.set(workspace, entry);
      }
      entry.hints.add(hint);
    },
    subscribe: (workspace, listener) => {
      const listeners = subscribers.get(workspace) ?? new Set();
      subscribers.set(workspace, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && subscribers.get(workspace) === listeners) subscribers.delete(workspace);
      };
    },
    listen: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    close: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      channel.close();
    },
  };
}

/** The message in as many payloads as its length asks for; only what is a single id, and so never long, is not divided. */
export function pack(message: Message): readonly string[] {
  const payload = JSON.stringify(message);
  if (Buffer.byteLength(payload) <= longestPayload) return [payload];
  return halve(message.hints).flatMap((hints) => pack({ ...message, hints }));
}

function halve(hints: readonly ServerHint[]): readonly (readonly ServerHint[])[] {
  const [first] = hints;
  if (hints.length > 1) {
    const middle = hints.length >> 1;
    return [hints.slice(0, middle), hints.slice(middle)];
  }
  if (first?.kind === 'records' && first.objects.length > 1) {
    const middle = first.objects.length >> 1;
    return [first.objects.slice(0, middle), first.objects.slice(middle)].map((objects) => [{ ...first, objects }]);
  }
  if (first && 'to' in first && first.to && first.to.length > 1) {
    const middle = first.to.length >> 1;
    return [first.to.slice(0, middle), first.to.slice(middle)].map((to) => [{ ...first, to }]);
  }
  return [];
}
