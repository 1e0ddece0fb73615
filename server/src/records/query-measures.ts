import { checkRule, type Json, type Measure, type Query, type RuleType, scaleOf } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { createRuleScope, type RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { valueReader } from './query-columns.ts';
import { queryField } from './query-fields.ts';
import { queryFilter, queryValue, treeOf } from './query-filter.ts';
import { refusedQuery } from './query-refusal.ts';
import type { QuerySource, Variables } from './query-source.ts';
import { stageProbability } from './query-stage-history.ts';

type Sql = RawBuilder<unknown>;

/** A measure made of records. */
export interface MeasureColumn {
  readonly key: string;
  /** over the records; absent: the records themselves are counted */
  readonly value: Sql | undefined;
  readonly where: Sql | undefined;
  /** over values and conditions of one group */
  readonly aggregate: (value: Sql, filter: Sql) => Sql;
  readonly type: RuleType;
  readonly read: (raw: unknown) => Json;
}

interface MeasurePlace {
  readonly query: Query;
  readonly measure: Measure;
  readonly index: number;
  readonly variables: Variables;
  /** seconds of stays, where the query groups by them */
  readonly seconds: Sql | undefined;
}

const numeric = (raw: unknown): Json => (raw === null || raw === undefined ? null : Number(raw));
const number: RuleType = { kind: 'number' };

export function measureColumn(source: QuerySource, scope: RuleSqlScope, place: MeasurePlace): MeasureColumn {
  const { query, measure, index, variables } = place;
  const at = `/measures/${index}`;
  const where =
    measure.where === undefined || measure.where === null
      ? undefined
      : scope.where(
          queryFilter(source.context, { object: query.object, rule: measure.where, variables, at: `${at}/where` }),
        );
  const made = measuredValue(source, scope, place);
  const { fn, key } = measure;
  if (!made) {
    if (fn !== 'count') throw refusedQuery('要指明字段', 'a field is needed', `${at}/field`);
    return {
      key,
      value: undefined,
      where,
      aggregate: (_, filter) => sql`count(*)${filter}`,
      type: number,
      read: numeric,
    };
  }
  const { kind } = made.type;
  const isAmount = kind === 'number' || kind === 'money';
  const isOrdered = isAmount || kind === 'date' || kind === 'datetime';
  const isCounted = fn === 'count' || fn === 'distinct';
  const needsAmount = fn === 'sum' || fn === 'avg' || measure.weighted === true;
  if (!isCounted && !(needsAmount ? isAmount : isOrdered)) {
    throw refusedQuery(`“${made.name}”不能这样汇总`, `“${made.name}” cannot be summed up like this`, `${at}/fn`);
  }
  const value = measure.weighted
    ? sql`(${made.value} * ${stageProbability(source, scope, { object: query.object, at: `${at}/weighted` })})`
    : made.value;
  const base = { key, value, where };
  if (isCounted) {
    const distinct = fn === 'distinct' ? sql`distinct ` : sql``;
    return {
      ...base,
      aggregate: (given, filter) => sql`count(${distinct}${given})${filter}`,
      type: number,
      read: numeric,
    };
  }
  const rounded = (result: Sql) => (kind === 'money' ? sql`round(${result}, ${sql.lit(made.scale)})` : result);
  return { ...base, aggregate: aggregateOf(measure, { at, isAmount, rounded }), type: made.type, read: made.read };
}

interface Aggregation {
  readonly at: string;
  readonly isAmount: boolean;
  readonly rounded: (result: Sql) => Sql;
}

function aggregateOf(measure: Measure, { at, isAmount, rounded }: Aggregation): MeasureColumn['aggregate'] {
  const { fn } = measure;
  const weighted = measure.weighted ? rounded : (result: Sql) => result;
  if (fn === 'sum') return (value, filter) => weighted(sql`coalesce(sum(${value})${filter}, 0)`);
  if (fn === 'avg') return (value, filter) => rounded(sql`avg(${value})${filter}`);
  if (fn === 'median' || fn === 'percentile') {
    const percent = fn === 'median' ? 50 : measure.percent;
    if (percent === undefined) throw refusedQuery('要指明百分位', 'a percentile is needed', `${at}/percent`);
    const part = sql.lit(percent / 100);
    // between two dates there is nothing to work out: one of them is taken
    if (!isAmount) return (value, filter) => sql`percentile_disc(${part}) within group (order by ${value})${filter}`;
    return (value, filter) =>
      rounded(sql`(percentile_cont(${part}) within group (order by (${value})::float8)${filter})::numeric`);
  }
  return (value, filter) => weighted(sql`${sql.raw(fn)}(${value})${filter}`);
}

interface Measured {
  readonly name: string;
  readonly value: Sql;
  readonly type: RuleType;
  readonly read: (raw: unknown) => Json;
  /** decimals of money */
  readonly scale: number;
}

/** What is measured of each record; undefined: the record itself. */
function measuredValue(source: QuerySource, scope: RuleSqlScope, place: MeasurePlace): Measured | undefined {
  const { query, measure, index, variables, seconds } = place;
  const at = `/measures/${index}`;
  const given = [measure.field, measure.value, measure.stay].filter((part) => part !== undefined && part !== null);
  if (given.length > 1) throw refusedQuery('字段、值、停留只能选一个', 'field, value and stay exclude one another', at);
  if (measure.stay) {
    if (!seconds) throw refusedQuery('要按停留分组', 'this needs a group of stays', `${at}/stay`);
    return { name: 'stay', value: seconds, type: number, read: numeric, scale: 0 };
  }
  if (measure.value !== undefined && measure.value !== null) {
    const tree = queryValue(source.context, {
      object: query.object,
      rule: measure.value,
      variables,
      at: `${at}/value`,
    });
    const { type } = tree;
    return { name: measure.key, value: scope.value(tree), type, read: readerFor(type, 2), scale: 2 };
  }
  if (measure.field === undefined) return undefined;
  const field = queryField(source.context, query.object, { path: measure.field, at: `${at}/field` });
  const options = field.field?.type === 'number' ? field.field.options : undefined;
  return {
    name: field.path,
    value: scope.path(field.segments),
    type: field.type,
    read: valueReader(field),
    scale: options ? scaleOf(options) : 2,
  };
}

/** How a value that belongs to no field becomes JSON. */
function readerFor({ kind }: RuleType, scale: number): (raw: unknown) => Json {
  if (kind === 'number') return numeric;
  if (kind === 'money') return (raw) => (typeof raw === 'string' ? decimalOf(raw, scale) : null);
  return (raw) => (raw ?? null) as Json;
}

function decimalOf(decimal: string, scale: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `${whole}.${fraction.padEnd(scale, '0').slice(0, Math.max(scale, fraction.length))}`;
}

/** A rule over the measures of one group: a formula, or which groups are shown. */
export interface GroupRules {
  readonly value: (
    rule: Measure['rule'],
    at: string,
  ) => { readonly sql: Sql; readonly type: RuleType; readonly read: MeasureColumn['read'] };
  readonly condition: (rule: Measure['rule'], at: string) => Sql;
}

const groupEntity = 'group';

/** Speaks about the columns `columns` names (key → column and its type) of the groups `g`. */
export function groupRules(
  source: QuerySource,
  nulls: ReadonlySet<string>,
  columns: readonly { readonly key: string; readonly column: string; readonly type: RuleType }[],
): GroupRules {
  const fields = Object.fromEntries(columns.map(({ key, type }) => [key, type]));
  const places = Object.fromEntries(columns.map(({ key, column }) => [key, column]));
  const model = {
    context: source.context.snapshot.model.context,
    entity: (key: string) => (key === groupEntity ? { key, fields, related: {} } : undefined),
  };
  const scope = createRuleScope({
    model,
    tables: () => ({ schema: '', table: groupEntity, columns: places, softDeleted: false }),
    root: { entity: groupEntity, alias: 'g' },
    nulls,
  });
  return {
    value: (rule, at) => {
      const tree = treeOf(checkRule(rule ?? null, { model, entity: groupEntity }), at);
      return { sql: scope.value(tree), type: tree.type, read: readerFor(tree.type, 2) };
    },
    condition: (rule, at) =>
      scope.where(treeOf(checkRule(rule ?? null, { model, entity: groupEntity, expected: { kind: 'boolean' } }), at)),
  };
}
