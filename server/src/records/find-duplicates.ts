import { type RawBuilder, sql } from 'kysely';
import type { DuplicateKey } from '../behaviours/behaviour-hooks.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { inputRows } from '../database/input-rows.ts';
import { matchingTextSql } from '../database/matching-text.ts';
import { recordColumns } from '../database/record-columns.ts';
import type { KeyUse } from './duplicate-keys.ts';

/**
 * The live records that have the keys of these uses, at most two for each (one may be the record itself), over the whole workspace
 * whatever the actor may see. One statement for all keys of an object.
 */
export async function findDuplicates(
  context: Context,
  object: ObjectSnapshot,
  uses: readonly KeyUse[],
): Promise<ReadonlyMap<KeyUse, readonly string[]>> {
  if (uses.length === 0) return new Map();
  const numbered = uses.map((use, index) => ({ use, index }));
  const parts = [...groupBy(numbered, ({ use }) => use.key)].map(([key, group]) => {
    const rows = group.map(({ use, index }) => [index, ...use.values]);
    return lookUp(context, object, { key, rows });
  });
  const found = await sql<{ index: number; ids: readonly string[] }>`${sql.join(parts, sql` union all `)}`.execute(
    context.db,
  );
  return new Map(found.rows.map(({ index, ids }) => [uses[index]!, ids]));
}

function lookUp(
  { workspace }: Context,
  object: ObjectSnapshot,
  { key, rows }: { readonly key: DuplicateKey; readonly rows: readonly (readonly unknown[])[] },
): RawBuilder<unknown> {
  const columns = key.fields.map((field) => recordColumns(object).get(field)!);
  const input = inputRows(
    [{ name: 'index', type: 'int' }, ...columns.map(({ type }, index) => ({ name: `value_${index}`, type }))],
    rows,
  );
  const equal = columns.map(({ column, type, field }, index) => {
    const stored = sql.id('record', column);
    const given = sql.id('wanted', `value_${index}`);
    // what is loose is decided for each text of a key: numbers and links beside it are compared as they are
    const isLoose = key.compare === 'loose' && type === 'text' && field.type === 'text';
    return isLoose ? sql`${matchingTextSql(stored)} = ${matchingTextSql(given)}` : sql`${stored} = ${given}`;
  });
  return sql`(
    select wanted.index, (array_agg(record.id order by record.id))[1:2] as ids
    from (${input}) as wanted join ${sql.id(workspace.schema, object.table)} as record on ${sql.join(equal, sql` and `)}
    where record.deleted_at is null group by wanted.index)`;
}
