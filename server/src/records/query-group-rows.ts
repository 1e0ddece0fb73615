import type { Json, Measure, Query, Values } from '@kehuan/schemas';
import { groupBy } from '../database/group-by.ts';
import type { GroupColumn } from './query-group-columns.ts';
import { refusedQuery } from './query-refusal.ts';

type Row = { readonly [key: string]: Json };

/** What is worked out over the rows of a reply: groups without records where they are asked for, and shares. */
export function finishGroups(
  query: Query,
  groups: readonly GroupColumn[],
): (rows: readonly Values[]) => readonly Values[] {
  const fill = fillOf(query, groups);
  const shares = sharesOf(query, groups);
  return (rows) => shares(fill(rows));
}

type Finish = (rows: readonly Values[]) => readonly Values[];

/** A funnel shows every stage, also those nothing came to. */
function fillOf(query: Query, groups: readonly GroupColumn[]): Finish {
  const [only, ...others] = groups;
  if (!only) return (rows) => rows;
  const { key, group, options } = only;
  const isWanted = group.fill === true || (group.history === 'reached' && others.length === 0);
  if (!isWanted) return (rows) => rows;
  if (others.length > 0 || group.top !== undefined || query.subtotals !== undefined) {
    throw refusedQuery('只有一个分组时才能补空', 'only a single group can be filled', '/group/0/fill');
  }
  const empty = emptyMeasures(query);
  const { bucket } = group;
  const wantsDates = bucket !== undefined && group.since === undefined;
  return (rows) => {
    const wanted =
      options ??
      (wantsDates
        ? bucketsBetween(
            rows.map((row) => row[key]),
            bucket,
          )
        : []);
    const known = new Map(rows.map((row) => [row[key], row]));
    const missing = wanted.filter((value) => !known.has(value));
    if (missing.length === 0) return rows;
    const others = rows.filter((row) => !wanted.includes(String(row[key])));
    const ordered = wanted.map((value) => known.get(value) ?? { [key]: value, ...empty });
    // what the query sorts by stays first; without a sort the groups stand in their own order
    return query.sort ? [...rows, ...missing.map((value) => ({ [key]: value, ...empty }))] : [...ordered, ...others];
  };
}

/** The first days of all buckets from the first to the last there is. */
function bucketsBetween(
  values: readonly (Json | undefined)[],
  bucket: NonNullable<GroupColumn['group']['bucket']>,
): readonly string[] {
  const days = values.filter((value) => typeof value === 'string').toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const found: string[] = [];
  for (let day = first; day <= last && found.length < mostFilled; day = nextBucket(day, bucket)) found.push(day);
  return found;
}

const mostFilled = 1_000;
const steps = {
  day: (date: Date) => date.setUTCDate(date.getUTCDate() + 1),
  week: (date: Date) => date.setUTCDate(date.getUTCDate() + 7),
  month: (date: Date) => date.setUTCMonth(date.getUTCMonth() + 1),
  quarter: (date: Date) => date.setUTCMonth(date.getUTCMonth() + 3),
  year: (date: Date) => date.setUTCFullYear(date.getUTCFullYear() + 1),
};

function nextBucket(day: string, bucket: keyof typeof steps): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  steps[bucket](date);
  return date.toISOString().slice(0, 10);
}

function emptyMeasures({ measures = [] }: Query): Row {
  const isNumber = ({ fn, field, value }: Measure) =>
    fn === 'count' || fn === 'distinct' || (fn === 'sum' && field === undefined && value === undefined);
  return Object.fromEntries(
    measures.map((measure) => [measure.key, isNumber(measure) ? 0 : measure.fn === 'sum' ? '0' : null]),
  );
}

/** Each value divided by that of all groups, the first group or the one before; of several groups within the last of them. */
function sharesOf(query: Query, groups: readonly GroupColumn[]): Finish {
  const shares = (query.measures ?? []).flatMap((measure, index) => {
    if (measure.fn !== 'share') return [];
    const { key, of, per = 'total' } = measure;
    const at = `/measures/${index}`;
    const target = (query.measures ?? []).find((other) => other.key === of);
    if (of === undefined || !target || target.fn === 'share')
      throw refusedQuery('占比要指明另一个指标', 'a share needs another measure', `${at}/of`);
    if (query.subtotals !== undefined)
      throw refusedQuery('带小计的查询没有占比', 'a query with subtotals has no shares', `${at}/fn`);
    return [{ key, of, per }];
  });
  if (shares.length === 0) return (rows) => rows;
  const outer = groups.slice(0, -1).map(({ key }) => key);
  const partOf = (row: Values) => JSON.stringify(outer.map((key) => row[key] ?? null));
  return (rows) => {
    const parts = groupBy(rows, partOf);
    const places = new Map(
      [...parts.values()].flatMap((part) => part.map((row, index) => [row, { part, index }] as const)),
    );
    return rows.map((row) => {
      const { part, index } = places.get(row) ?? { part: [row], index: 0 };
      const made = shares.map(({ key, of, per }) => {
        const values = part.map((other) => Number(other[of] ?? 0));
        const whole = { total: sumOf(values), first: values[0], previous: index === 0 ? undefined : values[index - 1] }[
          per
        ];
        return [key, share(values[index], whole)] as const;
      });
      return { ...row, ...Object.fromEntries(made) };
    });
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** x/0 is nothing, and so is the share of the first of what came before it. */
const share = (value: number | undefined, whole: number | undefined): number | null =>
  value === undefined || whole === undefined || whole === 0 ? null : value / whole;
