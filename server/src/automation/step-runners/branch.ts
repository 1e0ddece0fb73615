import type { StepRunner } from '../step-runner.ts';
import { evaluateRules } from '../step-values.ts';

/** The first way whose rule holds. */
export const branch: StepRunner<'branch'> = async (input) => {
  const { ways } = input.step.options;
  const rules = ways.map(({ key, when }) => [key, { rule: when, expected: { kind: 'boolean' as const } }] as const);
  const answers = await evaluateRules(input, Object.fromEntries(rules));
  return answers.map((answer) => ({ branch: ways.find(({ key }) => answer[key] === true)?.key ?? 'otherwise' }));
};
