import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';

/**
 * Hints the workers that this workspace has due jobs. Called after the commit and not waited for: when the hint is lost, the next
 * sweep over all workspaces finds the jobs.
 */
export function noteDueWork({ db, workspace, now }: Pick<Context, 'db' | 'workspace' | 'now'>): void {
  const hint = sql`
    insert into kehuan.due_work (workspace_id, at, mark) values (${workspace.id}, ${now.toISOString()}, ${randomUUID()})
    on conflict (workspace_id) do update set at = least(due_work.at, excluded.at), mark = excluded.mark`;
  hint.execute(db).catch(() => undefined);
}
