import { fieldTypeOf, isOrganisationEntity, type ObjectField } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { fieldLevel, grantOf } from '../access/grants.ts';
import type { ObjectSnapshot } from '../database/context.ts';
import { readerOf } from '../database/record-columns.ts';
import { relationOf } from '../rules-to-sql/rule-table.ts';
import type { QuerySource } from './query-source.ts';

type Sql = RawBuilder<unknown>;

/** A link's value in a statement: its column and, for a link to several objects, the column that names the object. */
export interface LinkColumns {
  readonly id: Sql;
  readonly target: Sql | undefined;
}

/**
 * The title of the record or person that a link points to, as the actor may see it: null for what is deleted, hidden or out of sight.
 * A look-up by primary key for each row of the page. LEFT JOINs would do the same work, but planning seven of them takes 20 ms, and
 * look-ups next to nothing (docs/queries.md).
 */
export function titleOf(source: QuerySource, to: readonly string[], link: LinkColumns): Sql {
  const [only, ...others] = to;
  if (only !== undefined && others.length === 0) return lookUp(source, only, link.id) ?? noTitle;
  const cases = to.flatMap((entity) => {
    const title = lookUp(source, entity, link.id);
    return title ? [sql`when ${sql.lit(entity)} then ${title}::text`] : [];
  });
  return cases.length === 0 || !link.target ? noTitle : sql`case ${link.target} ${sql.join(cases, sql` `)} end`;
}

/** The titles of several records by their ids, as JSON; null for an empty list. */
export function titlesOf(source: QuerySource, entity: string, ids: Sql): Sql {
  const title = lookUp(source, entity, sql.id('i', 'id')) ?? noTitle;
  return sql`(select json_object_agg(i.id, ${title}::text) from unnest(${ids}) as i(id))`;
}

const noTitle = sql`null::text`;

function lookUp(source: QuerySource, entity: string, id: Sql): Sql | undefined {
  const title = titleField(source, entity);
  if (title === undefined) return undefined;
  const table = source.tables(entity);
  const scope = source.scope(entity, 'x');
  const column = scope.path([title]);
  const conditions = [sql`x.id = ${id}`, ...(table.softDeleted ? [sql`x.deleted_at is null`] : [])];
  const rule = isOrganisationEntity(entity) ? undefined : source.rowRule(entity, 'read');
  if (rule) conditions.push(scope.where(rule, { permission: true }));
  const from = sql`${relationOf(table)} as x ${scope.joins()}`;
  return sql`(select ${column} from ${from} where ${sql.join(conditions, sql` and `)})`;
}

/** The field that names records of an entity, unless the actor may not see it. */
export function titleField({ context }: QuerySource, entity: string): string | undefined {
  if (isOrganisationEntity(entity)) return 'name';
  const title = context.snapshot.objects.get(entity)?.definition.title;
  const isSeen =
    title !== undefined && grantOf(context, entity).read !== 'none' && fieldLevel(context, entity, title) !== 'hidden';
  return isSeen ? title : undefined;
}

/** A title is text: what a field of another type holds is written out as people read it. */
export function titleReader(
  { context }: QuerySource,
  to: readonly string[],
): (raw: unknown, entity: string) => string | null {
  const readers = new Map(
    to.map((entity) => [entity, readerFor(context.snapshot.objects.get(entity), context.snapshot.app.zone)]),
  );
  return (raw, entity) => (raw === null || raw === undefined ? null : (readers.get(entity) ?? String)(raw));
}

function readerFor(object: ObjectSnapshot | undefined, zone: string): (raw: unknown) => string {
  const field = object?.fields.get(object.definition.title);
  if (!field || isPlainText(field)) return String;
  const { format } = fieldTypeOf(field);
  const read = readerOf(field);
  return (raw) => {
    const value = read(raw);
    return value === null ? '' : format(value, field.options, { language: 'zh', zone });
  };
}

function isPlainText(field: ObjectField): boolean {
  return field.type === 'serial' || (field.type === 'text' && field.options.format !== 'phone');
}
