import { Problem, type RecordChange, type Values } from '../../schemas/src/index.ts';

export const create = (object: string, values: Values): RecordChange => ({ action: 'create', object, values });

export const update = (object: string, id: string, values: Values, version?: number): RecordChange => ({
  action: 'update',
  object,
  id,
  values,
  ...(version === undefined ? {} : { version }),
});

/** The problem of something that must be refused; anything else fails the test. */
export async function refused(doing: Promise<unknown>): Promise<Problem> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** Code and place of each part of a problem. */
export function partsOf(problem: Problem): readonly string[] {
  const parts = problem.code === 'record.invalid' ? (problem.problems ?? []) : [problem];
  return parts.map(({ code, path }) => `${code} ${path}`);
}
