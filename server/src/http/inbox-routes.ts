import { listNotifications, markRead } from '../delivery/inbox.ts';
import type { Handlers } from './handler.ts';

export function inboxHandlers(): Handlers<'notifications' | 'markRead'> {
  return {
    notifications: async (context, request) => listNotifications(context, request.query.after),
    markRead: async (context, request) => {
      await markRead(context, request.body.ids);
      return {};
    },
  };
}
