import {
  type App,
  type Change,
  changes,
  namePart,
  type ProblemData,
  problemsOf,
  type ReviewChange,
  type Target,
  usedBy,
} from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { readCatalogue } from './catalogue.ts';
import { readDraft } from './drafts.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { readRelease } from './releases.ts';
import { measureChange } from './review-effects.ts';

export interface Review {
  readonly revision: number;
  /** the release it is compared with */
  readonly release: number;
  readonly changes: readonly ReviewChange[];
  /** what has to be solved before it can be published */
  readonly problems: readonly ProblemData[];
}

/** What publishing the draft would change, measured on the data. */
export async function reviewDraft(context: Context): Promise<Review> {
  const draft = await readDraft(context);
  return {
    revision: draft.revision,
    release: draft.release,
    changes: await reviewApp(context, draft.app),
    problems: problemsOf(draft.app),
  };
}

/** What returning to a release would change. Throws `release.unknown`. */
export async function reviewRelease(
  context: Context,
  number: number,
): Promise<{ readonly changes: readonly ReviewChange[] }> {
  const { app } = await readRelease(context.db, context.workspace, number);
  return { changes: await reviewApp(context, app) };
}

/** One consistent look at the data; a count that takes too long is given up with the rest. */
function reviewApp(context: Context, after: App): Promise<readonly ReviewChange[]> {
  return context.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      await sql`select set_config('statement_timeout', '20s', true)`.execute(db);
      const snapshot = await loadSnapshot(db, context.workspace);
      const catalogue = await readCatalogue(db, context.workspace);
      const before = snapshot.app;
      const reviewed: ReviewChange[] = [];
      for (const change of changes(before, after)) {
        const measured = await measureChange({ ...context, db, snapshot }, change, { catalogue, after });
        reviewed.push({ ...change, ...measured, ...users(before, change) });
      }
      return reviewed;
    });
}

/** Who uses what goes away or becomes something else. */
function users(before: App, change: Change): Pick<ReviewChange, 'usedBy'> {
  const target = targetOf(change);
  const found = target ? usedBy(before, target) : [];
  return found.length > 0 ? { usedBy: found.map(namePart) } : {};
}

function targetOf({ kind, noun, path }: Change): Target | undefined {
  const [object, field, last] = path;
  if (noun === 'field' && (kind === 'removed' || last === 'type' || last === 'label')) return { object, field };
  if (kind !== 'removed') return undefined;
  if (noun === 'object') return { object };
  if (noun === 'option') return { object, field, option: last };
  if (noun === 'stage' && path.length === 3) return { object, field: 'stage', option: last };
  if (noun === 'role') return { role: object };
  return noun === 'dashboard' ? { dashboard: object } : undefined;
}
