import { checkRule, compileRule, type Rule, type RuleScope, recordContext, type Workflow } from '@kehuan/schemas';
import type { ObjectSnapshot, Snapshot } from '../database/context.ts';

/** A workflow that a write may start, with its condition as a closure. */
export interface CompiledTrigger {
  readonly workflow: Workflow;
  readonly type: 'created' | 'changed' | 'becomes-true' | 'deleted';
  readonly holds: (scope: RuleScope) => boolean;
  /** starts only where one of these has changed; absent: any */
  readonly fields?: readonly string[];
}

const cache = new WeakMap<Snapshot, ReadonlyMap<string, readonly CompiledTrigger[]>>();
const none: readonly CompiledTrigger[] = [];

/** The active workflows that writes of an object may start. */
export function triggersOf(snapshot: Snapshot, object: string): readonly CompiledTrigger[] {
  let all = cache.get(snapshot);
  if (!all) {
    all = compileAll(snapshot);
    cache.set(snapshot, all);
  }
  return all.get(object) ?? none;
}

function compileAll(snapshot: Snapshot): ReadonlyMap<string, readonly CompiledTrigger[]> {
  const all = new Map<string, CompiledTrigger[]>();
  for (const workflow of snapshot.app.workflows) {
    const { trigger } = workflow;
    const object = snapshot.objects.get(trigger.object);
    if (!object || !workflow.active || trigger.type === 'button' || trigger.type === 'date') continue;
    const compiled: CompiledTrigger = {
      workflow,
      type: trigger.type,
      holds: compileCondition(snapshot, object, trigger.when),
      ...('fields' in trigger && trigger.fields && trigger.fields.length > 0 ? { fields: trigger.fields } : {}),
    };
    all.set(trigger.object, [...(all.get(trigger.object) ?? []), compiled]);
  }
  return all;
}

/** A trigger's condition over the record; `$old.<field>` is the record before. One that does not pass the checker never holds. */
export function compileCondition(
  snapshot: Snapshot,
  { definition }: ObjectSnapshot,
  rule: Rule | undefined,
): CompiledTrigger['holds'] {
  if (rule === undefined || rule === null) return () => true;
  const model = { ...snapshot.model, context: { ...snapshot.model.context, ...recordContext('$old', definition) } };
  const checked = checkRule(rule, { model, entity: definition.key, expected: { kind: 'boolean' } });
  if (!checked.ok) return () => false;
  const evaluate = compileRule(checked.tree);
  return (scope) => evaluate(scope) === true;
}
