import { fieldTypeOf, type Json, type ObjectField, type Rule, type RuleModel } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import { followPath } from './query-fields.ts';
import { blindField } from './query-source.ts';
import { placeOf, secretFieldsOf, secretsOf } from './secret-fields.ts';

/** What the variables at a place are about. */
interface About {
  readonly model: RuleModel;
  readonly entity: string;
}

interface Blinded {
  readonly rule: Rule;
  readonly model: RuleModel;
}

const operators = new Set(['==', '!=', 'in']);
/** deeper rules are refused by the checker, which says so */
const deepest = 64;

/**
 * A filter may ask whether a secret is a certain value: the value is put in as its blind index, which is what the column holds. Whatever else
 * it asks of a secret, but whether there is any, the checker refuses.
 */
export function blindSecrets(context: Context, { model, entity }: About, rule: Rule): Blinded {
  const hasSecrets = [...context.snapshot.objects.values()].some((object) => secretFieldsOf(object).length > 0);
  if (!hasSecrets) return { rule, model };
  const wider: RuleModel = { ...model, entity: (key) => withBlinds(context, model.entity(key)) };
  return { rule: blind(context, { model, entity }, { rule, depth: 0 }), model: wider };
}

function withBlinds({ snapshot }: Context, found: ReturnType<RuleModel['entity']>): ReturnType<RuleModel['entity']> {
  const object = found && snapshot.objects.get(found.key);
  if (!found || !object) return found;
  const added = secretFieldsOf(object)
    .filter(({ key }) => Object.hasOwn(found.fields, key))
    .map(({ key }) => [blindField(key), { kind: 'text' }] as const);
  return added.length === 0 ? found : { ...found, fields: { ...found.fields, ...Object.fromEntries(added) } };
}

function blind(context: Context, about: About, { rule, depth }: { readonly rule: Json; readonly depth: number }): Json {
  if (typeof rule !== 'object' || rule === null || depth > deepest) return rule;
  const within = (part: Json, inside: About = about) => blind(context, inside, { rule: part, depth: depth + 1 });
  if (isList(rule)) return rule.map((part) => within(part));
  return Object.fromEntries(
    Object.entries(rule).map(([key, given]) => {
      if (!isList(given)) return [key, within(given)];
      const compared = operators.has(key) ? compare(context, about, given) : undefined;
      if (compared) return [key, compared];
      const list = listEntity(about, given[0]);
      // inside a related list its own records are meant
      return [key, given.map((part, index) => within(part, list !== undefined && index > 0 ? list : about))];
    }),
  );
}

/** A secret beside constants, on either side; undefined where it is something else. */
function compare(context: Context, about: About, [one, other]: readonly Json[]): readonly Json[] | undefined {
  const left = secretAt(context, about, one);
  if (left && isConstant(other)) return [{ var: left.path }, left.blind(other)];
  const right = secretAt(context, about, other);
  return right && isConstant(one) ? [right.blind(one), { var: right.path }] : undefined;
}

const isConstant = (rule: Json | undefined): rule is string | readonly string[] =>
  typeof rule === 'string' || (rule !== undefined && isList(rule) && rule.every((item) => typeof item === 'string'));

function secretAt(context: Context, { model, entity }: About, rule: Json | undefined) {
  const name = variableOf(rule);
  if (name === undefined || name.startsWith('$')) return undefined;
  const segments = name.split('.');
  const owner = followPath(model, entity, segments)?.owner;
  const object = owner === undefined ? undefined : context.snapshot.objects.get(owner);
  const field = object?.fields.get(segments.at(-1) ?? '');
  if (!object || field?.type !== 'secret') return undefined;
  const place = placeOf(context, object, { field: field.key, record: '' });
  const one = (value: string) => secretsOf(context).blind(place, normalised(field, value));
  return {
    path: [...segments.slice(0, -1), blindField(field.key)].join('.'),
    blind: (value: string | readonly string[]): Json => (typeof value === 'string' ? one(value) : value.map(one)),
  };
}

/** As it would have been kept. */
function normalised(field: ObjectField, value: string): string {
  const checked = fieldTypeOf(field).check(value, field.options);
  return checked.ok && typeof checked.value === 'string' ? checked.value : value;
}

function listEntity({ model, entity }: About, rule: Json | undefined): About | undefined {
  const name = variableOf(rule);
  const segments = name?.split('.') ?? [];
  const type = segments.length > 1 ? followPath(model, entity, segments.slice(0, -1))?.type : undefined;
  const owner = segments.length === 1 ? entity : type?.kind === 'link' ? type.to[0] : undefined;
  const related = owner === undefined ? undefined : model.entity(owner)?.related;
  const key = segments.at(-1) ?? '';
  const found = related && Object.hasOwn(related, key) ? related[key] : undefined;
  return found && { model, entity: found.entity };
}

function variableOf(rule: Json | undefined): string | undefined {
  const name = typeof rule === 'object' && rule !== null && !isList(rule) ? rule.var : undefined;
  return typeof name === 'string' ? name : undefined;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
