import { readProfile, updateProfile } from '../access/profile.ts';
import { countUnread } from '../delivery/inbox.ts';
import { hasSampleData } from '../transfer/sample-data.ts';
import { languageOf } from './errors.ts';
import type { Handlers } from './handler.ts';

export function profileHandlers(): Handlers<'me' | 'updateMe'> {
  return {
    me: async (context, request) => {
      const identity = { ...request.identity, language: languageOf(request) };
      const [profile, unread, sampleData] = await Promise.all([
        readProfile(context, identity),
        countUnread(context),
        hasSampleData(context),
      ]);
      return { ...profile, unread, sampleData };
    },
    updateMe: async (context, request) => {
      await updateProfile({ ...context, address: request.ip }, request.identity, request.body);
      return {};
    },
  };
}
