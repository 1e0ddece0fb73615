import { instantOf, type Json, type JsonObject, wallClockOf } from '@kehuan/schemas';

export interface SampleContext {
  readonly now: Date;
  readonly zone: string;
  /** whose records the samples are */
  readonly person: string;
  /** ids of samples written before, by their ref */
  readonly ids: ReadonlyMap<string, string>;
}

/** Values of a sample record with its relative days, times, people and links filled in, so that it looks recent whenever it is installed. */
export function fillSample(values: JsonObject, context: SampleContext): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fillAll(value, context)]));
}

function fillAll(value: Json, context: SampleContext): Json {
  if (typeof value === 'string') return fill(value, context);
  return Array.isArray(value) ? value.map((item: Json) => fillAll(item, context)) : value;
}

function fill(text: string, context: SampleContext): Json {
  if (text === '@me') return context.person;
  const [, kind, argument = ''] = /^@(ref|day|time):(.*)$/.exec(text) ?? [];
  if (kind === 'ref') {
    const id = context.ids.get(argument);
    if (!id) throw new Error(`The sample data refers to ${argument}, which is not written yet.`);
    return id;
  }
  if (kind === 'day') return dayAfter(context, Number(argument));
  if (kind === 'time') {
    const [days = '0', time = '00:00'] = argument.split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return instantOf(dayAfter(context, Number(days)), (hour * 60 + minute) * 60, context.zone);
  }
  return text;
}

function dayAfter({ now, zone }: SampleContext, days: number): string {
  const today = wallClockOf(now.toISOString(), zone).slice(0, 10);
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
