import { dayOfIso, isoOfDay } from '../rules/calendar.ts';
import type { SpecialDay } from './working-calendar.ts';

/** What a file of days says, and which of its events or entries could not be read, counted from 1. */
export interface CalendarFile {
  readonly days: readonly SpecialDay[];
  readonly unread: readonly number[];
}

const most = 4000;

/**
 * Days off and days worked instead from an .ics calendar (whole-day events; 班 or “work” in the name makes a day of work) or from JSON: a
 * list of `{date, kind, name?}`, or chinese-days' `{holidays: {date: name}, workdays: {…}}`. Undefined where it is neither.
 */
export function readCalendarFile(text: string): CalendarFile | undefined {
  const content = text.replace(/^\uFEFF/, '');
  if (/^\s*BEGIN:VCALENDAR/i.test(content)) return readIcs(content);
  try {
    return readJson(JSON.parse(content) as unknown);
  } catch {
    return undefined;
  }
}

function readIcs(content: string): CalendarFile {
  // long lines go on after a line break and a space
  const lines = content.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const days = new Map<string, SpecialDay>();
  const unread: number[] = [];
  let event: Map<string, string> | null = null;
  let number = 0;
  for (const line of lines) {
    if (/^BEGIN:VEVENT/i.test(line)) [event, number] = [new Map(), number + 1];
    else if (/^END:VEVENT/i.test(line)) {
      const read = event && readEvent(event);
      if (!read) unread.push(number);
      else for (const day of read) if (days.size < most) days.set(day.date, day);
      event = null;
    } else if (event) {
      const found = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line);
      if (found) event.set(found[1]!.toUpperCase(), found[2]!);
    }
  }
  return { days: [...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1)), unread };
}

/** The end of a whole-day event is the day after its last. */
function readEvent(event: ReadonlyMap<string, string>): readonly SpecialDay[] | undefined {
  const [from, to] = [dateOf(event.get('DTSTART')), dateOf(event.get('DTEND'))];
  if (from === null) return undefined;
  const last = to === null || to <= from ? from : to - 1;
  if (last - from > 366) return undefined;
  const summary = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1');
  const isWork = /班|补课|work/i.test(summary) && !/休|off|holiday/i.test(summary);
  const name = summary
    .replace(/[(（][^)）]*[)）]/g, '')
    .trim()
    .slice(0, 50);
  return Array.from({ length: last - from + 1 }, (_, index) => ({
    date: isoOfDay(from + index) ?? '',
    kind: isWork ? 'workday' : 'holiday',
    ...(name === '' ? {} : { name }),
  }));
}

function dateOf(written: string | undefined): number | null {
  const found = /^(\d{4})(\d\d)(\d\d)/.exec(written ?? '');
  return found ? dayOfIso(`${found[1]}-${found[2]}-${found[3]}`) : null;
}

function readJson(content: unknown): CalendarFile | undefined {
  if (Array.isArray(content)) return collect(content.slice(0, most));
  if (typeof content !== 'object' || content === null) return undefined;
  if ('days' in content && Array.isArray(content.days)) return collect(content.days.slice(0, most));
  const parts = content as { readonly [part: string]: unknown };
  if (!parts['holidays'] && !parts['workdays']) return undefined;
  const entries = (part: string, kind: string) =>
    Object.entries(parts[part] ?? {}).map(([date, name]) => ({ date, kind, name: nameOf(name) }));
  return collect([...entries('holidays', 'holiday'), ...entries('workdays', 'workday')].slice(0, most));
}

/** chinese-days writes `Spring Festival,春节,4`. */
const nameOf = (written: unknown): string => {
  const parts = String(written).split(',');
  return parts[1] ?? parts[0] ?? '';
};

function collect(entries: readonly unknown[]): CalendarFile {
  const days = new Map<string, SpecialDay>();
  const unread: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const { date, kind, name } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<SpecialDay>;
    const isRight = typeof date === 'string' && dayOfIso(date) !== null && (kind === 'holiday' || kind === 'workday');
    if (!isRight) unread.push(index + 1);
    else
      days.set(date, { date, kind, ...(typeof name === 'string' && name !== '' ? { name: name.slice(0, 50) } : {}) });
  }
  return { days: [...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1)), unread };
}
