import type { BodyOf, ReplyOf, Routes } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import { nowhere } from './actor-variables.ts';
import { canDesign, isAdmin } from './grants.ts';
import type { Identity } from './identities.ts';
import { listWorkspaces } from './memberships.ts';

import { hashPassword } from './password.ts';
import type { PublicContext } from './public-context.ts';
import { endOtherSessions } from './sessions.ts';
import { provePassword } from './sign-in.ts';

type Profile = Omit<ReplyOf<Routes['me']>, 'unread' | 'sampleData'>;

/** The signed-in person, as far as signing in knows them. `language` of the identity: what to answer where they never chose one. */
export async function readProfile(context: Context, identity: Identity): Promise<Profile> {
  const { db, workspace, actor } = context;
  const [person, workspaces] = await Promise.all([
    db
      .selectFrom('kehuan.users')
      .select(['name', 'email', 'language'])
      .where('id', '=', identity.user)
      .executeTakeFirstOrThrow(),
    listWorkspaces(context, identity.user),
  ]);
  const current = workspaces.find(({ id }) => id === workspace.id);
  return {
    id: identity.user,
    name: person.name,
    email: person.email,
    language: person.language ?? identity.language ?? 'zh',
    workspace: current ?? { id: workspace.id, name: '' },
    workspaces,
    roles: actor.roles,
    reach: actor.reach ?? nowhere,
    admin: isAdmin(context),
    design: canDesign(context),
  };
}

/**
 * Changes one's own name (in every workspace), language or password. A new password needs the current one and ends the
 * sessions on all other devices. Throws `auth.wrong` at `/currentPassword`, `auth.throttled`.
 */
export async function updateProfile(
  context: Context & PublicContext,
  { user, session }: Pick<Identity, 'user' | 'session'>,
  { name, language, password, currentPassword = '' }: BodyOf<Routes['updateMe']>,
): Promise<void> {
  const { db } = context;
  const me = await db.selectFrom('kehuan.users').selectAll().where('id', '=', user).executeTakeFirstOrThrow();
  if (password !== undefined) {
    await provePassword(context, { email: me.email, password: currentPassword, path: '/currentPassword' });
    await db
      .updateTable('kehuan.users')
      .set({ password_hash: await hashPassword(password) })
      .where('id', '=', user)
      .execute();
    await endOtherSessions(context, user, session);
  }
  await db
    .updateTable('kehuan.users')
    .set({ name: name ?? me.name, language: language ?? me.language })
    .where('id', '=', user)
    .execute();
  if (name !== undefined && name !== me.name) await renameEverywhere(context, user, name);
  context.announce({ kind: 'members' });
}

/** A person stands in each of their workspaces by name; one statement each, for no statement crosses two workspaces. */
async function renameEverywhere({ db }: Pick<Context, 'db'>, user: string, name: string): Promise<void> {
  const places = await db
    .selectFrom('kehuan.memberships as membership')
    .innerJoin('kehuan.workspaces as workspace', 'workspace.id', 'membership.workspace_id')
    .select('workspace.schema')
    .where('membership.user_id', '=', user)
    .execute();
  await Promise.all(
    places.map(({ schema }) =>
      db.withSchema(schema).updateTable('_members').set({ name }).where('id', '=', user).execute(),
    ),
  );
}
