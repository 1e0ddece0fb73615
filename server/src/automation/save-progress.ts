import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { type InputColumn, inputRows } from '../database/input-rows.ts';
import type { JobTable, RunTable, StepTable } from '../database/system-tables/automation.ts';
import { jobColumns, runsOfJob } from '../triggers/enqueue-runs.ts';
import { runColumns } from '../triggers/workflow-run.ts';
import type { TakenStep } from './take-step.ts';

/**
 * Keeps what a job has done: steps, where the runs stand now, the jobs that follow (runs regrouped by their next step), and the job itself
 * gone. One statement, in the transaction of the step's own writes; the key of the steps refuses a step taken twice.
 */
export async function saveProgress(context: Context, job: JobTable, taken: readonly TakenStep[]): Promise<void> {
  const table = (name: string) => sql.id(context.workspace.schema, name);
  const runs = taken.map(({ run }) => run);
  const steps = taken.flatMap(({ taken: step }) => step ?? []);
  const jobs = followingJobs(runs, context.now);
  const moved = progressColumns.filter(({ name }) => name !== 'id');
  const set = sql.join(moved.map(({ name }) => sql`${sql.id(name)} = ${sql.id('moved', name)}`));
  const parts = [
    sql`moved as (update ${table('_workflow_run')} as run set ${set}
      from (${inputRows(progressColumns, rowsOf(progressColumns, runs))}) as moved where run.id = moved.id)`,
    ...insertSteps(context, steps),
    ...(jobs.length > 0
      ? [sql`queued as (insert into ${table('_workflow_job')} (${names(jobColumns)}) ${inputRows(jobColumns, jobs)})`]
      : []),
  ];
  await sql`with ${sql.join(parts)} delete from ${table('_workflow_job')} where id = ${job.id}`.execute(context.db);
  if (jobs.length > 0) context.announce({ kind: 'work' });
}

/** Keeps runs that went through all their steps at once, inside the write that started them. One statement. */
export async function saveFinished(
  context: Context,
  runs: readonly RunTable[],
  steps: readonly StepTable[],
): Promise<void> {
  const inserted = sql`insert into ${sql.id(context.workspace.schema, '_workflow_run')} (${names(runColumns)})
    ${inputRows(runColumns, rowsOf(runColumns, runs))}`;
  const [history] = insertSteps(context, steps);
  await (history ? sql`with ${history} ${inserted}` : inserted).execute(context.db);
}

const stepColumns = [
  { name: 'run_id', type: 'uuid' },
  { name: 'seq', type: 'int' },
  { name: 'node', type: 'text' },
  { name: 'branch', type: 'text' },
  { name: 'outputs', type: 'jsonb' },
  { name: 'at', type: 'timestamptz(3)' },
] as const satisfies readonly (InputColumn & { readonly name: keyof StepTable })[];

const progressNames: readonly string[] = [
  'id',
  'status',
  'node',
  'seq',
  'outputs',
  'ended_at',
] satisfies (keyof RunTable)[];
const progressColumns = runColumns.filter(({ name }) => progressNames.includes(name));

function insertSteps({ workspace }: Context, steps: readonly StepTable[]): readonly RawBuilder<unknown>[] {
  if (steps.length === 0) return [];
  return [
    sql`taken as (insert into ${sql.id(workspace.schema, '_workflow_step')} (${names(stepColumns)})
      ${inputRows(stepColumns, rowsOf(stepColumns, steps))})`,
  ];
}

function followingJobs(runs: readonly RunTable[], now: Date): readonly (readonly unknown[])[] {
  const going = runs.filter(({ status }) => status === 'running');
  return [...groupBy(going, ({ node }) => node)].flatMap(([node, group]) =>
    Array.from({ length: Math.ceil(group.length / runsOfJob) }, (_, number) => {
      const part = group.slice(number * runsOfJob, (number + 1) * runsOfJob);
      const { workflow, release } = part[0]!;
      return [workflow, release, node, part.map(({ id }) => id), now.toISOString(), 0];
    }),
  );
}

function rowsOf<T>(
  columns: readonly { readonly name: keyof T }[],
  rows: readonly T[],
): readonly (readonly unknown[])[] {
  return rows.map((row) => columns.map(({ name }) => row[name]));
}

const names = (columns: readonly InputColumn[]) => sql.join(columns.map(({ name }) => sql.id(name)));
