import { currenciesSchema } from '../currencies/currencies.ts';
import { workingCalendarSchema } from '../working-time/working-calendar.ts';
import { defineRoute, done, integer, key, list, shape, string } from './route.ts';

const calendar = shape({
  key,
  calendar: workingCalendarSchema,
  /** of this year and the next, those without confirmed days */
  unconfirmed: list(integer),
});

/** What time and money are counted by. */
export const reckoningRoutes = {
  calendars: defineRoute({
    method: 'GET',
    path: '/api/calendars',
    tag: 'settings',
    auth: 'member',
    summary: 'The working-time calendars; the standard one first',
    reply: shape({ calendars: list(calendar) }),
  }),
  saveCalendar: defineRoute({
    method: 'PUT',
    path: '/api/calendars/:key',
    tag: 'settings',
    auth: 'admin',
    summary: 'Create or change a working-time calendar',
    params: shape({ key }),
    body: workingCalendarSchema,
    reply: done,
  }),
  deleteCalendar: defineRoute({
    method: 'DELETE',
    path: '/api/calendars/:key',
    tag: 'settings',
    auth: 'admin',
    summary: 'Remove a working-time calendar other than the standard one; rules that name it get nothing',
    params: shape({ key }),
    reply: done,
  }),
  currencies: defineRoute({
    method: 'GET',
    path: '/api/currencies',
    tag: 'settings',
    auth: 'member',
    summary: 'The workspace’s own currency, the others and their dated rates',
    reply: shape({ currencies: currenciesSchema, unrated: list(string) }),
  }),
  saveCurrencies: defineRoute({
    method: 'PUT',
    path: '/api/currencies',
    tag: 'settings',
    auth: 'admin',
    summary: 'Replace currencies and rates',
    body: currenciesSchema,
    reply: done,
  }),
} as const;
