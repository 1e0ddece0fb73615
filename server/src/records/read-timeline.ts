import {
  fieldsOf,
  isIdentifier,
  type Json,
  type ObjectDefinition,
  Problem,
  type ReplyOf,
  type Routes,
  type TimelineItem,
  userEntity,
} from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';
import type { EventAction, EventCause, EventChanges } from '../database/system-tables/events.ts';
import { slot } from '../rules-to-sql/slot.ts';
import type { RawRow } from './query-columns.ts';
import { readableObject } from './query-fields.ts';
import { contextValues, noVariables, nullVariables, type QuerySource, querySource } from './query-source.ts';
import { cachedStatement, compileStatement, runStatement, type Statement } from './query-statement.ts';
import { titleOf, titleReader } from './query-titles.ts';
import { readReferences, type WantedReference } from './read-references.ts';

type Sql = RawBuilder<unknown>;
type ReadTitle = ReturnType<typeof titleReader>;

const pageSize = 50;

/**
 * What happened to a record and to the live records that point at it, as far as the actor may see them, newest first. Hidden fields are left
 * out of the changes, and changes of hidden fields only are left out altogether. One statement for the events, one for who and what they name.
 */
export async function readTimeline(
  context: Context,
  { object, id, after }: { readonly object: string; readonly id: string; readonly after?: string | undefined },
): Promise<ReplyOf<Routes['timeline']>> {
  const values = contextValues(context, noVariables);
  const nulls = nullVariables(context, noVariables, values);
  const key = `timeline ${object} ${[...nulls].join(' ')}`;
  const statement = cachedStatement(context, key, () => compileTimeline(context, object, nulls));
  if (!isIdentifier(id)) throw notFound();
  values.$id = id;
  values.$before = readAfter(after);
  const rows = await runStatement(context, statement, values);
  if (rows[0]?.[0] !== true) throw notFound();
  const events = rows.filter((raw) => raw[1] !== null).map((raw) => readEvent(raw, statement.plan));
  const shown = events.slice(0, pageSize);
  const last = events.length > pageSize ? shown.at(-1) : undefined;
  const items = shown.flatMap((event) => visibleItem(context, event));
  const references = await readReferences(
    context,
    items.flatMap((item) => wantedBy(context, item)),
  );
  return { items, references, ...(last ? { next: last.id } : {}) };
}

const notFound = () => new Problem('record.not-found', { path: '/id' });

/** The event the page before ended with; without one, any is before it. */
function readAfter(after: string | undefined): string {
  if (after === undefined) return '9223372036854775807';
  if (!/^\d{1,18}$/.test(after)) throw new Problem('cursor.invalid', { path: '/after' });
  return after;
}

const columns = ['id', 'object', 'record_id', 'at', 'actor', 'action', 'changes', 'cause'] as const;

function compileTimeline(context: Context, object: string, nulls: ReadonlySet<string>): Statement<ReadTitle> {
  readableObject(context, object);
  const source = querySource(context, noVariables, nulls);
  const all = Object.values(grantedModel(context).entity(object)?.related ?? {});
  const lists = all.filter(({ many }) => many !== 'ours');
  const linking = new Map<string, string[]>();
  for (const { entity, field } of lists) linking.set(entity, [...(linking.get(entity) ?? []), field]);
  const own = events(source, object, sql`e.record_id = ${id}`);
  const related = [...linking].map(([entity, links]) => relatedEvents(source, entity, links));
  const entities = [object, ...linking.keys()].filter((entity, index, all) => all.indexOf(entity) === index);
  const title = titleOf(source, [...entities], { id: sql`u.record_id`, target: sql`u.object` });
  const united = sql.join([own, ...related], sql` union all `);
  const shown = columns.map((column) => sql.id('u', column));
  const text = sql`select s.is_there, ${sql.join([...shown, title])} from (select exists (${seen(source, object, sql`r.id = ${id}`)}) as is_there) as s
    left join lateral (select * from (${united}) as a order by a.id desc limit ${sql.lit(pageSize + 1)}) as u on s.is_there
    order by u.id desc`;
  return compileStatement(context, { text, plan: titleReader(source, [...entities]) });
}

const id = sql`${sql.val(slot('$id'))}::uuid`;

