import { type ObjectField, type ProblemData, treeDepth } from '@kehuan/schemas';
import { sql } from 'kysely';
import { type PendingWrite, refuseWrite } from '../behaviours/pending-write.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';

/**
 * Keeps trees trees: no record stands below itself, or deeper than can be followed. All moves of a batch are looked at together, on the
 * ancestors read after a lock that lets one writer at a time move records of this tree, so two moves at once cannot close a circle. Takes
 * the writes of one batch inside its transaction.
 */
export async function checkTrees(context: Context, writes: readonly PendingWrite[]): Promise<readonly PendingWrite[]> {
  const moving = writes.filter(movesInTree);
  if (moving.length === 0) return writes;
  const refused = new Map<PendingWrite, ProblemData[]>();
  for (const [object, group] of groupBy(moving, (write) => write.object)) {
    for (const field of treeFields(object)) {
      const moved = group.filter((write) => isMoved(write, field));
      if (moved.length === 0) continue;
      const parents = await readAncestors(context, { object, field, moved });
      // as they will be, those that move to the top included
      for (const { id, object: own, after } of writes) {
        if (own === object) parents.set(id, textOf(after[field.key]));
      }
      for (const write of moved) {
        const problem = problemOf(write.id, parents, field);
        if (problem) refused.set(write, [...(refused.get(write) ?? []), problem]);
      }
    }
  }
  return writes.map((write) => refuseWrite(write, ...(refused.get(write) ?? [])));
}

/** Whether a write gives an existing record another place in a tree: only that can close a circle. */
export function movesInTree(write: PendingWrite): boolean {
  return write.problems.length === 0 && treeFields(write.object).some((field) => isMoved(write, field));
}

const cache = new WeakMap<ObjectSnapshot, readonly ObjectField[]>();

function treeFields(object: ObjectSnapshot): readonly ObjectField[] {
  const known = cache.get(object);
  if (known) return known;
  const found = [...object.fields.values()].filter((field) => field.type === 'link' && field.options.tree === true);
  cache.set(object, found);
  return found;
}

function isMoved({ action, before, after }: PendingWrite, { key }: ObjectField): boolean {
  return action === 'update' && typeof after[key] === 'string' && after[key] !== before?.[key];
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

interface Moves {
  readonly object: ObjectSnapshot;
  readonly field: ObjectField;
  readonly moved: readonly PendingWrite[];
}

/** id → parent of the new parents and all above them; those in the bin count, for they may come back. */
async function readAncestors(
  { db, workspace }: Context,
  { object, field, moved }: Moves,
): Promise<Map<string, string | null>> {
  const key = `${workspace.schema} ${object.definition.key} ${field.key} tree`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  const table = sql.id(workspace.schema, object.table);
  const parent = sql.id(object.columns[field.key]?.column ?? '');
  const starts = [...new Set(moved.map(({ after }) => String(after[field.key])))];
  const { rows } = await sql<{ id: string; parent: string | null }>`
    with recursive above(id, parent, depth) as (
      select id, ${parent}, 1 from ${table} where id = any(${starts}::uuid[])
      union
      select t.id, t.${parent}, above.depth + 1 from above join ${table} as t on t.id = above.parent
      where above.depth <= ${treeDepth}
    ) select distinct id, parent from above`.execute(db);
  return new Map(rows.map(({ id, parent: up }) => [id, up]));
}

function problemOf(
  id: string,
  parents: ReadonlyMap<string, string | null>,
  { key, label }: ObjectField,
): ProblemData | undefined {
  let here = parents.get(id);
  for (let depth = 1; typeof here === 'string'; depth += 1) {
    if (here === id) return { code: 'tree.cycle', path: `/${key}`, params: { field: label } };
    if (depth >= treeDepth)
      return { code: 'tree.too-deep', path: `/${key}`, params: { field: label, limit: treeDepth } };
    here = parents.get(here);
  }
  return undefined;
}
