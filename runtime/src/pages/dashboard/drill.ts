import type { App, Json, Query, Rule } from '@kehuan/schemas';
import { paths } from '../../client/paths.ts';
import type { FilterGroup, FilterPart } from '../../views/filter/conditions.ts';
import { readFilter } from '../../views/filter/read-filter.ts';

type Row = { readonly [key: string]: Json };

interface Drilled {
  readonly query: Query;
  /** the group that was pointed at; absent: all of the query */
  readonly row?: Row | undefined;
  /** the measure, whose own condition counts too */
  readonly measure?: string | undefined;
  /** the groups shown, which the rest is not */
  readonly shown?: readonly Row[];
}

/** The list of the records behind a number, as an address: whoever opens it sees what they may see. */
export function drillPath(app: App, drilled: Drilled): string {
  const { object } = drilled.query;
  const rules = rulesOf(drilled);
  const view = app.views.find((one) => one.object === object && one.type === 'table' && !one.filter);
  const path = view ? paths.view(view.key) : paths.object(object);
  if (rules.length === 0) return path;
  const filter: FilterGroup = { match: 'and', parts: rules.flatMap(partsOf) };
  return `${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** As conditions that people can change where the rule is made of such, else as it is. */
function partsOf(rule: Rule): readonly FilterPart[] {
  const read = readFilter(rule);
  return read.match === 'and' ? read.parts : [read];
}

function rulesOf({ query, row, measure, shown = [] }: Drilled): readonly Rule[] {
  const where = query.measures?.find(({ key }) => key === measure)?.where;
  const grouped = row ? (query.group ?? []).flatMap((group) => groupRule(group, { row, shown })) : [];
  return [query.filter, where, ...grouped].filter((rule) => rule !== undefined && rule !== null);
}

type Group = NonNullable<Query['group']>[number];

/** Which records are in a group. A stage once reached and an age are no condition on records: there the whole query opens. */
function groupRule(
  group: Group,
  { row, shown }: { readonly row: Row; readonly shown: readonly Row[] },
): readonly Rule[] {
  const key = group.key ?? group.field;
  const isPart = !Array.isArray(row.$of) || (row.$of as readonly Json[]).includes(key);
  if (!isPart || group.history !== undefined || group.since !== undefined) return [];
  const field = { var: group.field };
  const rest = row.$rest;
  if (Array.isArray(rest) && (rest as readonly Json[]).includes(key)) {
    const values = shown.flatMap((other) =>
      other.$rest === undefined && typeof other[key] === 'string' ? [other[key]] : [],
    );
    return [{ '!': [{ in: [field, values] }] }];
  }
  const value = row[key] ?? null;
  if (value === null) return [{ empty: [field] }];
  if (group.bucket === 'day') return [{ '==': [{ date_of: [field] }, value] }];
  if (group.bucket !== undefined) return [{ '==': [{ start_of: [{ date_of: [field] }, group.bucket] }, value] }];
  return [{ '==': [field, value] }];
}
