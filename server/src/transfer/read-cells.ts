import {
  describeProblem,
  fieldTypeOf,
  type Json,
  type Label,
  type Locale,
  type ObjectField,
  type ProblemData,
  splitNames,
} from '@kehuan/schemas';
import type { ImportProblem, ReadRow } from '../database/system-tables/transfer.ts';
import type { SheetRow } from './read-sheet.ts';

/** A column of the sheet and the field it fills. */
export interface ColumnField {
  readonly index: number;
  readonly field: ObjectField;
}

/** Finds the ids of people and records by what the cells call them; see `findNamed`. */
export type LookUp = (field: ObjectField, names: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * The values of rows by their fields' own `parse`; names of people and records are looked up once for each column. A cell that cannot be read
 * becomes a problem of its row, never a guessed or missing value.
 */
export async function readCells(
  rows: readonly SheetRow[],
  columns: readonly ColumnField[],
  tools: { locale: Locale; lookUp: LookUp },
): Promise<readonly ReadRow[]> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const { index, field } of columns) {
    if (!fieldTypeOf(field).lookup) continue;
    const names = new Set(rows.flatMap(({ cells }) => namesIn(field, cells[index] ?? '')));
    found.set(field.key, await tools.lookUp(field, [...names]));
  }
  return rows.map(({ row, cells }) =>
    readRow({ row, cells }, columns, (column, text) => readCell(column.field, text, { locale: tools.locale, found })),
  );
}

const isMany = (field: ObjectField): boolean => fieldTypeOf(field).ruleType(field.options).kind === 'links';

/** What a cell of people or records names. */
function namesIn(field: ObjectField, text: string): readonly string[] {
  if (isMany(field)) return splitNames(text);
  return text === '' ? [] : [text];
}

const unknownNames = { user: 'value.user', link: 'value.link', department: 'value.department' } as const;

type CellResult = { readonly value: Json } | { readonly problem: ProblemData };

function readRow(
  { row, cells }: SheetRow,
  columns: readonly ColumnField[],
  read: (column: ColumnField, text: string) => CellResult,
): ReadRow {
  const values: Record<string, Json> = {};
  const problems: ImportProblem[] = [];
  for (const column of columns) {
    const text = cells[column.index];
    if (!text) continue;
    const result = read(column, text);
    if ('value' in result) values[column.field.key] = result.value;
    else problems.push({ column: column.index, message: sentencesOf(result.problem) });
  }
  return { row, cells, values, problems };
}

function readCell(
  field: ObjectField,
  text: string,
  tools: { locale: Locale; found: ReadonlyMap<string, ReadonlyMap<string, string>> },
): CellResult {
  const leaf = fieldTypeOf(field);
  if (leaf.lookup) {
    const names = namesIn(field, text);
    const ids = names.flatMap((name) => tools.found.get(field.key)?.get(name) ?? []);
    return ids.length === names.length
      ? { value: isMany(field) ? ids : (ids[0] ?? null) }
      : { problem: { code: unknownNames[leaf.lookup], params: { field: field.label } } };
  }
  const checked = leaf.parse(text, field.options, tools.locale);
  return checked.ok
    ? { value: checked.value }
    : { problem: { code: checked.code, params: { ...checked.params, field: field.label } } };
}

/** A problem's sentence in both languages: rows are read by whoever opens the import. */
export function sentencesOf(problem: ProblemData): Label {
  return { zh: describeProblem(problem, 'zh').message ?? '', en: describeProblem(problem, 'en').message ?? '' };
}
