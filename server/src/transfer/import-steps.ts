import { type BodyOf, type ImportJob, Problem, type Routes } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { moveImport, readImport } from './import-jobs.ts';
import { importableFields, noCounts } from './upload-import.ts';

/** Takes the matching over and starts the dry run; may be repeated with another matching. The caller hands the job to the worker. */
export async function checkImport(
  context: Context,
  id: string,
  { columns, duplicates }: BodyOf<Routes['check']>,
): Promise<ImportJob> {
  const job = await readImport(context, id);
  const fields = new Map(importableFields(context, job.object).map((field) => [field.key, field]));
  const chosen = new Map(columns.map(({ index, field }) => [index, field]));
  for (const [position, { field }] of columns.entries()) {
    const isTwice = columns.some((other, index) => index < position && other.field === field);
    if (!fields.has(field) || isTwice)
      throw new Problem('field.unknown', { field, path: `/columns/${position}/field` });
  }
  for (const field of fields.values()) {
    const isFilled = [...chosen.values()].includes(field.key);
    if (field.required === true && field.default === undefined && !isFilled)
      throw new Problem('import.mapping', { field: field.label, path: '/columns' });
  }
  const matched = job.columns.map(({ field: _, ...column }) => {
    const field = chosen.get(column.index);
    return field === undefined ? column : { ...column, field };
  });
  return moveImport(context, id, {
    from: ['uploaded', 'checked', 'failed'],
    set: {
      status: 'checking',
      columns: matched,
      duplicates,
      done: 0,
      counts: noCounts,
      reasons: [],
      cancelled: false,
      message: null,
    },
  });
}

/** Starts the import that was checked. */
export function startImport(context: Context, id: string): Promise<ImportJob> {
  return moveImport(context, id, { from: ['checked'], set: { status: 'running', done: 0 } });
}

/** Ends an import that has not ended. One under way takes back what it has done so far. */
export async function cancelImport(context: Context, id: string): Promise<ImportJob> {
  const job = await readImport(context, id);
  if (job.status !== 'checking' && job.status !== 'running') {
    return moveImport(context, id, {
      from: ['uploaded', 'checked', 'failed'],
      set: { status: 'cancelled', content: null },
    });
  }
  await sql`update ${sql.id(context.workspace.schema, '_imports')} set cancelled = true
    where id = ${id} and status in ('checking', 'running')`.execute(context.db);
  return readImport(context, id);
}
