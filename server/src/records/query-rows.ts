import type { Query, RuleTree } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { relationOf } from '../rules-to-sql/rule-table.ts';
import { type PageColumns, pageColumns, type RawRow } from './query-columns.ts';
import type { Position } from './query-cursor.ts';
import { queryField, readableObject, visibleFields } from './query-fields.ts';
import { queryFilter } from './query-filter.ts';
import { type PastRelease, sourceFor } from './query-looking-back.ts';
import { orderBy, type SortKey, sectionsAfter, sortKey, sortOf } from './query-order.ts';
import { type Search, searchConditions } from './query-search.ts';
import type { QuerySource, Variables } from './query-source.ts';
import { compileStatement, type Statement } from './query-statement.ts';

type Sql = RawBuilder<unknown>;

/** A query with what was made of its parts for this request. */
export interface PreparedQuery {
  readonly query: Query;
  readonly variables: Variables;
  /** context variables without a value */
  readonly nulls: ReadonlySet<string>;
  readonly search: Search | undefined;
  /** the release of the moment the query looks back to */
  readonly past?: PastRelease | undefined;
  /** which keys are empty at the position the page starts from */
  readonly after: readonly boolean[] | undefined;
}

/** How the rows of a compiled query are read. */
export interface RowsPlan {
  readonly size: number;
  readonly read: PageColumns['read'];
  /** the position of a row, for the next page */
  readonly positionOf: (raw: RawRow) => Position;
  /** where each row carries the capped count */
  readonly count: number | undefined;
}

export const defaultPageSize = 50;
/** counts beyond are "10,000+" */
export const countLimit = 10_000;

/** The rows of a query, and with `count: 'capped'` their number, as one statement. */
export function compileRows(context: Context, prepared: PreparedQuery): Statement<RowsPlan> {
  const { query, search, after } = prepared;
  const definition = readableObject(context, query.object);
  const source = sourceFor(context, prepared);
  const scope = source.scope(query.object, 'r');
  const fields = query.fields
    ? [...new Set(query.fields)].map((path, index) =>
        queryField(context, query.object, { path, at: `/fields/${index}` }),
      )
    : visibleFields(context, definition);
  const columns = pageColumns(source, { fields, scope, root: 'r' });
  const keys = sortOf(query).flatMap(({ field, descending, at }) => {
    const key = sortKey(source, scope, {
      field: queryField(context, query.object, { path: field, at }),
      descending,
      at,
    });
    return key ? [key] : [];
  });
  const conditions = queryConditions(source, prepared, { scope, root: 'r' });
  const size = query.page?.size ?? defaultPageSize;
  const page = pageOf(source, { query, scope, columns, keys, conditions, after, limit: size + 1 });
  const { shown, positionOf } = showKeys(columns, keys);
  const counted = query.count === 'capped' ? [cappedCount(source, prepared)] : [];
  const text = sql`select ${sql.join([...columns.outer, ...shown, ...counted])} from ${page} as p ${orderBy(keys, (_, index) => keyColumn('p', index))}`;
  return compileStatement(context, {
    text,
    isVolatile: search !== undefined,
    plan: {
      size,
      read: columns.read,
      positionOf,
      count: counted.length > 0 ? columns.outer.length + shown.length : undefined,
    },
  });
}

const keyColumn = (alias: string, index: number): Sql => sql.id(alias, `k${index}`);

/** Keys whose values are not among the columns anyway travel with the row. */
function showKeys(
  columns: PageColumns,
  keys: readonly SortKey[],
): { shown: readonly Sql[]; positionOf: RowsPlan['positionOf'] } {
  const shown: Sql[] = [];
  const places = keys.map(({ path, isPlain }, index) => {
    const known = path === 'id' ? 0 : isPlain ? columns.positionOf(path) : undefined;
    return known ?? columns.outer.length + shown.push(keyColumn('p', index)) - 1;
  });
  const positionOf = (raw: RawRow) =>
    places.map((place) => (raw[place] === null || raw[place] === undefined ? null : String(raw[place])));
  return { shown, positionOf };
}

interface PageParts {
  readonly query: Query;
  readonly scope: RuleSqlScope;
  readonly columns: PageColumns;
  readonly keys: readonly SortKey[];
  readonly conditions: readonly Sql[];
  readonly after: readonly boolean[] | undefined;
  readonly limit: number;
}

/** The rows of the page, in brackets: behind a position one SELECT for each section, put together in order. */
function pageOf(source: QuerySource, parts: PageParts): Sql {
  const { query, scope, columns, keys, conditions, after, limit } = parts;
  const selected = [
    ...columns.inner,
    ...keys.map(({ expression }, index) => sql`${expression} as ${sql.id(`k${index}`)}`),
  ];
  const order = orderBy(keys, ({ expression }) => expression);
  const sections = after ? sectionsAfter(keys, after) : [];
  const relation = relationOf(source.tables(query.object));
  const select = (section: readonly Sql[]) => sql`(select ${sql.join(selected)}
    from ${relation} as r ${scope.joins()}
    where ${sql.join([...conditions, ...section], sql` and `)} ${order} limit ${sql.lit(limit)})`;
  if (!after) return select([]);
  const [only = sql`false`, ...others] = sections;
  if (others.length === 0) return select([only]);
  const union = sql.join(
    [only, ...others].map((section) => select([section])),
    sql` union all `,
  );
  return sql`(select * from (${union}) as s ${orderBy(keys, (_, index) => keyColumn('s', index))} limit ${sql.lit(limit)})`;
}

/** Which records the query is about: those that live, that the actor may see, that fit the filter and the search. */
export function queryConditions(
  source: QuerySource,
  { query, variables, search }: PreparedQuery,
  at: { scope: RuleSqlScope; root: string },
): readonly Sql[] {
  const { scope, root } = at;
  const conditions: Sql[] = [sql`${sql.id(root, 'deleted_at')} is null`];
  const rule = source.rowRule(query.object, 'read');
  if (rule) conditions.push(sql`(${scope.where(rule, { permission: true })})`);
  const filter = filterOf(source.context, query, variables);
  if (filter) conditions.push(sql`(${scope.where(filter)})`);
  return search ? [...conditions, ...searchConditions(search, at)] : conditions;
}

function filterOf(context: Context, { object, filter }: Query, variables: Variables): RuleTree | undefined {
  return filter === undefined || filter === null
    ? undefined
    : queryFilter(context, { object, rule: filter, variables });
}

/** Of its own joins: those of the page's columns and order are not needed to count. */
function countSelect(source: QuerySource, prepared: PreparedQuery): Sql {
  const { object } = prepared.query;
  const scope = source.scope(object, 'n');
  const conditions = queryConditions(source, prepared, { scope, root: 'n' });
  return sql`from ${relationOf(source.tables(object))} as n ${scope.joins()} where ${sql.join(conditions, sql` and `)}`;
}

function cappedCount(source: QuerySource, prepared: PreparedQuery): Sql {
  return sql`(select count(*) from (select ${countSelect(source, prepared)} limit ${sql.lit(countLimit + 1)}) as l)`;
}

/** Only the number of a query's records, exact or up to the limit. */
export function compileCount(context: Context, prepared: PreparedQuery, isExact: boolean): Statement<null> {
  const source = sourceFor(context, prepared);
  const text = isExact
    ? sql`select count(*) ${countSelect(source, prepared)}`
    : sql`select ${cappedCount(source, prepared)}`;
  return compileStatement(context, { text, plan: null, isVolatile: prepared.search !== undefined });
}
