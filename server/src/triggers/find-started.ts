import { isEmptyValue, oldVariables, type RuleScope, type Values } from '@kehuan/schemas';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Cause, Context, WorkflowStart } from '../database/context.ts';
import { type CompiledTrigger, triggersOf } from './compiled-triggers.ts';
import { createRuleData, type RuleLookups } from './rule-data.ts';
import { ruleVariables } from './rule-variables.ts';

/**
 * Which workflows a batch of writes starts, in the order of the writes. Conditions are closures over the rows in memory; only those
 * that follow links cost statements, one for each object. Restoring a record starts nothing: it has been through its life before.
 */
export async function findStarted(
  context: Context,
  writes: readonly PendingWrite[],
): Promise<readonly WorkflowStart[]> {
  const { snapshot } = context;
  const candidates = writes.flatMap((write) =>
    triggersOf(snapshot, write.object.definition.key)
      .filter((trigger) => isConcerned(trigger, write) && mayStart(write.origin.cause, trigger.workflow.key, write.id))
      .map((trigger) => ({ write, trigger })),
  );
  if (candidates.length === 0) return [];
  return createRuleData(context).evaluate((lookups) =>
    candidates
      .filter(({ write, trigger }) => isMet(context, { write, trigger, lookups }))
      .map(({ write, trigger }) => ({ workflow: trigger.workflow, record: write.id, ...write.origin })),
  );
}

/** runs deep a chain of workflows may go */
const deepest = 5;

/** The loop guard: a chain ends after five runs, and no workflow meets the same record twice in one. */
export function mayStart({ depth, ran = [] }: Cause, workflow: string, record: string): boolean {
  return depth < deepest && !ran.includes(chainLink(workflow, record));
}

export const chainLink = (workflow: string, record: string): string => `${workflow}:${record}`;

function isConcerned({ type, fields }: CompiledTrigger, write: PendingWrite): boolean {
  if (type === 'deleted') return write.action === 'delete';
  if (type === 'created') return write.action === 'create';
  if (type === 'becomes-true') return write.action === 'create' || write.action === 'update';
  return write.action === 'update' && (fields === undefined || fields.some((field) => isChanged(write, field)));
}

function isChanged({ before, after }: PendingWrite, field: string): boolean {
  const [one, other] = [(before as Values | null)?.[field], after[field]];
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null) && !(isEmptyValue(one) && isEmptyValue(other));
}

function isMet(
  context: Context,
  { write, trigger, lookups }: { write: PendingWrite; trigger: CompiledTrigger; lookups: RuleLookups },
): boolean {
  const variables = ruleVariables(context, write.origin.actor);
  const { before, after } = write;
  const holds = (record: Values, known: RuleScope['context']) => trigger.holds({ ...lookups, record, context: known });
  if (!holds(after, trigger.type === 'changed' && before ? { ...variables, ...oldVariables(before) } : variables))
    return false;
  return trigger.type !== 'becomes-true' || before === null || !holds(before, variables);
}
