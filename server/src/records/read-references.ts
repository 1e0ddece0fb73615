import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { slot } from '../rules-to-sql/slot.ts';
import type { FoundReferences } from './query-columns.ts';
import { contextValues, noVariables, nullVariables, querySource } from './query-source.ts';
import { cachedStatement, compileStatement, runStatement, type Statement } from './query-statement.ts';
import { titleOf, titleReader } from './query-titles.ts';

/** Ids by the objects their field may point to, e.g. what stands in the changes of events. */
export interface WantedReference {
  readonly id: string;
  readonly to: readonly string[];
}

/** What ids stand for, as the actor may see it; one statement. An id that none of its objects shows is one of the first without a title. */
export async function readReferences(context: Context, wanted: readonly WantedReference[]): Promise<FoundReferences> {
  const ids = new Map<string, Set<string>>();
  for (const { id, to } of wanted) {
    for (const entity of to) ids.set(entity, (ids.get(entity) ?? new Set()).add(id));
  }
  if (ids.size === 0) return {};
  const entities = [...ids.keys()].sort();
  const values = contextValues(context, noVariables);
  for (const entity of entities) values[idsSlot(entity)] = [...(ids.get(entity) ?? [])];
  const nulls = nullVariables(context, noVariables, values);
  const key = `references ${entities.join(' ')} ${[...nulls].join(' ')}`;
  const statement = cachedStatement(context, key, () => compileReferences(context, entities, nulls));
  const references: FoundReferences = {};
  for (const [id, object, raw] of await runStatement(context, statement, values)) {
    const title = statement.plan(raw, String(object));
    if (references[String(id)]?.title == null) references[String(id)] = { object: String(object), title };
  }
  return references;
}

const idsSlot = (entity: string) => `$ids.${entity}`;

function compileReferences(
  context: Context,
  entities: readonly string[],
  nulls: ReadonlySet<string>,
): Statement<ReturnType<typeof titleReader>> {
  const source = querySource(context, noVariables, nulls);
  const selects = entities.map((entity) => {
    const title = titleOf(source, [entity], { id: sql`v.id`, target: undefined });
    const given = sql`unnest(${sql.val(slot(idsSlot(entity)))}::uuid[]) as v(id)`;
    return sql`select v.id, ${sql.lit(entity)} as object, ${title}::text as title from ${given}`;
  });
  return compileStatement(context, { text: sql.join(selects, sql` union all `), plan: titleReader(source, entities) });
}
