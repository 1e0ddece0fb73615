import { type Field, fieldTypeOf, type Json, type ObjectField, type ProblemData, userEntity } from '@kehuan/schemas';
import { sql } from 'kysely';
import { type PendingWrite, refuseWrite } from '../behaviours/pending-write.ts';
import type { Actor, Context } from '../database/context.ts';
import type { RuleData, RuleLookups } from '../triggers/rule-data.ts';
import { rowTest } from './row-test.ts';

/**
 * Checks that what a save newly points at exists, is not in the bin and may be seen by the actor, and that people named are active
 * members. Finds out which object a link to several objects points to. Takes saves.
 */
export async function checkLinks(
  context: Context,
  data: RuleData,
  writes: readonly PendingWrite[],
): Promise<readonly PendingWrite[]> {
  const pointing = writes.map((write) => ({ write, links: newLinks(write) }));
  const people = await findPeople(context, pointing);
  const units = await findUnits(context, pointing);
  const seen = sightOf(context);
  return data.evaluate((lookups) =>
    pointing.map(({ write, links }) => {
      const found = links.map((link) => ({ ...link, target: targetOf(link, write, { lookups, people, units, seen }) }));
      const wrong = new Set(found.filter(({ target }) => target === undefined).map(({ field }) => field));
      const problems = [...wrong].map(wrongLink);
      const targets = found.flatMap(({ field, target }) => (target === undefined ? [] : [[field.key, target]]));
      return { ...refuseWrite(write, ...problems), targets: Object.fromEntries(targets) };
    }),
  );
}

interface NewLink {
  readonly field: ObjectField & Field;
  readonly id: string;
}

/** Links and people that are set by this write, by the person or on their behalf. */
function newLinks({ object, before, after }: PendingWrite): readonly NewLink[] {
  return linkFields(object).flatMap((field) => {
    const ids = idsIn(after[field.key]);
    if (ids.length === 0) return [];
    const held = idsIn(before?.[field.key]);
    const added = ids.filter((id) => !held.includes(id));
    return added.map((id) => ({ field, id }));
  });
}

const linkFieldsOf = new WeakMap<PendingWrite['object'], readonly (ObjectField & Field)[]>();

function linkFields(object: PendingWrite['object']): readonly (ObjectField & Field)[] {
  const found = linkFieldsOf.get(object);
  if (found) return found;
  const made = [...object.fields.values()].filter(
    (field) => fieldTypeOf(field).lookup !== undefined && field.system !== true,
  );
  linkFieldsOf.set(object, made);
  return made;
}

/** The ids a link or a list of links holds. */
export function idsIn(value: Json | undefined): readonly string[] {
  const all: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  return all.filter((id) => typeof id === 'string');
}

interface Known {
  readonly lookups: RuleLookups;
  readonly people: ReadonlyMap<string, boolean>;
  readonly units: ReadonlyMap<string, string>;
  readonly seen: ReturnType<typeof sightOf>;
}

/** The object the link leads to, or undefined where it leads to nothing for this actor. */
function targetOf(
  { field, id }: NewLink,
  { origin }: PendingWrite,
  { lookups, people, units, seen }: Known,
): string | undefined {
  const { actor } = origin;
  if (field.type === 'user') {
    // Work done for somebody may carry on the name of a person who has left; nobody else may choose one.
    const isMember = id === actor.id || people.get(id) === true || (actor.kind === 'system' && people.has(id));
    return isMember ? userEntity : undefined;
  }
  if (field.type === 'department') {
    const { kind } = field.options;
    return units.get(id) === kind ? kind : undefined;
  }
  if (field.type !== 'link') return undefined;
  // all are asked for before any is looked at, so that they are loaded in one round
  const found = field.options.to.map((object) => ({ object, record: lookups.linked(object, id) }));
  return found.find(({ object, record }) => record !== undefined && seen(actor, object)(record, lookups))?.object;
}

/** Row tests, made once for each actor and object. */
export function sightOf(context: Context): (actor: Actor, object: string) => ReturnType<typeof rowTest> {
  const tests = new Map<string, ReturnType<typeof rowTest>>();
  return (actor, object) => {
    const key = `${actor.kind} ${actor.id} ${object}`;
    const test = tests.get(key) ?? rowTest(context, actor, { object, action: 'read' });
    tests.set(key, test);
    return test;
  };
}

/** id → active, of the members among the people named. Nobody asks whether the actor is one. */
async function findPeople(
  { db, workspace }: Context,
  pointing: readonly { readonly write: PendingWrite; readonly links: readonly NewLink[] }[],
): Promise<ReadonlyMap<string, boolean>> {
  const named = pointing.flatMap(({ write, links }) =>
    links.filter(({ field, id }) => field.type === 'user' && id !== write.origin.actor.id).map(({ id }) => id),
  );
  if (named.length === 0) return new Map();
  const found = await sql<{ id: string; active: boolean }>`
    select id, active from ${sql.id(workspace.schema, '_members')} where id = any(${[...new Set(named)]}::uuid[])`.execute(
    db,
  );
  return new Map(found.rows.map(({ id, active }) => [id, active]));
}

/** id → whether it is a department or a team, of those named. */
async function findUnits(
  { db, workspace }: Context,
  pointing: readonly { readonly links: readonly NewLink[] }[],
): Promise<ReadonlyMap<string, string>> {
  const named = pointing.flatMap(({ links }) =>
    links.filter(({ field }) => field.type === 'department').map(({ id }) => id),
  );
  if (named.length === 0) return new Map();
  const units = db.withSchema(workspace.schema).selectFrom('_units').select(['id', 'kind']);
  const found = await units.where('id', 'in', [...new Set(named)]).execute();
  return new Map(found.map(({ id, kind }) => [id, kind]));
}

const codes = { user: 'value.user', link: 'value.link', department: 'value.department' } as const;

function wrongLink(field: ObjectField): ProblemData {
  const { key, label } = field;
  return { code: codes[fieldTypeOf(field).lookup ?? 'link'], path: `/${key}`, params: { field: label } };
}
