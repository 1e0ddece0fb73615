/**
 * What an actor may do, worked out from roles alone: pure, without the database. The widest of several roles counts. Everything that reads
 * compiles `rowRule` into its statement and asks `grantedModel` which fields exist for the actor; the write path asks `grantOf` and `rowRule`.
 */
import {
  type App,
  behaviourOptions,
  type EffectiveGrant,
  type FieldLevel,
  fieldLevels,
  type ObjectGrant,
  objectOf,
  type Rule,
  type Scope,
  scopes,
} from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import { rememberByRoles } from './grants-cache.ts';

/** As much of a context as rights depend on. */
export type Acting = Pick<Context, 'snapshot' | 'actor'>;
export type RowAction = 'read' | 'update' | 'delete';

const everything: EffectiveGrant = Object.freeze({
  create: true,
  read: 'all',
  update: 'all',
  delete: 'all',
  transfer: true,
  import: true,
  export: true,
  fields: Object.freeze({}),
});

const nothing: EffectiveGrant = Object.freeze({
  create: false,
  read: 'none',
  update: 'none',
  delete: 'none',
  transfer: false,
  import: false,
  export: false,
  fields: Object.freeze({}),
});

type Grants = { readonly [object: string]: EffectiveGrant };

/** The grants of these roles together for every object of the app. Same object for the same app and roles. */
export const effectiveGrants = rememberByRoles((app: App, roles): Grants => unite(app, roles));

function unite(app: App, roles: readonly string[]): Grants {
  const held = app.roles.filter((role) => roles.includes(role.key));
  const isAll = held.some((role) => role.admin === true);
  const grantFor = (object: string): EffectiveGrant => {
    if (isAll) return everything;
    return uniteGrants(held.flatMap((role) => (Object.hasOwn(role.objects, object) ? [role.objects[object]!] : [])));
  };
  return Object.freeze(Object.fromEntries(app.objects.map(({ key }) => [key, grantFor(key)])));
}

/** The widest of each part. Field levels come from the roles that may read; a role that may not would show all it does not name. */
function uniteGrants(grants: readonly ObjectGrant[]): EffectiveGrant {
  if (grants.length === 0) return nothing;
  const any = (flag: 'create' | 'transfer' | 'import' | 'export') => grants.some((grant) => grant[flag] === true);
  const widest = (scope: RowAction) =>
    grants.map((grant) => grant[scope] ?? 'none').reduce((one, other) => wider(scopes, one, other));
  const readers = grants.filter((grant) => grant.read !== 'none');
  const speaking = readers.length > 0 ? readers : grants;
  const levels = speaking
    .flatMap((grant) => Object.keys(grant.fields ?? {}))
    .map((field) => [field, levelIn(speaking, field)] as const)
    .filter(([, level]) => level !== 'write');
  return Object.freeze({
    create: any('create'),
    read: widest('read'),
    update: widest('update'),
    delete: widest('delete'),
    transfer: any('transfer'),
    import: any('import'),
    export: any('export'),
    fields: Object.freeze(Object.fromEntries(levels)),
  });
}

function levelIn(grants: readonly ObjectGrant[], field: string): FieldLevel {
  return grants
    .map((grant) => levelOf(grant.fields ?? {}, field))
    .reduce((one, other) => wider(fieldLevels, one, other));
}

function levelOf(fields: NonNullable<ObjectGrant['fields']>, field: string): FieldLevel {
  return (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? 'write';
}

function wider<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

/** All records and fields, members, settings. System work counts as administrator. */
export function isAdmin({ snapshot, actor }: Acting): boolean {
  return (
    actor.kind === 'system' || snapshot.app.roles.some((role) => role.admin === true && actor.roles.includes(role.key))
  );
}

/** May use the designer and publish. */
export function canDesign(context: Acting): boolean {
  const { snapshot, actor } = context;
  return isAdmin(context) || snapshot.app.roles.some((role) => role.design === true && actor.roles.includes(role.key));
}

/** What the actor may do with records of an object; nothing where the app has no such object. */
export function grantOf({ snapshot, actor }: Acting, object: string): EffectiveGrant {
  if (actor.kind === 'system') return everything;
  const grants = effectiveGrants(snapshot.app, actor.roles);
  return Object.hasOwn(grants, object) ? grants[object]! : nothing;
}

/** What the actor may do with one field. Says nothing about fields that only the system writes. */
export function fieldLevel(context: Acting, object: string, field: string): FieldLevel {
  const grant = grantOf(context, object);
  return grant.read === 'none' && !grant.create ? 'hidden' : levelOf(grant.fields, field);
}

/**
 * Which records the actor may read, update or delete: all (true), none (false), or those for which a rule holds. Nobody updates or
 * deletes what they may not read. A person without an id owns nothing, so that an empty owner never equals an empty reader.
 */
export function rowRule(context: Acting, object: string, action: RowAction): Rule | true | false {
  const scope = scopeOf(grantOf(context, object), action);
  if (scope === 'none' || scope === 'all') return scope === 'all';
  const field = ownerField(context, object);
  if (field === undefined || context.actor.id === null) return false;
  const own: Rule = { '==': [{ var: field }, { var: '$user.id' }] };
  const others = scopes
    .slice(0, scopes.indexOf(scope) + 1)
    .flatMap((narrower): readonly Rule[] =>
      peopleOf[narrower] === undefined ? [] : [{ in: [{ var: field }, { var: peopleOf[narrower] }] }],
    );
  return others.length === 0 ? own : { or: [own, ...others] };
}

/** Whose records each scope adds to one's own; wider ones hold the narrower. */
const peopleOf: { readonly [S in Scope]?: string } = {
  subordinates: '$user.subordinates',
  department: '$user.colleagues',
  departments: '$user.colleagues_below',
};

/** The scope of an action, never wider than what may be read. */
export function scopeOf(grant: EffectiveGrant, action: RowAction): Scope {
  const [narrow = 'none'] = scopes.filter((scope) => scope === grant.read || scope === grant[action]);
  return narrow;
}

function ownerField({ snapshot }: Acting, object: string): string | undefined {
  const definition = objectOf(snapshot.app, object);
  if (!definition) return undefined;
  return behaviourOptions(definition.behaviours, 'ownership') ? 'owner' : 'created_by';
}
