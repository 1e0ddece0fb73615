import type { BehaviourField } from '../behaviours/behaviour.ts';
import { behaviourOf } from '../behaviours/registry.ts';
import type { ObjectDefinition } from './object.ts';

/** A field as the rest of the product meets it. `system`: written by the engine only. `origin`: who declared it. */
export type ObjectField = BehaviourField & { readonly origin: 'own' | 'behaviour' | 'record' };

const datetime = { type: 'date', options: { precision: 'datetime' }, system: true, origin: 'record' } as const;
const person = { type: 'user', options: {}, system: true, origin: 'record' } as const;

/** What every record has beside its own fields; `id` and `version` are not fields. */
export const recordFields: readonly ObjectField[] = [
  { key: 'created_at', label: { zh: '创建时间', en: 'Created at' }, ...datetime },
  { key: 'created_by', label: { zh: '创建人', en: 'Created by' }, ...person },
  { key: 'updated_at', label: { zh: '修改时间', en: 'Updated at' }, ...datetime },
  { key: 'updated_by', label: { zh: '修改人', en: 'Updated by' }, ...person },
];

/** Keys no declared field may take. */
export const reservedFieldKeys: readonly string[] = [
  'id',
  'version',
  'deleted_at',
  ...recordFields.map(({ key }) => key),
];

const cache = new WeakMap<ObjectDefinition, readonly ObjectField[]>();

/** All fields of an object in order: its own, those of its behaviours, those of every record. Same array for the same definition. */
export function fieldsOf(object: ObjectDefinition): readonly ObjectField[] {
  const known = cache.get(object);
  if (known) return known;
  const own = object.fields.map((field): ObjectField => ({ ...field, origin: 'own' }));
  const added = object.behaviours.flatMap((use): readonly BehaviourField[] => behaviourOf(use).fields(use.options));
  const fields = [...own, ...added.map((field): ObjectField => ({ ...field, origin: 'behaviour' })), ...recordFields];
  cache.set(object, fields);
  return fields;
}

export function fieldOf(object: ObjectDefinition, key: string): ObjectField | undefined {
  return fieldsOf(object).find((field) => field.key === key);
}
