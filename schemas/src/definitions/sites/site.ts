import type { Rule } from '../../base/rule.ts';
import type { RuleModel } from '../../base/rule-type.ts';
import type { Label } from '../../base/text.ts';
import { fieldTypeOf } from '../../field-types/field.ts';
import type { RulePlace } from '../../rules/check-rule.ts';
import { type App, objectOf } from '../app.ts';
import type { ObjectDefinition } from '../object.ts';
import { fieldOf, type ObjectField } from '../object-fields.ts';
import { isOrganisationEntity } from '../organisation-model.ts';
import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';

/**
 * A site is a place in an app that points at something else, holds a rule, or is plainly wrong. One walk over all sites serves
 * both the checks (`problemsOf`) and the reference graph (`references`), so that neither can know a place the other has forgotten.
 */
export type Site = ReferenceSite | RuleSite | WrongSite;

export interface ReferenceSite {
  readonly kind: 'reference';
  readonly part: Part;
  /** JSON pointer into the app */
  readonly at: string;
  readonly to: Target;
  /** why this field cannot stand here; undefined: it can */
  readonly refuses?: (field: ObjectField) => Label | undefined;
}

export interface RuleSite {
  readonly kind: 'rule';
  readonly part: Part;
  readonly at: string;
  readonly rule: Rule;
  readonly place: RulePlace;
}

export interface WrongSite {
  readonly kind: 'wrong';
  readonly at: string;
  readonly message: Label;
}

/** What a reference leads to. A stage is an option of its object's stage field. */
export interface Target {
  readonly object?: string;
  readonly field?: string;
  readonly option?: string;
  readonly role?: string;
  readonly dashboard?: string;
}

export interface Walk {
  readonly app: App;
  readonly model: RuleModel;
}

export type Sites = Generator<Site, void, undefined>;

export function refer(part: Part, at: string, to: Target, refuses?: ReferenceSite['refuses']): ReferenceSite {
  return { kind: 'reference', part, at, to, ...(refuses ? { refuses } : {}) };
}

export function wrong(at: string, zh: string, en: string): WrongSite {
  return { kind: 'wrong', at, message: { zh, en } };
}

/** The rule at `at`, where there is one. */
export function* ruleAt(part: Part, at: string, rule: Rule | undefined, place: RulePlace): Sites {
  if (rule !== undefined && rule !== null) yield { kind: 'rule', part, at, rule, place };
}

export const condition = { kind: 'boolean' } as const;

/**
 * Each key but the first of its name, and the one word of the form of a key that every JavaScript object already has: values are kept
 * by key in plain objects all over the product.
 */
export function* repeatedKeys(at: string, items: readonly { readonly key: string }[]): Sites {
  const seen = new Set<string>();
  for (const [index, { key }] of items.entries()) {
    if (key === 'constructor') yield wrong(at + pointer(index, 'key'), `不能叫“${key}”`, `“${key}” cannot be a key`);
    if (seen.has(key)) yield wrong(at + pointer(index, 'key'), `“${key}”用了两次`, `“${key}” is used twice`);
    seen.add(key);
  }
}

/** Labels that are required but blank. */
export function* blankLabel(at: string, label: Label): Sites {
  if (!label.zh?.trim() && !label.en?.trim()) yield wrong(`${at}/label`, '请填写名称', 'A name is needed');
}

/** A field of an object, or a field over links: `amount`, `account.owner`. Every field on the way is referred to. */
export function* pathSites(
  { app, model }: Walk,
  { part, at, refuses }: Pick<ReferenceSite, 'part' | 'at' | 'refuses'>,
  { object, path }: { readonly object: ObjectDefinition; readonly path: string },
): Sites {
  const segments = path.split('.');
  let here: ObjectDefinition | undefined = object;
  let entity = object.key;
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (here) yield refer(part, at, { object: here.key, field: segment }, isLast ? refuses : undefined);
    const fields = model.entity(entity)?.fields;
    const type = fields && Object.hasOwn(fields, segment) ? fields[segment] : undefined;
    if (!type && here && fieldOf(here, segment)) {
      yield wrong(at, `“${segment}”是子表，不能这样用`, `“${segment}” is a sub-table and cannot stand here`);
    }
    if (!type && !here) yield wrong(at, `成员没有“${segment}”`, `People have no “${segment}”`);
    if (!type || isLast) return;
    const targets: readonly string[] = type.kind === 'link' ? type.to : [];
    if (targets.length !== 1) {
      const name = segments.slice(0, index + 1).join('.');
      yield wrong(at, `“${name}”不是指向单个对象的关联`, `“${name}” is not a link to one object`);
      return;
    }
    entity = targets[0] ?? '';
    here = objectOf(app, entity);
    if (!here && !isOrganisationEntity(entity)) return;
  }
}

/** The object at `at`, referred to; undefined where there is none. */
export function* objectAt(
  { app }: Walk,
  part: Part,
  at: string,
  key: string,
): Generator<Site, ObjectDefinition | undefined> {
  yield refer(part, at, { object: key });
  return objectOf(app, key);
}

/** A related list `<object>.<link field>` whose records point at `object`. */
export function* relatedSites(part: Part, at: string, list: string, object: string): Sites {
  const [from = '', field = ''] = list.split('.');
  yield refer(part, at, { object: from, field }, (found) =>
    found.type === 'link' && found.options.to.includes(object)
      ? undefined
      : { zh: `“${list}”没有指向这个对象`, en: `“${list}” does not point at this object` },
  );
}

export function isFilledIn(object: ObjectDefinition, key: string): boolean {
  const field = fieldOf(object, key);
  return field?.system === true || (field !== undefined && fieldTypeOf(field).generated === true);
}
