import type { Json, Rule } from '@kehuan/schemas';
import { type Condition, type Filter, type OperatorId, operators } from './conditions.ts';

/** The simple conditions a rule is made of; undefined: it says more than simple conditions can. */
export function readFilter(rule: Rule | undefined): Filter | undefined {
  if (rule === undefined) return { match: 'and', conditions: [] };
  const [operator, parts] = split(rule) ?? [];
  if ((operator === 'and' || operator === 'or') && Array.isArray(parts)) {
    const conditions = (parts as readonly Rule[]).map(readCondition);
    return conditions.every((condition) => condition !== undefined) ? { match: operator, conditions } : undefined;
  }
  const condition = readCondition(rule);
  return condition && { match: 'and', conditions: [condition] };
}

/** Finds the condition by writing: the one whose rule is this rule. */
function readCondition(rule: Rule): Condition | undefined {
  const field = findVariable(rule);
  const value = findConstant(rule);
  if (field === undefined) return undefined;
  const wanted = canonical(rule);
  const found = (Object.keys(operators) as OperatorId[]).find(
    (operator) => canonical(operators[operator].rule({ var: field }, value)) === wanted,
  );
  if (!found) return undefined;
  // one option is a list of one
  return { field, operator: found, value: operators[found].operand === 'none' ? null : value };
}

function split(rule: Rule): readonly [string, Json] | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const entries = Object.entries(rule);
  return entries.length === 1 ? entries[0] : undefined;
}

/** `{ "empty": x }` and `{ "empty": [x] }` are the same rule. */
function canonical(rule: Json): string {
  return JSON.stringify(rule, (_, value: Json) => {
    const [operator, parts] = split(value) ?? [];
    return operator !== undefined && operator !== 'var' && parts !== undefined && !Array.isArray(parts)
      ? { [operator]: [parts] }
      : value;
  });
}

/** The one field a condition is about. */
function findVariable(rule: Json): string | undefined {
  if (Array.isArray(rule)) {
    for (const part of rule as readonly Json[]) {
      const found = findVariable(part);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const [operator, parts] = split(rule) ?? [];
  if (operator === 'var') return typeof parts === 'string' && !parts.startsWith('$') ? parts : undefined;
  return parts === undefined ? undefined : findVariable(parts);
}

/** The constant a field is compared with: the last argument, where it is no rule. */
function findConstant(rule: Json): Json {
  const [operator, parts] = split(rule) ?? [];
  if (operator === undefined || !Array.isArray(parts)) return null;
  if (operator === '!') return findConstant(parts[0] as Json);
  const last = parts.at(-1) as Json | undefined;
  if (last === undefined || split(last)) return null;
  return last;
}
