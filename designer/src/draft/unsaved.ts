import type { App } from '@kehuan/schemas';

/**
 * What was changed in the last moment before the page went: a request begun then may be cut off, so the tab keeps it and it is sent when the
 * page is back. Belongs to one person, one workspace and one revision of the draft.
 */
interface Unsaved {
  readonly owner: string;
  readonly revision: number;
  readonly app: App;
}

const place = 'kehuan.designer.unsaved';

export function keepUnsaved(unsaved: Unsaved): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(unsaved));
  } catch {
    // a full or forbidden storage: the request that is on its way has to do
  }
}

/** What was kept for this owner and revision, which is then forgotten. */
export function takeUnsaved(owner: string, revision: number): App | undefined {
  try {
    const kept: Unsaved | null = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    sessionStorage.removeItem(place);
    return kept?.owner === owner && kept.revision === revision ? kept.app : undefined;
  } catch {
    return undefined;
  }
}
