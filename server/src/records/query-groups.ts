import { type Json, type Measure, Problem, type Query, type Values } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { relationOf } from '../rules-to-sql/rule-table.ts';
import type { FoundReferences, RawRow } from './query-columns.ts';
import { type GroupColumn, groupColumn } from './query-group-columns.ts';
import { finishGroups } from './query-group-rows.ts';
import { sourceFor } from './query-looking-back.ts';
import { groupRules, type MeasureColumn, measureColumn } from './query-measures.ts';
import { refusedQuery } from './query-refusal.ts';
import { type PreparedQuery, queryConditions } from './query-rows.ts';
import type { QuerySource } from './query-source.ts';
import { compileStatement, type Statement } from './query-statement.ts';
import { titleOf, titleReader } from './query-titles.ts';

type Sql = RawBuilder<unknown>;

export interface GroupsPlan {
  readonly size: number;
  readonly read: (raw: RawRow, references: FoundReferences) => Values;
  /** what is worked out over all rows: shares, empty groups */
  readonly finish: (rows: readonly Values[]) => readonly Values[];
}

/** A column of the groups `g` as the reply shows it. */
interface ShownColumn {
  readonly key: string;
  readonly column: Sql;
  readonly order: Sql;
  readonly read: (raw: unknown) => Json;
}

const mostGroups = 1_000;

/**
 * One row for each group, or one row in all where there are only measures. Inside out: the records with what each group and measure
 * needs of them (`s`), which groups are among the first (`t0`, `t1`), the records with those beyond set aside (`q`), the groups (`g`).
 * PostgreSQL takes these apart again, so that a plain sum by stage is answered by an index as if it were written by hand.
 */
export function compileGroups(context: Context, prepared: PreparedQuery): Statement<GroupsPlan> {
  const { query, nulls, variables } = prepared;
  refuseWhatGroupsLack(query);
  const source = sourceFor(context, prepared);
  const scope = source.scope(query.object, 'r');
  const groups = (query.group ?? []).map((group, index) => groupColumn(source, scope, { query, group, index }));
  const seconds = groups.find((group) => group.seconds)?.seconds;
  const asked = query.measures ?? [];
  const isMade = ({ fn }: Measure) => fn === 'formula' || fn === 'share';
  const measures = asked.flatMap((measure, index) =>
    isMade(measure) ? [] : [measureColumn(source, scope, { query, measure, index, variables, seconds })],
  );
  refuseRepeatedKeys([...groups, ...asked]);
  const rules = groupRules(
    source,
    nulls,
    measures.map(({ key, type }, index) => ({ key, type, column: `a${index}` })),
  );
  const formulas = asked.flatMap((measure, index) => {
    if (measure.fn !== 'formula') return [];
    const { sql: value, read } = rules.value(measure.rule, `/measures/${index}/rule`);
    return [{ key: measure.key, value, read }];
  });
  const conditions = [
    ...queryConditions(source, prepared, { scope, root: 'r' }),
    ...groups.flatMap(({ condition }) => condition ?? []),
  ];
  const laterals = sql.join([scope.joins(), ...groups.flatMap(({ lateral }) => lateral ?? [])], sql` `);
  const records = sql`select ${recordColumns(groups, measures)} from ${relationOf(source.tables(query.object))} as r
    ${laterals} where ${sql.join(conditions, sql` and `)}`;
  const { head, from } = setAside(records, groups, measures);
  const grouped = sql`select ${groupedColumns(query, groups, measures)} from ${from} ${groupBy(query, groups)}`;
  const made = formulas.map(({ value }, index) => sql`${value} as ${sql.id(`f${index}`)}`);
  const all =
    made.length === 0 ? sql`(${grouped}) as g` : sql`(select g.*, ${sql.join(made)} from (${grouped}) as g) as g`;
  const shown: readonly ShownColumn[] = [
    ...groups.map(({ key, order, read }, index) => shownColumn(key, { name: `g${index}`, order, read })),
    ...measures.map(({ key, read }, index) => shownColumn(key, { name: `a${index}`, read })),
    ...formulas.map(({ key, read }, index) => shownColumn(key, { name: `f${index}`, read })),
  ];
  const { columns, read } = outerColumns(source, { query, groups, shown });
  const having =
    query.having === undefined || query.having === null
      ? sql``
      : sql`where ${rules.condition(query.having, '/having')}`;
  const order = groupOrder(query, { groups, shown });
  const size = query.page?.size ?? mostGroups;
  const text = sql`${head}select ${sql.join(columns)} from ${all} ${having}
    ${order.length > 0 ? sql`order by ${sql.join(order)}` : sql``} limit ${sql.lit(size + 1)}`;
  const finish = finishGroups(query, groups);
  return compileStatement(context, { text, plan: { size, read, finish }, isVolatile: prepared.search !== undefined });
}

