import { type ObjectField, Problem, type Query, ruleLimits } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { hasNameKey } from '../database/name-fields.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import {
  nameSortExpression,
  type SortType,
  sortDirection,
  sortExpression,
  textCollation,
} from '../rules-to-sql/sort-order.ts';
import type { Position } from './query-cursor.ts';
import type { QueryField } from './query-fields.ts';
import { nameKeysField, type QuerySource, targetField } from './query-source.ts';
import { titleField, titleOf } from './query-titles.ts';

type Sql = RawBuilder<unknown>;

/** One thing rows are sorted by. Empty ones come first ascending and last descending, so that one index serves both directions. */
export interface SortKey {
  readonly path: string;
  readonly expression: Sql;
  readonly type: SortType;
  readonly descending: boolean;
  /** the key is the field's own column, so its value is among the row's when the field was asked for */
  readonly isPlain: boolean;
}

/** A query's sort as it is carried out: a field once, nothing behind the id, and newest first where it says nothing. */
export function sortOf({
  sort = [],
}: Pick<Query, 'sort'>): readonly { readonly field: string; readonly descending: boolean; readonly at: string }[] {
  const wanted = sort.map(({ field, descending = false }, index) => ({
    field,
    descending,
    at: `/sort/${index}/field`,
  }));
  const distinct = wanted.filter(({ field }, index) => wanted.findIndex((other) => other.field === field) === index);
  const end = distinct.findIndex(({ field }) => field === 'id');
  if (end >= 0) return distinct.slice(0, end + 1);
  return [...distinct, { field: 'id', descending: distinct.at(-1)?.descending ?? true, at: '/sort' }];
}

/** What a field is sorted by: choices in the order of their options, links and people by their titles, the rest by value. */
export function sortKey(
  source: QuerySource,
  scope: RuleSqlScope,
  { field, descending, at }: { field: QueryField; descending: boolean; at: string },
): SortKey {
  const { path, segments, type } = field;
  const key = (expression: Sql, keyType: SortType, isPlain = true): SortKey => ({
    path,
    expression,
    type: keyType,
    descending,
    isPlain,
  });
  const column = () => scope.path(segments);
  if (path === 'id') return key(column(), 'uuid');
  if (type.kind === 'link') {
    return key(titleExpression(source, scope, field), 'text', false);
  }
  if (isNameField(source, field)) return key(nameOrder(scope, segments), 'text', false);
  const own = sortExpression(type, scope.path(segments));
  if (own) return key(own.expression, own.type, type.kind !== 'choice' && type.kind !== 'list');
  throw new Problem('query.invalid', {
    message: { zh: `不能按“${path}”排序`, en: `cannot sort by “${path}”` },
    path: at,
  });
}

const isNameField = ({ context }: QuerySource, { owner, segments }: QueryField): boolean =>
  hasNameKey(context.snapshot.objects.get(owner)?.definition, segments.at(-1) ?? '');

/** Of a path to a name: by its key, which stands in the same record. */
function nameOrder(scope: RuleSqlScope, segments: readonly string[]): Sql {
  const keys = scope.path([...segments.slice(0, -1), nameKeysField]);
  return nameSortExpression(keys, segments.at(-1) ?? '', scope.path(segments)).expression;
}

/** The title a link is sorted by: over a join, for here every row needs it. Where the actor sees no titles all are equal. */
function titleExpression(source: QuerySource, scope: RuleSqlScope, { segments, type, owner }: QueryField): Sql {
  const to = type.kind === 'link' ? type.to : [];
  const last = segments.at(-1) ?? '';
  const [target, ...others] = to;
  if (target === undefined || others.length > 0 || segments.length > ruleLimits.hops) {
    const object = others.length > 0 ? scope.path([...segments.slice(0, -1), targetField(last)]) : undefined;
    return sql`${titleOf(source, to, { id: scope.path(segments), target: object })} ${textCollation}`;
  }
  const title = titleField(source, target);
  if (title === undefined) return sql`null::text`;
  // `account.id` is the account itself
  const path = last === 'id' && owner === target ? segments.slice(0, -1) : segments;
  const definition = source.context.snapshot.objects.get(target)?.definition;
  if (hasNameKey(definition, title)) return nameOrder(scope, [...path, title]);
  const column = scope.path([...path, title]);
  return isTextField(source.context.snapshot.objects.get(target)?.fields.get(title))
    ? sql`${column} ${textCollation}`
    : sql`${column}::text ${textCollation}`;
}

const isTextField = (field: ObjectField | undefined): boolean =>
  field === undefined || field.type === 'text' || field.type === 'serial';

export function orderBy(keys: readonly SortKey[], columnOf: (key: SortKey, index: number) => Sql): Sql {
  return sql`order by ${sql.join(keys.map((key, index) => sql`${columnOf(key, index)} ${sortDirection(key)}`))}`;
}

/** The values of a position, by their slots. */
export function positionValues(position: Position): { readonly [slot: string]: string } {
  return Object.fromEntries(
    position.flatMap((value, index) => (value === null ? [] : [[positionSlot(index), value] as const])),
  );
}

const positionSlot = (index: number) => `$after.${index}`;

/**
 * The rows behind a position, as conditions that exclude one another: each is a range that an index in the order of the keys can
 * answer by itself. Which keys are null at the position (`nulls`) decides which there are: the empty values form a section of their own.
 */
export function sectionsAfter(keys: readonly SortKey[], nulls: readonly boolean[]): readonly Sql[] {
  const sections: Sql[] = [];
  const at = (index: number) => sql`${sql.val(slot(positionSlot(index)))}::${sql.raw(keys[index]!.type)}`;
  const equalTo = (index: number) =>
    nulls[index] ? sql`${keys[index]!.expression} is null` : sql`${keys[index]!.expression} = ${at(index)}`;
  for (let index = keys.length - 1; index >= 0; index -= 1) {
    const key = keys[index]!;
    const before = keys.slice(0, index).map((_, earlier) => equalTo(earlier));
    const section = (condition: Sql) => sections.push(sql.join([...before, condition], sql` and `));
    const compare = sql.raw(key.descending ? '<' : '>');
    const isLast = index === keys.length - 1;
    const next = keys[index + 1];
    if (isLast && index > 0 && canMerge(keys, nulls, index - 1)) continue;
    if (next && canMerge(keys, nulls, index)) {
      section(sql`(${key.expression}, ${next.expression}) ${compare} (${at(index)}, ${at(index + 1)})`);
    } else if (!nulls[index]) {
      section(sql`${key.expression} ${compare} ${at(index)}`);
    } else if (!key.descending) {
      section(sql`${key.expression} is not null`);
    }
    if (!nulls[index] && key.descending && key.type !== 'uuid') section(sql`${key.expression} is null`);
  }
  return sections;
}

/** The last key and the id in one comparison of rows: one range of the index instead of two. */
const canMerge = (keys: readonly SortKey[], nulls: readonly boolean[], index: number): boolean =>
  index === keys.length - 2 && !nulls[index] && keys[index]!.descending === keys[index + 1]!.descending;
