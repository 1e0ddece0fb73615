import { type App, changes, Problem, type ProblemData, problemsOf } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import type { ReleaseColumns } from '../database/system-tables/definitions.ts';
import { type ChangeOptions, changeTables } from './change-tables.ts';
import { lockDraft, notePublished, requireRevision } from './drafts.ts';
import { discardAhead, fillAhead, nothingAhead } from './fill-ahead.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { setPublishLimits, whenFree } from './publish-limits.ts';
import { lockForPublish } from './release-lock.ts';
import { readRelease } from './releases.ts';
import { noteSearchJobs } from './search-jobs.ts';
import { hashOf } from './stable-json.ts';
import { settleUniqueIndexes } from './unique-indexes.ts';

/**
 * Publishing turns an app into the release that everybody works with: tables and columns, converted values, unique indexes, the
 * release itself and the end of the draft are ONE transaction. Writers wait meanwhile and go on with the new release; if anything
 * fails, nothing has changed. What takes long (converting a large table) is done before, while work goes on.
 */
export interface PublishOptions {
  /** what the publisher tells the others */
  readonly note?: string | undefined;
  /** the release this one is a copy of */
  readonly returnedTo?: number;
  /** the draft's revision this publishes: the draft must still be at it and is empty afterwards */
  readonly revision?: number;
}

/** Publishes the draft as it was at `revision`. Throws `draft.conflict`, `draft.published`, `draft.unchanged`, `draft.invalid`, `publish.busy`. */
export async function publishDraft(
  context: Context,
  { revision, note }: { readonly revision: number; readonly note?: string | undefined },
): Promise<{ readonly release: number }> {
  const { db, workspace } = context;
  const draft = await db
    .withSchema(workspace.schema)
    .selectFrom('_drafts')
    .select('app')
    .where('revision', '=', revision)
    .executeTakeFirst();
  // where the revision is unknown or empty, it is found out under the lock what has become of it
  const app = draft?.app ?? (await readRelease(db, workspace)).app;
  return publishApp(context, app, { revision, note });
}

/**
 * Publishes an earlier release again, as a new one: equal definitions, and values that did not fit meanwhile come back from where they
 * were kept; values changed since stay changed. The draft stays as it is. Throws `release.unknown` and what publishing throws.
 */
export async function returnToRelease(context: Context, number: number): Promise<{ readonly release: number }> {
  const { app } = await readRelease(context.db, context.workspace, number);
  return publishApp(context, app, { returnedTo: number });
}

/**
 * Publishes an app as it is, past the draft, e.g. a template. Inside a transaction it becomes part of that one, and the caller
 * goes on with `loadSnapshot`. Throws `draft.unchanged`, `draft.invalid`, `publish.busy`.
 */
export async function publishApp(
  context: Context,
  app: App,
  options: PublishOptions = {},
): Promise<{ readonly release: number }> {
  const problems = problemsOf(app);
  if (problems.length > 0) throw invalid(problems);
  if (context.db.isTransaction) {
    const former = await formerColumns(context, options);
    return tell(context, await publishInside(context, app, { options, ahead: nothingAhead, former }));
  }
  const former = await formerColumns(context, options);
  const ahead = await fillAhead(context, app, former);
  try {
    const publish = () =>
      context.db.transaction().execute((db) => publishInside({ ...context, db }, app, { options, ahead, former }));
    return tell(context, await whenFree(publish));
  } finally {
    await discardAhead(context, ahead);
  }
}

async function formerColumns({ db, workspace }: Context, { returnedTo }: PublishOptions): Promise<ReleaseColumns> {
  return returnedTo === undefined ? {} : (await readRelease(db, workspace, returnedTo)).columns;
}

interface Published {
  readonly release: number;
  /** of the draft */
  readonly revision: number;
}

function tell({ announce }: Context, { release, revision }: Published): { readonly release: number } {
  announce({ kind: 'release', release });
  announce({ kind: 'draft', revision });
  return { release };
}

async function publishInside(
  context: Context,
  app: App,
  { options, ...change }: { readonly options: PublishOptions } & ChangeOptions,
): Promise<Published> {
  const { db, workspace } = context;
  await setPublishLimits(db);
  await lockDraft(context);
  if (options.revision !== undefined) await requireRevision(context, options.revision);
  await lockForPublish(context);
  const before = await loadSnapshot(db, workspace);
  if (hashOf(app) === before.hash) throw new Problem('draft.unchanged');
  const columns = await changeTables(context, app, change);
  const release = await noteRelease(context, app, { before: before.app, options, columns });
  const after = await loadSnapshot(db, workspace);
  const repeated = await settleUniqueIndexes(db, { workspace, snapshot: after });
  if (repeated.length > 0) throw invalid(repeated);
  await noteSearchJobs(context, { before, after });
  return { release, revision: await notePublished(context, release, options.revision !== undefined) };
}

async function noteRelease(
  { db, workspace, actor, now }: Context,
  app: App,
  {
    before,
    options,
    columns,
  }: { readonly before: App; readonly options: PublishOptions; readonly columns: ReleaseColumns },
): Promise<number> {
  const tables = db.withSchema(workspace.schema);
  const last = await tables
    .selectFrom('_releases')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tables
    .insertInto('_releases')
    .values({
      number,
      at: now.toISOString(),
      by: actor.id,
      by_name: actor.name,
      note: options.note ?? '',
      hash: hashOf(app),
      changes: changes(before, app).length,
      returned_to: options.returnedTo ?? null,
      app,
      columns,
    })
    .execute();
  await tables.updateTable('_settings').set({ release: number }).execute();
  return number;
}

function invalid(problems: readonly ProblemData[]): Problem {
  return new Problem('draft.invalid', { count: problems.length, problems });
}
