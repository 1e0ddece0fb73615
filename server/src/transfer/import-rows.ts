import type { Language, ReplyOf, Routes } from '@kehuan/schemas';
import { text } from '@kehuan/schemas';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { ImportRowTable } from '../database/system-tables/transfer.ts';
import { readImport } from './import-jobs.ts';

type Rows = ReplyOf<Routes['importRows']>;
const pageSize = 200;

const outcomesOf = {
  create: ['create'],
  update: ['update'],
  duplicate: ['duplicate'],
  reject: ['reject'],
  problem: ['duplicate', 'reject'],
} as const;

export interface RowsRequest {
  readonly id: string;
  readonly outcome: keyof typeof outcomesOf;
  /** the row number the page before ended with */
  readonly after?: number;
  readonly language: Language;
}

/** Rows of a check by outcome, in the order of the sheet, a page at a time. */
export async function readImportRows(context: Context, request: RowsRequest): Promise<Rows> {
  await readImport(context, request.id);
  const found = await selectRows(context, request, pageSize + 1);
  const rows = found.slice(0, pageSize).map(({ row, outcome, cells, problems }) => ({
    row,
    outcome,
    cells,
    problems: problems.map(({ column, message }) => ({
      ...(column === undefined ? {} : { column }),
      message: text(message, request.language),
    })),
  }));
  const last = rows.at(-1);
  return { rows, ...(found.length > pageSize && last ? { next: String(last.row) } : {}) };
}

function selectRows(
  context: Context,
  { id, outcome, after = 0 }: RowsRequest,
  limit: number,
): Promise<ImportRowTable[]> {
  return context.db
    .withSchema(context.workspace.schema)
    .selectFrom('_import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .where('outcome', 'in', [...outcomesOf[outcome]])
    .where('row', '>', after)
    .orderBy('row')
    .limit(limit)
    .execute();
}

/**
 * The rejected rows as the same file plus a reason column, with a byte order mark so that Excel reads it as UTF-8. Cells that a spreadsheet
 * would run as a formula are made text.
 */
export async function* rejectedCsv(context: Context, id: string, language: Language): AsyncGenerator<string> {
  const job = await readImport(context, id);
  const reason = text({ zh: '原因', en: 'Reason' }, language);
  yield `\ufeff${stringify([[...job.columns.map(({ title }) => title), reason].map(asText)])}`;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { rows, next } = await readImportRows(context, { id, outcome: 'reject', after, language });
    yield stringify(
      rows.map(({ cells, problems }) => [...cells, problems.map(({ message }) => message).join(' ')].map(asText)),
    );
    after = next === undefined ? undefined : Number(next);
  }
}

function asText(cell: string): string {
  return /^[=@\t\r]|^[+-](?![\d.,\s()-]*$)/.test(cell) ? `'${cell}` : cell;
}

/** Replaces the rows kept of an import by those of a new check or run. */
export async function keepRows(
  context: Context,
  id: string,
  rows: readonly Omit<ImportRowTable, 'import_id'>[],
): Promise<void> {
  const table = sql.id(context.workspace.schema, '_import_rows');
  await sql`delete from ${table} where import_id = ${id}`.execute(context.db);
  for (let start = 0; start < rows.length; start += 1000) {
    const part = rows.slice(start, start + 1000);
    await sql`insert into ${table} (import_id, row, outcome, cells, problems)
      select ${id}, row, outcome, cells, problems
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as part (row int, outcome text, cells jsonb, problems jsonb)`.execute(
      context.db,
    );
  }
}
