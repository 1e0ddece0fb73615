import { type BodyOf, Problem, type Routes } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';

/**
 * Changes what a member may do, or whether they may act at all; both take effect at once on every server process. An invited person who
 * is deactivated can no longer join. Throws `member.unknown`, `member.not-joined`, `member.last-admin`, `role.unknown`.
 */
export async function updateMember(
  context: Context,
  id: string,
  changes: BodyOf<Routes['updateMember']>,
): Promise<void> {
  const { db, workspace } = context;
  requireRoles(context, changes.roles ?? []);
  await db.transaction().execute(async (transaction) => {
    const members = transaction.withSchema(workspace.schema);
    const admins = adminRoles(context);
    // All administrators are locked in the same order: two who withdraw each other's rights at once must not both succeed.
    const locked = await members
      .selectFrom('_members')
      .select(['id', 'roles', 'active', 'invited', 'joined_at'])
      .where((where) => where.or([where('id', '=', id), sql<boolean>`roles && ${admins}::text[]`]))
      .orderBy('id')
      .forUpdate()
      .execute();
    const before = locked.find((member) => member.id === id);
    if (!before) throw new Problem('member.unknown');
    if (changes.active === true && before.joined_at === null) throw new Problem('member.not-joined');
    const after = { ...before, roles: changes.roles ?? before.roles, active: changes.active ?? before.active };
    const isAdmin = ({ roles, active }: Pick<typeof before, 'roles' | 'active'>) =>
      active && roles.some((role) => admins.includes(role));
    const others = locked.filter((member) => member.id !== id);
    if (isAdmin(before) && !isAdmin(after) && !others.some(isAdmin)) throw new Problem('member.last-admin');
    await members
      .updateTable('_members')
      .set({ roles: after.roles, active: after.active, invited: before.invited && changes.active !== false })
      .where('id', '=', id)
      .execute();
  });
  if (changes.active !== undefined) await followActive(context, id, changes.active);
  context.announce({ kind: 'members' });
}

/** Throws `role.unknown` with a pointer into `/roles`. */
export function requireRoles({ snapshot }: Pick<Context, 'snapshot'>, roles: readonly string[]): void {
  roles.forEach((role, index) => {
    if (snapshot.app.roles.some(({ key }) => key === role)) return;
    throw new Problem('role.unknown', { path: `/roles/${index}`, role });
  });
}

function adminRoles({ snapshot }: Context): readonly string[] {
  return snapshot.app.roles.filter(({ admin }) => admin === true).map(({ key }) => key);
}

/** What the control schema knows of it: where this person may sign in, and that the link in their hands opens nothing. */
async function followActive({ db, workspace }: Context, user: string, active: boolean): Promise<void> {
  await db
    .updateTable('kehuan.memberships')
    .set({ active })
    .where('user_id', '=', user)
    .where('workspace_id', '=', workspace.id)
    .execute();
  if (active) return;
  await db
    .deleteFrom('kehuan.invitations')
    .where('user_id', '=', user)
    .where('workspace_id', '=', workspace.id)
    .execute();
}
