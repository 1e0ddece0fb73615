import { instantOf, type Trigger, wallClockOf } from '@kehuan/schemas';

type DateTrigger = Extract<Trigger, { readonly type: 'date' }>;

/** The dates of a trigger's field whose moment (so many days later, at its time, on the organisation's clock) lies in `(from, to]`. */
export function dueDates(
  { days, at }: Pick<DateTrigger, 'days' | 'at'>,
  zone: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): { readonly first: string; readonly last: string } | undefined {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const momentOf = (date: string) => Date.parse(instantOf(addDays(date, days), (hour * 60 + minute) * 60, zone));
  /** the last date whose moment is not after the instant */
  const lastUntil = (instant: Date) => {
    const date = addDays(wallClockOf(instant.toISOString(), zone).slice(0, 10), -days);
    return momentOf(date) <= instant.getTime() ? date : addDays(date, -1);
  };
  const first = addDays(lastUntil(from), 1);
  const last = lastUntil(to);
  return first <= last ? { first, last } : undefined;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
