import { type BodyOf, Problem, type Routes } from '@kehuan/schemas';
import { v7 as newId } from 'uuid';
import type { Context } from '../database/context.ts';
import { normaliseEmail } from './email.ts';
import { hashToken, randomToken } from './random-token.ts';
import { requireRoles } from './update-member.ts';

/** What to hand over: the token of the link `/join/<token>`, and until when it opens. */
export interface Invitation {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

const days = 7;

/**
 * Invites a person; again, with other roles or another name, where they have not joined yet: then only the new link opens.
 * Their id is the one of their account, which waits for a password where they have none yet.
 * Throws `member.joined`, `role.unknown`, `value.email`.
 */
export async function invite(context: Context, body: BodyOf<Routes['invite']>): Promise<Invitation> {
  const { db, workspace } = context;
  const email = normaliseEmail(body.email);
  requireRoles(context, body.roles);
  const id = await findOrAddUser(context, email, body.name);
  const added = await db
    .withSchema(workspace.schema)
    .insertInto('_members')
    .values({ id, name: body.name, email, roles: body.roles, active: false, invited: true, joined_at: null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name: body.name, roles: body.roles, invited: true })
        .where('_members.joined_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new Problem('member.joined', { path: '/email', email });
  return giveToken(context, id);
}

/** A new link for a person who has not joined; the one before opens nothing any more. Throws `member.unknown`, `member.joined`. */
export async function renewInvitation(context: Context, id: string): Promise<Invitation> {
  const members = context.db.withSchema(context.workspace.schema);
  const member = await members
    .selectFrom('_members')
    .select(['email', 'joined_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!member) throw new Problem('member.unknown');
  if (member.joined_at !== null) throw new Problem('member.joined', { email: member.email });
  await members.updateTable('_members').set({ invited: true }).where('id', '=', id).execute();
  return giveToken(context, id);
}

async function findOrAddUser({ db, now }: Context, email: string, name: string): Promise<string> {
  const find = () => db.selectFrom('kehuan.users').select('id').where('email', '=', email).executeTakeFirst();
  const known = await find();
  if (known) return known.id;
  await db
    .insertInto('kehuan.users')
    .values({ id: newId(), email, name, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const user = await find();
  if (!user) throw new Error('The account just added is gone.');
  return user.id;
}

async function giveToken({ db, workspace, actor, now }: Context, id: string): Promise<Invitation> {
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + days * 86_400_000).toISOString();
  const given = { token_hash: hashToken(token), invited_by: actor.name, expires_at: expiresAt };
  await db
    .insertInto('kehuan.invitations')
    .values({ workspace_id: workspace.id, user_id: id, ...given })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(given))
    .execute();
  return { id, token, expiresAt };
}
