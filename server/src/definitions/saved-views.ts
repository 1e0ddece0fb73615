/**
 * Views that people save: what they changed on a view, under a name, for themselves or for others. A saved view holds a question, never an
 * answer: everybody reads through their own rights, and what they may not see is left out of the question as well.
 */
import { type BodyOf, Problem, type ReplyOf, type Routes, type SavedView } from '@kehuan/schemas';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { canDesign, grantOf, isAdmin } from '../access/grants.ts';
import { grantedModel } from '../access/grants-model.ts';
import { goneFrom, namesIn, pruneViewSettings } from '../access/prune-view-settings.ts';
import type { Context } from '../database/context.ts';
import type { SavedViewTable } from '../database/system-tables/saved-views.ts';

type NewView = BodyOf<Routes['createSavedView']>;
type ViewChange = BodyOf<Routes['updateSavedView']>;

const mostViews = 500;
/** owns nothing: system work has no views of its own */
const nobody = '00000000-0000-0000-0000-000000000000';

/** One's own views and those shared with one, of objects one may read; oldest first. */
export async function listSavedViews(context: Context): Promise<ReplyOf<Routes['savedViews']>> {
  const { db, workspace, actor } = context;
  const tables = db.withSchema(workspace.schema);
  const [rows, defaults] = await Promise.all([
    tables
      .selectFrom('_saved_views')
      .selectAll()
      .where('deleted_at', 'is', null)
      .where((is) => is.or([is('owner', '=', actor.id ?? nobody), is('share', '<>', 'none')]))
      .orderBy('id')
      .limit(mostViews)
      .execute(),
    tables
      .selectFrom('_default_views')
      .select(['object', 'view'])
      .where('member', '=', actor.id ?? nobody)
      .execute(),
  ]);
  return { views: rows.filter((row) => isSeen(context, row)).map((row) => shownView(context, row)), defaults };
}

function isSeen(context: Context, { owner, object, share, roles }: SavedViewTable): boolean {
  const { actor } = context;
  if (grantOf(context, object).read === 'none') return false;
  return (
    owner === actor.id || share === 'all' || (share === 'roles' && roles.some((role) => actor.roles.includes(role)))
  );
}

function shownView(context: Context, row: SavedViewTable): SavedView {
  const { id, object, name, owner, share, roles, names } = row;
  const pruned = pruneViewSettings(row.settings, object, grantedModel(context));
  const mine = owner === context.actor.id;
  return {
    id,
    object,
    name,
    settings: pruned.settings,
    share,
    roles,
    mine,
    editable: mine || isAdmin(context),
    gone: goneFrom(names, object, context.snapshot.model),
    narrowed: pruned.isNarrowed,
  };
}

/** Who may share views of an object: whoever designs, and whoever may change all of its records. */
function refuseSharing(context: Context, object: string): void {
  if (!canDesign(context) && grantOf(context, object).update !== 'all')
    throw new Problem('access.denied', { path: '/share' });
}

/** Saves a view. Sharing it takes a right of its own. */
export async function createSavedView(context: Context, view: NewView): Promise<{ readonly id: string }> {
  const { db, workspace, actor, snapshot, now } = context;
  const { object, name, settings, share = 'none', roles = [] } = view;
  if (grantOf(context, object).read === 'none' || actor.id === null) throw new Problem('object.unknown', { object });
  if (share !== 'none') refuseSharing(context, object);
  // what the person may not see cannot be saved either: it would be in the view when they may
  const kept = pruneViewSettings(settings, object, grantedModel(context)).settings;
  const id = uuidv7();
  await db
    .withSchema(workspace.schema)
    .insertInto('_saved_views')
    .values({
      id,
      owner: actor.id,
      object,
      name: name.trim(),
      share,
      roles: sql`${JSON.stringify(roles)}::jsonb`,
      settings: sql`${JSON.stringify(kept)}::jsonb`,
      names: sql`${JSON.stringify(namesIn(snapshot.app, object, kept))}::jsonb`,
      created_at: now.toISOString(),
      deleted_at: null,
    })
    .execute();
  return { id };
}

/** Renames, changes or shares a view of one's own; administrators also those of others that are shared. */
export async function updateSavedView(context: Context, id: string, change: ViewChange): Promise<void> {
  const { db, workspace, snapshot } = context;
  const row = await editableView(context, id);
  const { name, settings, share, roles } = change;
  if (share !== undefined && share !== 'none') refuseSharing(context, row.object);
  const kept = settings && pruneViewSettings(settings, row.object, grantedModel(context)).settings;
  const values = {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(share === undefined ? {} : { share }),
    ...(roles === undefined ? {} : { roles: sql<readonly string[]>`${JSON.stringify(roles)}::jsonb` }),
    ...(kept === undefined
      ? {}
      : {
          settings: sql<SavedViewTable['settings']>`${JSON.stringify(kept)}::jsonb`,
          names: sql<SavedViewTable['names']>`${JSON.stringify(namesIn(snapshot.app, row.object, kept))}::jsonb`,
        }),
  };
  if (Object.keys(values).length === 0) return;
  await db.withSchema(workspace.schema).updateTable('_saved_views').set(values).where('id', '=', id).execute();
}

/** Takes a view away, or brings it back. */
export async function setSavedViewDeleted(context: Context, id: string, isDeleted: boolean): Promise<void> {
  const { db, workspace, now } = context;
  await editableView(context, id, !isDeleted);
  await db
    .withSchema(workspace.schema)
    .updateTable('_saved_views')
    .set({ deleted_at: isDeleted ? now.toISOString() : null })
    .where('id', '=', id)
    .execute();
}

/** What somebody may not see is not there; what they see but may not change is refused. */
async function editableView(context: Context, id: string, wasDeleted = false): Promise<SavedViewTable> {
  const { db, workspace, actor } = context;
  const row = await db
    .withSchema(workspace.schema)
    .selectFrom('_saved_views')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', wasDeleted ? 'is not' : 'is', null)
    .executeTakeFirst();
  if (!row || !isSeen(context, row)) throw new Problem('view.unknown', { view: id });
  if (row.owner !== actor.id && !isAdmin(context)) throw new Problem('access.denied');
  return row;
}

/** Which view an object opens with for oneself; none: its first. */
export async function setDefaultView(context: Context, object: string, view: string | undefined): Promise<void> {
  const { db, workspace, actor } = context;
  if (actor.id === null || grantOf(context, object).read === 'none') throw new Problem('object.unknown', { object });
  const tables = db.withSchema(workspace.schema);
  if (view === undefined) {
    await tables.deleteFrom('_default_views').where('member', '=', actor.id).where('object', '=', object).execute();
    return;
  }
  await tables
    .insertInto('_default_views')
    .values({ member: actor.id, object, view })
    .onConflict((conflict) => conflict.columns(['member', 'object']).doUpdateSet({ view }))
    .execute();
}
