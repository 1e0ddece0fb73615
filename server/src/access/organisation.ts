import { type BodyOf, Problem, type ReplyOf, type Routes, treeDepth } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { newIds } from '../database/new-ids.ts';

/** Departments and teams in the order they are shown. */
export async function listUnits({ db, workspace }: Context): Promise<ReplyOf<Routes['units']>['units']> {
  return db
    .withSchema(workspace.schema)
    .selectFrom('_units')
    .select(['id', 'kind', 'name', 'parent', 'manager', 'position'])
    .orderBy('position')
    .orderBy(sql`name collate "zh-x-icu"`)
    .orderBy('id')
    .execute();
}

export async function listUnitMembers({ db, workspace }: Context): Promise<ReplyOf<Routes['unitMembers']>> {
  const tables = db.withSchema(workspace.schema);
  const members = await tables.selectFrom('_unit_members').select(['unit', 'member']).execute();
  const managed = await tables
    .selectFrom('_members')
    .select(['id', 'manager'])
    .where('manager', 'is not', null)
    .execute();
  return {
    members,
    managers: managed.map(({ id, manager }) => ({ member: id, manager: manager ?? '' })),
  };
}

/** Throws `unit.unknown` (above), `member.unknown`, `unit.cycle`. */
export async function createUnit(context: Context, body: BodyOf<Routes['createUnit']>): Promise<string> {
  const { kind, name, parent = null, manager = null, position = 0, members = [] } = body;
  const [id = ''] = newIds(context.now, 1);
  await changeOrganisation(context, async (inside) => {
    const tables = inside.db.withSchema(inside.workspace.schema);
    if (kind === 'team' && parent !== null) throw new Problem('unit.cycle', { path: '/parent' });
    await requireAbove(inside, { id, parent });
    await requireMembers(inside, manager === null ? members : [manager, ...members]);
    await tables.insertInto('_units').values({ id, kind, name, parent, manager, position }).execute();
    await putMembers(inside, id, members);
  });
  return id;
}

/** Throws `unit.unknown`, `member.unknown`, `unit.cycle` where it would come to stand below itself. */
export async function updateUnit(context: Context, id: string, body: BodyOf<Routes['updateUnit']>): Promise<void> {
  const { members, ...values } = body;
  await changeOrganisation(context, async (inside) => {
    const tables = inside.db.withSchema(inside.workspace.schema);
    const before = await tables.selectFrom('_units').select(['kind']).where('id', '=', id).executeTakeFirst();
    if (!before) throw new Problem('unit.unknown');
    if (before.kind === 'team' && values.parent) throw new Problem('unit.cycle', { path: '/parent' });
    await requireAbove(inside, { id, parent: values.parent ?? null });
    await requireMembers(inside, values.manager ? [values.manager, ...(members ?? [])] : (members ?? []));
    if (Object.keys(values).length > 0) await tables.updateTable('_units').set(values).where('id', '=', id).execute();
    if (members) await putMembers(inside, id, members);
  });
}

/** Throws `unit.unknown`, `unit.in-use` where others stand below it. Records that name it keep its id and show no name. */
export async function deleteUnit(context: Context, id: string): Promise<void> {
  await changeOrganisation(context, async (inside) => {
    const tables = inside.db.withSchema(inside.workspace.schema);
    const below = await tables.selectFrom('_units').select('name').where('parent', '=', id).executeTakeFirst();
    if (below) throw new Problem('unit.in-use', { name: below.name });
    const { numDeletedRows } = await tables.deleteFrom('_units').where('id', '=', id).executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw new Problem('unit.unknown');
  });
}

/** Throws `member.unknown`, `unit.cycle` where two would answer to each other. */
export async function setManager(context: Context, id: string, manager: string | null): Promise<void> {
  await changeOrganisation(context, async (inside) => {
    const table = sql.id(inside.workspace.schema, '_members');
    await requireMembers(inside, manager === null ? [id] : [id, manager]);
    if (manager !== null) {
      const { rows } = await sql<{ id: string }>`
        with recursive above(id) as (
          select ${manager}::uuid union select m.manager from above join ${table} as m on m.id = above.id where m.manager is not null
        ) select id from above where id = ${id}::uuid`.execute(inside.db);
      if (rows.length > 0) throw new Problem('unit.cycle', { path: '/manager' });
    }
    await inside.db
      .withSchema(inside.workspace.schema)
      .updateTable('_members')
      .set({ manager })
      .where('id', '=', id)
      .execute();
  });
}

/** One change at a time, so that two moves at once cannot close a circle; everybody's rights are worked out anew after it. */
async function changeOrganisation(context: Context, work: (inside: Context) => Promise<void>): Promise<void> {
  const key = `${context.workspace.schema} organisation`;
  await context.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
    await work({ ...context, db });
  });
  context.announce({ kind: 'members' });
}

interface Above {
  readonly id: string;
  readonly parent: string | null;
}

/** The department above must be there, and neither be this one nor stand below it. */
async function requireAbove({ db, workspace }: Context, { id, parent }: Above): Promise<void> {
  if (parent === null) return;
  const table = sql.id(workspace.schema, '_units');
  const { rows } = await sql<{ id: string; kind: string; depth: number }>`
    with recursive above(id, kind, parent, depth) as (
      select id, kind, parent, 1 from ${table} where id = ${parent}::uuid
      union all
      select u.id, u.kind, u.parent, above.depth + 1 from above join ${table} as u on u.id = above.parent
      where above.depth <= ${treeDepth}
    ) select id, kind, depth from above`.execute(db);
  if (rows[0]?.kind !== 'department') throw new Problem('unit.unknown', { path: '/parent' });
  if (rows.length >= treeDepth || rows.some((row) => row.id === id)) {
    throw new Problem('unit.cycle', { path: '/parent' });
  }
}

async function requireMembers({ db, workspace }: Context, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await db
    .withSchema(workspace.schema)
    .selectFrom('_members')
    .select('id')
    .where('id', 'in', wanted)
    .execute();
  if (found.length < wanted.length) throw new Problem('member.unknown');
}

async function putMembers({ db, workspace }: Context, unit: string, members: readonly string[]): Promise<void> {
  const tables = db.withSchema(workspace.schema);
  await tables.deleteFrom('_unit_members').where('unit', '=', unit).execute();
  const rows = [...new Set(members)].map((member) => ({ unit, member }));
  if (rows.length > 0) await tables.insertInto('_unit_members').values(rows).execute();
}
