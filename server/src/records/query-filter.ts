import {
  type CheckedRule,
  checkRule,
  isOperator,
  type Json,
  operators,
  Problem,
  type Rule,
  type RuleModel,
  type RuleTree,
  type RuleType,
} from '@kehuan/schemas';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';
import { followPath } from './query-fields.ts';
import type { Variables } from './query-source.ts';
import { blindSecrets } from './secret-filter.ts';

interface AskedRule {
  readonly object: string;
  readonly rule: Rule;
  readonly variables: Variables;
  /** where it stands in the query; default: the filter */
  readonly at?: string;
}

/** A condition as a checked rule over what the actor may see. Throws `field.unknown` or what is wrong with the rule, with its place. */
export function queryFilter(context: Context, asked: AskedRule): RuleTree {
  return checkedTree(context, asked, { kind: 'boolean' });
}

/** The same for a rule that works out a value of any type. */
export function queryValue(context: Context, asked: AskedRule): RuleTree {
  return checkedTree(context, asked, undefined);
}

function checkedTree(
  context: Context,
  { object, rule, variables, at = '/filter' }: AskedRule,
  expected: RuleType | undefined,
): RuleTree {
  const granted = grantedModel(context);
  const model: RuleModel = { entity: granted.entity, context: { ...granted.context, ...variables.types } };
  refuseUnknownFields({ model, entity: object }, rule, { path: at, depth: 0 });
  const blinded = blindSecrets(context, { model, entity: object }, rule);
  const checked = checkRule(blinded.rule, { model: blinded.model, entity: object, ...(expected ? { expected } : {}) });
  if (checked.ok && !expected && checked.type.kind === 'data')
    throw new Problem('query.invalid', { message: notWorkedOut, path: at });
  return treeOf(checked, at);
}

const notWorkedOut = { zh: '这种字段不能参与计算', en: 'nothing can be worked out of a field of this kind' };

/** The tree of a checked rule; throws what is wrong with it. */
export function treeOf(checked: CheckedRule, at: string): RuleTree {
  if (checked.ok) return checked.tree;
  const problems = checked.problems.map((problem) => ({ ...problem, path: `${at}${problem.path ?? ''}` }));
  const [first, ...others] = problems;
  if (first && others.length === 0) throw new Problem(first.code, { ...first.params, path: first.path });
  throw new Problem('request.invalid', { count: problems.length, path: at, problems });
}

interface Place {
  readonly path: string;
  readonly depth: number;
}

/** What the variables at a place are about. */
interface About {
  readonly model: RuleModel;
  readonly entity: string;
}

/** deeper rules are refused by the checker, which says so */
const deepest = 64;

/** Hidden or misspelt: the same answer, before the checker can say anything about types. */
function refuseUnknownFields(about: About, rule: Json, { path, depth }: Place): void {
  if (typeof rule !== 'object' || rule === null || depth > deepest) return;
  if (isList(rule)) {
    for (const [index, part] of rule.entries()) {
      refuseUnknownFields(about, part, { path: `${path}/${index}`, depth: depth + 1 });
    }
    return;
  }
  for (const [key, given] of Object.entries(rule)) {
    const place = { path: `${path}/${key}`, depth: depth + 1 };
    if (key === 'var') refuseUnknownField(about, given, place.path);
    else if (isOperator(key) && operators[key].group === 'related' && isList(given)) refuseInList(about, given, place);
    else refuseUnknownFields(about, given, place);
  }
}

function refuseUnknownField({ model, entity }: About, name: Json, at: string): void {
  if (typeof name !== 'string') return;
  if (!name.startsWith('$')) {
    if (!followPath(model, entity, name.split('.'))) throw new Problem('field.unknown', { field: name, path: at });
    return;
  }
  const start = findVariable(model, name);
  const type = start === undefined ? undefined : model.context[start];
  if (start === undefined || type?.kind !== 'link' || type.to.length !== 1 || start === name) return;
  const rest = name.slice(start.length + 1).split('.');
  if (!followPath(model, type.to[0]!, rest)) throw new Problem('field.unknown', { field: name, path: at });
}

/** The longest beginning of a path that is a context variable. */
function findVariable(model: RuleModel, name: string): string | undefined {
  const segments = name.split('.');
  const starts = segments.map((_, index) => segments.slice(0, segments.length - index).join('.'));
  return starts.find((start) => Object.hasOwn(model.context, start));
}

/** The first argument names a related list, the others speak about its records. */
function refuseInList(about: About, [list, ...rest]: readonly Json[], place: Place): void {
  const name = typeof list === 'object' && list !== null && !isList(list) ? list.var : undefined;
  if (typeof name !== 'string') return;
  const segments = name.split('.');
  const owner = segments.length === 1 ? about.entity : linkTarget(about, segments.slice(0, -1));
  const related = owner === undefined ? undefined : about.model.entity(owner)?.related;
  const key = segments.at(-1) ?? '';
  const entity = related && Object.hasOwn(related, key) ? related[key]?.entity : undefined;
  if (entity === undefined) throw new Problem('field.unknown', { field: name, path: `${place.path}/0/var` });
  for (const [index, part] of rest.entries()) {
    refuseUnknownFields({ ...about, entity }, part, { path: `${place.path}/${index + 1}`, depth: place.depth + 1 });
  }
}

function linkTarget({ model, entity }: About, segments: readonly string[]): string | undefined {
  const type = followPath(model, entity, segments)?.type;
  return type?.kind === 'link' && type.to.length === 1 ? type.to[0] : undefined;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
