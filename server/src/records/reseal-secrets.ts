import { sql } from 'kysely';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { recordColumns } from '../database/record-columns.ts';
import { placeOf, secretFieldsOf, secretsOf } from './secret-fields.ts';

/** rows of one statement, so that nobody waits for a row longer than a moment */
const batch = 500;

export interface Resealed {
  /** values that are encrypted with the newest key now */
  readonly resealed: number;
  /** values whose key is not here */
  readonly unreadable: number;
}

/**
 * Encrypts what is still encrypted with an older key with the newest one, the bin included, in small batches that may be interrupted and
 * repeated. Rows that somebody changes meanwhile are left alone. Once nothing is left the older keys may be taken away.
 */
export async function resealSecrets(context: Context): Promise<Resealed> {
  let [resealed, unreadable] = [0, 0];
  for (const object of context.snapshot.objects.values()) {
    for (const { key } of secretFieldsOf(object)) {
      const done = await resealField(context, object, key);
      resealed += done.resealed;
      unreadable += done.unreadable;
    }
  }
  return { resealed, unreadable };
}

async function resealField(context: Context, object: ObjectSnapshot, field: string): Promise<Resealed> {
  const companion = recordColumns(object).get(field)?.companion;
  if (companion === undefined) return { resealed: 0, unreadable: 0 };
  const box = secretsOf(context);
  const table = sql.id(context.workspace.schema, object.table);
  const column = sql.id(companion);
  let [resealed, unreadable] = [0, 0];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string; sealed: string }>`select id, ${column} as sealed from ${table}
      where id > ${after}::uuid and ${column} is not null and not starts_with(${column}, ${box.currentPrefix()})
      order by id limit ${batch}`.execute(context.db);
    const last = rows.at(-1);
    if (!last) return { resealed, unreadable };
    after = last.id;
    const opened = rows.flatMap(({ id, sealed }) => {
      const place = placeOf(context, object, { field, record: id });
      const value = box.open(place, sealed);
      return value === null ? [] : [{ id, sealed, next: box.seal(place, value) }];
    });
    unreadable += rows.length - opened.length;
    const written = await sql`update ${table} as record set ${column} = input.next
      from unnest(${opened.map(({ id }) => id)}::uuid[], ${opened.map(({ sealed }) => sealed)}::text[],
        ${opened.map(({ next }) => next)}::text[]) as input(id, sealed, next)
      where record.id = input.id and record.${column} = input.sealed`.execute(context.db);
    resealed += Number(written.numAffectedRows ?? 0);
  }
}
