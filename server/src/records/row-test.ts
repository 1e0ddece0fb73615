import { checkRule, compileRule, type Rule, type RuleRecord, type RuleTree, restrictRule } from '@kehuan/schemas';
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
  const nulls = new Set(Object.keys(variables).filter((path) => variables[path] === null));
  const holds = compileRule(restrictRule(treeOf(snapshot, asked.object, rule), nulls));
  return (record, lookups) => holds({ record, ...lookups, context: variables }) === true;
}

const cache = new WeakMap<Snapshot, Map<string, RuleTree>>();

function treeOf(snapshot: Snapshot, object: string, rule: Rule): RuleTree {
  const trees = cache.get(snapshot) ?? new Map<string, RuleTree>();
  cache.set(snapshot, trees);
  const key = `${object} ${JSON.stringify(rule)}`;
  const known = trees.get(key);
  if (known) return known;
  const checked = checkRule(rule, { model: snapshot.model, entity: object, expected: { kind: 'boolean' } });
  if (!checked.ok) throw new Error(`The row rule of ${object} is wrong: ${JSON.stringify(checked.problems)}`);
  trees.set(key, checked.tree);
  return checked.tree;
}
