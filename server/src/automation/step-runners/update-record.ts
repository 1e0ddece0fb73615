import { writeRecords } from '../../records/write-records.ts';
import { originOf, type StepRunner } from '../step-runner.ts';
import { evaluateRules, evaluateValues } from '../step-values.ts';

/** Runs whose rule names no record change nothing and go on. */
export const updateRecord: StepRunner<'update-record'> = async (input) => {
  const { object, record } = input.step.options;
  const targets = await evaluateRules(input, { record: { rule: record, expected: { kind: 'link', to: [object] } } });
  const values = await evaluateValues(input, input.step.options);
  const due = input.runs.flatMap((run, index) => {
    const id = targets[index]?.record;
    return typeof id === 'string' ? [{ run, id, values: values[index] ?? {} }] : [];
  });
  const changes = due.map(({ id, values: given }) => ({ action: 'update' as const, object, id, values: given }));
  await writeRecords(input.context, changes, { origins: due.map(({ run }) => originOf(run)) });
  return input.runs.map(() => ({ branch: 'done' }));
};