const shownColumn = (
  key: string,
  { name, order, read }: { name: string; order?: (value: Sql) => Sql; read: ShownColumn['read'] },
): ShownColumn => {
  const column = sql.id('g', name);
  return { key, column, order: order ? order(column) : column, read };
};

function refuseWhatGroupsLack(query: Query): void {
  const part = query.fields ? 'fields' : query.page?.after !== undefined ? 'page/after' : undefined;
  if (part === undefined) return;
  throw refusedQuery(
    '分组查询不能再要字段或翻页',
    'a query with groups or measures has no fields and no pages',
    `/${part}`,
  );
}

function refuseRepeatedKeys(columns: readonly { readonly key: string }[]): void {
  const repeated = columns.find(({ key }, index) => columns.findIndex((other) => other.key === key) !== index);
  if (!repeated) return;
  throw refusedQuery(`“${repeated.key}”出现了两次`, `“${repeated.key}” is there twice`, '/group');
}

/** What each record gives: `g` its group, `o` the object of a link, `m` a measured value, `w` whether it counts. */
function recordColumns(groups: readonly GroupColumn[], measures: readonly MeasureColumn[]): Sql {
  const columns = [
    ...groups.flatMap(({ expression, link }, index) => [
      sql`${expression} as ${sql.id(`g${index}`)}`,
      ...(link?.target ? [sql`${link.target} as ${sql.id(`o${index}`)}`] : []),
    ]),
    ...measures.flatMap(({ value, where }, index) => [
      ...(value ? [sql`${value} as ${sql.id(`m${index}`)}`] : []),
      ...(where ? [sql`(${where}) as ${sql.id(`w${index}`)}`] : []),
    ]),
  ];
  return columns.length === 0 ? sql`` : sql.join(columns);
}

const aggregateAt = (measures: readonly MeasureColumn[], index: number, alias: string): Sql => {
  const { aggregate, where } = measures[index]!;
  const filter = where ? sql` filter (where ${sql.id(alias, `w${index}`)})` : sql``;
  return aggregate(sql.id(alias, `m${index}`), filter);
};

/** The records by group, with those of groups beyond the first few set aside. */
function setAside(
  records: Sql,
  groups: readonly GroupColumn[],
  measures: readonly MeasureColumn[],
): { readonly head: Sql; readonly from: Sql } {
  const limited = groups.flatMap(({ group, order }, index) =>
    group.top === undefined ? [] : [{ group, order, index }],
  );
  if (limited.length === 0) return { head: sql``, from: sql`(${records}) as q` };
  const keyOf = (index: number) => sql`coalesce(${sql.id('s', `g${index}`)}::text, '')`;
  const tops = limited.map(({ group, order, index }) => {
    const by = group.by === undefined ? 0 : measures.findIndex(({ key }) => key === group.by);
    if (!measures[by]) {
      throw refusedQuery('排名要按一个直接算出的指标', 'a top needs a measure made of records', `/group/${index}/by`);
    }
    const column = sql.id('s', `g${index}`);
    return sql`${sql.id(`t${index}`)} as (select ${keyOf(index)} as k from s group by ${column}
      order by ${aggregateAt(measures, by, 's')} desc nulls last, ${order(column)} asc nulls last limit ${sql.lit(group.top)})`;
  });
  const columns = [
    ...groups.flatMap(({ group, link }, index) => {
      const name = sql.id(`g${index}`);
      const target = link?.target ? [sql.id('s', `o${index}`)] : [];
      if (group.top === undefined) return [sql.id('s', `g${index}`), ...target];
      const isTop = sql`${sql.id(`t${index}`, 'k')} is not null`;
      return [
        sql`case when ${isTop} then ${sql.id('s', `g${index}`)} end as ${name}`,
        ...target.map((column) => sql`case when ${isTop} then ${column} end as ${sql.id(`o${index}`)}`),
        sql`not (${isTop}) as ${sql.id(`x${index}`)}`,
      ];
    }),
    ...measures.flatMap(({ value, where }, index) => [
      ...(value ? [sql.id('s', `m${index}`)] : []),
      ...(where ? [sql.id('s', `w${index}`)] : []),
    ]),
  ];
  const joins = limited.map(
    ({ group, index }) =>
      sql`${sql.raw(group.rest ? 'left join' : 'join')} ${sql.id(`t${index}`)} on ${sql.id(`t${index}`, 'k')} = ${keyOf(index)}`,
  );
  return {
    head: sql`with s as (${records}), ${sql.join(tops)} `,
    from: sql`(select ${sql.join(columns)} from s ${sql.join(joins, sql` `)}) as q`,
  };
}

/** The columns that make up one group. */
const partsOf = ({ group, link }: GroupColumn, index: number): readonly string[] => [
  `g${index}`,
  ...(link?.target ? [`o${index}`] : []),
  ...(group.top === undefined ? [] : [`x${index}`]),
];

