import { instantOf, type Query, type Rule, type Trigger, type Workflow, wallClockOf } from '@kehuan/schemas';
import { sql } from 'kysely';
import { systemContext } from '../access/system-context.ts';
import type { Context, Workspace } from '../database/context.ts';
import { inWriteTransaction } from '../records/in-write-transaction.ts';
import { runQuery } from '../records/query-run.ts';
import { enqueueRuns } from '../triggers/enqueue-runs.ts';
import { addDays, dueDates } from './due-dates.ts';
import { askAll, readWorkspaces } from './due-workspaces.ts';
import type { JobServices } from './take-job.ts';

type DateWorkflow = Workflow & { readonly trigger: Extract<Trigger, { readonly type: 'date' }> };

/**
 * Starts the workflows whose dates have come, in all workspaces. A fence keeps one from starting twice for the same date of the same
 * record, so any number of processes may sweep, and each sweep may look back a little for what was committed late.
 */
export function createDateSweep(services: JobServices): (found: (workspace: Workspace) => void) => Promise<void> {
  const releases = new Map<string, { readonly release: number; readonly isDated: boolean }>();
  return async (found) => {
    for (const workspace of await datedWorkspaces(services, releases)) {
      const context = await systemContext(services, workspace);
      const workflows = context.snapshot.app.workflows.filter((workflow) => workflow.active && isDated(workflow));
      for (const workflow of workflows) {
        const isStarted = await sweepWorkflow(context, workflow).catch((error: unknown) => {
          services.log.error({ err: error, workflow: workflow.key }, 'looking for due dates failed');
          return false;
        });
        if (isStarted) found(workspace);
      }
    }
  };
}

/** Those whose current release has such a workflow; each release is asked once. Sweeps of workflows that are gone are forgotten. */
async function datedWorkspaces(
  services: JobServices,
  releases: Map<string, { readonly release: number; readonly isDated: boolean }>,
): Promise<readonly Workspace[]> {
  const current = await askAll<{ release: number }>(services, await readWorkspaces(services), ({ schema }) => {
    return sql`(select release from ${sql.id(schema, '_settings')}) as release`;
  });
  const changed = current.filter(({ workspace, answer }) => releases.get(workspace.schema)?.release !== answer.release);
  const answers = await askAll<{ keys: readonly string[] }>(
    services,
    changed.map(({ workspace }) => workspace),
    ({ schema }) => {
      return sql`coalesce((select jsonb_path_query_array(app, ${datedPath}) from ${sql.id(schema, '_releases')}
      where number = (select release from ${sql.id(schema, '_settings')})), '[]') as keys`;
    },
  );
  for (const [index, { workspace, answer }] of answers.entries()) {
    releases.set(workspace.schema, { release: changed[index]!.answer.release, isDated: answer.keys.length > 0 });
    await sql`delete from ${sql.id(workspace.schema, '_date_sweep')} where workflow <> all(${answer.keys}::text[])`.execute(
      services.db,
    );
  }
  return current.flatMap(({ workspace }) => (releases.get(workspace.schema)?.isDated ? workspace : []));
}

const datedPath = '$.workflows[*] ? (@.active == true && @.trigger.type == "date").key';

function isDated(workflow: Workflow): workflow is DateWorkflow {
  return workflow.trigger.type === 'date';
}

/** how far a sweep looks back behind the one before it */
const lookBack = 3_600_000;

/**
 * One workflow's sweep: everything due since the last one, however long the servers were down. A workflow that is new starts
 * with what falls due from now on. Returns whether a run was started.
 */
export async function sweepWorkflow(context: Context, { key }: Pick<Workflow, 'key'>): Promise<boolean> {
  return inWriteTransaction(context, async (inside) => {
    const workflow = inside.snapshot.app.workflows.find((candidate) => candidate.key === key);
    const from = workflow?.active ? await lockSweep(inside, key) : undefined;
    if (!workflow || !isDated(workflow) || from === undefined) return false;
    const range = dueDates(workflow.trigger, inside.snapshot.app.zone, { from, to: inside.now });
    const isStarted = range ? await startDue(inside, workflow, range) : false;
    await sql`update ${sql.id(inside.workspace.schema, '_date_sweep')} set swept_to = ${inside.now.toISOString()}
      where workflow = ${key}`.execute(inside.db);
    return isStarted;
  });
}

