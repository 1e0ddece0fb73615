import { type Json, Problem, type Query, type Values } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { optionPosition, textCollation } from '../rules-to-sql/sort-order.ts';
import { type FoundReferences, type RawRow, valueReader } from './query-columns.ts';
import { type QueryField, queryField } from './query-fields.ts';
import { type PreparedQuery, queryConditions } from './query-rows.ts';
import { type QuerySource, querySource, targetField } from './query-source.ts';
import { compileStatement, type Statement } from './query-statement.ts';
import { titleOf, titleReader } from './query-titles.ts';

type Sql = RawBuilder<unknown>;

export interface GroupsPlan {
  readonly read: (raw: RawRow, references: FoundReferences) => Values;
}

/** One column of an aggregate: a group or a measure. */
interface Column {
  readonly key: string;
  /** over the rows */
  readonly expression: Sql;
  /** joined beside the table, for lists */
  readonly lateral?: Sql;
  /** around the groups `g`: what it is sorted by; default: its value */
  readonly order: (value: Sql) => Sql;
  readonly read: (raw: unknown) => Json;
  readonly link?: { readonly to: readonly string[]; readonly target: Sql | undefined };
}

const mostGroups = 1_000;

/** One row for each group, or one row in all where there are only measures. */
export function compileGroups(context: Context, prepared: PreparedQuery): Statement<GroupsPlan> {
  const { query } = prepared;
  refuseWhatGroupsLack(query);
  const source = querySource(context, prepared.variables, prepared.nulls);
  const scope = source.scope(query.object, 'r');
  const groups = (query.group ?? []).map((group, index) => groupColumn(source, scope, { query, group, index }));
  const measures = (query.measures ?? []).map((measure, index) =>
    measureColumn(source, scope, { query, measure, index }),
  );
  const columns = [...groups, ...measures];
  refuseRepeatedKeys(columns);
  const conditions = queryConditions(source, prepared, { scope, root: 'r' });
  const { schema, table } = source.tables(query.object);
  const named = columns.map(({ expression }, index) => sql`${expression} as ${sql.id(`g${index}`)}`);
  const targets = groups.flatMap(({ link }, index) =>
    link?.target ? [sql`${link.target} as ${sql.id(`o${index}`)}`] : [],
  );
  // by position: an expression with a parameter written twice would not be the same to PostgreSQL
  const positions = [...targets, ...groups].map((_, index) => sql.lit(index + 1));
  const grouped = sql`select ${sql.join([...targets, ...named])}
    from ${sql.id(schema, table)} as r ${scope.joins()} ${sql.join(
      groups.flatMap(({ lateral }) => lateral ?? []),
      sql` `,
    )}
    where ${sql.join(conditions, sql` and `)}
    ${positions.length > 0 ? sql`group by ${sql.join(positions)}` : sql``}`;
  const { shown, read } = outerColumns(source, columns);
  const order = groupOrder(query, columns);
  const text = sql`select ${sql.join(shown)} from (${grouped}) as g
    ${order.length > 0 ? sql`order by ${sql.join(order)}` : sql``} limit ${sql.lit(query.page?.size ?? mostGroups)}`;
  return compileStatement(context, { text, plan: { read }, isVolatile: prepared.search !== undefined });
}

function refuseWhatGroupsLack(query: Query): void {
  const part = query.fields ? 'fields' : query.page?.after !== undefined ? 'page/after' : undefined;
  if (part === undefined) return;
  throw refused(
    { zh: '分组查询不能再要字段或翻页', en: 'a query with groups or measures has no fields and no pages' },
    `/${part}`,
  );
}

const refused = (message: { zh: string; en: string }, path: string): Problem =>
  new Problem('query.invalid', { message, path });

function refuseRepeatedKeys(columns: readonly Column[]): void {
  const repeated = columns.find(({ key }, index) => columns.findIndex((other) => other.key === key) !== index);
  if (!repeated) return;
  throw refused({ zh: `“${repeated.key}”出现了两次`, en: `“${repeated.key}” is there twice` }, '/group');
}

interface GroupPlace {
  readonly query: Query;
  readonly group: NonNullable<Query['group']>[number];
  readonly index: number;
}

