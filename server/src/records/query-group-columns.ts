import type { Group, Json, Query } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { optionPosition, textCollation } from '../rules-to-sql/sort-order.ts';
import { valueReader } from './query-columns.ts';
import { type QueryField, queryField } from './query-fields.ts';
import { fieldOptions } from './query-looking-back.ts';
import { refusedQuery } from './query-refusal.ts';
import { type QuerySource, targetField } from './query-source.ts';
import { stageHistory } from './query-stage-history.ts';

type Sql = RawBuilder<unknown>;

/** What rows are put together by, over the rows and over the groups made of them. */
export interface GroupColumn {
  readonly key: string;
  readonly group: Group;
  /** over the records */
  readonly expression: Sql;
  /** joined beside the records: a record then counts once for each row of it */
  readonly lateral?: Sql;
  readonly condition?: Sql | undefined;
  /** what the groups stand in the order of; default: the value */
  readonly order: (value: Sql) => Sql;
  readonly read: (raw: unknown) => Json;
  /** ids: of what, and where the object's key stands if it may be several */
  readonly link?: { readonly to: readonly string[]; readonly target: Sql | undefined };
  /** all the values there are, where they are known beforehand */
  readonly options?: readonly string[];
  /** the join of a group of stays has the seconds of each */
  readonly seconds?: Sql;
}

interface GroupPlace {
  readonly query: Query;
  readonly group: Group;
  readonly index: number;
}

export function groupColumn(source: QuerySource, scope: RuleSqlScope, place: GroupPlace): GroupColumn {
  const { query, group, index } = place;
  const at = `/group/${index}`;
  const field = queryField(source.context, query.object, { path: group.field, at: `${at}/field` });
  const base = { key: group.key ?? field.path, group, read: valueReader(field), order: (value: Sql) => value };
  if (group.rest && group.top === undefined) {
    throw refusedQuery('“其余”要和“前几名”一起用', 'the rest needs a top', `${at}/rest`);
  }
  if (group.history !== undefined) return historyColumn(source, scope, { place, base });
  if (group.since !== undefined) return { ...base, ...ageColumn(source, scope, { place, field }) };
  const column = scope.path(field.segments);
  const { type } = field;
  if (group.bucket !== undefined) return { ...base, expression: bucketOf(field, { column, group, at }) };
  if (type.kind === 'choice' || type.kind === 'list') {
    const options = optionsOf(source, field, type.options);
    const order = (value: Sql) => optionPosition(options, value);
    if (type.kind === 'choice') return { ...base, expression: column, order, options };
    const name = `u${index}`;
    const lateral = sql`left join lateral unnest(${column}) as ${sql.id(name)}(item) on true`;
    return { ...base, read: (raw) => (raw ?? null) as Json, expression: sql.id(name, 'item'), lateral, order, options };
  }
  if (type.kind === 'link')
    return { ...base, expression: column, link: { to: type.to, target: linkTarget(scope, field) } };
  const isText = type.kind === 'text';
  return { ...base, expression: column, order: (value) => (isText ? sql`${value} ${textCollation}` : value) };
}

/** Those of that day first, then what came later or is held though it was never released. */
function optionsOf(source: QuerySource, field: QueryField, today: readonly string[]): readonly string[] {
  if (!source.pastApp) return today;
  return [...new Set([...(fieldOptions(source, field) ?? []).map(({ key }) => key), ...today])];
}

type Base = Pick<GroupColumn, 'key' | 'group' | 'read' | 'order'>;

function historyColumn(
  source: QuerySource,
  scope: RuleSqlScope,
  { place, base }: { place: GroupPlace; base: Base },
): GroupColumn {
  const { query, group, index } = place;
  const alias = `u${index}`;
  const { stages, lateral, condition } = stageHistory(source, scope, { query, group, at: `/group/${index}`, alias });
  return {
    ...base,
    read: (raw) => (raw ?? null) as Json,
    expression: sql.id(alias, 'item'),
    lateral,
    condition,
    order: (value) => optionPosition(stages, value),
    options: stages,
    ...(group.history === 'stays' ? { seconds: sql.id(alias, 'seconds') } : {}),
  };
}

interface Bucketing {
  readonly column: Sql;
  readonly group: Group;
  readonly at: string;
}

/** The first day of the bucket; moments are cut by the wall clock of the organisation. Weeks begin on Monday. */
function bucketOf({ path, type }: QueryField, { column, group, at }: Bucketing): Sql {
  if (type.kind !== 'date' && type.kind !== 'datetime') {
    throw refusedQuery(`“${path}”不是日期`, `“${path}” is no date`, `${at}/bucket`);
  }
  const day = type.kind === 'date' ? column : sql`(${column} at time zone ${sql.val(slot('zone'))}::text)`;
  return sql`date_trunc(${sql.lit(group.bucket ?? 'day')}, ${day}::timestamp)::date`;
}

/** How many buckets lie between two dates: 0 in the same month, 1 in the next. */
function ageColumn(
  source: QuerySource,
  scope: RuleSqlScope,
  { place, field }: { place: GroupPlace; field: QueryField },
): Pick<GroupColumn, 'expression' | 'read'> {
  const { query, group, index } = place;
  const at = `/group/${index}`;
  const since = queryField(source.context, query.object, { path: group.since ?? '', at: `${at}/since` });
  const bucket = group.bucket ?? 'month';
  const first = (of: QueryField) => bucketOf(of, { column: scope.path(of.segments), group: { ...group, bucket }, at });
  const [from, to] = [first(since), first(field)];
  const months = sql`((extract(year from ${to}) - extract(year from ${from})) * 12 + extract(month from ${to}) - extract(month from ${from}))`;
  const ages = {
    day: sql`(${to} - ${from})`,
    week: sql`((${to} - ${from}) / 7)`,
    month: months,
    quarter: sql`(${months} / 3)`,
    year: sql`(${months} / 12)`,
  };
  return { expression: sql`(${ages[bucket]})::int`, read: (raw) => (raw === null ? null : Number(raw)) };
}

function linkTarget(scope: RuleSqlScope, { segments, type }: QueryField): Sql | undefined {
  const isMany = type.kind === 'link' && type.to.length > 1;
  return isMany ? scope.path([...segments.slice(0, -1), targetField(segments.at(-1) ?? '')]) : undefined;
}
