import { writeRecords } from '../../records/write-records.ts';
import { originOf, type StepRunner } from '../step-runner.ts';
import { evaluateValues } from '../step-values.ts';

export const createRecord: StepRunner<'create-record'> = async (input) => {
  const { object } = input.step.options;
  const values = await evaluateValues(input, input.step.options);
  const changes = values.map((given) => ({ action: 'create' as const, object, values: given }));
  const made = await writeRecords(input.context, changes, { origins: input.runs.map(originOf) });
  return made.map(({ id }) => ({ branch: 'done', outputs: { id } }));
};
