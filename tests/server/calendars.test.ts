import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaCalendar, type WorkingCalendar } from '../../schemas/src/index.ts';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { inviteAndJoin, signUpAdmin } from './people.ts';

let server: TestServer;
let admin: Api;
let rep: Api;

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-23T08:00:00.000Z') });
  admin = await signUpAdmin(server.address);
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  rep = await inviteAndJoin(admin, server.address, { name: '小王', email: 'rep@example.com', roles: ['manager'] });
  for (const [name, close_on] of [
    ['before the holiday', '2026-09-30'],
    ['after the holiday', '2026-10-08'],
    ['never', null],
  ] as const) {
    const account = await admin.call('create', { params: { object: 'account' }, body: { values: { name } } });
    const values = { name, account: account.id, ...(close_on ? { close_on } : {}) };
    await admin.call('create', { params: { object: 'opportunity' }, body: { values } });
  }
});

afterAll(() => server[Symbol.asyncDispose]());

/** Names of the opportunities that close within so many workdays after 30 September 2026. */
async function within(days: number, ...calendar: readonly string[]): Promise<readonly string[]> {
  const workdays = { workdays_between: ['2026-09-30', { var: 'close_on' }, ...calendar] };
  const filter = { '<=': [workdays, days] };
  const { rows } = await admin.call('query', { body: { object: 'opportunity', fields: ['name'], filter } });
  return rows.map(({ name }) => String(name)).toSorted();
}

describe('working-time calendars', () => {
  test('a workspace begins with China’s holidays and 调休; years without official data are flagged', async () => {
    const { calendars } = await rep.call('calendars');
    expect(calendars).toEqual([{ key: 'standard', calendar: chinaCalendar(), unconfirmed: [2027] }]);
  });

  test('filters count workdays by the calendar, and at once by a changed one', async () => {
    expect(await within(0)).toEqual(['before the holiday']);
    expect(await within(1)).toEqual(['after the holiday', 'before the holiday']);
    const shop: WorkingCalendar = {
      ...chinaCalendar(),
      label: { zh: '门店', en: 'Shop' },
      week: Array.from({ length: 7 }, () => [{ from: '10:00', to: '22:00' }]),
      days: [],
    };
    expect(await within(7, 'shop')).toEqual([]);
    await admin.call('saveCalendar', { params: { key: 'shop' }, body: shop });
    expect(await within(7, 'shop')).toEqual(['before the holiday']);
    expect(await within(8, 'shop')).toEqual(['after the holiday', 'before the holiday']);
    const days = [{ date: '2026-10-08', kind: 'holiday' as const, name: '店庆' }];
    await admin.call('saveCalendar', { params: { key: 'shop' }, body: { ...shop, days } });
    expect(await within(7, 'shop')).toEqual(['after the holiday', 'before the holiday']);
    expect((await rep.call('app')).variables).toHaveProperty('calendar.shop');
  });

  test('only administrators edit them; the standard one stays; mistakes are named at their places', async () => {
    const body = chinaCalendar();
    await expect(rep.call('saveCalendar', { params: { key: 'mine' }, body })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await expect(admin.call('deleteCalendar', { params: { key: 'standard' } })).rejects.toMatchObject({
      code: 'calendar.standard',
    });
    await expect(admin.call('deleteCalendar', { params: { key: 'nowhere' } })).rejects.toMatchObject({
      code: 'calendar.unknown',
    });
    const wrong: WorkingCalendar = {
      ...body,
      week: [[{ from: '18:00', to: '09:00' }], [], [], [], [], [], []],
      days: [
        { date: '2026-02-30', kind: 'holiday' },
        { date: '2026-05-01', kind: 'holiday' },
        { date: '2026-05-01', kind: 'workday' },
      ],
    };
    await expect(admin.call('saveCalendar', { params: { key: 'standard' }, body: wrong })).rejects.toMatchObject({
      code: 'calendar.invalid',
      problems: [
        { code: 'calendar.hours', path: '/week/0/0' },
        { code: 'calendar.day', path: '/days/0/date' },
        { code: 'calendar.day', path: '/days/2/date' },
      ],
    });
  });

  test('a calendar that is removed leaves rules that name it without an answer', async () => {
    await admin.call('saveCalendar', { params: { key: 'late' }, body: { ...chinaCalendar(), days: [] } });
    expect(await within(6, 'late')).toHaveLength(2);
    await admin.call('deleteCalendar', { params: { key: 'late' } });
    expect(await within(6, 'late')).toEqual([]);
  });
});
