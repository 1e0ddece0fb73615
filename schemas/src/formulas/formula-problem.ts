import { Problem } from '../base/problem.ts';
import type { Label } from '../base/text.ts';

/** Something wrong with a formula: what, and from which to which character (UTF-16, `to` not included). */
export interface FormulaProblem {
  readonly from: number;
  readonly to: number;
  readonly message: Label;
  /** what was probably meant: text to put in place of these characters */
  readonly suggestion?: string;
}

const problems = new WeakMap<Problem, FormulaProblem>();

/** To be thrown inside the parser and caught where it begins: the first mistake in the syntax ends the reading. */
export function formulaMistake(problem: FormulaProblem): Problem {
  const mistake = new Problem('rule.invalid', { message: problem.message });
  problems.set(mistake, problem);
  return mistake;
}

/** What `formulaMistake` was made of; undefined for any other error. */
export const problemOfMistake = (error: unknown): FormulaProblem | undefined =>
  error instanceof Problem ? problems.get(error) : undefined;
