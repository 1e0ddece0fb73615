import type { Json } from '@kehuan/schemas';
import { findForEach } from '../find-for-each.ts';
import { runVariables, type StepRunner } from '../step-runner.ts';
import { workflowContext } from '../workflow-rules.ts';

/** The first record that fits, with the rights of the workflow: it sees everything. */
export const findRecords: StepRunner<'find-records'> = async ({ context, workflow, step, runs }) => {
  const { object, filter, sort } = step.options;
  const found = await findForEach(context, {
    query: { object, filter, ...(sort ? { sort } : {}) },
    types: workflowContext(context.snapshot, workflow),
    askers: runs.map((run) => runVariables(context, run)),
  });
  return found.map(({ id, count }) => {
    const outputs: { readonly [output: string]: Json } = { id, count };
    return { branch: id === null ? 'none' : 'found', outputs };
  });
};
