import type { ComputedField, RelatedList, RuleEntity, RuleModel, RuleType } from '../base/rule-type.ts';
import { text } from '../base/text.ts';
import { type Field, fieldTypeOf } from '../field-types/field.ts';
import type { App } from './app.ts';
import { withResults } from './computed-results.ts';
import { computedRule, isOwnRule } from './computed-rule.ts';
import type { ObjectDefinition } from './object.ts';
import { fieldOf, fieldsOf } from './object-fields.ts';
import { organisationEntities, userContext } from './organisation-model.ts';
import { both } from './part.ts';

/** Context every rule may use, wherever it stands. */
export const commonContext: RuleModel['context'] = userContext([]);

/** The types of an object's fields as rules see them, `id` included. */
export function ruleFieldsOf(object: ObjectDefinition): RuleEntity['fields'] {
  const fields: Record<string, RuleType> = { id: { kind: 'link', to: [object.key] } };
  // a sub-table is a related list, not a value
  const valued = fieldsOf(object).filter(({ type }) => type !== 'subtable');
  for (const field of valued) fields[field.key] = fieldTypeOf(field).ruleType(field.options);
  return fields;
}

/**
 * What rules over the app's objects may talk about: every object's fields, links and related lists (`<object>__<link field>`), and people.
 * `context` adds what is known at one place, e.g. `$record.…` and `$steps.…` in a workflow (see `recordContext`).
 * `reach`: computed fields are worked out from everything, or, where only the record is at hand (a form), as far as that goes; the
 * others are then values of the record like any.
 */
export function ruleModelOf(
  app: App,
  context: RuleModel['context'] = {},
  reach: 'everything' | 'record' = 'everything',
): RuleModel {
  const resolved = withResults(app);
  const entities = new Map<string, RuleEntity>(organisationEntities.map((entity) => [entity.key, entity]));
  const model: RuleModel = {
    entity: (key) => {
      const known = entities.get(key);
      if (known) return known;
      const object = resolved.objects.find((candidate) => candidate.key === key);
      if (!object) return undefined;
      const computed = computedOf(object, { model, reach });
      const entity = { key, fields: ruleFieldsOf(object), related: relatedOf(app, key), computed };
      entities.set(key, entity);
      return entity;
    },
    context: { ...userContext(app.roles), ...context },
  };
  return model;
}

function computedOf(
  object: ObjectDefinition,
  { model, reach }: { readonly model: RuleModel; readonly reach: 'everything' | 'record' },
): NonNullable<RuleEntity['computed']> {
  const fields: Record<string, ComputedField> = {};
  for (const field of fieldsOf(object)) {
    const rule = computedRule(field);
    if (rule === null || (reach === 'record' && !isOwnRule(rule))) continue;
    const label = both((language) => `${text(object.label, language)} · ${text(field.label, language)}`);
    fields[field.key] = { rule, label, model };
  }
  return fields;
}

function relatedOf(app: App, key: string): RuleEntity['related'] {
  const related: Record<string, RelatedList> = {};
  for (const object of app.objects) {
    for (const field of object.fields) {
      const many = listTarget(field);
      if (object.key === key && many !== undefined)
        related[field.key] = { entity: many, field: field.key, many: 'ours' };
      if (object.key === key && field.type === 'subtable')
        related[field.key] = { entity: field.options.object, field: field.options.link, own: true };
      if (field.type !== 'link' || !field.options.to.includes(key)) continue;
      const list = { entity: object.key, field: field.key };
      related[`${object.key}__${field.key}`] = many === undefined ? list : { ...list, many: 'theirs' };
    }
  }
  return related;
}

/** What a field that holds several links or people points at. */
function listTarget(field: Field): string | undefined {
  const type = field.type === 'link' || field.type === 'user' ? fieldTypeOf(field).ruleType(field.options) : undefined;
  return type?.kind === 'links' ? type.to[0] : undefined;
}

/**
 * A record's fields as context variables, e.g. `$record.name`, `$old.amount`. Computed ones are worked out from the record as it is now
 * (see `checkVariable`), so there are none of how it was.
 */
export function recordContext(prefix: string, object: ObjectDefinition): RuleModel['context'] {
  const fields = Object.entries(ruleFieldsOf(object)).filter(([key]) => {
    const field = prefix === '$old' ? fieldOf(object, key) : undefined;
    return !field || !fieldTypeOf(field).computed;
  });
  return Object.fromEntries(fields.map(([key, type]) => [`${prefix}.${key}`, type]));
}
