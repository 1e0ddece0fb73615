import { Problem } from '@kehuan/schemas';
import { v7 as newId } from 'uuid';
import type { PeopleContext } from './public-context.ts';
import { hashToken, randomToken } from './random-token.ts';

/** One sign-in on one device. The refresh token goes into the cookie and is never stored as it is. */
export interface StartedSession {
  readonly user: string;
  readonly session: string;
  readonly refreshToken: string;
}

/** A session ends when it has not been used for this long. */
export const sessionDays = 30;
/** Two tabs, or a reply lost on the way, may bring the same token twice within this time; later it was stolen. */
const graceSeconds = 10;

/** This many days from now, as the database takes it. */
const inDays = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

/** Signs this person in; what is left of their sessions that ran out is swept away. */
export async function startSession({ db, now }: PeopleContext, user: string): Promise<StartedSession> {
  const session = newId();
  const refreshToken = randomToken();
  await db
    .deleteFrom('kehuan.sessions')
    .where('user_id', '=', user)
    .where('expires_at', '<', now.toISOString())
    .execute();
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('kehuan.sessions')
      .values({ id: session, user_id: user, created_at: now.toISOString(), expires_at: inDays(now, sessionDays) })
      .execute();
    await transaction
      .insertInto('kehuan.refresh_tokens')
      .values({ hash: hashToken(refreshToken), session_id: session, issued_at: now.toISOString() })
      .execute();
  });
  return { user, session, refreshToken };
}

/**
 * A new refresh token for this one, which is used up. One that comes back after the grace ends its session with all its tokens:
 * either it or its successor is in the wrong hands. Throws `auth.expired`; `onReuse` hears of the latter.
 */
export async function renewSession(
  { db, now }: PeopleContext,
  refreshToken: string,
  onReuse: (session: string) => void,
): Promise<StartedSession> {
  const renewed = await db.transaction().execute(async (transaction) => {
    const hash = hashToken(refreshToken);
    // The session is locked before its tokens, on every path in the same order.
    const session = await transaction
      .selectFrom('kehuan.sessions')
      .select(['id', 'user_id'])
      .where('id', 'in', (token) =>
        token.selectFrom('kehuan.refresh_tokens').select('session_id').where('hash', '=', hash),
      )
      .where('expires_at', '>', now.toISOString())
      .forUpdate()
      .executeTakeFirst();
    if (!session) return null;
    const used = await transaction
      .updateTable('kehuan.refresh_tokens')
      .set((set) => ({ used_at: set.fn.coalesce('used_at', set.val(now.toISOString())) }))
      .where('hash', '=', hash)
      .returning('used_at')
      .executeTakeFirst();
    if (!used?.used_at) return null;
    if (now.getTime() - Date.parse(used.used_at) > graceSeconds * 1000) {
      await transaction.deleteFrom('kehuan.sessions').where('id', '=', session.id).execute();
      onReuse(session.id);
      return null;
    }
    const next = randomToken();
    await transaction
      .updateTable('kehuan.sessions')
      .set({ expires_at: inDays(now, sessionDays) })
      .where('id', '=', session.id)
      .execute();
    await transaction
      .deleteFrom('kehuan.refresh_tokens')
      .where('session_id', '=', session.id)
      .where('issued_at', '<', inDays(now, -sessionDays))
      .execute();
    await transaction
      .insertInto('kehuan.refresh_tokens')
      .values({ hash: hashToken(next), session_id: session.id, issued_at: now.toISOString() })
      .execute();
    return { user: session.user_id, session: session.id, refreshToken: next };
  });
  if (renewed) return renewed;
  throw new Problem('auth.expired');
}

/** Ends the session of this refresh token; returns its id where there was one. */
export async function endSession({ db }: PeopleContext, refreshToken: string): Promise<string | undefined> {
  const ended = await db
    .deleteFrom('kehuan.sessions')
    .where('id', 'in', (token) =>
      token.selectFrom('kehuan.refresh_tokens').select('session_id').where('hash', '=', hashToken(refreshToken)),
    )
    .returning('id')
    .executeTakeFirst();
  return ended?.id;
}

/** Ends this person's sessions on all other devices, as after a change of password. */
export async function endOtherSessions({ db }: PeopleContext, user: string, session: string): Promise<void> {
  await db.deleteFrom('kehuan.sessions').where('user_id', '=', user).where('id', '!=', session).execute();
}
