import {
  columnStorageOf,
  fieldTypeOf,
  isShortText,
  type MatchingOptions,
  type ObjectField,
  type Query,
  type View,
} from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { ObjectSnapshot, Snapshot } from '../database/context.ts';
import { matchingTextSql } from '../database/matching-text.ts';
import { hasNameKey, nameKeysColumn } from '../database/name-fields.ts';
import { nameSortExpression, sortDirection, sortExpression } from '../rules-to-sql/sort-order.ts';
import { fixedIn } from './fixed-fields.ts';

/** What stands behind `on <table>` of an index. All are partial: records in the bin are in none of them. */
export type IndexBody = RawBuilder<unknown>;

/**
 * The indexes that reading an object needs once it has grown, most important first: the keys of the duplicate check, search, links
 * (related lists), filters that nobody foresaw, then for each view what its filter fixes and what it is sorted by – with the owner in
 * front where a role sees only its own records –, charts and people. Several needs may give the same index. The sort is written by the same function that writes ORDER BY.
 */
export function wantedIndexes(snapshot: Snapshot, object: ObjectSnapshot, facets: Facets): readonly IndexBody[] {
  const { definition, fields } = object;
  const lookups = [...fields.values()].filter((field) => field.origin !== 'record' && isLookup(field));
  const byField = (lookup: 'link' | 'user') =>
    lookups
      .filter((field) => fieldTypeOf(field).lookup === lookup)
      .map((field) =>
        isManyLink(field)
          ? sql`using gin (${column(object, field.key)}) ${live}`
          : readIndex([sql`${column(object, field.key)}`, newestFirst]),
      );
  const views = snapshot.app.views.filter((view) => view.object === definition.key);
  const charts = snapshot.app.dashboards.flatMap(({ widgets }) => widgets.flatMap(({ query }) => query ?? []));
  const readers = owners(snapshot, object);
  return [
    ...matchingIndexes(object),
    searchIndex,
    ...byField('link'),
    ...facetIndexes(object, facets),
    ...readers.flatMap((owner) => views.flatMap((view) => viewIndex(object, view, owner))),
    ...readers.flatMap((owner) => charts.flatMap((query) => chartIndex(object, query, owner))),
    ...byField('user'),
    binIndex,
  ];
}

function isLookup(field: ObjectField): boolean {
  return fieldTypeOf(field).lookup !== undefined;
}

const isManyLink = (field: ObjectField): boolean => columnStorageOf(field)?.sql === 'uuid[]';

const live = sql`where deleted_at is null`;
const newestFirst = sql`id ${sortDirection({ type: 'uuid', descending: true })}`;
const searchIndex = sql`using gin (_s) ${live}`;
/** what is in the bin, which no other index holds */
const binIndex = sql`(deleted_at desc) where deleted_at is not null`;

/** `joined`: text and yes/no columns may share an index with lists (`btree_gin`). */
export type Facets = 'joined' | 'separate';

/** Choices and yes/no fields, for filters put together by hand: one index that answers any of them together; else one for each. */
function facetIndexes(object: ObjectSnapshot, facets: Facets): readonly IndexBody[] {
  const fields = [...object.fields.values()].filter(
    (field) => field.origin !== 'record' && (field.type === 'choice' || field.type === 'boolean'),
  );
  const stored = fields.filter((field) => columnStorageOf(field) !== undefined);
  if (stored.length === 0) return [];
  const columns = stored.map((field) => column(object, field.key));
  if (facets === 'joined') return [sql`using gin (${sql.join(columns)}) ${live}`];
  return stored.map((field) =>
    isIndexable(field)
      ? readIndex([column(object, field.key), newestFirst])
      : sql`using gin (${column(object, field.key)}) ${live}`,
  );
}

function column(object: ObjectSnapshot, key: string): RawBuilder<unknown> {
  return sql.id(object.columns[key]?.column ?? object.stored?.[key] ?? key);
}

function readIndex(columns: readonly RawBuilder<unknown>[]): IndexBody {
  return sql`(${sql.join(columns)}) ${live}`;
}

/** The look-ups of `find-duplicates.ts`. Unique fields have their own index from the start. */
function matchingIndexes(object: ObjectSnapshot): readonly IndexBody[] {
  const use = object.definition.behaviours.find(({ type }) => type === 'matching');
  // the type of the use names its options
  const keys = use ? (use.options as MatchingOptions).keys : [];
  return keys.flatMap(({ fields }) => {
    const parts = fields.flatMap((key) => object.fields.get(key) ?? []);
    if (parts.length !== fields.length || !parts.every(isIndexable)) return [];
    const isLoose = parts.some((field) => field.type === 'text' && field.options.format !== 'phone');
    const [first] = parts;
    if (parts.length === 1 && first?.unique && !isLoose) return [];
    const columns = parts.map((field) => {
      const stored = column(object, field.key);
      return isLoose && field.type === 'text' ? sql`(${matchingTextSql(stored)})` : stored;
    });
    return [readIndex(columns)];
  });
}

