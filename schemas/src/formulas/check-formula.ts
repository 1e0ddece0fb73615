import type { ProblemData } from '../base/problem.ts';
import { describeProblem } from '../base/problem.ts';
import type { Rule } from '../base/rule.ts';
import { checkRule, type RulePlace } from '../rules/check-rule.ts';
import type { RuleTree } from '../rules/rule-tree.ts';
import type { FormulaNames } from './formula-names.ts';
import type { FormulaProblem } from './formula-problem.ts';
import { nearestName } from './nearest-name.ts';
import { type FormulaRange, parseFormula } from './parse-formula.ts';

export type CheckedFormula =
  | { readonly ok: true; readonly rule: Rule; readonly tree: RuleTree }
  /** `rule` where the syntax was right and only the sense is wrong */
  | { readonly ok: false; readonly rule?: Rule; readonly problems: readonly FormulaProblem[] };

/** Syntax, names, types and limits of a formula, each mistake in plain words at its characters. */
export function checkFormula(text: string, place: RulePlace, names?: FormulaNames): CheckedFormula {
  const parsed = parseFormula(text, names);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const checked = checkRule(parsed.rule, place);
  if (checked.ok) return { ok: true, rule: parsed.rule, tree: checked.tree };
  const problems = checked.problems.map((problem) => locate(problem, text, parsed.ranges));
  return { ok: false, rule: parsed.rule, problems: problems.map((problem) => suggest(problem, text, names)) };
}

/** The characters of the innermost part a problem's pointer leads to. */
function locate(problem: ProblemData, text: string, ranges: readonly FormulaRange[]): FormulaProblem {
  let best: FormulaRange = { pointer: '', from: 0, to: text.length };
  const path = problem.path ?? '';
  for (const range of ranges) {
    const isOn = path === range.pointer || path.startsWith(`${range.pointer}/`);
    if (isOn && range.pointer.length >= best.pointer.length) best = range;
  }
  const { message } = problem.params ?? {};
  const label =
    problem.code === 'rule.invalid' && typeof message === 'object' && message !== null && !Array.isArray(message)
      ? (message as FormulaProblem['message'])
      : { zh: describeProblem(problem, 'zh').message ?? '', en: describeProblem(problem, 'en').message ?? '' };
  return { from: best.from, to: best.to, message: label };
}

/** For a name that nothing has: the name that was probably meant. */
function suggest(problem: FormulaProblem, text: string, names: FormulaNames | undefined): FormulaProblem {
  const written = text.slice(problem.from, problem.to);
  const isName = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(written);
  if (!names || names.entity === null || !isName) return problem;
  let here: string = names.entity;
  const known: string[] = [];
  for (const segment of written.split('.')) {
    const key = names.keyOf(here, segment);
    if (key === undefined) {
      const nearest = nearestName(segment, names.namesOf(here));
      if (nearest === undefined) return problem;
      const { zh = '', en = '' } = problem.message;
      return {
        ...problem,
        message: { zh: `${zh}，是不是“${nearest}”？`, en: `${en}; did you mean “${nearest}”?` },
        suggestion: [...known, nearest].join('.'),
      };
    }
    known.push(segment);
    const next = names.target(here, key);
    if (next === undefined) return problem;
    here = next;
  }
  return problem;
}
