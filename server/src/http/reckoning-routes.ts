import { currenciesWithoutRate } from '@kehuan/schemas';
import {
  deleteCalendar,
  listCalendars,
  readCurrencies,
  saveCalendar,
  saveCurrencies,
} from '../definitions/reckoning.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';

type ReckoningRoute = 'calendars' | 'saveCalendar' | 'deleteCalendar' | 'currencies' | 'saveCurrencies';

export function reckoningHandlers({ snapshots }: HttpServices): Handlers<ReckoningRoute> {
  return {
    calendars: async (context) => ({ calendars: await listCalendars(context) }),
    saveCalendar: async (context, request) => {
      await saveCalendar(context, request.params.key, request.body);
      await snapshots.refresh(context.workspace);
      return {};
    },
    currencies: async (context) => {
      const currencies = await readCurrencies(context);
      return { currencies, unrated: [...currenciesWithoutRate(currencies)] };
    },
    saveCurrencies: async (context, request) => {
      await saveCurrencies(context, request.body);
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