function groupColumn(source: QuerySource, scope: RuleSqlScope, { query, group, index }: GroupPlace): Column {
  const at = `/group/${index}/field`;
  const field = queryField(source.context, query.object, { path: group.field, at });
  const column = scope.path(field.segments);
  const base = { key: field.path, read: valueReader(field), order: (value: Sql) => value };
  const { type } = field;
  if (group.bucket !== undefined) {
    if (type.kind !== 'date' && type.kind !== 'datetime') {
      throw refused({ zh: `“${field.path}”不是日期`, en: `“${field.path}” is no date` }, `/group/${index}/bucket`);
    }
    const day = type.kind === 'date' ? column : sql`(${column} at time zone ${sql.val(slot('zone'))}::text)`;
    return { ...base, expression: sql`date_trunc(${sql.lit(group.bucket)}, ${day}::timestamp)::date` };
  }
  if (type.kind === 'choice')
    return { ...base, expression: column, order: (value) => optionPosition(type.options, value) };
  if (type.kind === 'list') {
    const name = `u${index}`;
    const lateral = sql`left join lateral unnest(${column}) as ${sql.id(name)}(item) on true`;
    return {
      ...base,
      read: (raw) => (raw ?? null) as Json,
      expression: sql.id(name, 'item'),
      lateral,
      order: (value) => optionPosition(type.options, value),
    };
  }
  if (type.kind === 'link')
    return { ...base, expression: column, link: { to: type.to, target: linkTarget(scope, field) } };
  return {
    ...base,
    expression: column,
    order: (value) => (type.kind === 'text' ? sql`${value} ${textCollation}` : value),
  };
}

function linkTarget(scope: RuleSqlScope, { segments, type }: QueryField): Sql | undefined {
  const isMany = type.kind === 'link' && type.to.length > 1;
  return isMany ? scope.path([...segments.slice(0, -1), targetField(segments.at(-1) ?? '')]) : undefined;
}

interface MeasurePlace {
  readonly query: Query;
  readonly measure: NonNullable<Query['measures']>[number];
  readonly index: number;
}

const count = (raw: unknown): Json => Number(raw);

function measureColumn(source: QuerySource, scope: RuleSqlScope, { query, measure, index }: MeasurePlace): Column {
  const { key, fn } = measure;
  const order = (value: Sql) => value;
  if (measure.field === undefined) {
    if (fn === 'count') return { key, expression: sql`count(*)`, order, read: count };
    throw refused({ zh: '要指明字段', en: 'a field is needed' }, `/measures/${index}/field`);
  }
  const field = queryField(source.context, query.object, { path: measure.field, at: `/measures/${index}/field` });
  const column = scope.path(field.segments);
  if (fn === 'count') return { key, expression: sql`count(${column})`, order, read: count };
  const read = valueReader(field);
  const { kind } = field.type;
  const isAmount = kind === 'number' || kind === 'money';
  const isOrdered = isAmount || kind === 'date' || kind === 'datetime';
  if (!(fn === 'min' || fn === 'max' ? isOrdered : isAmount)) {
    throw refused(
      { zh: `“${field.path}”不能这样汇总`, en: `“${field.path}” cannot be summed up like this` },
      `/measures/${index}/fn`,
    );
  }
  if (fn === 'sum') return { key, expression: sql`coalesce(sum(${column}), 0)`, order, read };
  if (fn === 'avg')
    return { key, expression: kind === 'money' ? sql`round(avg(${column}), 2)` : sql`avg(${column})`, order, read };
  return { key, expression: sql`${sql.raw(fn)}(${column})`, order, read };
}

/** What the rows show: values, and titles of what links in groups point to, looked up once for each group. */
function outerColumns(
  source: QuerySource,
  columns: readonly Column[],
): { shown: readonly Sql[]; read: GroupsPlan['read'] } {
  const shown: Sql[] = columns.map((_, index) => sql.id('g', `g${index}`));
  const links = columns.flatMap(({ link }, index) => {
    if (!link) return [];
    const target = link.target ? sql.id('g', `o${index}`) : undefined;
    const title = shown.push(titleOf(source, link.to, { id: sql.id('g', `g${index}`), target })) - 1;
    const object = target ? shown.push(target) - 1 : link.to[0]!;
    return [{ index, title, object, readTitle: titleReader(source, link.to) }];
  });
  const read: GroupsPlan['read'] = (raw, references) => {
    for (const { index, title, object, readTitle } of links) {
      const id = raw[index];
      const entity = typeof object === 'number' ? raw[object] : object;
      if (typeof id === 'string' && typeof entity === 'string')
        references[id] = { object: entity, title: readTitle(raw[title], entity) };
    }
    return Object.fromEntries(columns.map(({ key, read: readValue }, index) => [key, readValue(raw[index])]));
  };
  return { shown, read };
}

/** By what the query says, which must be among its columns; then by the groups, so that the order is always the same. */
function groupOrder(query: Query, columns: readonly Column[]): readonly Sql[] {
  const valueAt = (index: number) => columns[index]!.order(sql.id('g', `g${index}`));
  const sorted = (query.sort ?? []).map(({ field, descending }, place) => {
    const index = columns.findIndex(({ key }) => key === field);
    if (index < 0) throw new Problem('field.unknown', { field, path: `/sort/${place}/field` });
    return sql`${valueAt(index)} ${sql.raw(descending ? 'desc nulls last' : 'asc nulls first')}`;
  });
  const rest = (query.group ?? []).map((_, index) => sql`${valueAt(index)} asc nulls last`);
  return [...sorted, ...rest];
}
