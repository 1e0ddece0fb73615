import type { Kysely } from 'kysely';
import type { Snapshot, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { currentVersions, loadSnapshot } from './load-snapshot.ts';

export interface Snapshots {
  /** the released app, at most a second behind a publish on another node */
  readonly current: (workspace: Workspace) => Promise<Snapshot>;
  /** looks for a newer release now: after a publish, here or announced by another node */
  readonly refresh: (workspace: Workspace) => Promise<Snapshot>;
}

interface Entry {
  snapshot: Promise<Snapshot>;
  /** when the database was last asked, in milliseconds */
  checkedAt: number;
  checking?: Promise<Snapshot>;
}

/** How long a snapshot is used without asking the database for its release number. Writers ask in their own transaction. */
const checkEvery = 1000;
/** Snapshots of workspaces kept; the one used longest ago goes first. */
const most = 1000;

/** The cache of this process: one immutable snapshot for each workspace, swapped as a whole. */
export function createSnapshots({ db, now }: { readonly db: Kysely<Database>; readonly now: () => Date }): Snapshots {
  const entries = new Map<string, Entry>();

  const load = (workspace: Workspace): Promise<Snapshot> => {
    const entry: Entry = { snapshot: loadSnapshot(db, workspace), checkedAt: now().getTime() };
    entries.set(workspace.schema, entry);
    entry.snapshot.catch(() => {
      // the next request tries again
      if (entries.get(workspace.schema) === entry) entries.delete(workspace.schema);
    });
    forgetOldest(entries);
    return entry.snapshot;
  };

  const check = async (workspace: Workspace, entry: Entry): Promise<Snapshot> => {
    const known = await entry.snapshot;
    const { release, reckoning } = await currentVersions(db, workspace);
    if (release === known.release && reckoning === known.reckoning?.version) return known;
    const snapshot = await loadSnapshot(db, workspace);
    if (isNewer(snapshot, await entry.snapshot)) entry.snapshot = Promise.resolve(snapshot);
    return entry.snapshot;
  };

  const refresh = (workspace: Workspace): Promise<Snapshot> => {
    const entry = entries.get(workspace.schema);
    if (!entry) return load(workspace);
    // after the check under way, which may have read the number too early
    const checking = (entry.checking ?? Promise.resolve()).then(
      () => check(workspace, entry),
      () => check(workspace, entry),
    );
    entry.checking = checking;
    const done = () => {
      if (entry.checking === checking) delete entry.checking;
    };
    checking.then(done, done);
    entry.checkedAt = now().getTime();
    return checking;
  };

  const current = (workspace: Workspace): Promise<Snapshot> => {
    const entry = entries.get(workspace.schema);
    if (!entry) return load(workspace);
    if (entry.checking) return entry.checking;
    if (now().getTime() - entry.checkedAt < checkEvery) return entry.snapshot;
    entries.delete(workspace.schema);
    entries.set(workspace.schema, entry);
    return refresh(workspace);
  };

  return { current, refresh };
}

function isNewer(one: Snapshot, other: Snapshot): boolean {
  if (one.release !== other.release) return one.release > other.release;
  return (one.reckoning?.version ?? 0) > (other.reckoning?.version ?? 0);
}

function forgetOldest(entries: Map<string, Entry>): void {
  for (const key of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(key);
  }
}
