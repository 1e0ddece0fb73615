import { type BodyOf, Problem, type Routes } from '@kehuan/schemas';
import { normaliseEmail } from './email.ts';
import { chooseWorkspace } from './memberships.ts';
import { isPassword } from './password.ts';
import type { PublicContext } from './public-context.ts';
import { type StartedSession, startSession } from './sessions.ts';
import { countAttempt, forgiveAttempt } from './throttle.ts';

/** A new session for the right e-mail and password, and the workspace it starts in. Throws `auth.wrong`, `auth.throttled`, `auth.inactive`. */
export async function signIn(
  context: PublicContext,
  body: BodyOf<Routes['signIn']>,
): Promise<StartedSession & { readonly workspace: string }> {
  const email = normaliseEmail(body.email);
  const user = await provePassword(context, { email, password: body.password, path: '/password' });
  const workspace = await chooseWorkspace(context, user, body.workspace);
  return { ...(await startSession(context, user)), workspace };
}

interface Proof {
  /** as `normaliseEmail` gives it */
  readonly email: string;
  readonly password: string;
  /** where the password stood in what was sent */
  readonly path: string;
}

/** The id of the account with this e-mail and password. Throws `auth.wrong` after the same time whichever is wrong, and `auth.throttled`. */
export async function provePassword(context: PublicContext, { email, password, path }: Proof): Promise<string> {
  await countAttempt(context, email);
  const user = await context.db
    .selectFrom('kehuan.users')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst();
  const isRight = await isPassword(password, user?.password_hash);
  if (!user || !isRight) throw new Problem('auth.wrong', { path });
  await forgiveAttempt(context, email);
  return user.id;
}
