import { Problem, type ProblemData } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { inputRows } from '../database/input-rows.ts';
import type { JobTable } from '../database/system-tables/automation.ts';
import { jobColumns } from '../triggers/enqueue-runs.ts';
import { problemData } from './problem-data.ts';

/** attempts of a single run before it counts as failed */
const mostAttempts = 5;

/**
 * What follows a step that failed, after its transaction has been rolled back. Of several runs nobody knows which one is to blame: the job is
 * halved until it stands alone. A single one is tried again with growing pauses; a sentence about the data will not change by
 * waiting, so that run fails at once, with the reason kept.
 */
export async function putOff(context: Context, job: JobTable, error: unknown): Promise<void> {
  const { db, workspace } = context;
  await db.transaction().execute(async (transaction) => {
    const inside: Context = { ...context, db: transaction };
    const jobs = sql.id(workspace.schema, '_workflow_job');
    const held = await sql`select from ${jobs} where id = ${job.id} for update skip locked`.execute(transaction);
    // somebody else has it by now, and better luck
    if (held.rows.length === 0) return;
    if (job.run_ids.length > 1) await halve(inside, job);
    else if (error instanceof Problem || job.attempts + 1 >= mostAttempts) await fail(inside, job, problemOf(error));
    else await wait(inside, job);
  });
  context.announce({ kind: 'work' });
}

async function halve({ db, workspace, now }: Context, job: JobTable): Promise<void> {
  const jobs = sql.id(workspace.schema, '_workflow_job');
  const middle = Math.ceil(job.run_ids.length / 2);
  const rows = [job.run_ids.slice(0, middle), job.run_ids.slice(middle)].map((ids) => {
    return [job.workflow, job.release, job.node, ids, now.toISOString(), 0];
  });
  const names = sql.join(jobColumns.map(({ name }) => sql.id(name)));
  await sql`with gone as (delete from ${jobs} where id = ${job.id})
    insert into ${jobs} (${names}) ${inputRows(jobColumns, rows)}`.execute(db);
}

async function fail({ db, workspace, now }: Context, job: JobTable, problem: ProblemData): Promise<void> {
  const table = (name: string) => sql.id(workspace.schema, name);
  await sql`with gone as (delete from ${table('_workflow_job')} where id = ${job.id})
    update ${table('_workflow_run')} set status = 'failed', error = ${JSON.stringify(problem)}::jsonb, ended_at = ${now.toISOString()}
    where id = any(${job.run_ids}::uuid[]) and status = 'running' and node = ${job.node}`.execute(db);
}

async function wait({ db, workspace, now }: Context, { id, attempts }: JobTable): Promise<void> {
  const pause = 1000 * 4 ** attempts * (0.5 + Math.random());
  await sql`update ${sql.id(workspace.schema, '_workflow_job')} set attempts = ${attempts + 1},
    run_at = ${new Date(now.getTime() + pause).toISOString()} where id = ${id}`.execute(db);
}

/** What is kept of an error that is no problem of the user's: its sentence is in the server's log. */
function problemOf(error: unknown): ProblemData {
  if (error instanceof Problem) return problemData(error);
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'workflow.failed', params: { workflow: '', message: { zh: message, en: message } } };
}
