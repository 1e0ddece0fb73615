import { Problem, type ProblemData } from '@kehuan/schemas';
import type { RowPlace } from '../behaviours/pending-write.ts';
import type { BatchResult } from './write-batch.ts';

/** more than a page shows; the rest comes to light when these are solved */
const shownProblems = 200;

/** Throws what is wrong with a batch: the one problem as it is, several as parts of `record.invalid`. Silent where nothing is. */
export function throwProblems({ writes, unknown }: BatchResult, paths: 'changes' | 'record'): void {
  const wrong = [
    ...unknown,
    ...writes.flatMap(({ index, parent, problems }) =>
      problems.map((problem) => (parent ? inRow(problem, parent) : { index, problem })),
    ),
  ];
  if (wrong.length === 0) return;
  const problems = wrong
    .sort((one, other) => one.index - other.index)
    .map(({ index, problem }) => (paths === 'record' ? problem : prefix(problem, `/changes/${index}`)));
  const [first] = problems;
  if (first && problems.length === 1) throw toProblem(first);
  throw new Problem('record.invalid', { count: problems.length, problems: problems.slice(0, shownProblems) });
}

/** A problem of a row stands at the change the row came with. */
function inRow(problem: ProblemData, { index, place }: RowPlace): { index: number; problem: ProblemData } {
  return { index, problem: prefix(problem, place) };
}

function prefix(problem: ProblemData, start: string): ProblemData {
  const parts = problem.problems?.map((part) => prefix(part, start));
  return { ...problem, path: `${start}${problem.path ?? ''}`, ...(parts ? { problems: parts } : {}) };
}

/** A problem to throw from one in a list. */
export function toProblem({ code, path, params, problems }: ProblemData): Problem {
  return new Problem(code, { ...params, ...(path === undefined ? {} : { path }), ...(problems ? { problems } : {}) });
}
