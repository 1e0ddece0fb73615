import {
  checkRule,
  compileRule,
  type RecordRow,
  type RuleScope,
  recordContext,
  ruleContext,
  ruleDependencies,
  type Workflow,
} from '@kehuan/schemas';
import type { Context, Snapshot } from '../database/context.ts';
import { createRuleData } from '../triggers/rule-data.ts';
import { ruleVariables } from '../triggers/rule-variables.ts';
import { applicableButtons } from './buttons.ts';

interface Button {
  readonly key: string;
  readonly holds: (scope: RuleScope) => boolean;
  /** the record's own fields the condition reads */
  readonly fields: readonly string[];
  /** it asks who acts or what time it is */
  readonly asksContext: boolean;
}

/**
 * The buttons that can be pressed on a record that has just been read, in the order of the app. What was read is used again: only where a
 * condition is about something the actor may not see is the record read a second time, for the answer tells nothing of it.
 */
export async function buttonsOn(
  context: Context,
  object: string,
  { record, canUpdate }: { readonly record: RecordRow; readonly canUpdate: boolean },
): Promise<readonly string[]> {
  const buttons = buttonsOf(context.snapshot).get(object);
  if (!buttons || !canUpdate) return none;
  if (!buttons.every(({ fields }) => fields.every((field) => field in record))) {
    return applicableButtons(context, object, record);
  }
  const variables = buttons.some(({ asksContext }) => asksContext) ? ruleVariables(context, context.actor) : {};
  return createRuleData(context).evaluate((lookups) => {
    const scope = { ...lookups, record, context: variables };
    return buttons.filter(({ holds }) => holds(scope)).map(({ key }) => key);
  });
}

const none: readonly string[] = [];
const cache = new WeakMap<Snapshot, ReadonlyMap<string, readonly Button[]>>();

function buttonsOf(snapshot: Snapshot): ReadonlyMap<string, readonly Button[]> {
  const known = cache.get(snapshot);
  if (known) return known;
  const buttons = new Map<string, Button[]>();
  for (const workflow of snapshot.app.workflows) {
    if (!workflow.active || workflow.trigger.type !== 'button') continue;
    const { object } = workflow.trigger;
    buttons.set(object, [...(buttons.get(object) ?? []), compileButton(snapshot, workflow)]);
  }
  cache.set(snapshot, buttons);
  return buttons;
}

/** A condition that does not pass the checker never holds. */
function compileButton({ model, objects }: Snapshot, { key, trigger }: Workflow): Button {
  const { when = null } = trigger;
  if (when === null) return { key, holds: () => true, fields: none, asksContext: false };
  const definition = objects.get(trigger.object)?.definition;
  const known = definition ? { ...model.context, ...recordContext('$old', definition) } : model.context;
  const expected = { kind: 'boolean' } as const;
  const checked = checkRule(when, { model: { ...model, context: known }, entity: trigger.object, expected });
  if (!checked.ok) return { key, holds: () => false, fields: none, asksContext: false };
  const evaluate = compileRule(checked.tree);
  return {
    key,
    holds: (scope) => evaluate(scope) === true,
    fields: ruleDependencies(checked.tree),
    asksContext: ruleContext(checked.tree).length > 0,
  };
}
