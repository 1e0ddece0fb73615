import {
  describeProblem,
  fieldOf,
  type Language,
  type ObjectDefinition,
  Problem,
  type ProblemData,
} from '@kehuan/schemas';

/** A failure sorted by where it belongs: sentences at fields, and what concerns the whole record. */
export interface PlacedProblems {
  readonly fields: { readonly [key: string]: string };
  readonly others: readonly string[];
}

/** Puts each problem at the field its pointer ends in. */
export function placeProblems(
  problems: readonly ProblemData[],
  object: ObjectDefinition,
  language: Language,
): PlacedProblems {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const problem of problems) {
    const message = problem.message ?? describeProblem(problem, language).message ?? '';
    const inRow = rowOf(problem, object);
    if (inRow) {
      fields[inRow.key] ??= language === 'zh' ? `第 ${inRow.row} 行：${message}` : `Row ${inRow.row}: ${message}`;
      continue;
    }
    const key = problem.path?.split('/').at(-1);
    if (key && fieldOf(object, key)) fields[key] ??= message;
    else others.push(message);
  }
  return { fields, others };
}

/** A problem of one row of a sub-table: `/lines/0/item`. */
function rowOf({ path = '' }: ProblemData, object: ObjectDefinition): { key: string; row: number } | undefined {
  const segments = path.split('/');
  const place = segments.findIndex((segment) => fieldOf(object, segment)?.type === 'subtable');
  const row = Number(segments[place + 1]);
  return place > 0 && Number.isInteger(row) ? { key: segments[place] ?? '', row: row + 1 } : undefined;
}

/** The parts of a failed save: its own problems, or itself where it has no parts. Null: no expected failure. */
export function problemsOfFailure(error: unknown): readonly ProblemData[] | null {
  if (!(error instanceof Problem)) return null;
  const own: ProblemData = {
    code: error.code,
    params: error.params,
    ...(error.path === undefined ? {} : { path: error.path }),
  };
  return error.problems && error.problems.length > 0 ? error.problems : [own];
}
