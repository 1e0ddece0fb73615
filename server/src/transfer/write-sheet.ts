import { type Label, Problem, type ProblemData, type RecordChange } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import type { ImportProblem, ImportRowTable, ImportTable, ReadRow } from '../database/system-tables/transfer.ts';
import type { WriteOutcome } from '../records/write-options.ts';
import { writeRecords } from '../records/write-records.ts';
import { findNamed } from './find-named.ts';
import { type ColumnField, readCells, sentencesOf } from './read-cells.ts';
import type { Sheet } from './read-sheet.ts';
import { importableFields } from './upload-import.ts';

/** What became of each row of a sheet. */
export interface SheetOutcome {
  readonly rows: readonly Omit<ImportRowTable, 'import_id'>[];
  readonly counts: ImportTable['counts'];
  readonly reasons: ImportTable['reasons'];
}

interface SheetWork {
  readonly job: Pick<ImportTable, 'id' | 'object' | 'columns' | 'duplicates'>;
  readonly sheet: Sheet;
  readonly dryRun: boolean;
  /** told after each batch; throws to end the import */
  readonly onBatch: (done: number) => Promise<void>;
}

/** rows that are simply created and kept to be looked at */
const shownCreated = 200;

/**
 * Writes a sheet's rows through the write path, or only finds out what it would do. A row with a cell that cannot be read is rejected; the
 * others are judged by the write path itself, so that a check and a run say the same. Throws `import.mapping` where a required field has no column.
 */
export async function writeSheet(context: Context, { job, sheet, dryRun, onBatch }: SheetWork): Promise<SheetOutcome> {
  const columns = columnFields(context, job);
  const locale = { language: 'zh', zone: context.snapshot.app.zone } as const;
  const rows = await readCells(sheet.rows, columns, {
    locale,
    lookUp: (field, names) => findNamed(context, field, names),
  });
  const readable = rows.filter(({ problems }) => problems.length === 0);
  const changes = readable.map(({ values }): RecordChange => ({ action: 'create', object: job.object, values }));
  const written = await writeRecords(context, changes, { collect: true, dryRun, duplicates: job.duplicates, onBatch });
  const outcomes = new Map(readable.map((row, index) => [row, written[index]]));
  const judged = rows.map((row) => ({
    row: row.row,
    cells: row.cells,
    ...judge(row, outcomes.get(row), { columns, readable }),
  }));
  return { rows: worthShowing(judged), counts: countOutcomes(judged), reasons: countReasons(judged, columns) };
}

/** The columns matched to fields the actor may fill. Throws where a field that must be filled has none, or a column names a wrong field. */
function columnFields(context: Context, job: SheetWork['job']): readonly ColumnField[] {
  const fields = new Map(importableFields(context, job.object).map((field) => [field.key, field]));
  const columns = job.columns.flatMap(({ index, field: key }) => {
    if (key === undefined) return [];
    const field = fields.get(key);
    if (!field) throw new Problem('field.unknown', { field: key, path: `/columns/${index}` });
    return [{ index, field }];
  });
  for (const field of fields.values()) {
    const isFilled = columns.some((column) => column.field.key === field.key);
    if (field.required === true && field.default === undefined && !isFilled)
      throw new Problem('import.mapping', { field: field.label });
  }
  return columns;
}

type Judgement = Pick<ImportRowTable, 'outcome' | 'problems'>;
type JudgedRow = Omit<ImportRowTable, 'import_id'>;

function judge(
  row: ReadRow,
  outcome: WriteOutcome | undefined,
  sheet: { columns: readonly ColumnField[]; readable: readonly ReadRow[] },
): Judgement {
  if (!outcome) return { outcome: 'reject', problems: row.problems };
  if (outcome.outcome === 'duplicate') {
    const problems = outcome.problems.map((problem) => placed(problem, sheet.columns));
    const first = 'change' in outcome.of ? sheet.readable[outcome.of.change]?.row : undefined;
    return {
      outcome: 'duplicate',
      problems:
        first === undefined
          ? problems
          : problems.slice(0, 1).map((problem) => ({ ...problem, message: sameAs(first) })),
    };
  }
  if (outcome.outcome === 'reject')
    return { outcome: 'reject', problems: outcome.problems.map((problem) => placed(problem, sheet.columns)) };
  return { outcome: outcome.outcome === 'update' ? 'update' : 'create', problems: [] };
}

function sameAs(row: number): Label {
  return { zh: `与第 ${row} 行相同。`, en: `The same as row ${row}.` };
}

/** A problem of the write path at the column its field comes from. */
function placed(problem: ProblemData, columns: readonly ColumnField[]): ImportProblem {
  const key = problem.path?.split('/').at(-1);
  const column = columns.find(({ field }) => field.key === key)?.index;
  return { ...(column === undefined ? {} : { column }), message: sentencesOf(problem) };
}

function worthShowing(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  let created = 0;
  return rows.filter(({ outcome }) => {
    if (outcome === 'create') created += 1;
    return outcome !== 'create' || created <= shownCreated;
  });
}

function countOutcomes(rows: readonly JudgedRow[]): ImportTable['counts'] {
  const counts = { create: 0, update: 0, duplicate: 0, reject: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** Rejected rows by field and reason, most frequent first. */
function countReasons(rows: readonly JudgedRow[], columns: readonly ColumnField[]): ImportTable['reasons'] {
  const reasons = new Map<string, { field: string; message: Label; rows: number }>();
  for (const { outcome, problems } of rows) {
    if (outcome !== 'reject') continue;
    for (const { column, message } of problems) {
      const field = columns.find(({ index }) => index === column)?.field.key ?? '';
      const key = `${field} ${message.zh}`;
      const known = reasons.get(key) ?? { field, message, rows: 0 };
      reasons.set(key, { ...known, rows: known.rows + 1 });
    }
  }
  return [...reasons.values()].sort((a, b) => b.rows - a.rows).slice(0, 100);
}
