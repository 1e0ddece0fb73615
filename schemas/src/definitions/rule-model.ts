import type { RuleEntity, RuleModel, RuleType } from '../base/rule-type.ts';
import { fieldTypeOf } from '../field-types/field.ts';
import { userEntity } from '../field-types/user.ts';
import type { App } from './app.ts';
import type { ObjectDefinition } from './object.ts';
import { fieldsOf } from './object-fields.ts';

/** Context every rule may use, wherever it stands. */
export const commonContext: RuleModel['context'] = {
  '$user.id': { kind: 'link', to: [userEntity] },
  '$user.name': { kind: 'text' },
};

const people: RuleEntity = {
  key: userEntity,
  fields: { id: { kind: 'link', to: [userEntity] }, name: { kind: 'text' }, email: { kind: 'text' } },
  related: {},
};

/** The types of an object's fields as rules see them, `id` included. */
export function ruleFieldsOf(object: ObjectDefinition): RuleEntity['fields'] {
  const fields: Record<string, RuleType> = { id: { kind: 'link', to: [object.key] } };
  for (const field of fieldsOf(object)) fields[field.key] = fieldTypeOf(field).ruleType(field.options);
  return fields;
}

/**
 * What rules over the app's objects may talk about: every object's fields, links and related lists (`<object>__<link field>`), and people.
 * `context` adds what is known at one place, e.g. `$record.…` and `$steps.…` in a workflow (see `recordContext`).
 */
export function ruleModelOf(app: App, context: RuleModel['context'] = {}): RuleModel {
  const entities = new Map<string, RuleEntity>([[userEntity, people]]);
  return {
    entity: (key) => {
      const known = entities.get(key);
      if (known) return known;
      const object = app.objects.find((candidate) => candidate.key === key);
      if (!object) return undefined;
      const entity = { key, fields: ruleFieldsOf(object), related: relatedOf(app, key) };
      entities.set(key, entity);
      return entity;
    },
    context: { ...commonContext, ...context },
  };
}

function relatedOf(app: App, key: string): RuleEntity['related'] {
  const related: Record<string, { entity: string; field: string }> = {};
  for (const object of app.objects) {
    for (const field of object.fields) {
      if (field.type === 'link' && field.options.to.includes(key))
        related[`${object.key}__${field.key}`] = { entity: object.key, field: field.key };
    }
  }
  return related;
}

/** A record's fields as context variables, e.g. `$record.name`, `$old.amount`. */
export function recordContext(prefix: string, object: ObjectDefinition): RuleModel['context'] {
  return Object.fromEntries(Object.entries(ruleFieldsOf(object)).map(([key, type]) => [`${prefix}.${key}`, type]));
}
