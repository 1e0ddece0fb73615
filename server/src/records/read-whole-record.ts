import type { Json, Values } from '@kehuan/schemas';
import { fieldLevel, grantOf } from '../access/grants.ts';
import type { Context } from '../database/context.ts';
import { childrenFields } from './child-lists.ts';
import { runQuery } from './query-run.ts';
import { readRecord } from './read-record.ts';

/** One record with the rows of its sub-tables, as far as the actor may see them: one statement more for each sub-table. */
export async function readWholeRecord(
  context: Context,
  asked: { readonly object: string; readonly id: string },
): ReturnType<typeof readRecord> {
  const found = await readRecord(context, asked);
  const lists = childrenFields(context.snapshot.objects.get(asked.object)).filter(
    ({ key, options }) =>
      fieldLevel(context, asked.object, key) !== 'hidden' && grantOf(context, options.object).read !== 'none',
  );
  if (lists.length === 0) return found;
  const values: Record<string, Json> = {};
  let references = found.references;
  for (const { key, options } of lists) {
    const { object, link, position } = options;
    const page = await runQuery(context, {
      object,
      filter: { '==': [{ var: link }, asked.id] },
      sort: [...(position === undefined ? [] : [{ field: position }]), { field: 'id' }],
      page: { size: 1000 },
    });
    values[key] = page.rows.map((row): Values => withoutKept(row));
    references = { ...page.references, ...references };
  }
  // the record with a few values more
  return { ...found, record: { ...found.record, ...values }, references };
}

/** What the engine keeps of a row is of no use in a form, and could not be sent back. */
function withoutKept(row: Values): Values {
  const kept = ['created_at', 'created_by', 'updated_at', 'updated_by'];
  return Object.fromEntries(Object.entries(row).filter(([key]) => !kept.includes(key)));
}
