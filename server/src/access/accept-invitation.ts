import { type BodyOf, Problem, type ReplyOf, type Routes } from '@kehuan/schemas';
import { hashPassword } from './password.ts';
import type { PeopleContext, PublicContext } from './public-context.ts';
import { hashToken } from './random-token.ts';
import { type StartedSession, startSession } from './sessions.ts';
import { provePassword } from './sign-in.ts';

/** Who invites to what. Throws `invitation.invalid`. */
export async function readInvitation(context: PeopleContext, token: string): Promise<ReplyOf<Routes['invitation']>> {
  const { email, name, workspace, invited_by, password_hash } = await findInvitation(context, token);
  return { email, name, workspace, invitedBy: invited_by, hasAccount: password_hash !== null };
}

/**
 * Joins the workspace and signs in. A new person sets name and password; one with an account proves it is theirs and keeps both.
 * A token works once. Throws `invitation.invalid`, `auth.wrong`, `auth.throttled`.
 */
export async function acceptInvitation(
  context: PublicContext,
  token: string,
  body: BodyOf<Routes['acceptInvitation']>,
): Promise<StartedSession & { readonly workspace: string }> {
  const invitation = await findInvitation(context, token);
  const { user, workspace_id: workspace } = invitation;
  const isNew = invitation.password_hash === null;
  if (!isNew) await provePassword(context, { email: invitation.email, password: body.password, path: '/password' });
  const name = isNew ? body.name : invitation.name;
  const password = isNew ? await hashPassword(body.password) : null;
  // The workspace first: should we end in between, the link still works.
  await join(context, invitation.schema, { id: user, name });
  await context.db.transaction().execute(async (transaction) => {
    const used = await transaction
      .deleteFrom('kehuan.invitations')
      .where('token_hash', '=', hashToken(token))
      .returning('user_id')
      .executeTakeFirst();
    if (!used) throw new Problem('invitation.invalid');
    const account = await transaction
      .updateTable('kehuan.users')
      .set(password === null ? { workspace_id: workspace } : { workspace_id: workspace, name, password_hash: password })
      .where('id', '=', user)
      .where('password_hash', isNew ? 'is' : 'is not', null)
      .returning('id')
      .executeTakeFirst();
    // Somebody set a password for this account since we looked.
    if (!account) throw new Problem('auth.wrong', { path: '/password' });
    await transaction
      .insertInto('kehuan.memberships')
      .values({ user_id: user, workspace_id: workspace, active: true })
      .onConflict((conflict) => conflict.columns(['user_id', 'workspace_id']).doUpdateSet({ active: true }))
      .execute();
  });
  return { ...(await startSession(context, user)), workspace };
}

async function findInvitation({ db, now }: PeopleContext, token: string) {
  const found = await db
    .selectFrom('kehuan.invitations as invitation')
    .innerJoin('kehuan.users as person', 'person.id', 'invitation.user_id')
    .innerJoin('kehuan.workspaces as place', 'place.id', 'invitation.workspace_id')
    .select(['person.id as user', 'person.email', 'person.name', 'person.password_hash'])
    .select(['invitation.workspace_id', 'invitation.invited_by', 'place.name as workspace', 'place.schema'])
    .where('invitation.token_hash', '=', hashToken(token))
    .where('invitation.expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (!found) throw new Problem('invitation.invalid');
  return found;
}

/** Joining twice changes nothing the second time. */
async function join(
  { db, now }: PeopleContext,
  schema: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  await db
    .withSchema(schema)
    .updateTable('_members')
    .set((set) => ({
      name,
      active: true,
      invited: false,
      joined_at: set.fn.coalesce('joined_at', set.val(now.toISOString())),
    }))
    .where('id', '=', id)
    .where('invited', '=', true)
    .execute();
}