function isIndexable(field: ObjectField): boolean {
  if (!columnStorageOf(field)) return false;
  return field.type === 'text' ? isShortText(field) : !columnStorageOf(field)?.sql.endsWith('[]');
}

/** The column by which roles see only their own records, and nothing in front for those who see all. */
function owners({ app }: Snapshot, { definition, fields }: ObjectSnapshot): readonly (string | undefined)[] {
  const scopes = app.roles.map((role) => (role.admin ? 'all' : role.objects[definition.key]?.read));
  const owner = fields.has('owner') ? 'owner' : 'created_by';
  return [
    ...(scopes.some((scope) => scope !== undefined && scope !== 'none' && scope !== 'all') ? [owner] : []),
    ...(scopes.includes('all') ? [undefined] : []),
  ];
}

function viewIndex(object: ObjectSnapshot, view: View, owner: string | undefined): readonly IndexBody[] {
  const fixed = [...(owner === undefined ? [] : [owner]), ...fixedFields(object, view)];
  const keys = [...new Set(fixed)];
  const sorted = sortColumns(object, view, keys);
  // newest first without a condition is the primary key read backwards
  if (keys.length === 0 && sorted.length <= 1) return [];
  return [readIndex([...keys.map((key) => column(object, key)), ...sorted])];
}

/** Own fields for which the view's filter allows one value: `and` of `==`, and the field whose options are the columns of a board. */
function fixedFields(object: ObjectSnapshot, view: View): readonly string[] {
  const { keys } = fixedIn(view.filter ?? null);
  const group = view.type === 'board' ? [view.options.group] : [];
  return [...keys, ...group].filter((key) => {
    const field = object.fields.get(key);
    return field !== undefined && isIndexable(field);
  });
}

/**
 * For a chart that groups by the object's own columns: everything it reads stands in the index, so that the table itself is left alone.
 * Only where the filter fixes values; another condition would have to be looked up in the records anyway.
 */
function chartIndex(object: ObjectSnapshot, query: Query, owner: string | undefined): readonly IndexBody[] {
  if (query.object !== object.definition.key || !query.group || query.search !== undefined) return [];
  const { keys: fixed, isAll } = fixedIn(query.filter ?? null);
  const groups = query.group.map(({ field }) => field);
  const measures = query.measures ?? [];
  const isPlain = measures.every(({ where, value, weighted }) => !where && value === undefined && !weighted);
  const isNow = query.group.every(({ history, since }) => history === undefined && since === undefined);
  const keys = [...new Set([...(owner === undefined ? [] : [owner]), ...fixed, ...groups])];
  const summed = [...new Set(measures.flatMap(({ field }) => field ?? []))].filter((key) => !keys.includes(key));
  const isOwn = (key: string) => {
    const field = object.fields.get(key);
    return field !== undefined && isIndexable(field);
  };
  if (!isAll || !isPlain || !isNow || ![...keys, ...summed].every(isOwn)) return [];
  const columns = (list: readonly string[]) => sql.join(list.map((key) => column(object, key)));
  const beside = summed.length > 0 ? sql` include (${columns(summed)})` : sql``;
  return [sql`(${columns(keys)})${beside} ${live}`];
}

/** As far as the object's own columns go; all the other way round where the first is ascending, for an index is read both ways. */
function sortColumns(object: ObjectSnapshot, view: View, fixed: readonly string[]): readonly RawBuilder<unknown>[] {
  const sort = (view.sort ?? []).filter(({ field }) => !fixed.includes(field));
  const isAscending = sort.length > 0 && !sort[0]?.descending;
  const columns: RawBuilder<unknown>[] = [];
  for (const { field: key, descending = false } of sort) {
    const field = object.fields.get(key);
    const type = field && fieldTypeOf(field).ruleType(field.options);
    const isName = hasNameKey(object.definition, key);
    const isThere = field && (isIndexable(field) || object.stored?.[key] !== undefined);
    const plain = type && isThere ? sortExpression(type, column(object, key)) : undefined;
    const by = isName ? nameSortExpression(sql.id(nameKeysColumn), key, column(object, key)) : plain;
    if (!by) return columns;
    const direction = sortDirection({ type: by.type, descending: descending !== isAscending });
    const isPlain = !isName && type?.kind !== 'choice' && type?.kind !== 'list';
    columns.push(sql`${isPlain ? by.expression : sql`(${by.expression})`} ${direction}`);
  }
  const last = sort.length === 0 || sort.at(-1)?.descending === true;
  return [...columns, sql`id ${sortDirection({ type: 'uuid', descending: last !== isAscending })}`];
}
