import { Problem, type ReplyOf, type Routes } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';

const pageSize = 30;

/** One's own notifications, newest first. `after`: the `next` of the page before. */
export async function listNotifications(
  context: Context,
  after: string | undefined,
): Promise<ReplyOf<Routes['notifications']>> {
  if (after !== undefined && !isId.test(after)) throw new Problem('cursor.invalid', { path: '/after' });
  const [rows, unread] = await Promise.all([
    mine(context)
      .select(['id', 'at', 'title', 'body', 'object', 'record_id', 'read_at'])
      .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
      .execute(),
    countUnread(context),
  ]);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    notifications: shown.map(({ id, at, title, body, object, record_id, read_at }) => ({
      id,
      at,
      title,
      ...(body === null ? {} : { body }),
      ...(object === null || record_id === null ? {} : { object, record: record_id }),
      read: read_at !== null,
    })),
    unread,
    ...(last ? { next: last.id } : {}),
  };
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function countUnread(context: Context): Promise<number> {
  const { unread } = await mine(context)
    .select((select) => select.fn.countAll<number>().as('unread'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return unread;
}

/** Marks these of one's own notifications as read, or all of them. One's other tabs hear of it. */
export async function markRead(context: Context, ids: readonly string[] | undefined): Promise<void> {
  const { db, workspace, actor, now } = context;
  if (ids?.length === 0) return;
  const { numUpdatedRows } = await db
    .withSchema(workspace.schema)
    .updateTable('_notifications')
    .set({ read_at: now.toISOString() })
    .where('user_id', '=', actor.id)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n && actor.id !== null) context.announce({ kind: 'inbox', to: [actor.id] });
}

function mine({ db, workspace, actor }: Context) {
  return db.withSchema(workspace.schema).selectFrom('_notifications').where('user_id', '=', actor.id);
}
