import type { Json, RuleScope, Step, StepTypeId, Values, Workflow } from '@kehuan/schemas';
import type { WriteOrigin } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import type { RunTable } from '../database/system-tables/automation.ts';
import { ruleVariables } from '../triggers/rule-variables.ts';
import { actorOfRun, causeOfRun } from '../triggers/workflow-run.ts';

/** A run that stands at a step, with the record that started it as it is now. */
export interface StandingRun {
  readonly run: RunTable;
  /** null where it is gone for good; a binned one is still there */
  readonly record: Values | null;
}

export interface StepWork {
  /** of a transaction, acting as the system */
  readonly context: Context;
  readonly workflow: Workflow;
  readonly step: Step;
  readonly runs: readonly StandingRun[];
}

/** The work of one type of step. */
export interface StepInput<K extends StepTypeId> extends StepWork {
  readonly step: Extract<Step, { readonly type: K }>;
}

/** How a run leaves a step. */
export interface StepOutcome {
  readonly branch: string;
  /** what later steps can use as `$steps.<key>.<output>` */
  readonly outputs?: { readonly [output: string]: Json };
}

/**
 * A leaf of the engine: does a step for all its runs at once, with a number of statements that does not depend on how many there are, and says
 * how each leaves it, in order. Throws where one of them cannot: nothing of the step counts then, and the caller finds out which one it was.
 */
export type StepRunner<K extends StepTypeId> = (input: StepInput<K>) => Promise<readonly StepOutcome[]>;

/** The context variables of a run's rules: the record, what steps have given, the person it is done for. */
export function runVariables(context: Context, { run, record }: StandingRun): RuleScope['context'] {
  const variables: Record<string, unknown> = { ...ruleVariables(context, actorOfRun(run)) };
  for (const [key, value] of Object.entries(record ?? {})) variables[`$record.${key}`] = value;
  for (const [step, outputs] of Object.entries(run.outputs)) {
    for (const [output, value] of Object.entries(outputs)) variables[`$steps.${step}.${output}`] = value;
  }
  return variables;
}

/** Who writes what a run writes, and why. */
export function originOf({ run }: StandingRun): WriteOrigin {
  return { actor: actorOfRun(run), cause: causeOfRun(run) };
}
