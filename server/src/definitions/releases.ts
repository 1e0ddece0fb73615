import { type App, Problem } from '@kehuan/schemas';
import type { Kysely } from 'kysely';
import type { Context, Workspace } from '../database/context.ts';
import type { ReleaseColumns } from '../database/system-tables/definitions.ts';
import type { Database } from '../database/tables.ts';

export interface Release {
  readonly number: number;
  readonly hash: string;
  readonly app: App;
  readonly columns: ReleaseColumns;
}

/** A release with its app; the current one where none is named. Throws `release.unknown`. */
export async function readRelease(db: Kysely<Database>, { schema }: Workspace, number?: number): Promise<Release> {
  const tables = db.withSchema(schema);
  const release = await tables
    .selectFrom('_releases')
    .select(['number', 'hash', 'app', 'columns'])
    .where('number', '=', number ?? tables.selectFrom('_settings').select('release'))
    .executeTakeFirst();
  if (!release) throw new Problem('release.unknown', { number });
  return release;
}

/** All releases, newest first. The app a workspace begins with (0) is none. */
export async function listReleases({ db, workspace }: Context) {
  const tables = db.withSchema(workspace.schema);
  const rows = await tables
    .selectFrom('_releases')
    .select(['number', 'at', 'by_name', 'note', 'hash', 'changes', 'returned_to'])
    .where('number', '>', 0)
    .orderBy('number', 'desc')
    .execute();
  const { release } = await tables.selectFrom('_settings').select('release').executeTakeFirstOrThrow();
  return {
    current: release,
    releases: rows.map(({ by_name, returned_to, ...row }) => ({
      ...row,
      by: by_name,
      ...(returned_to === null ? {} : { returnedTo: returned_to }),
    })),
  };
}
