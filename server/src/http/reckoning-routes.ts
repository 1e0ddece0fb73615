import { deleteCalendar, listCalendars, saveCalendar } from '../definitions/reckoning.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';

type ReckoningRoute = 'calendars' | 'saveCalendar' | 'deleteCalendar';

export function reckoningHandlers({ snapshots }: HttpServices): Handlers<ReckoningRoute> {
  return {
    calendars: async (context) => ({ calendars: await listCalendars(context) }),
    saveCalendar: async (context, request) => {
      await saveCalendar(context, request.params.key, request.body);
      await snapshots.refresh(context.workspace);
      return {};
    },
    deleteCalendar: async (context, request) => {
      await deleteCalendar(context, request.params.key);
      await snapshots.refresh(context.workspace);
      return {};
    },
  };
}
