import { type App, changes, Problem, type ProblemData, problemsOf, shapeProblems } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import type { Context, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { readRelease } from './releases.ts';

/** The draft is what designers work on, together; the released app is what everybody works with. */
export interface Draft {
  /** grows with every save, publish and discard; a save must name the one it was made on */
  readonly revision: number;
  readonly app: App;
  readonly release: number;
  readonly released: App;
  /** absent where there is nothing unpublished */
  readonly changedBy?: string;
  /** ISO 8601, UTC */
  readonly changedAt?: string;
}

/** The draft; where there is none, the released app. */
export async function readDraft({ db, workspace }: Context): Promise<Draft> {
  const { number, app } = await readRelease(db, workspace);
  const row = await newest(db, workspace).executeTakeFirst();
  const base = { revision: row?.revision ?? 0, release: number, released: app };
  if (!row?.app) return { ...base, app };
  return { ...base, app: row.app, changedBy: row.by_name, changedAt: row.at };
}

function newest(db: Kysely<Database>, { schema }: Workspace) {
  return db
    .withSchema(schema)
    .selectFrom('_drafts')
    .select(['revision', 'app', 'action', 'at', 'by', 'by_name', 'release'])
    .orderBy('revision', 'desc')
    .limit(1);
}

/**
 * Keeps an app as the draft, also one that cannot be published yet: what is wrong with it comes back as problems. Throws
 * `draft.invalid` where it has not even the shape of an app, `draft.conflict` or `draft.published` where somebody was faster.
 */
export async function saveDraft(
  context: Context,
  { revision, app }: { readonly revision: number; readonly app: unknown },
): Promise<{ readonly revision: number; readonly problems: readonly ProblemData[] }> {
  const wrong = shapeProblems(app);
  if (wrong.length > 0) throw new Problem('draft.invalid', { count: wrong.length, problems: below('/app', wrong) });
  // the shape has just been checked
  const draft = app as App;
  const next = await inTransaction(context, async (inside) => {
    await lockDraft(inside);
    await requireRevision(inside, revision);
    return noteDraft(inside, {
      app: draft,
      action: 'saved',
      release: (await readRelease(inside.db, inside.workspace)).number,
    });
  });
  context.announce({ kind: 'draft', revision: next });
  return { revision: next, problems: problemsOf(draft) };
}

/** Back to the released app. Nothing to do where there is no draft. */
export async function discardDraft(context: Context): Promise<void> {
  const next = await inTransaction(context, async (inside) => {
    await lockDraft(inside);
    const row = await newest(inside.db, inside.workspace).executeTakeFirst();
    if (!row?.app) return undefined;
    return noteDraft(inside, { app: null, action: 'discarded', release: row.release });
  });
  if (next !== undefined) context.announce({ kind: 'draft', revision: next });
}

interface DraftNote {
  readonly app: App | null;
  readonly action: 'saved' | 'published' | 'discarded';
  readonly release: number;
}

/** Revisions kept, so that a conflict can say what happened since. */
const kept = 50;

/** A release was published: the draft too has a new revision, empty or, where it was published past it, as it was. Needs the draft's lock. */
export async function notePublished(context: Context, release: number, isDraft: boolean): Promise<number> {
  const row = isDraft ? undefined : await newest(context.db, context.workspace).executeTakeFirst();
  return noteDraft(context, { app: row?.app ?? null, action: 'published', release });
}

/** Adds a revision. Needs the draft's lock. */
async function noteDraft({ db, workspace, actor, now }: Context, note: DraftNote): Promise<number> {
  const tables = db.withSchema(workspace.schema);
  const last = await tables
    .selectFrom('_drafts')
    .select(({ fn }) => fn.max('revision').as('revision'))
    .executeTakeFirst();
  const revision = (last?.revision ?? 0) + 1;
  const author = { at: now.toISOString(), by: actor.id, by_name: actor.name };
  await tables
    .insertInto('_drafts')
    .values({ revision, ...note, ...author })
    .execute();
  await tables
    .deleteFrom('_drafts')
    .where('revision', '<=', revision - kept)
    .execute();
  return revision;
}

/** One change to the draft at a time, until the transaction ends; reading goes on. */
export async function lockDraft({ db, workspace }: Pick<Context, 'db' | 'workspace'>): Promise<void> {
  await sql`lock table ${sql.id(workspace.schema, '_drafts')} in share row exclusive mode`.execute(db);
}

/**
 * Throws where the draft has moved on since `revision`: who was it, and in `changes` plain sentences on what they changed.
 * Needs the draft's lock.
 */
export async function requireRevision({ db, workspace }: Context, revision: number): Promise<void> {
  const row = await newest(db, workspace).executeTakeFirst();
  if ((row?.revision ?? 0) === revision) return;
  if (!row) throw new Problem('draft.conflict', { path: '/revision', by: '', revision: 0, changes: [] });
  const released = await readRelease(db, workspace);
  const before = await appAt({ db, workspace }, revision);
  const since = changes(before, row.app ?? released.app).map(({ sentence }) => sentence);
  const details = { path: '/revision', by: row.by_name, revision: row.revision, changes: since.slice(0, 50) };
  if (row.action !== 'published') throw new Problem('draft.conflict', details);
  throw new Problem('draft.published', { ...details, release: row.release });
}

/** What a designer saw at a revision. Of one too old to be known, what the oldest known one was made on. */
async function appAt({ db, workspace }: Pick<Context, 'db' | 'workspace'>, revision: number): Promise<App> {
  const rows = db.withSchema(workspace.schema).selectFrom('_drafts').select(['app', 'release', 'action']);
  const row = await rows.where('revision', '=', revision).executeTakeFirst();
  if (row) return row.app ?? (await readRelease(db, workspace, row.release)).app;
  const oldest = await rows.orderBy('revision').limit(1).executeTakeFirst();
  const release = oldest?.action === 'published' ? oldest.release - 1 : oldest?.release;
  return (await readRelease(db, workspace, release)).app;
}

async function inTransaction<T>(context: Context, work: (inside: Context) => Promise<T>): Promise<T> {
  if (context.db.isTransaction) return work(context);
  return context.db.transaction().execute((db) => work({ ...context, db }));
}

function below(path: string, problems: readonly ProblemData[]): readonly ProblemData[] {
  return problems.map((problem) => ({ ...problem, path: path + (problem.path ?? '') }));
}
