import type { Json, Rule } from '@kehuan/schemas';
import { type OperatorId, operatorOf, operators } from './condition-operators.ts';
import { type Condition, everything, type FilterGroup, type FilterPart, type Quantifier } from './conditions.ts';
import { entryOf, readPattern } from './rule-pattern.ts';

/** The filter a rule stands for. Every rule has one: what is no condition stays a rule inside it. */
export function readFilter(rule: Rule | undefined): FilterGroup {
  if (rule === undefined) return everything;
  const part = readPart(rule);
  return 'parts' in part ? part : { match: 'and', parts: [part] };
}

function readPart(rule: Rule): FilterPart {
  // a range is an "and" as well: whole conditions first
  const condition = readCondition(rule) ?? readRelated(rule);
  if (condition) return condition;
  const [operator, given] = entryOf(rule) ?? [];
  if ((operator === 'and' || operator === 'or') && Array.isArray(given)) {
    return { match: operator, parts: (given as readonly Rule[]).map(readPart) };
  }
  return { rule };
}

const ids = Object.keys(operators) as OperatorId[];

function readCondition(rule: Rule): Condition | undefined {
  for (const operator of ids) {
    const { pattern, operand } = operatorOf(operator);
    const found = readPattern(pattern, rule);
    if (!found) continue;
    const isList = Array.isArray(found.value);
    if (operand === 'values' ? isList : operand === 'range' || !isList) return { operator, ...found };
  }
  return undefined;
}

const folds: { readonly [operator: string]: Quantifier } = { some: 'some', none: 'none', all: 'all' };
const counts: { readonly [operator: string]: Quantifier } = { '>=': 'at_least', '<=': 'at_most' };

function readRelated(rule: Rule): FilterPart | undefined {
  const [operator = '', given] = entryOf(rule) ?? [];
  const args: readonly Json[] = Array.isArray(given) ? given : [given ?? null];
  const quantifier = folds[operator];
  if (quantifier) return relatedPart(args, { quantifier });
  const counting = counts[operator];
  const [folded, inside] = entryOf(args[0]) ?? [];
  const count = args[1];
  if (!counting || folded !== 'count' || typeof count !== 'number') return undefined;
  return relatedPart(Array.isArray(inside) ? inside : [inside ?? null], { quantifier: counting, count });
}

function relatedPart(
  [list, condition]: readonly Json[],
  settings: { readonly quantifier: Quantifier; readonly count?: number },
): FilterPart | undefined {
  const [operator, path] = entryOf(list) ?? [];
  if (operator !== 'var' || typeof path !== 'string') return undefined;
  return { list: path, ...settings, where: readFilter(condition) };
}
