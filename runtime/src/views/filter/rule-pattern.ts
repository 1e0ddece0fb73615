import type { Json, Rule } from '@kehuan/schemas';

/**
 * A condition as a picture of its rule, with holes for the field and what it is compared with. One picture serves both ways: filled in it is the
 * rule, laid over a rule it says which condition that rule is.
 */
export type Pattern = Json;

export const hole = {
  field: { $: 'field' },
  /** a constant, or a list of constants */
  value: { $: 'value' },
  /** a number, written with the other sign: "the last 7 days" begin at today plus −7 */
  minus: { $: 'minus' },
  /** the ends of a range, whose value is a list of two */
  from: { $: 'from' },
  to: { $: 'to' },
} as const satisfies Record<string, Pattern>;

/** What stands in the holes of a pattern. */
export interface Filling {
  readonly field: string;
  readonly value: Json;
}

type Entry = readonly [operator: string, given: Json];

/** The rule a pattern makes with these values. */
export function fillPattern(pattern: Pattern, filling: Filling): Rule {
  if (Array.isArray(pattern)) return (pattern as readonly Json[]).map((part) => fillPattern(part, filling));
  const entry = entryOf(pattern);
  if (!entry) return pattern;
  const [operator, given] = entry;
  if (operator !== '$') return { [operator]: fillPattern(given, filling) };
  if (given === 'field') return { var: filling.field };
  if (given === 'minus') return -Number(filling.value);
  const ends = Array.isArray(filling.value) ? (filling.value as readonly Json[]) : [];
  if (given === 'from') return ends[0] ?? null;
  if (given === 'to') return ends[1] ?? null;
  return filling.value;
}

/** What fills the holes so that the pattern is this rule; undefined: it is another rule. */
export function readPattern(pattern: Pattern, rule: Rule): Filling | undefined {
  const found = new Map<string, Json>();
  if (!matches(canonical(pattern), canonical(rule), found)) return undefined;
  const field = found.get('field');
  if (typeof field !== 'string') return undefined;
  const isRange = found.has('from');
  return {
    field,
    value: isRange ? [found.get('from') ?? null, found.get('to') ?? null] : (found.get('value') ?? null),
  };
}

function matches(pattern: Json, rule: Json, found: Map<string, Json>): boolean {
  if (Array.isArray(pattern)) {
    const parts = pattern as readonly Json[];
    return (
      Array.isArray(rule) &&
      rule.length === parts.length &&
      parts.every((part, index) => matches(part, rule[index] as Json, found))
    );
  }
  const entry = entryOf(pattern);
  if (!entry) return pattern === rule;
  const [operator, given] = entry;
  if (operator === '$') return fills(String(given), rule, found);
  const other = entryOf(rule);
  return other !== undefined && other[0] === operator && matches(given, other[1], found);
}

function fills(name: string, rule: Json, found: Map<string, Json>): boolean {
  const keep = (key: string, value: Json): boolean => {
    if (found.has(key)) return JSON.stringify(found.get(key)) === JSON.stringify(value);
    found.set(key, value);
    return true;
  };
  if (name === 'field') {
    const entry = entryOf(rule);
    return entry?.[0] === 'var' && typeof entry[1] === 'string' && !entry[1].startsWith('$') && keep('field', entry[1]);
  }
  if (name === 'minus') return typeof rule === 'number' && rule <= 0 && keep('value', -rule || 0);
  return isConstant(rule) && keep(name, rule);
}

const isConstant = (rule: Json): boolean =>
  rule !== null && (Array.isArray(rule) ? rule.every((part) => typeof part !== 'object') : typeof rule !== 'object');

/** The one operator of a step; undefined: a constant or a list. */
export function entryOf(rule: Json | undefined): Entry | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const entries = Object.entries(rule);
  return entries.length === 1 ? entries[0] : undefined;
}

/** `{ "empty": x }` and `{ "empty": [x] }` are the same rule. */
function canonical(rule: Json): Json {
  if (Array.isArray(rule)) return (rule as readonly Json[]).map(canonical);
  const entry = entryOf(rule);
  if (!entry) return rule;
  const [operator, given] = entry;
  if (operator === 'var' || operator === '$') return rule;
  return { [operator]: Array.isArray(given) ? canonical(given) : [canonical(given)] };
}
