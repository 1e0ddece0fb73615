import { readProfile, updateProfile } from '../access/profile.ts';
import { countUnread } from '../delivery/inbox.ts';
import { languageOf } from './errors.ts';
import type { Handlers } from './handler.ts';

export function profileHandlers(): Handlers<'me' | 'updateMe'> {
  return {
    me: async (context, request) => {
      const identity = { ...request.identity, language: languageOf(request) };
      const [profile, unread] = await Promise.all([readProfile(context, identity), countUnread(context)]);
      return { ...profile, unread };
    },
    updateMe: async (context, request) => {
      await updateProfile({ ...context, address: request.ip }, request.identity, request.body);
      return {};
    },
  };
}
