import { fieldTypeOf, type Json, Problem, type Rule, type Values } from '@kehuan/schemas';
import { createRuleData } from '../triggers/rule-data.ts';
import { runVariables, type StepWork } from './step-runner.ts';
import { compileStepRule } from './workflow-rules.ts';

/** The values of some rules of a step for each of its runs, in order. */
export async function evaluateRules<K extends string>(
  { context, workflow, step, runs }: StepWork,
  rules: { readonly [name in K]: StepRule },
): Promise<readonly { readonly [name in K]: Json }[]> {
  const named = Object.entries<StepRule>(rules).map(([name, { rule, expected }]) => {
    return [
      name,
      compileStepRule(context.snapshot, workflow, { rule, expected, place: `${step.key}/${name}` }),
    ] as const;
  });
  const scopes = runs.map((run) => runVariables(context, run));
  return createRuleData(context).evaluate((lookups) =>
    scopes.map((variables) => {
      const values = named.map(([name, evaluate]) => [name, evaluate({ ...lookups, context: variables })] as const);
      // the names are those of `rules`
      return Object.fromEntries(values) as { readonly [name in K]: Json };
    }),
  );
}

export interface StepRule {
  readonly rule: Rule;
  readonly expected?: Parameters<typeof compileStepRule>[2]['expected'];
}

/** The values of a record's fields for each run, from a rule for each field. */
export async function evaluateValues(
  input: StepWork,
  { object, values }: { readonly object: string; readonly values: { readonly [field: string]: Rule } },
): Promise<readonly Values[]> {
  const fields = input.context.snapshot.objects.get(object)?.fields;
  if (!fields) throw new Problem('object.unknown', { object });
  const rules = Object.entries(values).map(([key, rule]): [string, StepRule] => {
    const field = fields.get(key);
    // fields that are gone are refused by the write path, with the field's name
    return [key, { rule, expected: field && fieldTypeOf(field).ruleType(field.options) }];
  });
  return evaluateRules(input, Object.fromEntries(rules));
}
