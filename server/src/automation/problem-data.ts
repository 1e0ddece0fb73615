import { describeProblem, type Label, type Problem, type ProblemData } from '@kehuan/schemas';

/** A problem as it is kept with a run or inside another problem. */
export function problemData({ code, path, params, problems }: Problem): ProblemData {
  return {
    code,
    ...(path === undefined ? {} : { path }),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(problems ? { problems } : {}),
  };
}

/** What is wrong in a sentence of both languages: of several things the first. */
export function sentenceOf(problem: ProblemData): Label {
  const told = problem.code === 'record.invalid' ? (problem.problems?.[0] ?? problem) : problem;
  return { zh: describeProblem(told, 'zh').message ?? '', en: describeProblem(told, 'en').message ?? '' };
}
