import { type App, Problem, type Workflow } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { JobTable } from '../database/system-tables/automation.ts';

export type WorkflowOfRelease = (context: Context, job: Pick<JobTable, 'workflow' | 'release'>) => Promise<Workflow>;

/** releases kept at a time: a few for each workspace whose runs are on their way through a publish */
const mostReleases = 100;

/** Finds workflows as they were in the release a run started on: what is published meanwhile does not change its course. */
export function createWorkflowOfRelease(): WorkflowOfRelease {
  const earlier = new Map<string, App['workflows']>();
  return async (context, { workflow, release }) => {
    const workflows =
      release === context.snapshot.release ? context.snapshot.app.workflows : await load(context, release);
    const found = workflows.find(({ key }) => key === workflow);
    if (!found) throw new Problem('workflow.unknown', { workflow });
    return found;
  };

  async function load({ db, workspace }: Context, release: number): Promise<App['workflows']> {
    const key = `${workspace.schema} ${release}`;
    const known = earlier.get(key);
    if (known) return known;
    const kept = await sql<{ workflows: App['workflows'] }>`select app -> 'workflows' as workflows
      from ${sql.id(workspace.schema, '_releases')} where number = ${release}`.execute(db);
    const workflows = kept.rows[0]?.workflows;
    if (!workflows) throw new Problem('release.unknown', { number: release });
    earlier.set(key, workflows);
    if (earlier.size > mostReleases) earlier.delete(earlier.keys().next().value ?? '');
    return workflows;
  }
}
