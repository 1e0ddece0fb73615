import { Problem, type Workflow } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Services } from '../access/services.ts';
import { systemContext } from '../access/system-context.ts';
import type { Context, Workspace } from '../database/context.ts';
import { isUnavailable } from '../database/is-unavailable.ts';
import type { JobTable, RunTable } from '../database/system-tables/automation.ts';
import { inWriteTransaction } from '../records/in-write-transaction.ts';
import { runColumns } from '../triggers/workflow-run.ts';
import { putOff } from './put-off.ts';
import { saveProgress } from './save-progress.ts';
import { takeStep } from './take-step.ts';
import type { WorkflowOfRelease } from './workflow-of-release.ts';

export type JobServices = Pick<Services, 'db' | 'now' | 'snapshots' | 'announce' | 'runInline' | 'secrets' | 'log'>;

/**
 * Does the oldest due job of a workspace: claim, effects, next state, next jobs and the end of the job are one transaction, so that a process
 * that dies in the middle has done nothing, and another takes the job at once. Returns false where no job is due.
 */
export async function takeJob(
  services: JobServices,
  workspace: Workspace,
  workflowOf: WorkflowOfRelease,
): Promise<boolean> {
  const context = await systemContext(services, workspace);
  const claimed: { job?: JobTable } = {};
  try {
    await inWriteTransaction(context, async (inside) => {
      delete claimed.job;
      const job = await claim(inside);
      if (!job) return;
      claimed.job = job;
      await work(inside, job, workflowOf);
    });
  } catch (error) {
    if (!claimed.job || isUnavailable(error)) throw error;
    if (!(error instanceof Problem))
      services.log.error({ err: error, workflow: claimed.job.workflow }, 'a workflow step failed');
    await putOff(context, claimed.job, error);
  }
  return claimed.job !== undefined;
}

/** A process that hangs holds a job no longer than this; PostgreSQL ends its transaction and the next one takes over. */
const limits = sql`select set_config('statement_timeout', '60s', true), set_config('idle_in_transaction_session_timeout', '10s', true)`;

async function claim({ db, workspace, now }: Context): Promise<JobTable | undefined> {
  const jobs = sql.id(workspace.schema, '_workflow_job');
  const found = await sql<JobTable>`
    select id, workflow, release, node, run_ids, run_at, attempts from ${jobs} where run_at <= ${now.toISOString()}
    order by run_at, id limit 1 for update skip locked`.execute(db);
  if (found.rows[0]) await limits.execute(db);
  return found.rows[0];
}

async function work(context: Context, job: JobTable, workflowOf: WorkflowOfRelease): Promise<void> {
  const runs = await lockRuns(context, job);
  const workflow: Workflow = await workflowOf(context, job);
  await saveProgress(context, job, await takeStep(context, workflow, runs));
}

/** The job's runs that still stand where it takes them from. */
async function lockRuns({ db, workspace }: Context, { run_ids, node }: JobTable): Promise<readonly RunTable[]> {
  const columns = sql.join(runColumns.map(({ name }) => sql.id(name)));
  const found = await sql<RunTable>`select ${columns} from ${sql.id(workspace.schema, '_workflow_run')}
    where id = any(${run_ids}::uuid[]) and status = 'running' and node = ${node} order by id for update`.execute(db);
  return found.rows;
}
