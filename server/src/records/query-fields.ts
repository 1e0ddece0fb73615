import {
  fieldsOf,
  type ObjectDefinition,
  type ObjectField,
  Problem,
  type RuleModel,
  type RuleType,
} from '@kehuan/schemas';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';

/** A field that a query names, found in what the actor may see. */
export interface QueryField {
  /** as the query writes it: `amount`, `account.name` */
  readonly path: string;
  readonly segments: readonly string[];
  readonly type: RuleType;
  /** the entity that has the field */
  readonly owner: string;
  /** absent for `id` and for what is known of people */
  readonly field: ObjectField | undefined;
}

/** The object of a query; throws `object.unknown` also for one the actor may not read. */
export function readableObject(context: Context, object: string): ObjectDefinition {
  const found = grantedModel(context).entity(object) && context.snapshot.objects.get(object);
  if (!found) throw new Problem('object.unknown', { object, path: '/object' });
  return found.definition;
}

/** The field a path leads to; throws `field.unknown` for a hidden field exactly as for one that does not exist. */
export function queryField(context: Context, object: string, { path, at }: { path: string; at: string }): QueryField {
  const segments = path.split('.');
  const found = followPath(grantedModel(context), object, segments);
  if (!found) throw new Problem('field.unknown', { field: path, path: at });
  const key = segments.at(-1) ?? '';
  return { path, segments, ...found, field: context.snapshot.objects.get(found.owner)?.fields.get(key) };
}

/** Where a path ends in a model, or undefined where it leads nowhere. */
export function followPath(
  model: RuleModel,
  entity: string,
  segments: readonly string[],
): { readonly owner: string; readonly type: RuleType } | undefined {
  let owner = entity;
  for (const [index, segment] of segments.entries()) {
    const fields = model.entity(owner)?.fields ?? {};
    const type = Object.hasOwn(fields, segment) ? fields[segment] : undefined;
    if (!type) return undefined;
    if (index === segments.length - 1) return { owner, type };
    const part =
      index === segments.length - 2 && type.kind === 'data' ? type.parts?.[segments[index + 1] ?? ''] : undefined;
    if (part) return { owner, type: part };
    if (type.kind !== 'link' || type.to.length !== 1) return undefined;
    owner = type.to[0]!;
  }
  return undefined;
}

/** All fields the actor may see, in their order: what a query without `fields` answers. */
export function visibleFields(context: Context, definition: ObjectDefinition): readonly QueryField[] {
  const visible = grantedModel(context).entity(definition.key)?.fields ?? {};
  return fieldsOf(definition)
    .filter(({ key }) => Object.hasOwn(visible, key))
    .map(({ key }) => queryField(context, definition.key, { path: key, at: '/fields' }));
}