/** From when on to look; undefined where another process is at it, or nothing can be due yet. */
async function lockSweep({ db, workspace, now }: Context, workflow: string): Promise<Date | undefined> {
  const sweeps = sql.id(workspace.schema, '_date_sweep');
  const instant = now.toISOString();
  const begun =
    await sql`insert into ${sweeps} (workflow, began_at, swept_to) values (${workflow}, ${instant}, ${instant})
    on conflict (workflow) do nothing`.execute(db);
  if (begun.numAffectedRows === 1n) return undefined;
  const held = await sql<{ began_at: string; swept_to: string }>`
    select began_at, swept_to from ${sweeps} where workflow = ${workflow} for update skip locked`.execute(db);
  const [sweep] = held.rows;
  return sweep && new Date(Math.max(Date.parse(sweep.began_at), Date.parse(sweep.swept_to) - lookBack));
}

/** records a page of the sweep takes */
const pageSize = 1000;

async function startDue(
  context: Context,
  workflow: DateWorkflow,
  range: { readonly first: string; readonly last: string },
): Promise<boolean> {
  const { trigger } = workflow;
  const { zone } = context.snapshot.app;
  const field = context.snapshot.objects.get(trigger.object)?.fields.get(trigger.field);
  if (field?.type !== 'date') return false;
  const isInstant = field.options.precision === 'datetime';
  const query = dueQuery(trigger, isInstant ? instantsOf(range, zone) : range);
  let isStarted = false;
  let after: string | undefined;
  do {
    const page: Query['page'] = { size: pageSize, ...(after === undefined ? {} : { after }) };
    const { rows, next } = await runQuery(context, { ...query, page });
    const due = rows.map((row) => {
      const value = String(row[trigger.field]);
      return { id: String(row.id), date: isInstant ? wallClockOf(value, zone).slice(0, 10) : value };
    });
    const fresh = await passFence(context, workflow.key, due);
    const starts = fresh.map((record) => ({ workflow, record, actor: context.actor, cause: context.cause }));
    isStarted = (await enqueueRuns(context, starts)).length > 0 || isStarted;
    after = next;
  } while (after !== undefined);
  return isStarted;
}

/** Days as the moments of a field that holds moments: from the first midnight up to the one after the last day. */
function instantsOf({ first, last }: { first: string; last: string }, zone: string) {
  const end = Date.parse(instantOf(addDays(last, 1), 0, zone)) - 1;
  return { first: instantOf(first, 0, zone), last: new Date(end).toISOString() };
}

function dueQuery(
  { object, field, when }: DateWorkflow['trigger'],
  { first, last }: { first: string; last: string },
): Query {
  const within: readonly Rule[] = [{ '>=': [{ var: field }, first] }, { '<=': [{ var: field }, last] }];
  const isRule = when !== undefined && when !== null;
  return { object, filter: { and: isRule ? [...within, when] : within }, fields: [field], sort: [{ field }] };
}

/** Those for which the workflow has not started for this date before. */
async function passFence(
  { db, workspace }: Context,
  workflow: string,
  due: readonly { readonly id: string; readonly date: string }[],
): Promise<readonly string[]> {
  if (due.length === 0) return [];
  const passed = await sql<{ record_id: string }>`
    insert into ${sql.id(workspace.schema, '_date_trigger')} (workflow, record_id, date)
    select ${workflow}, id, date from unnest(${due.map(({ id }) => id)}::uuid[], ${due.map(({ date }) => date)}::date[]) as due(id, date)
    on conflict do nothing returning record_id`.execute(db);
  return passed.rows.map(({ record_id }) => record_id);
}
