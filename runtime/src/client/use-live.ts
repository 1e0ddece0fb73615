import type { LiveHint } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchLive } from './live.ts';
import { refreshRecords } from './records.ts';
import { appQuery, meQuery, useMe } from './workspace-app.ts';

/** changes within this time are asked about together, milliseconds */
const debounce = 300;
const listeners = new Set<(hint: LiveHint) => void>();

/** For pages with live data of their own (an import's progress, the designer's draft). */
export function useLiveHints(listener: (hint: LiveHint) => void): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

/** Keeps everything shown up to date with what others do; once, in the shell. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  const { workspace } = useMe();
  useEffect(() => {
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      void refreshRecords(client, [...changed]);
      changed.clear();
    };
    const ask = {
      records: ({ objects }: { readonly objects: readonly string[] }) => {
        for (const object of objects) changed.add(object);
        timer ??= setTimeout(refresh, debounce);
      },
      // the new definitions first: they decide what is asked for
      release: () => void client.refetchQueries(appQuery).then(() => refreshRecords(client)),
      inbox: () => {
        void client.invalidateQueries({ queryKey: ['notifications'] });
        void client.invalidateQueries(meQuery);
      },
      draft: () => {},
      import: ({ id }: { readonly id: string }) => void client.invalidateQueries({ queryKey: ['import', id] }),
    } satisfies { readonly [K in LiveHint['kind']]: (hint: Extract<LiveHint, { kind: K }>) => void };
    const stop = watchLive(workspace.id, {
      onHint: (hint) => {
        (ask[hint.kind] as (hint: LiveHint) => void)(hint);
        for (const listener of listeners) listener(hint);
      },
      onReturn: () => void client.invalidateQueries(),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, workspace.id]);
}
