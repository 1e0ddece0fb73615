import { Problem } from '@kehuan/schemas';
import type { PeopleContext } from './public-context.ts';

export interface Membership {
  readonly id: string;
  readonly name: string;
}

/** The workspaces this person may work in, by name. */
export async function listWorkspaces({ db }: Pick<PeopleContext, 'db'>, user: string): Promise<readonly Membership[]> {
  return db
    .selectFrom('kehuan.memberships as membership')
    .innerJoin('kehuan.workspaces as workspace', 'workspace.id', 'membership.workspace_id')
    .select(['workspace.id', 'workspace.name'])
    .where('membership.user_id', '=', user)
    .where('membership.active', '=', true)
    .orderBy('workspace.name')
    .orderBy('workspace.id')
    .execute();
}

/**
 * The workspace to work in: the one asked for, else the one used last, else the first; remembered for the next time.
 * Throws `auth.inactive` where there is none, `access.denied` for a workspace this person does not belong to.
 */
export async function chooseWorkspace(context: PeopleContext, user: string, asked?: string): Promise<string> {
  const { db } = context;
  const workspaces = await listWorkspaces(context, user);
  const known = (id: string | null | undefined) => workspaces.find((workspace) => workspace.id === id)?.id;
  if (asked !== undefined && known(asked) === undefined) throw new Problem('access.denied', { path: '/workspace' });
  const person = await db.selectFrom('kehuan.users').select('workspace_id').where('id', '=', user).executeTakeFirst();
  const chosen = known(asked) ?? known(person?.workspace_id) ?? workspaces[0]?.id;
  if (chosen === undefined) throw new Problem('auth.inactive');
  if (chosen !== person?.workspace_id) {
    await db.updateTable('kehuan.users').set({ workspace_id: chosen }).where('id', '=', user).execute();
  }
  return chosen;
}
