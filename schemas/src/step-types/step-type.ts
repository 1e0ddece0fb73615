import type { RuleType } from '../base/rule-type.ts';
import type { Label } from '../base/text.ts';

/** What the steps after this one can use as `$steps.<key>.<output>`. */
export type StepOutputs = { readonly [output: string]: RuleType };

/** A leaf of the step type registry: settings and branch names. What it does is its runner in the server. */
export interface StepType<O> {
  readonly label: Label;
  readonly icon: string;
  readonly options: object;
  readonly outputs: (options: O) => StepOutputs;
  /** the ways out; `done` where there is one */
  readonly branches: (options: O) => readonly string[];
  /** may run inside the request's own transaction (no waiting, nothing outside the database) */
  readonly inline: boolean;
}

export function defineStepType<O>() {
  return <const S extends object>(leaf: StepType<O> & { readonly options: S }) => leaf;
}
