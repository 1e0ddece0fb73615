import type { RecordChange } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { inWriteTransaction } from '../records/in-write-transaction.ts';
import { writeRecords } from '../records/write-records.ts';

/** Whether sample records are left. */
export async function hasSampleData({ db, workspace }: Context): Promise<boolean> {
  const { rows } = await sql<{
    has: boolean;
  }>`select exists (select from ${sql.id(workspace.schema, '_sample')}) as has`.execute(db);
  return rows[0]?.has === true;
}

/**
 * Moves the sample records to the bin, in one transaction. A sample that somebody has changed since, or that a record of people's own points
 * at, is theirs by now and stays.
 */
export async function removeSampleData(context: Context): Promise<{ readonly removed: number; readonly kept: number }> {
  return inWriteTransaction(context, async (inside) => {
    const { db, workspace, snapshot, actor } = inside;
    const samples = sql.id(workspace.schema, '_sample');
    const all = await sql<{ object: string; id: string }>`select object, record_id as id from ${samples}`.execute(db);
    const removable: { object: string; id: string }[] = [];
    for (const object of new Set(all.rows.map((sample) => sample.object))) {
      const table = snapshot.objects.get(object)?.table;
      if (table === undefined) continue;
      const untouched = await sql<{ id: string }>`select record.id from ${sql.id(workspace.schema, table)} as record
        join ${samples} as sample on sample.record_id = record.id and sample.version = record.version
        where record.deleted_at is null and not exists (${ownRecordsPointingAt(inside)})`.execute(db);
      removable.push(...untouched.rows.map(({ id }) => ({ object, id })));
    }
    const changes = removable.map(({ object, id }): RecordChange => ({ action: 'delete', object, id }));
    await writeRecords(
      { ...inside, actor: { ...actor, kind: 'system' }, cause: { depth: 0, via: { kind: 'template' } } },
      changes,
    );
    await sql`delete from ${samples}`.execute(db);
    return { removed: removable.length, kept: all.rows.length - removable.length };
  });
}

/** Records that are no samples and link to `record.id`, over all objects. */
function ownRecordsPointingAt({ workspace, snapshot }: Context): RawBuilder<unknown> {
  const links = [...snapshot.objects.values()].flatMap((object) =>
    [...object.fields.values()].flatMap((field) => {
      const column = field.type === 'link' ? object.columns[field.key]?.column : undefined;
      const isMany = field.type === 'link' && field.options.many === true;
      return column === undefined ? [] : [{ table: object.table, column, isMany }];
    }),
  );
  if (links.length === 0) return sql`select where false`;
  return sql.join(
    links.map(
      ({ table, column, isMany }) => sql`select from ${sql.id(workspace.schema, table)} as own
        where ${isMany ? sql`own.${sql.id(column)} @> array[record.id]` : sql`own.${sql.id(column)} = record.id`} and own.deleted_at is null
          and not exists (select from ${sql.id(workspace.schema, '_sample')} as other where other.record_id = own.id)`,
    ),
    sql` union all `,
  );
}
