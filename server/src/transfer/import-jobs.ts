import { type ImportJob, isIdentifier, Problem } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { ImportTable } from '../database/system-tables/transfer.ts';

/** What the routes answer of an import: everything but the file. */
const shownColumns = [
  'id',
  'object',
  'file',
  'encoding',
  'status',
  'at',
  'columns',
  'duplicates',
  'done',
  'total',
  'counts',
  'reasons',
  'message',
] as const satisfies readonly (keyof ImportTable)[];

type Shown = Pick<ImportTable, (typeof shownColumns)[number]> & { readonly by: string };

/** One's own import; others' are not found, as records out of sight are not. Throws `import.unknown`. */
export async function readImport(context: Context, id: string): Promise<ImportJob> {
  const { db, workspace, actor } = context;
  if (!isIdentifier(id)) throw new Problem('import.unknown');
  const row = await db
    .withSchema(workspace.schema)
    .selectFrom('_imports')
    .select([...shownColumns, sql<string>`${actor.name}::text`.as('by')])
    .where('id', '=', id)
    .where('by', '=', actor.id)
    .executeTakeFirst();
  if (!row) throw new Problem('import.unknown');
  return jobOf(row);
}

function jobOf({ done, total, message, ...row }: Shown): ImportJob {
  return { ...row, progress: { done, total }, ...(message ? { message } : {}) };
}

/**
 * Moves an import on, where it stands in one of the states named; two clicks at once start it once.
 * Throws `import.unknown` or `import.state`.
 */
export async function moveImport(
  context: Context,
  id: string,
  move: { from: readonly ImportJob['status'][]; set: Partial<ImportTable> },
): Promise<ImportJob> {
  const before = await readImport(context, id);
  const { columns, counts, reasons, message, ...plain } = move.set;
  const moved = await context.db
    .withSchema(context.workspace.schema)
    .updateTable('_imports')
    .set({
      ...plain,
      ...(columns ? { columns: sql<ImportTable['columns']>`${JSON.stringify(columns)}::jsonb` } : {}),
      ...(counts ? { counts: sql<ImportTable['counts']>`${JSON.stringify(counts)}::jsonb` } : {}),
      ...(reasons ? { reasons: sql<ImportTable['reasons']>`${JSON.stringify(reasons)}::jsonb` } : {}),
      ...(message === undefined ? {} : { message: sql<ImportTable['message']>`${JSON.stringify(message)}::jsonb` }),
    })
    .where('id', '=', before.id)
    .where('status', 'in', [...move.from])
    .executeTakeFirst();
  if (moved.numUpdatedRows === 0n) throw new Problem('import.state');
  context.announce({ kind: 'import', id: before.id, ...(context.actor.id ? { to: [context.actor.id] } : {}) });
  return readImport(context, id);
}