/** Live records of an object that the actor may see and that fit a condition on `r`. */
function seen(source: QuerySource, object: string, condition: Sql): Sql {
  const { schema, table } = source.tables(object);
  const scope = source.scope(object, 'r');
  const rule = source.rowRule(object, 'read');
  const conditions = [condition, sql`r.deleted_at is null`, ...(rule ? [scope.where(rule, { permission: true })] : [])];
  return sql`select r.id from ${sql.id(schema, table)} as r ${scope.joins()} where ${sql.join(conditions, sql` and `)}`;
}

/** The newest events of one object that fit a condition on `e`, in brackets. */
function events({ context }: QuerySource, object: string, condition: Sql): Sql {
  return sql`(select ${sql.join(columns.map((column) => sql.id('e', column)))} from ${sql.id(context.workspace.schema, '_events')} as e
    where ${condition} and e.object = ${sql.lit(object)} and e.id < ${sql.val(slot('$before'))}::int8
    order by e.id desc limit ${sql.lit(pageSize + 1)})`;
}

function relatedEvents(source: QuerySource, entity: string, links: readonly string[]): Sql {
  const table = source.tables(entity);
  const fields = source.context.snapshot.model.entity(entity)?.fields ?? {};
  const points = links.map((field) => {
    const column = sql.id('r', table.columns[field] ?? field);
    return fields[field]?.kind === 'links' ? sql`${column} @> array[${id}]` : sql`${column} = ${id}`;
  });
  // a record may point at itself
  const linking = seen(source, entity, sql`(${sql.join(points, sql` or `)}) and r.id <> ${id}`);
  const newest = events(source, entity, sql`e.record_id = l.id`);
  return sql`(select n.* from (${linking}) as l cross join lateral ${newest} as n order by n.id desc limit ${sql.lit(pageSize + 1)})`;
}

interface TimelineEvent {
  readonly id: string;
  readonly object: string;
  readonly record: string;
  readonly at: string;
  readonly actor: string | null;
  readonly action: EventAction;
  readonly changes: EventChanges;
  readonly cause: EventCause;
  readonly title: string | null;
}

function readEvent(raw: RawRow, readTitle: ReadTitle): TimelineEvent {
  const [, eventId, object, record, at, actor, action, changes, cause, title] = raw;
  // what the columns of `_events` hold is written by the write path alone
  return {
    id: String(eventId),
    object: String(object),
    record: String(record),
    at: String(at),
    actor: actor as string | null,
    action: action as EventAction,
    changes: changes as EventChanges,
    cause: cause as EventCause,
    title: readTitle(title, String(object)),
  };
}

function visibleItem(context: Context, event: TimelineEvent): readonly TimelineItem[] {
  const { changes: all, cause, ...rest } = event;
  const definition = context.snapshot.objects.get(event.object)?.definition;
  if (!definition) return [];
  const visible = visibleKeys(context, definition);
  const changes = visible.flatMap((field) => {
    const change = Object.hasOwn(all, field) ? all[field] : undefined;
    return change ? [{ field, before: change[0], after: change[1] }] : [];
  });
  if (event.action === 'revealed') return revealedItem({ ...rest, changes: [] }, { visible, field: cause.field });
  if (event.action === 'updated' && changes.length === 0) return [];
  return [{ ...rest, changes, ...(cause.via ? { via: cause.via } : {}) }];
}

/** Told to those who may know of the field. */
function revealedItem(
  item: TimelineItem,
  { visible, field }: { readonly visible: readonly string[]; readonly field: string | undefined },
): readonly TimelineItem[] {
  if (field === undefined || !visible.includes(field)) return [];
  return [{ ...item, changes: [{ field, before: null, after: null }] }];
}

function visibleKeys(context: Context, definition: ObjectDefinition): readonly string[] {
  const fields = grantedModel(context).entity(definition.key)?.fields ?? {};
  return fieldsOf(definition)
    .map(({ key }) => key)
    .filter((key) => Object.hasOwn(fields, key));
}

/** The people and records that an item names. */
function wantedBy({ snapshot }: Context, { actor, object, changes }: TimelineItem): readonly WantedReference[] {
  const fields = snapshot.model.entity(object)?.fields ?? {};
  const named = changes.flatMap(({ field, before, after }) => {
    const type = fields[field];
    if (type?.kind !== 'link' && type?.kind !== 'links') return [];
    return [before, after]
      .flat()
      .filter((value: Json) => isIdentifier(value))
      .map((value) => ({ id: String(value), to: type.to }));
  });
  return actor === null ? named : [{ id: actor, to: [userEntity] }, ...named];
}