function groupedColumns(query: Query, groups: readonly GroupColumn[], measures: readonly MeasureColumn[]): Sql {
  const columns = [
    ...groups.flatMap((group, index) => partsOf(group, index).map((name) => sql.id('q', name))),
    ...(query.subtotals === undefined
      ? []
      : groups.map((_, index) => sql`grouping(${sql.id('q', `g${index}`)}) as ${sql.id(`b${index}`)}`)),
    // a bare count is an int8, and rules divide whole numbers as numbers
    ...measures.map(({ type }, index) => {
      const aggregate = aggregateAt(measures, index, 'q');
      const value = type.kind === 'number' ? sql`(${aggregate})::numeric` : aggregate;
      return sql`${value} as ${sql.id(`a${index}`)}`;
    }),
  ];
  return sql.join(columns);
}

function groupBy({ subtotals }: Query, groups: readonly GroupColumn[]): Sql {
  if (groups.length === 0) return sql``;
  const sets = groups.map((group, index) => sql.join(partsOf(group, index).map((name) => sql.id('q', name))));
  if (subtotals === undefined) return sql`group by ${sql.join(sets)}`;
  const bracketed = sql.join(sets.map((set) => sql`(${set})`));
  return subtotals === 'levels' ? sql`group by rollup(${bracketed})` : sql`group by cube(${bracketed})`;
}

interface Outer {
  readonly query: Query;
  readonly groups: readonly GroupColumn[];
  readonly shown: readonly ShownColumn[];
}

/** What the rows show: values, and titles of what links in groups point to, looked up once for each group. */
function outerColumns(
  source: QuerySource,
  { query, groups, shown }: Outer,
): { readonly columns: readonly Sql[]; readonly read: GroupsPlan['read'] } {
  const columns: Sql[] = shown.map(({ column }) => column);
  const place = (name: string) => columns.push(sql.id('g', name)) - 1;
  const links = groups.flatMap(({ link }, index) => {
    if (!link) return [];
    const target = link.target ? sql.id('g', `o${index}`) : undefined;
    const title = columns.push(titleOf(source, link.to, { id: sql.id('g', `g${index}`), target })) - 1;
    const object = target ? place(`o${index}`) : link.to[0]!;
    return [{ index, title, object, readTitle: titleReader(source, link.to) }];
  });
  const rests = groups.flatMap(({ key, group }, index) => (group.rest ? [{ key, position: place(`x${index}`) }] : []));
  const levels =
    query.subtotals === undefined ? [] : groups.map(({ key }, index) => ({ key, position: place(`b${index}`) }));
  const read: GroupsPlan['read'] = (raw, references) => {
    for (const { index, title, object, readTitle } of links) {
      const id = raw[index];
      const entity = typeof object === 'number' ? raw[object] : object;
      if (typeof id === 'string' && typeof entity === 'string')
        references[id] = { object: entity, title: readTitle(raw[title], entity) };
    }
    const row: Record<string, Json> = Object.fromEntries(
      shown.map(({ key, read: readValue }, index) => [key, readValue(raw[index])]),
    );
    const rest = rests.filter(({ position }) => raw[position] === true).map(({ key }) => key);
    if (rest.length > 0) row.$rest = rest;
    if (levels.length > 0) row.$of = levels.filter(({ position }) => Number(raw[position]) === 0).map(({ key }) => key);
    return row;
  };
  return { columns, read };
}

/**
 * By what the query says, which must be among its columns; then by the groups, so that the order is always the same. The rest comes last.
 * A sum stands before what it is the sum of; where the query sorts, sums come level by level.
 */
function groupOrder(query: Query, { groups, shown }: Pick<Outer, 'groups' | 'shown'>): readonly Sql[] {
  const level = (index: number) => (query.subtotals === undefined ? [] : [sql`${sql.id('g', `b${index}`)} desc`]);
  const rest = ({ group }: GroupColumn, index: number) => (group.rest ? [sql`${sql.id('g', `x${index}`)} asc`] : []);
  const value = (index: number) => sql`${shown[index]!.order} asc nulls last`;
  const sorted = (query.sort ?? []).map(({ field, descending }, place) => {
    const found = shown.find(({ key }) => key === field);
    if (!found) throw new Problem('field.unknown', { field, path: `/sort/${place}/field` });
    return sql`${found.order} ${sql.raw(descending ? 'desc nulls last' : 'asc nulls first')}`;
  });
  if (sorted.length === 0) {
    return groups.flatMap((group, index) => [...level(index), ...rest(group, index), value(index)]);
  }
  return [
    ...groups.flatMap((_, index) => level(index)),
    ...groups.flatMap(rest),
    ...sorted,
    ...groups.map((_, index) => value(index)),
  ];
}
