import { checkRule, type Rule, type RuleNode, type View } from '@kehuan/schemas';
import type { Kysely } from 'kysely';
import type { ObjectSnapshot, Snapshot } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { type RollupColumn, type RollupPlace, rollupColumn } from './rollup-column.ts';

/** Object, field and column of a rollup that is stored and kept up. */
export type LiveRollup = readonly [object: string, field: string, name: string];

/** The snapshot with the columns of its rollups, as far as they still hold what this release means by them. */
export function withStoredRollups(
  db: Kysely<Database>,
  { workspace, snapshot }: RollupPlace,
  live: readonly LiveRollup[],
): Snapshot {
  if (live.length === 0) return snapshot;
  const objects = new Map<string, ObjectSnapshot>(snapshot.objects);
  for (const [object, field, name] of live) {
    const column = rollupColumn(db, { workspace, snapshot }, { object, field });
    if (column?.name !== name) continue;
    const parent = objects.get(object);
    if (parent) objects.set(object, { ...parent, stored: { ...parent.stored, [field]: name } });
    const child = objects.get(column.child);
    if (child) objects.set(column.child, { ...child, feeds: [...new Set([...(child.feeds ?? []), object])] });
  }
  return { ...snapshot, objects };
}

/** The rollups that a view is sorted or filtered by, directly or through a formula, and that can be stored. */
export function sortedRollups(
  db: Kysely<Database>,
  place: RollupPlace,
  views: readonly View[] = place.snapshot.app.views,
): readonly RollupColumn[] {
  const found = new Map<string, RollupColumn>();
  for (const view of views) {
    for (const { entity, field } of computedIn(place.snapshot, view)) {
      const column = rollupColumn(db, place, { object: entity, field });
      if (column) found.set(column.name, column);
    }
  }
  return [...found.values()];
}

interface Named {
  readonly entity: string;
  readonly field: string;
}

function computedIn({ model }: Snapshot, { object, filter, sort = [] }: View): readonly Named[] {
  const rules: readonly Rule[] = [...sort.map(({ field }) => ({ var: field })), ...(filter ? [filter] : [])];
  return rules.flatMap((rule) => {
    const checked = checkRule(rule, { model, entity: object });
    return checked.ok ? computedBelow(checked.tree.root) : [];
  });
}

function computedBelow(node: RuleNode): readonly Named[] {
  if (node.kind === 'call') return node.args.flatMap(computedBelow);
  if (node.kind === 'related') return [node.where, node.value].flatMap((part) => (part ? computedBelow(part) : []));
  return node.kind === 'computed' ? [node, ...computedBelow(node.node)] : [];
}
