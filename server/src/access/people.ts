import type { ReplyOf, Routes } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';

/** More than a picker or a list of names can show; who is missing is found by name. */
const most = 2000;

/** People of the workspace by name in pinyin order, former ones too, for their names stand in records. `search`: part of a name or e-mail. */
export async function listPeople(
  { db, workspace }: Context,
  search: string | undefined,
): Promise<ReplyOf<Routes['people']>['people']> {
  const pattern = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined;
  return db
    .withSchema(workspace.schema)
    .selectFrom('_members')
    .select(['id', 'name', 'active'])
    .$if(pattern !== undefined, (query) =>
      query.where((where) => where.or([where('name', 'ilike', pattern ?? ''), where('email', 'ilike', pattern ?? '')])),
    )
    .orderBy(sql`name collate "zh-x-icu"`)
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Members and people with an invitation, by name in pinyin order. */
export async function listMembers({ db, workspace }: Context): Promise<ReplyOf<Routes['members']>['members']> {
  return db
    .withSchema(workspace.schema)
    .selectFrom('_members')
    .select(['id', 'name', 'email', 'roles', 'active', 'invited'])
    .orderBy(sql`name collate "zh-x-icu"`)
    .orderBy('id')
    .execute();
}
