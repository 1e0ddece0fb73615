import { sql } from 'kysely';
import type { Context, WorkflowStart } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { type InputColumn, inputRows } from '../database/input-rows.ts';
import { newIds } from '../database/new-ids.ts';
import { newRun, runColumns } from './workflow-run.ts';

/** Runs a job carries at most: enough to make steps set-based, few enough that one job does not hold its locks for long. */
export const runsOfJob = 200;

/** Queues workflows for the workers, in the writer's transaction: they exist exactly where the change does. One statement. Returns the runs' ids. */
export async function enqueueRuns(context: Context, starts: readonly WorkflowStart[]): Promise<readonly string[]> {
  if (starts.length === 0) return [];
  const { snapshot, now, db, workspace } = context;
  const ids = newIds(now, starts.length);
  const runs = starts.map((start, index) => newRun(start, { id: ids[index]!, release: snapshot.release, now }));
  const jobs = [...groupBy(runs, ({ workflow }) => workflow).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / runsOfJob) }, (_, number) => {
      const part = group.slice(number * runsOfJob, (number + 1) * runsOfJob);
      const { workflow, release, node } = part[0]!;
      return [workflow, release, node, part.map(({ id }) => id), now.toISOString(), 0];
    }),
  );
  const table = (name: string) => sql.id(workspace.schema, name);
  const rows = runs.map((run) => runColumns.map(({ name }) => run[name]));
  await sql`
    with queued as (insert into ${table('_workflow_run')} (${names(runColumns)}) ${inputRows(runColumns, rows)})
    insert into ${table('_workflow_job')} (${names(jobColumns)}) ${inputRows(jobColumns, jobs)}`.execute(db);
  context.announce({ kind: 'work' });
  return ids;
}

export const jobColumns: readonly InputColumn[] = [
  { name: 'workflow', type: 'text' },
  { name: 'release', type: 'int' },
  { name: 'node', type: 'text' },
  { name: 'run_ids', type: 'uuid[]' },
  { name: 'run_at', type: 'timestamptz(3)' },
  { name: 'attempts', type: 'int' },
];

const names = (columns: readonly InputColumn[]) => sql.join(columns.map(({ name }) => sql.id(name)));
