import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingMinutes,
  calendarProblems,
  chinaCalendar,
  readCalendarFile,
  type SpecialDay,
  unconfirmedYears,
  type WorkingCalendar,
  workdaysBetween,
  workingMinutesBetween,
} from '../../schemas/src/index.ts';

const china = chinaCalendar();
const shanghai = { calendar: china, zone: 'Asia/Shanghai' } as const;
/** A moment on Shanghai's wall clock. */
const at = (clock: string): string => new Date(`${clock.replace(' ', 'T')}:00+08:00`).toISOString();

describe('workdays follow week hours, holidays and 调休', () => {
  test('the National Day week of 2026 has no workday, the Sunday before it is one', () => {
    expect(workdaysBetween(china, '2026-09-30', '2026-10-07')).toBe(0);
    expect(workdaysBetween(china, '2026-09-19', '2026-09-20')).toBe(1);
    expect(workdaysBetween(china, '2026-02-13', '2026-02-24')).toBe(2);
    expect(workdaysBetween(china, '2026-02-24', '2026-02-13')).toBe(-2);
  });

  test('years without official data are flagged unconfirmed', () => {
    expect(unconfirmedYears(china, [2025, 2026, 2027])).toEqual([2027]);
  });

  test('minutes of work stop for lunch, at night and on days off', () => {
    expect(workingMinutesBetween(shanghai, at('2026-11-23 11:00'), at('2026-11-23 14:00'))).toBe(90);
    expect(workingMinutesBetween(shanghai, at('2026-11-20 17:00'), at('2026-11-23 10:00'))).toBe(120);
    expect(workingMinutesBetween(shanghai, at('2026-09-30 17:30'), at('2026-10-08 09:30'))).toBe(60);
    expect(workingMinutesBetween(shanghai, at('2026-11-23 10:00'), at('2026-11-20 17:00'))).toBe(-120);
  });

  test('a promise of eight working hours given on a Friday afternoon ends on Monday', () => {
    expect(addWorkingMinutes(shanghai, at('2026-11-20 16:00'), 480)).toBe(at('2026-11-23 16:30'));
    expect(addWorkingMinutes(shanghai, at('2026-09-30 17:30'), 60)).toBe(at('2026-10-08 09:30'));
    expect(addWorkingMinutes(shanghai, at('2026-11-21 12:00'), 0)).toBe(at('2026-11-21 12:00'));
  });

  test('where nobody ever works nothing ends', () => {
    const idle = { ...china, week: [[], [], [], [], [], [], []], days: [] };
    expect(addWorkingMinutes({ ...shanghai, calendar: idle }, at('2026-11-20 16:00'), 1)).toBeNull();
    expect(workdaysBetween(idle, '2026-01-01', '2026-12-31')).toBe(0);
    expect(workdaysBetween(china, '2026-02-30', '2026-12-31')).toBeNull();
  });
});

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const weekday = fc
  .uniqueArray(fc.integer({ min: 6 * 60, max: 22 * 60 }), { minLength: 0, maxLength: 4 })
  .map((minutes) => minutes.toSorted((one, other) => one - other))
  .map((minutes) =>
    Array.from({ length: Math.floor(minutes.length / 2) }, (_, index) => ({
      from: clock(minutes[index * 2]!),
      to: clock(minutes[index * 2 + 1]!),
    })),
  );
const day = fc
  .integer({ min: Date.parse('2020-01-01') / 86_400_000, max: Date.parse('2032-12-31') / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const special: fc.Arbitrary<SpecialDay> = fc.record({ date: day, kind: fc.constantFrom('holiday', 'workday') });
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  label: fc.constant({ en: 'Any' }),
  week: fc.array(weekday, { minLength: 7, maxLength: 7 }),
  days: fc.uniqueArray(special, { selector: ({ date }) => date, maxLength: 40 }),
  confirmedYears: fc.constant([]),
});
const moment = fc
  .integer({ min: Date.parse('2020-01-01') / 1000, max: Date.parse('2032-12-31') / 1000 })
  .map((second) => new Date(second * 1000).toISOString());
// zones whose clocks never go back while people work
const times = fc.record({
  calendar: calendars,
  zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'UTC'),
});

describe('working time is additive and monotone', () => {
  test('workdays from a to b and from b to c are those from a to c, counted as slowly as by hand', () => {
    fc.assert(
      fc.property(calendars, day, day, day, (calendar, a, b, c) => {
        expect(calendarProblems(calendar)).toEqual([]);
        const between = (from: string, to: string) => workdaysBetween(calendar, from, to)!;
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        const [from, to] = a < b ? [a, b] : [b, a];
        let count = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) {
          const date = new Date(at).toISOString().slice(0, 10);
          const different = calendar.days.find((one) => one.date === date);
          const isOrdinary = calendar.week[(new Date(at).getUTCDay() + 6) % 7]!.length > 0;
          if (different ? different.kind === 'workday' : isOrdinary) count += 1;
        }
        expect(between(from, to)).toBe(count);
      }),
      { numRuns: 150 },
    );
  });

  test('minutes add up, never run backwards and never outrun the clock', () => {
    fc.assert(
      fc.property(times, moment, moment, moment, (time, a, b, c) => {
        const between = (from: string, to: string) => workingMinutesBetween(time, from, to)!;
        expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6);
        if (a <= b) {
          expect(between(a, b)).toBeGreaterThanOrEqual(-1e-6);
          expect(between(a, b)).toBeLessThanOrEqual((Date.parse(b) - Date.parse(a)) / 60_000 + 60.001);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what is added has gone by when it ends, and adding in two steps ends at the same moment', () => {
    const minutes = fc.integer({ min: 1, max: 30_000 });
    fc.assert(
      fc.property(times, moment, minutes, minutes, (time, start, first, second) => {
        const end = addWorkingMinutes(time, start, first);
        if (end === null) return;
        expect(workingMinutesBetween(time, start, end)).toBeCloseTo(first, 4);
        const later = addWorkingMinutes(time, end, second);
        expect(later).toBe(addWorkingMinutes(time, start, first + second));
        if (later !== null) expect(later > end).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a calendar can be read from a file', () => {
  test('.ics with whole-day events, several days long, folded lines and days of work', () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270101',
      'DTEND;VALUE=DATE:20270104',
      'SUMMARY:元旦',
      ' (休)',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20270109',
      'SUMMARY:元旦(班)',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:no date',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect(readCalendarFile(ics)).toEqual({
      days: [
        { date: '2027-01-01', kind: 'holiday', name: '元旦' },
        { date: '2027-01-02', kind: 'holiday', name: '元旦' },
        { date: '2027-01-03', kind: 'holiday', name: '元旦' },
        { date: '2027-01-09', kind: 'workday', name: '元旦' },
      ],
      unread: [3],
    });
  });

  test('JSON as a list of days or as chinese-days writes it', () => {
    const days = [{ date: '2027-05-01', kind: 'holiday', name: '劳动节' }];
    expect(readCalendarFile(JSON.stringify(days))).toEqual({ days, unread: [] });
    expect(
      readCalendarFile(JSON.stringify({ holidays: { '2027-05-01': 'Labour Day,劳动节,2' }, workdays: {} })),
    ).toEqual({
      days,
      unread: [],
    });
    expect(readCalendarFile('[{"date": "2027-02-30", "kind": "holiday"}, 5]')).toEqual({ days: [], unread: [1, 2] });
    expect(readCalendarFile('hello')).toBeUndefined();
    expect(readCalendarFile('5')).toBeUndefined();
  });
});
