import { Problem, type ProblemData, type Workflow } from '@kehuan/schemas';
import type { Context, WorkflowStart } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { newIds } from '../database/new-ids.ts';
import type { RunTable, StepTable } from '../database/system-tables/automation.ts';
import { newRun } from '../triggers/workflow-run.ts';
import { problemData, sentenceOf } from './problem-data.ts';
import { saveFinished } from './save-progress.ts';
import { takeStep } from './take-step.ts';

/**
 * Runs inline workflows from their first step to their last, now, in the transaction of the write or click that starts them. Where one step
 * fails for one record, everything fails together. Set-based all the same: runs of one workflow go together, regrouped by their next step.
 * Throws `workflow.failed` with what was wrong as its part.
 */
export async function runInline(context: Context, starts: readonly WorkflowStart[]): Promise<void> {
  await runAtOnce(context, starts);
}

/** The runs as they ended, in the order of the starts. */
export async function runAtOnce(context: Context, starts: readonly WorkflowStart[]): Promise<readonly RunTable[]> {
  const { snapshot, now } = context;
  const ids = newIds(now, starts.length);
  const begun = starts.map((start, index) => ({
    workflow: start.workflow,
    run: newRun(start, { id: ids[index]!, release: snapshot.release, now }),
  }));
  const ended = new Map<string, RunTable>();
  const history: StepTable[] = [];
  for (const [workflow, group] of groupBy(begun, (one) => one.workflow)) {
    let standing: readonly RunTable[] = group.map(({ run }) => run);
    while (standing.length > 0) {
      const here = standing.filter(({ node }) => node === standing[0]!.node);
      const taken = await takeOrFail(context, workflow, here);
      history.push(...taken.flatMap(({ taken: step }) => step ?? []));
      for (const { run } of taken) if (run.status !== 'running') ended.set(run.id, run);
      const going = taken.map(({ run }) => run).filter(({ status }) => status === 'running');
      standing = [...standing.filter((run) => !here.includes(run)), ...going];
    }
  }
  const runs = begun.map(({ run }) => ended.get(run.id) ?? run);
  await saveFinished(context, runs, history);
  return runs;
}

async function takeOrFail(context: Context, workflow: Workflow, runs: readonly RunTable[]) {
  try {
    return await takeStep(context, workflow, runs);
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'workflow.failed') throw error;
    const part: ProblemData = problemData(error);
    throw new Problem('workflow.failed', { workflow: workflow.label, message: sentenceOf(part), problems: [part] });
  }
}
