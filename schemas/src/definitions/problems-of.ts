import type { ProblemData } from '../base/problem.ts';
import type { Label } from '../base/text.ts';
import { checkRule } from '../rules/check-rule.ts';
import { type App, objectOf } from './app.ts';
import { fieldOf } from './object-fields.ts';
import { both, quote } from './part.ts';
import { definitionProblem, shapeProblems } from './shape-problems.ts';
import { appSites } from './sites/app-sites.ts';
import type { ReferenceSite, RuleSite, Site, Target } from './sites/site.ts';

/**
 * Everything that keeps an app from being published: its shape first, then its meaning (references resolve, rules are well typed,
 * keys are unique, steps lead somewhere …). Each with a JSON pointer into the app and a sentence. Takes any JSON and never throws.
 */
export function problemsOf(app: unknown): readonly ProblemData[] {
  const shape = shapeProblems(app);
  // the shape has just been checked
  return shape.length > 0 ? shape : meaningProblems(app as App);
}

function meaningProblems(app: App): readonly ProblemData[] {
  const problems: ProblemData[] = [];
  for (const site of appSites(app)) problems.push(...problemsAt(app, site));
  return problems;
}

function problemsAt(app: App, site: Site): readonly ProblemData[] {
  if (site.kind === 'wrong') return [definitionProblem(site.at, site.message)];
  return site.kind === 'rule' ? ruleProblems(site) : referenceProblems(app, site);
}

function ruleProblems({ at, rule, place }: RuleSite): readonly ProblemData[] {
  const checked = checkRule(rule, place);
  if (checked.ok) return [];
  return checked.problems.map((problem) => ({ ...problem, path: at + (problem.path ?? '') }));
}

function referenceProblems(app: App, { at, to, refuses }: ReferenceSite): readonly ProblemData[] {
  const message = findNothing(app, to) ?? (refuses && refuse(app, to, refuses));
  return message ? [definitionProblem(at, message)] : [];
}

function refuse(app: App, to: Target, refuses: NonNullable<ReferenceSite['refuses']>): Label | undefined {
  const object = objectOf(app, to.object ?? '');
  const field = object && fieldOf(object, to.field ?? '');
  return field && refuses(field);
}

/** Why a target is not there; undefined where it is. */
function findNothing(app: App, to: Target): Label | undefined {
  if (to.role !== undefined) return app.roles.some(({ key }) => key === to.role) ? undefined : unknown('role', to.role);
  if (to.dashboard !== undefined) {
    return app.dashboards.some(({ key }) => key === to.dashboard) ? undefined : unknown('dashboard', to.dashboard);
  }
  const object = objectOf(app, to.object ?? '');
  if (!object) return unknown('object', to.object ?? '');
  if (to.field === undefined) return undefined;
  const field = fieldOf(object, to.field);
  if (!field) {
    const { label } = object;
    return both((language) =>
      language === 'zh'
        ? `${quote(label, language)}没有字段“${to.field}”`
        : `${quote(label, language)} has no field “${to.field}”`,
    );
  }
  const isOption = field.type === 'choice' && field.options.options.some(({ key }) => key === to.option);
  return to.option === undefined || isOption ? undefined : unknown('option', to.option);
}

const names = {
  role: ['角色', 'role'],
  dashboard: ['仪表盘', 'dashboard'],
  object: ['对象', 'object'],
  option: ['选项', 'option'],
};

function unknown(noun: keyof typeof names, key: string): Label {
  const [zh, en] = names[noun];
  return { zh: `没有${zh}“${key}”`, en: `There is no ${en} “${key}”` };
}
