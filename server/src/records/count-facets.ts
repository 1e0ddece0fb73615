import { Problem, type ReplyOf, type Routes, type Rule } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import type { FoundReferences, RawRow } from './query-columns.ts';
import { type QueryField, queryField, readableObject } from './query-fields.ts';
import { type PreparedQuery, queryConditions } from './query-rows.ts';
import { planSearch, searchShape } from './query-search.ts';
import {
  contextValues,
  noVariables,
  nullVariables,
  type QuerySource,
  querySource,
  targetField,
} from './query-source.ts';
import { cachedStatement, compileStatement, runStatement, type Statement } from './query-statement.ts';
import { titleOf, titleReader } from './query-titles.ts';

type Sql = RawBuilder<unknown>;
type FacetsReply = ReplyOf<Routes['facets']>;

export interface AskedFacets {
  readonly object: string;
  readonly filter?: Rule;
  readonly search?: string;
  readonly fields: readonly string[];
}

/** records that are counted, at most: numbers beside options are there to choose by */
export const facetLimit = 50_000;
/** values of a field, the most frequent */
const mostValues = 100;

/**
 * How many records each option, person or linked record has, under a filter and in the actor's sight: one statement that reads the
 * records once. Links to what the actor may not see count, without a title, as they stand in the records.
 */
export async function countFacets(context: Context, asked: AskedFacets): Promise<FacetsReply> {
  const values = contextValues(context, noVariables);
  const nulls = nullVariables(context, noVariables, values);
  const definition = readableObject(context, asked.object);
  const search = asked.search === undefined ? undefined : planSearch(context, definition, asked.search);
  if (search) Object.assign(values, search.values);
  const fields = [...new Set(asked.fields)];
  const { object, filter } = asked;
  const query = filter === undefined ? { object } : { object, filter };
  const prepared: PreparedQuery = { query, variables: noVariables, nulls, search, after: undefined };
  const key = `facets ${searchShape(search)} ${[...nulls].join(' ')}\n${JSON.stringify([fields, query])}`;
  const statement = cachedStatement(context, key, () => compileFacets(context, prepared, fields));
  return statement.plan(await runStatement(context, statement, values));
}

interface Counted {
  readonly field: QueryField;
  /** of the record */
  readonly column: Sql;
  /** the object a link to several objects leads to */
  readonly target: Sql | undefined;
}

type ReadFacets = (rows: readonly RawRow[]) => FacetsReply;

function compileFacets(context: Context, prepared: PreparedQuery, paths: readonly string[]): Statement<ReadFacets> {
  const { object } = prepared.query;
  const source = querySource(context, prepared.variables, prepared.nulls);
  const scope = source.scope(object, 'r');
  const counted = paths.map((path, index) =>
    countedField(scope, queryField(context, object, { path, at: `/fields/${index}` }), index),
  );
  const conditions = queryConditions(source, prepared, { scope, root: 'r' });
  const { schema, table } = source.tables(object);
  const columns = counted.flatMap(({ column, target }, index) => [
    sql`${column} as ${sql.id(`f${index}`)}`,
    ...(target ? [sql`${target} as ${sql.id(`o${index}`)}`] : []),
  ]);
  const selects = counted.map((one, index) => countSelect(source, one, index));
  const text = sql`with hits as materialized (
      select ${sql.join(columns)} from ${sql.id(schema, table)} as r ${scope.joins()}
      where ${sql.join(conditions, sql` and `)} limit ${sql.lit(facetLimit + 1)}
    ) ${sql.join(selects, sql` union all `)}
    union all select -1, null, count(*)::int, null, null from hits`;
  return compileStatement(context, { text, isVolatile: prepared.search !== undefined, plan: reader(source, counted) });
}

function countedField(scope: RuleSqlScope, field: QueryField, index: number): Counted {
  const { type, segments, path } = field;
  const isCounted = ['choice', 'list', 'boolean', 'link', 'links'].includes(type.kind);
  if (!isCounted || path === 'id' || path.endsWith('.id')) {
    const message = { zh: `“${path}”不能按值计数`, en: `the values of “${path}” cannot be counted` };
    throw new Problem('query.invalid', { message, path: `/fields/${index}` });
  }
  const isMany = type.kind === 'link' && type.to.length > 1;
  const target = isMany ? scope.path([...segments.slice(0, -1), targetField(segments.at(-1) ?? '')]) : undefined;
  return { field, column: scope.path(segments), target };
}

/** One row a value: number of the field, value, count, and of a link its title and object. */
function countSelect(source: QuerySource, { field: { type }, target }: Counted, index: number): Sql {
  const column = sql.id('hits', `f${index}`);
  const isList = type.kind === 'list' || type.kind === 'links';
  const value = isList ? sql`u.item` : column;
  const from = isList ? sql`hits left join lateral unnest(${column}) as u(item) on true` : sql`hits`;
  const object = target ? sql.id('hits', `o${index}`) : sql`null::text`;
  const grouped = sql`select ${value} as value, count(*)::int as n, ${object} as object from ${from}
    group by 1, 3 order by 2 desc limit ${sql.lit(mostValues)}`;
  const title =
    type.kind === 'link' || type.kind === 'links'
      ? titleOf(source, type.to, { id: sql`g.value`, target: target ? sql`g.object` : undefined })
      : sql`null`;
  return sql`(select ${sql.lit(index)}::int, g.value::text, g.n, ${title}::text, g.object from (${grouped}) as g order by g.n desc)`;
}

function reader(source: QuerySource, counted: readonly Counted[]): ReadFacets {
  const entities = counted.flatMap(({ field: { type } }) =>
    type.kind === 'link' || type.kind === 'links' ? type.to : [],
  );
  const readTitle = titleReader(source, entities);
  return (rows) => {
    const references: FoundReferences = {};
    const facets = counted.map(({ field }) => ({
      field: field.path,
      values: [] as { value: string | boolean | null; count: number }[],
    }));
    let total = 0;
    for (const [index, raw, count, title, target] of rows) {
      const { type } = counted[Number(index)]?.field ?? {};
      if (!type) {
        total = Number(count);
        continue;
      }
      const value = raw === null ? null : type.kind === 'boolean' ? raw === 'true' : String(raw);
      facets[Number(index)]!.values.push({ value, count: Number(count) });
      if (typeof value !== 'string' || (type.kind !== 'link' && type.kind !== 'links')) continue;
      const object = target === null ? type.to[0]! : String(target);
      references[value] = { object, title: readTitle(title, object) };
    }
    return { facets, references, more: total > facetLimit };
  };
}
