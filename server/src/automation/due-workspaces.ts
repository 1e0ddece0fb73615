import { type RawBuilder, sql } from 'kysely';
import type { Services } from '../access/services.ts';
import type { Workspace } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';

type Reading = Pick<Services, 'db' | 'now'>;

export interface DueWorkspace extends Workspace {
  /** which hint this is; see `settleDueWork` */
  readonly mark?: string;
}

/** The workspaces that hint at due jobs, longest waiting first. One statement; asked every second. */
export async function readDueWork({ db, now }: Reading): Promise<readonly DueWorkspace[]> {
  const due = await sql<DueWorkspace>`
    select workspace.id, workspace.schema, due.mark from kehuan.due_work as due
    join kehuan.workspaces as workspace on workspace.id = due.workspace_id
    where due.at <= ${now().toISOString()} order by due.at limit 1000`.execute(db);
  return due.rows;
}

/** All workspaces with due jobs, whatever the hints say: what is found here has lost its hint. */
export async function sweepWorkspaces(services: Reading): Promise<readonly Workspace[]> {
  const instant = services.now().toISOString();
  const due = await askAll<{ due: boolean }>(services, await readWorkspaces(services), ({ schema }) => {
    return sql`exists (select from ${sql.id(schema, '_workflow_job')} where run_at <= ${instant}) as due`;
  });
  return due.filter(({ answer }) => answer.due).map(({ workspace }) => workspace);
}

export async function readWorkspaces({ db }: Pick<Reading, 'db'>): Promise<readonly Workspace[]> {
  return db.selectFrom('kehuan.workspaces').select(['id', 'schema']).orderBy('id').execute();
}

const atOnce = 200;

/** Asks each workspace's schema one question, a few hundred in a statement. */
export async function askAll<T extends object>(
  { db }: Pick<Reading, 'db'>,
  workspaces: readonly Workspace[],
  question: (workspace: Workspace) => RawBuilder<unknown>,
): Promise<readonly { readonly workspace: Workspace; readonly answer: T }[]> {
  const answers: { readonly workspace: Workspace; readonly answer: T }[] = [];
  for (const part of groupBy([...workspaces.entries()], ([index]) => Math.floor(index / atOnce)).values()) {
    const questions = part.map(
      ([index, workspace]) => sql`select ${index}::int as workspace_index, ${question(workspace)}`,
    );
    const { rows } = await sql<T & { workspace_index: number }>`${sql.join(questions, sql` union all `)}`.execute(db);
    answers.push(...rows.map((row) => ({ workspace: workspaces[row.workspace_index]!, answer: row })));
  }
  return answers;
}

/**
 * Called when a workspace has no more due job: its hint goes, or moves to when its next job is due. A hint that was renewed meanwhile
 * has another mark and stays.
 */
export async function settleDueWork({ db }: Reading, { id, schema, mark }: DueWorkspace): Promise<void> {
  if (mark === undefined) return;
  const next = await sql<{
    at: string | null;
  }>`select min(run_at) as at from ${sql.id(schema, '_workflow_job')}`.execute(db);
  const at = next.rows[0]?.at ?? null;
  await (at === null
    ? sql`delete from kehuan.due_work where workspace_id = ${id} and mark = ${mark}`
    : sql`update kehuan.due_work set at = ${at} where workspace_id = ${id} and mark = ${mark}`
  ).execute(db);
}
