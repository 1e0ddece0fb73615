import { blankApp, type Label } from '@kehuan/schemas';
import type { Transaction } from 'kysely';
import type { Workspace } from '../database/context.ts';
import { createWorkspaceSchema as createSchema } from '../database/migrate.ts';
import type { Database } from '../database/tables.ts';
import { hashOf } from './stable-json.ts';

/**
 * A new workspace's schema with its system tables and an app with nothing in it as release 0, all in the caller's transaction.
 * `label` is what the app is called until somebody names it.
 */
export async function createWorkspaceSchema(
  db: Transaction<Database>,
  workspace: Workspace,
  label: Label = { zh: '我的工作区', en: 'My workspace' },
): Promise<void> {
  await createSchema(db, workspace.schema);
  const tables = db.withSchema(workspace.schema);
  const app = blankApp(label);
  const nobody = { at: new Date(0).toISOString(), by: null, by_name: '', note: '', changes: 0, returned_to: null };
  await tables
    .insertInto('_releases')
    .values({ ...nobody, number: 0, hash: hashOf(app), app })
    .execute();
  await tables.insertInto('_settings').values({ only: true, release: 0 }).execute();
}
