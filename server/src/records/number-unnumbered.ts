import { type FieldOf, serialText, wallClockOf } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { inputRows } from '../database/input-rows.ts';
import { lockRelease } from '../definitions/release-lock.ts';
import { advance, takeNumber, type Wanted } from './assign-serials.ts';

const chunkSize = 1000;

/**
 * Gives a number to every record that was there before its serial field: oldest first, each by the day it was created, in chunks beside the
 * daily work. Numbers come from the same counters as those of new records, so none is given twice.
 */
export async function numberUnnumbered(context: Context): Promise<number> {
  let numbered = 0;
  for (const { definition } of context.snapshot.objects.values()) {
    for (const { key } of definition.fields.filter(({ type }) => type === 'serial')) {
      for (let done = chunkSize; done === chunkSize; numbered += done) {
        done = await context.db
          .transaction()
          .execute(async (db) => numberChunk(await lockRelease({ ...context, db }), definition.key, key));
      }
    }
  }
  return numbered;
}

/** How many it numbered; 0 where a release has taken the field away meanwhile. */
async function numberChunk(context: Context, key: string, fieldKey: string): Promise<number> {
  const object = context.snapshot.objects.get(key);
  const field = object?.fields.get(fieldKey);
  if (!object || field?.type !== 'serial') return 0;
  const column = object.columns[fieldKey]?.column;
  if (column === undefined) return 0;
  const table = sql.id(context.workspace.schema, object.table);
  const { rows } = await sql<{ id: string; created_at: string }>`
    select id, created_at from ${table} where ${sql.id(column)} is null
    order by id limit ${chunkSize} for no key update`.execute(context.db);
  if (rows.length === 0) return 0;
  const columns = [
    { name: 'id', type: 'uuid' },
    { name: 'number', type: 'text' },
  ];
  const numbers = inputRows(columns, await numbersFor(context, { object, field, rows }));
  await sql`update ${table} as r set ${sql.id(column)} = given.number from (${numbers}) as given
    where r.id = given.id and r.${sql.id(column)} is null`.execute(context.db);
  return rows.length;
}

interface Unnumbered {
  readonly object: ObjectSnapshot;
  readonly field: FieldOf<'serial'>;
  readonly rows: readonly { readonly id: string; readonly created_at: string }[];
}

/** Id and number of each record. */
async function numbersFor(context: Context, { object, field, rows }: Unnumbered): Promise<readonly string[][]> {
  const zone = context.snapshot.app.zone;
  const wanted = new Map<string, Wanted>();
  const places = rows.map(({ id, created_at }) => {
    const date = wallClockOf(created_at, zone).slice(0, 10);
    const { counter, place } = takeNumber(wanted, object, { field, date });
    return { id, date, counter, place };
  });
  const first = await advance(context, [...wanted.values()]);
  return places.map(({ id, date, counter, place }) => [id, serialText(field.options, date, first(counter) + place)]);
}
