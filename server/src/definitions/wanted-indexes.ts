import {
  columnStorageOf,
  fieldTypeOf,
  isShortText,
  type Json,
  type MatchingOptions,
  type ObjectField,
  type View,
} from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { ObjectSnapshot, Snapshot } from '../database/context.ts';
import { matchingTextSql } from '../database/matching-text.ts';
import { hasNameKey, nameKeysColumn } from '../database/name-fields.ts';
import { nameSortExpression, sortDirection, sortExpression } from '../rules-to-sql/sort-order.ts';

/** What stands behind `on <table>` of an index. All are partial: records in the bin are in none of them. */
export type IndexBody = RawBuilder<unknown>;

/**
 * The indexes that reading an object needs once it has grown, most important first: the keys of the duplicate check, search, links
 * (related lists), then for each view what its filter fixes and what it is sorted by – with the owner in front where a role sees
 * only its own records – and people. Several needs may give the same index. The sort is written by the same function that writes ORDER BY.
 */
export function wantedIndexes(snapshot: Snapshot, object: ObjectSnapshot): readonly IndexBody[] {
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
  return [
    ...matchingIndexes(object),
    searchIndex,
    ...byField('link'),
    ...owners(snapshot, object).flatMap((owner) => views.flatMap((view) => viewIndex(object, view, owner))),
    ...byField('user'),
  ];
}

function isLookup(field: ObjectField): boolean {
  return fieldTypeOf(field).lookup !== undefined;
}

const isManyLink = (field: ObjectField): boolean => columnStorageOf(field)?.sql === 'uuid[]';

const live = sql`where deleted_at is null`;
const newestFirst = sql`id ${sortDirection({ type: 'uuid', descending: true })}`;
const searchIndex = sql`using gin (_s) ${live}`;

function column(object: ObjectSnapshot, key: string): RawBuilder<unknown> {
  return sql.id(object.columns[key]?.column ?? key);
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
  const conditions = conditionsOf(view.filter ?? null);
  const keys = conditions.flatMap((condition) => fixedBy(condition) ?? []);
  const group = view.type === 'board' ? [view.options.group] : [];
  return [...keys, ...group].filter((key) => {
    const field = object.fields.get(key);
    return field !== undefined && isIndexable(field);
  });
}

function conditionsOf(rule: Json): readonly Json[] {
  const parts = operand(rule, 'and');
  return Array.isArray(parts) ? parts.flatMap(conditionsOf) : [rule];
}

function fixedBy(rule: Json): string | undefined {
  const sides = operand(rule, '==');
  if (!Array.isArray(sides) || sides.length !== 2) return undefined;
  const [left, right] = sides.map((side: Json) => operand(side, 'var'));
  const [key, other] = typeof left === 'string' && !left.startsWith('$') ? [left, right] : [right, left];
  // a constant or something known before, never another field
  const isFixed =
    other === undefined
      ? sides.some((side) => typeof side !== 'object' && side !== null)
      : String(other).startsWith('$');
  return typeof key === 'string' && isFixed ? key : undefined;
}

function operand(rule: Json, operator: string): Json | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  return Object.entries(rule).find(([key]) => key === operator)?.[1];
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
    const plain = field && type && isIndexable(field) ? sortExpression(type, column(object, key)) : undefined;
    const by = isName ? nameSortExpression(sql.id(nameKeysColumn), key, column(object, key)) : plain;
    if (!by) return columns;
    const direction = sortDirection({ type: by.type, descending: descending !== isAscending });
    const isPlain = !isName && type?.kind !== 'choice' && type?.kind !== 'list';
    columns.push(sql`${isPlain ? by.expression : sql`(${by.expression})`} ${direction}`);
  }
  const last = sort.length === 0 || sort.at(-1)?.descending === true;
  return [...columns, sql`id ${sortDirection({ type: 'uuid', descending: last !== isAscending })}`];
}
