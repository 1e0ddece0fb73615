import { dayOfIso } from './calendar.ts';

/**
 * A working calendar as rules see it: one text, so that it travels as a parameter like any other context variable.
 * `{1,2,3,4,5,5,5}|{20454,20467}|{0,-1,0}`: workdays from Monday up to each weekday of an ordinary week; the days that differ from it,
 * in days since 1970-01-01 and ascending; and by how many workdays all of them before a day (0 of them, 1 of them, …) change the count.
 */
export interface WorkdayPlan {
  readonly week: readonly number[];
  readonly days: readonly number[];
  readonly changes: readonly number[];
}

const numbers = (text: string): readonly number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));

export const writeWorkdayPlan = ({ week, days, changes }: WorkdayPlan): string =>
  [week, days, changes].map((list) => `{${list.join(',')}}`).join('|');

const plans = new Map<string, WorkdayPlan>();

function planOf(text: string): WorkdayPlan {
  const known = plans.get(text);
  if (known) return known;
  const [week = '{}', days = '{}', changes = '{}'] = text.split('|');
  const plan = { week: numbers(week), days: numbers(days), changes: numbers(changes) };
  // an edited calendar is a new text: the old ones must not stay for ever
  if (plans.size >= 50) plans.clear();
  plans.set(text, plan);
  return plan;
}

/** Workdays after `from`, up to and including `to`; negative where `to` comes first. So counts add up: a→b plus b→c is a→c. */
export function countWorkdays(calendar: string, from: string, to: string): number | null {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  if (first === null || last === null) return null;
  const plan = planOf(calendar);
  return workdaysThrough(plan, last) - workdaysThrough(plan, first);
}

/** The number of workdays since the first Monday of 1970, this day included. */
export function workdaysThrough({ week, days, changes }: WorkdayPlan, day: number): number {
  const since = day - 4;
  const weeks = Math.floor(since / 7);
  return weeks * week[6]! + week[since - weeks * 7]! + changes[countThrough(days, day)]!;
}

/** How many of the ascending days are not after this one. */
function countThrough(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
