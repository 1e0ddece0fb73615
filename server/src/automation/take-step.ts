import { Problem, type Step, type Workflow } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { type RawRecord, readRecordRow, recordSelection } from '../database/record-columns.ts';
import type { RunTable, StepTable } from '../database/system-tables/automation.ts';
import type { StandingRun, StepOutcome } from './step-runner.ts';
import { stepRunnerOf } from './step-runners/registry.ts';

/** A run after a step, and the line of its history; a run whose record is in the bin takes no step any more. */
export interface TakenStep {
  readonly run: RunTable;
  readonly taken?: StepTable;
}

/** more is a circle */
const mostSteps = 500;

/**
 * Takes the step at which these runs of a workflow stand, for all of them together, in the caller's transaction. Throws what the step throws:
 * then nothing was taken.
 */
export async function takeStep(
  context: Context,
  workflow: Workflow,
  runs: readonly RunTable[],
): Promise<readonly TakenStep[]> {
  const [first] = runs;
  if (!first) return [];
  const step = workflow.steps.find(({ key }) => key === first.node);
  if (!step) throw failure(workflow, { zh: `没有步骤 ${first.node}`, en: `there is no step ${first.node}` });
  if (runs.some(({ seq }) => seq >= mostSteps)) throw failure(workflow, { zh: '步骤太多', en: 'too many steps' });
  const acting: Context = { ...context, actor: { ...context.actor, kind: 'system' } };
  const standing = await loadRecords(acting, workflow, runs);
  const live = standing.filter(({ record, isBinned }) => record && (!isBinned || workflow.trigger.type === 'deleted'));
  const outcomes = await stepRunnerOf(step.type)({ context: acting, workflow, step, runs: live });
  const byRun = new Map(live.map(({ run }, index) => [run, outcomes[index]]));
  return runs.map((run) => {
    const outcome = byRun.get(run);
    return outcome
      ? follow(run, { step, outcome, at: context.now.toISOString() })
      : { run: end(run, 'cancelled', context.now) };
  });
}

export function failure(workflow: Workflow, message: { readonly zh: string; readonly en: string }): Problem {
  return new Problem('workflow.failed', { workflow: workflow.label, message });
}

function end(run: RunTable, status: RunTable['status'], now: Date): RunTable {
  return { ...run, status, ended_at: now.toISOString() };
}

function follow(
  run: RunTable,
  { step, outcome, at }: { readonly step: Step; readonly outcome: StepOutcome; readonly at: string },
): TakenStep {
  const { branch, outputs = {} } = outcome;
  const next = Object.hasOwn(step.next, branch) ? step.next[branch] : undefined;
  return {
    taken: { run_id: run.id, seq: run.seq, node: step.key, branch, outputs, at },
    run: {
      ...run,
      seq: run.seq + 1,
      outputs: { ...run.outputs, [step.key]: outputs },
      ...(next === undefined ? { status: 'done', ended_at: at } : { node: next }),
    },
  };
}

/** The records that started the runs as they are now, one statement. */
async function loadRecords(
  { db, workspace, snapshot }: Context,
  workflow: Workflow,
  runs: readonly RunTable[],
): Promise<readonly (StandingRun & { readonly isBinned: boolean })[]> {
  const { object: key } = workflow.trigger;
  const object = snapshot.objects.get(key);
  if (!object) throw new Problem('object.unknown', { object: key });
  const ids = [...new Set(runs.map(({ record_id }) => record_id))];
  const found = await sql<RawRecord>`select ${recordSelection(object)} from ${sql.id(workspace.schema, object.table)}
    where id = any(${ids}::uuid[])`.execute(db);
  const byId = new Map(found.rows.map((raw) => [String(raw.id), raw]));
  return runs.map((run) => {
    const raw = byId.get(run.record_id);
    return { run, record: raw ? readRecordRow(object, raw) : null, isBinned: raw?.deleted_at !== null };
  });
}
