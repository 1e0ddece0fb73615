import { checkRule, compileRule, type Rule, type RuleRecord, restrictRule } from '@kehuan/schemas';
import { actorVariables, isNothing } from '../access/actor-variables.ts';
import { type RowAction, rowRule } from '../access/grants.ts';
import type { Actor, Context, Snapshot } from '../database/context.ts';
import type { RuleLookups } from '../triggers/rule-data.ts';
import { ruleVariables } from '../triggers/rule-variables.ts';

/** Whether an actor may do something with a record as it is, or as it would be. */
export type RowTest = (record: RuleRecord, lookups: RuleLookups) => boolean;

/** The row rule of an action as a test in memory: the write path asks it about records before and after a change. */
export function rowTest(
  context: Context,
  actor: Actor,
  asked: { readonly object: string; readonly action: RowAction },
): RowTest {
  const { snapshot } = context;
  const rule = rowRule({ snapshot, actor }, asked.object, asked.action);
  if (rule === true || rule === false) return () => rule;
  const variables = ruleVariables(context, actor);
  const holds = compiledRule(snapshot, { object: asked.object, rule, nulls: nullsOf(actor) });
  return (record, lookups) => holds({ record, ...lookups, context: variables }) === true;
}

type Compiled = ReturnType<typeof compileRule>;

const cache = new WeakMap<Snapshot, Map<string, Compiled>>();

interface RowRule {
  readonly object: string;
  readonly rule: Rule;
  /** variables without a value grant nothing */
  readonly nulls: readonly string[];
}

function compiledRule(snapshot: Snapshot, { object, rule, nulls }: RowRule): Compiled {
  const rules = cache.get(snapshot) ?? new Map<string, Compiled>();
  cache.set(snapshot, rules);
  const key = `${object} ${nulls.join(' ')} ${JSON.stringify(rule)}`;
  const known = rules.get(key);
  if (known) return known;
  const checked = checkRule(rule, { model: snapshot.model, entity: object, expected: { kind: 'boolean' } });
  if (!checked.ok) throw new Error(`The row rule of ${object} is wrong: ${JSON.stringify(checked.problems)}`);
  const compiled = compileRule(restrictRule(checked.tree, new Set(nulls)));
  rules.set(key, compiled);
  return compiled;
}

function nullsOf(actor: Actor): readonly string[] {
  return Object.entries(actorVariables(actor)).flatMap(([path, value]) => (isNothing(value) ? [path] : []));
}
