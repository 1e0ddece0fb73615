import { type BodyOf, blankApp, Problem, type Routes } from '@kehuan/schemas';
import { sql, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { normaliseEmail } from './email.ts';
import { hashPassword } from './password.ts';
import type { PublicContext } from './public-context.ts';
import { type StartedSession, startSession } from './sessions.ts';

interface SignUpOptions {
  /** anybody may sign up; otherwise only the first person of the deployment */
  readonly isOpen: boolean;
  /** makes the schema of a new workspace with its system tables, in this transaction */
  readonly createSchema: (db: Transaction<Database>, workspace: Workspace) => Promise<void>;
}

/** Whether nobody has an account here yet. */
export async function isNewDeployment({ db }: Pick<PublicContext, 'db'>): Promise<boolean> {
  const first = await db
    .selectFrom('kehuan.users')
    .select('id')
    .where('password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return first === undefined;
}

/**
 * A new account with a workspace of its own, whose administrator it is. Throws `auth.sign-up-closed`, `auth.email-taken`, `value.email`.
 *
 * The workspace's schema is made first and the account after it, each in a transaction of its own: the two never share one
 * (see `architecture.md`, Citus). An account therefore always has its workspace; what a crash in between leaves is an empty schema.
 */
export async function signUp(
  context: PublicContext,
  body: BodyOf<Routes['signUp']>,
  { isOpen, createSchema }: SignUpOptions,
): Promise<StartedSession & { readonly workspace: string }> {
  const { db, now } = context;
  const email = normaliseEmail(body.email);
  const found = await db
    .selectFrom('kehuan.users')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (!isOpen && !(await isNewDeployment(context))) throw new Problem('auth.sign-up-closed');
  if (found?.password_hash) throw new Problem('auth.email-taken', { path: '/email' });
  const user = found?.id ?? newId();
  const password_hash = await hashPassword(body.password);
  const workspace = newWorkspace();

  await db.transaction().execute(async (transaction) => {
    await createSchema(transaction, workspace);
    await transaction
      .withSchema(workspace.schema)
      .insertInto('_members')
      .values({
        id: user,
        name: body.name,
        email,
        roles: administrators,
        active: true,
        invited: false,
        joined_at: now.toISOString(),
      })
      .execute();
  });
  try {
    await db.transaction().execute(async (transaction) => {
      if (!isOpen) await requireFirst(transaction);
      const account = await transaction
        .insertInto('kehuan.users')
        .values({
          id: user,
          email,
          name: body.name,
          language: body.language ?? null,
          password_hash,
          workspace_id: workspace.id,
          created_at: now.toISOString(),
        })
        .onConflict((conflict) =>
          conflict
            .column('email')
            .doUpdateSet({ name: body.name, password_hash, workspace_id: workspace.id })
            // A person who was invited and has no account yet.
            .where('kehuan.users.id', '=', user)
            .where('kehuan.users.password_hash', 'is', null),
        )
        .returning('id')
        .executeTakeFirst();
      if (!account) throw new Problem('auth.email-taken', { path: '/email' });
      await transaction
        .insertInto('kehuan.workspaces')
        .values({ id: workspace.id, name: body.workspace, schema: workspace.schema, created_at: now.toISOString() })
        .execute();
      await transaction
        .insertInto('kehuan.memberships')
        .values({ user_id: user, workspace_id: workspace.id, active: true })
        .execute();
    });
  } catch (error) {
    await sql`drop schema ${sql.id(workspace.schema)} cascade`.execute(db);
    throw error;
  }
  return { ...(await startSession(context, user)), workspace: workspace.id };
}

/** Keys of the roles of a workspace's first app that may do everything. */
const administrators = blankApp({}).roles.flatMap(({ admin, key }) => (admin ? [key] : []));

function newWorkspace(): Workspace {
  const id = newId();
  return { id, schema: `ws_${id.replaceAll('-', '')}` };
}

/** Two first people at the same moment: the second waits here for the first. */
async function requireFirst(db: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${firstLock}::int8)`.execute(db);
  if (!(await isNewDeployment({ db }))) throw new Problem('auth.sign-up-closed');
}

/** any number no other lock of ours uses */
const firstLock = '7022011893460154001';
