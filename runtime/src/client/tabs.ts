import type { LiveHint } from '@kehuan/schemas';

/** What the tabs of one person tell each other. Tokens stay in memory: a message is never stored. */
export type TabMessage =
  | { readonly kind: 'token'; readonly token: string; readonly expiresIn: number; readonly workspace: string | null }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'hint'; readonly workspace: string; readonly hint: LiveHint };

const channel = new BroadcastChannel('kehuan');

export function tellTabs(message: TabMessage): void {
  channel.postMessage(message);
}

export function listenToTabs(listener: (message: TabMessage) => void): () => void {
  const handle = (event: MessageEvent<TabMessage>) => listener(event.data);
  channel.addEventListener('message', handle);
  return () => channel.removeEventListener('message', handle);
}

/** Runs the work while no other tab runs work of the same name. Without the API (plain HTTP on another host) it just runs. */
export async function aloneAmongTabs<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`kehuan.${name}`, signal ? { signal } : {}, work);
}
