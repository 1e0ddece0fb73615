import { behaviourOptions, type Group, type Query, type StagesOptions } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { definitionAt } from './query-past.ts';
import { refusedQuery } from './query-refusal.ts';
import type { QuerySource } from './query-source.ts';

type Sql = RawBuilder<unknown>;

export interface StageHistory {
  /** the stages of the pipeline that count, in their order */
  readonly stages: readonly string[];
  /** joined beside each record: `item`, a stage, and for stays `seconds` */
  readonly lateral: Sql;
  /** the records the history is of */
  readonly condition: Sql | undefined;
}

interface HistoryPlace {
  readonly query: Query;
  readonly group: Group;
  readonly at: string;
  /** the name of the join */
  readonly alias: string;
}

/**
 * What happened to records, from the table of their moves. `reached`: every stage up to the furthest a record has ever been in, so that
 * going back takes nothing away, skipping leaves no hole, and one that is lost keeps the last open stage it came to. `stays`: each time
 * a record was in a stage, with its seconds; the stay that still goes on ends now (or at the moment the query looks back to).
 */
export function stageHistory(source: QuerySource, scope: RuleSqlScope, place: HistoryPlace): StageHistory {
  const { query, group, at } = place;
  const { pipeline, isOnly } = pipelineOf(source, place);
  const { schema } = source.context.workspace;
  const stage = scope.path(['stage']);
  const moves = sql`${sql.id(schema, '_stage_history')} as h
    where h.object = ${sql.lit(query.object)} and h.record_id = ${scope.path(['id'])}${
      query.asOf === undefined ? sql`` : sql` and h.at <= ${sql.val(slot('$asOf'))}::timestamptz`
    }`;
  const condition = isOnly ? undefined : sql`${scope.path(['pipeline'])} = ${sql.lit(pipeline.key)}`;
  const keys = (open: boolean) => pipeline.stages.filter(({ kind }) => (open ? kind === 'open' : kind !== 'lost'));
  const stages = keys(group.history === 'stays').map(({ key }) => key);
  if (stages.length === 0)
    throw refusedQuery('流程里没有进行中的阶段', 'the pipeline has no open stage', `${at}/history`);
  const list = sql`array[${sql.join(stages.map((key) => sql.lit(key)))}]::text[]`;
  if (group.history === 'reached') {
    const furthest = sql`greatest(array_position(${list}, ${stage}),
      (select max(array_position(${list}, h.to_stage)) from ${moves}))`;
    const lateral = sql`cross join lateral (select (${list})[n] as item from generate_series(1, ${furthest}) as n)
      as ${sql.id(place.alias)}`;
    return { stages, lateral, condition };
  }
  const running = sql`extract(epoch from ${sql.val(slot('now'))}::timestamptz - ${scope.path(['stage_since'])})`;
  const lateral = sql`cross join lateral (
      select h.from_stage as item, h.seconds::numeric as seconds from ${moves} and h.from_stage = any(${list})
      union all select ${stage}, floor(${running})::numeric where ${stage} = any(${list})
    ) as ${sql.id(place.alias)}`;
  return { stages, lateral, condition };
}

type Pipeline = StagesOptions['pipelines'][number];

function pipelineOf(source: QuerySource, { query, group, at }: HistoryPlace): { pipeline: Pipeline; isOnly: boolean } {
  const definition = definitionAt(source, query.object);
  const pipelines = (definition && behaviourOptions(definition.behaviours, 'stages')?.pipelines) ?? [];
  if (pipelines.length === 0 || group.field !== 'stage') {
    throw refusedQuery(
      '阶段历史要按阶段字段分组',
      'a history is grouped by the stage of an object with stages',
      `${at}/history`,
    );
  }
  const pipeline = group.pipeline === undefined ? pipelines[0] : pipelines.find(({ key }) => key === group.pipeline);
  if (!pipeline)
    throw refusedQuery(`没有流程“${group.pipeline}”`, `there is no pipeline “${group.pipeline}”`, `${at}/pipeline`);
  return { pipeline, isOnly: pipelines.length === 1 };
}

/** The probability of the stage a record is in, as a factor from 0 to 1. */
export function stageProbability(
  source: QuerySource,
  scope: RuleSqlScope,
  { object, at }: { object: string; at: string },
): Sql {
  const definition = definitionAt(source, object);
  const stages =
    definition && behaviourOptions(definition.behaviours, 'stages')?.pipelines.flatMap((pipeline) => pipeline.stages);
  if (!stages) throw refusedQuery('这个对象没有阶段', 'this object has no stages', at);
  const cases = stages.map(({ key, kind, probability }) => {
    const percent = kind === 'won' ? 100 : kind === 'lost' ? 0 : (probability ?? 0);
    return sql`when ${sql.lit(key)} then ${sql.lit(percent)}::numeric`;
  });
  return sql`(case ${scope.path(['stage'])} ${sql.join(cases, sql` `)} else 0 end / 100)`;
}
