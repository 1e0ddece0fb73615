import { behaviourOptions, columnStorageOf, type ObjectDefinition, objectOf } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { ObjectSnapshot } from '../database/context.ts';
import { nameKeysColumn } from '../database/name-fields.ts';
import { slot } from '../rules-to-sql/slot.ts';
import type { QuerySource } from './query-source.ts';

type Sql = RawBuilder<unknown>;

const at = sql`${sql.val(slot('$asOf'))}::timestamptz`;

/** What an object was like at the moment a query looks back to: its stages and options then. */
export function definitionAt(
  { context, pastApp }: Pick<QuerySource, 'context' | 'pastApp'>,
  object: string,
): ObjectDefinition | undefined {
  return (pastApp && objectOf(pastApp, object)) ?? context.snapshot.objects.get(object)?.definition;
}

/**
 * The records of an object as they were at a moment: what stands in FROM instead of its table. A value is the `before` of the first
 * change after that moment, or today's where nothing changed it since. Deleted since then counts as there, made since as not there.
 * Who may see a record is decided by today's rights over today's values, so that looking back opens nothing; the row rule therefore
 * stands in here, and the statement around it has none.
 */
export function pastRelation(source: QuerySource, present: QuerySource, entity: string): Sql | undefined {
  const { snapshot, workspace } = source.context;
  const object = snapshot.objects.get(entity);
  if (!object) return undefined;
  const system = (name: string) => sql.id(workspace.schema, name);
  const scope = present.scope(entity, 'now');
  const rule = present.rowRule(entity, 'read');
  const seen = rule ? sql` and (${scope.where(rule, { permission: true })})` : sql``;
  const events = sql`${system('_events')} as e where e.record_id = now.id and e.object = ${sql.lit(entity)}`;
  const moves = sql`${system('_stage_history')} as h where h.record_id = now.id and h.object = ${sql.lit(entity)} and h.at <= ${at}`;
  const last = (column: string) =>
    sql`coalesce((select ${sql.id('e', column)} from ${events} and e.at <= ${at} order by e.id desc limit 1), ${sql.id('now', column === 'at' ? 'updated_at' : column === 'actor' ? 'updated_by' : column)})`;
  const kept: { readonly [column: string]: Sql } = {
    id: sql`now.id`,
    version: last('version'),
    deleted_at: sql`null::timestamptz`,
    _s: sql`now._s`,
    [nameKeysColumn]: sql.id('now', nameKeysColumn),
    created_at: sql`now.created_at`,
    created_by: sql`now.created_by`,
    updated_at: last('at'),
    updated_by: last('actor'),
  };
  const columns = Object.entries(kept).map(([name, value]) => sql`${value} as ${sql.id(name)}`);
  for (const field of object.fields.values()) {
    const storage = columnStorageOf(field);
    const place = object.columns[field.key];
    if (!storage || !place || Object.hasOwn(kept, place.column)) continue;
    const today = sql.id('now', place.column);
    const then =
      field.system === true
        ? movedValue(source, object, { key: field.key, today, moves })
        : beforeOr(field.key, { today, cast: field.type === 'secret' ? () => sql`null` : castOf(storage.sql) });
    columns.push(sql`${then} as ${sql.id(place.column)}`);
    if (place.companion === undefined) continue;
    if (storage.companion === 'sealed') {
      const sealed = beforeOr(field.key, { today: sql.id('now', place.companion), cast: () => sql`null` });
      columns.push(sql`${sealed} as ${sql.id(place.companion)}`);
      continue;
    }
    const targets = storage.companion === 'object' && field.type === 'link' ? field.options.to : [];
    const companion = companionAt(source, { key: field.key, column: place.companion, targets });
    columns.push(sql`${companion} as ${sql.id(place.companion)}`);
  }
  const relation = sql.id(workspace.schema, object.table);
  return sql`(select ${sql.join(columns)} from ${relation} as now ${scope.joins()}
    left join lateral (
      select jsonb_object_agg(c.key, c.value -> 0 order by e.id desc) as before from ${system('_events')} as e, jsonb_each(e.changes) as c
      where e.record_id = now.id and e.object = ${sql.lit(entity)} and e.at > ${at}
    ) as was on true
    left join lateral (
      select e.action from ${events} and e.at > ${at} and e.action in ('deleted', 'restored') order by e.id limit 1
    ) as fate on true
    where now.created_at <= ${at}
      and case fate.action when 'deleted' then true when 'restored' then false else now.deleted_at is null end${seen})`;
}

/** Later duplicates of a key win in `jsonb_object_agg`, so the events go backwards and the first one after the moment stays. */
function beforeOr(key: string, { today, cast }: { today: Sql; cast: (json: Sql) => Sql }): Sql {
  const before = sql`was.before -> ${sql.lit(key)}`;
  return sql`case when was.before ? ${sql.lit(key)} then ${cast(before)} else ${today} end`;
}

/** What the JSON of events becomes again. What is kept encrypted is not in them: once changed, its past is unknown. */
function castOf(type: string): (json: Sql) => Sql {
  if (type === 'jsonb') return (json) => sql`nullif(${json}, 'null'::jsonb)`;
  if (type.endsWith('[]')) {
    return (json) =>
      sql`(case jsonb_typeof(${json}) when 'array' then array(select jsonb_array_elements_text(${json})) else '{}' end)::${sql.raw(type)}`;
  }
  return (json) => sql`((${json}) #>> '{}')::${sql.raw(type)}`;
}

/** Since when a record was in its stage, and when it was closed: what the moves say; other system fields stay as they are. */
function movedValue(
  source: QuerySource,
  { definition }: ObjectSnapshot,
  { key, today, moves }: { key: string; today: Sql; moves: Sql },
): Sql {
  const stages = behaviourOptions(
    (definitionAt(source, definition.key) ?? definition).behaviours,
    'stages',
  )?.pipelines.flatMap((pipeline) => pipeline.stages);
  if (!stages || (key !== 'stage_since' && key !== 'closed_at')) return today;
  const latest = (column: Sql) => sql`(select ${column} from ${moves} order by h.id desc limit 1)`;
  const known = sql`exists (select from ${moves})`;
  const closed = stages.filter(({ kind }) => kind !== 'open').map((stage) => sql.lit(stage.key));
  const isClosed = closed.length === 0 ? sql`false` : sql`h.to_stage in (${sql.join(closed)})`;
  const moment = key === 'stage_since' ? latest(sql`h.at`) : latest(sql`case when ${isClosed} then h.at end`);
  return sql`case when ${known} then ${moment} when ${today} <= ${at} then ${today} end`;
}

/** Which object a link to several objects pointed to: events keep the id alone, so the objects are asked. */
function companionAt(
  { context }: QuerySource,
  { key, column, targets }: { key: string; column: string; targets: readonly string[] },
): Sql {
  const whens = targets.flatMap((target) => {
    const object = context.snapshot.objects.get(target);
    if (!object) return [];
    const table = sql.id(context.workspace.schema, object.table);
    return [
      sql`when exists (select from ${table} as x where x.id = (was.before ->> ${sql.lit(key)})::uuid) then ${sql.lit(target)}`,
    ];
  });
  if (whens.length === 0) return sql.id('now', column);
  return sql`case when was.before ? ${sql.lit(key)} then case ${sql.join(whens, sql` `)} end else ${sql.id('now', column)} end`;
}
