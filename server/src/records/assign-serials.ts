import { type FieldOf, serialPeriod, serialText, type Values, wallClockOf } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { inputRows } from '../database/input-rows.ts';

/**
 * Numbers new records by their serial fields, in the order of the request. One statement takes the numbers of the whole batch from the
 * counters; taken late, because the next writer waits until this transaction ends. A rolled back transaction leaves no gap.
 */
export async function assignSerials(
  context: Context,
  writes: readonly PendingWrite[],
): Promise<readonly PendingWrite[]> {
  const date = wallClockOf(context.now.toISOString(), context.snapshot.app.zone).slice(0, 10);
  const wanted = new Map<string, Wanted>();
  const taken = writes.map((write) => {
    const fields = write.action === 'create' ? serialFields(write) : [];
    return { write, places: fields.map((field) => ({ field, ...takeNumber(wanted, write.object, { field, date }) })) };
  });
  if (wanted.size === 0) return writes;
  const first = await advance(context, [...wanted.values()]);
  return taken.map(({ write, places }) => {
    const numbers: Values = Object.fromEntries(
      places.map(({ field, counter, place }) => [field.key, serialText(field.options, date, first(counter) + place)]),
    );
    return { ...write, after: { ...write.after, ...numbers } };
  });
}

/** Numbers asked of one counter. */
export interface Wanted {
  /** `<object> <field> <period>` */
  readonly counter: string;
  readonly object: string;
  readonly field: string;
  readonly period: string;
  count: number;
}

function serialFields({ object }: PendingWrite): readonly FieldOf<'serial'>[] {
  return [...object.fields.values()].filter((field) => field.type === 'serial');
}

/** Asks a field's counter of the day for one more number: `place` counts from the first of this share. */
export function takeNumber(
  wanted: Map<string, Wanted>,
  object: ObjectSnapshot,
  { field, date }: { readonly field: FieldOf<'serial'>; readonly date: string },
): { readonly counter: string; readonly place: number } {
  const period = serialPeriod(field.options, date);
  const counter = `${object.definition.key} ${field.key} ${period}`;
  const known = wanted.get(counter) ?? { counter, object: object.definition.key, field: field.key, period, count: 0 };
  wanted.set(counter, known);
  known.count += 1;
  return { counter, place: known.count - 1 };
}

/** The first number of each counter's share. */
export async function advance(
  { db, workspace }: Context,
  wanted: readonly Wanted[],
): Promise<(counter: string) => number> {
  const ordered = [...wanted].sort((one, other) => (one.counter < other.counter ? -1 : 1));
  const input = inputRows(
    ['object', 'field', 'period', 'value'].map((name) => ({ name, type: name === 'value' ? 'bigint' : 'text' })),
    ordered.map(({ object, field, period, count }) => [object, field, period, count]),
  );
  const counters = sql.id(workspace.schema, '_counters');
  const moved = await sql<{ object: string; field: string; period: string; value: number }>`
    insert into ${counters} as counter (object, field, period, value) ${input}
    on conflict (object, field, period) do update set value = counter.value + excluded.value
    returning object, field, period, value`.execute(db);
  const last = new Map(moved.rows.map(({ object, field, period, value }) => [`${object} ${field} ${period}`, value]));
  const counts = new Map(wanted.map(({ counter, count }) => [counter, count]));
  return (counter) => (last.get(counter) ?? 0) - (counts.get(counter) ?? 0) + 1;
}
