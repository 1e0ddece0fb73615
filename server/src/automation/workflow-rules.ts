import {
  checkRule,
  compileRule,
  Problem,
  type Rule,
  type RuleModel,
  type RuleScope,
  type RuleType,
  type RuleValue,
  recordContext,
  stepTypeOf,
  type Workflow,
} from '@kehuan/schemas';
import type { Snapshot } from '../database/context.ts';

const variables = new WeakMap<Snapshot, WeakMap<Workflow, RuleModel['context']>>();

/** The types of what a workflow's rules may use: `$record.<field>`, `$steps.<key>.<output>` and what every rule may. */
export function workflowContext(snapshot: Snapshot, workflow: Workflow): RuleModel['context'] {
  const known = variables.get(snapshot) ?? new WeakMap<Workflow, RuleModel['context']>();
  variables.set(snapshot, known);
  const found = known.get(workflow);
  if (found) return found;
  const object = snapshot.objects.get(workflow.trigger.object)?.definition;
  const context: { [path: string]: RuleType } = {
    ...snapshot.model.context,
    ...(object ? recordContext('$record', object) : {}),
  };
  for (const step of workflow.steps) {
    const outputs = stepTypeOf(step).outputs(step.options);
    for (const [output, type] of Object.entries(outputs)) context[`$steps.${step.key}.${output}`] = type;
  }
  known.set(workflow, context);
  return context;
}

type Evaluate = (scope: RuleScope) => RuleValue;

const compiled = new WeakMap<Snapshot, WeakMap<Workflow, Map<string, Evaluate>>>();

/**
 * A rule of a step that speaks about the run only, as a closure that is made once. `place` names it within the workflow. Throws
 * `rule.invalid` where it no longer fits the app, which a run of an older release may meet.
 */
export function compileStepRule(
  snapshot: Snapshot,
  workflow: Workflow,
  { rule, place, expected }: { readonly rule: Rule; readonly place: string; readonly expected?: RuleType | undefined },
): Evaluate {
  const workflows = compiled.get(snapshot) ?? new WeakMap<Workflow, Map<string, Evaluate>>();
  compiled.set(snapshot, workflows);
  const known = workflows.get(workflow) ?? new Map<string, Evaluate>();
  workflows.set(workflow, known);
  const found = known.get(place);
  if (found) return found;
  const model = { ...snapshot.model, context: workflowContext(snapshot, workflow) };
  const checked = checkRule(rule, { model, ...(expected ? { expected } : {}) });
  if (!checked.ok) throw ruleProblem(workflow, place, checked.problems[0]?.params?.message);
  const evaluate = compileRule(checked.tree);
  known.set(place, evaluate);
  return evaluate;
}

function ruleProblem(workflow: Workflow, place: string, message: unknown): Problem {
  const path = `/workflows/${workflow.key}/steps/${place}`;
  // the checker's messages are labels
  return new Problem('rule.invalid', { path, message: message as { zh: string; en: string } });
}
