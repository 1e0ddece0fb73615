/** A record somebody looked at. Only what finds it is kept: its title is asked for anew, with the rights of that moment. */
export interface RecentRecord {
  readonly object: string;
  readonly id: string;
}

const most = 6;
const keyOf = (person: string): string => `kehuan.recent.${person}`;

/** The records this person looked at last in this browser, the latest first. */
export function recentRecords(person: string): readonly RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    // no storage, or not ours
    return [];
  }
}

export function noteRecent(person: string, { object, id }: RecentRecord): void {
  const others = recentRecords(person).filter((other) => other.id !== id);
  try {
    localStorage.setItem(keyOf(person), JSON.stringify([{ object, id }, ...others].slice(0, most)));
  } catch {
    // full or forbidden: then nothing is recent
  }
}

function isRecent(value: unknown): value is RecentRecord {
  if (typeof value !== 'object' || value === null || !('object' in value) || !('id' in value)) return false;
  return typeof value.object === 'string' && typeof value.id === 'string';
}
