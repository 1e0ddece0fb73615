import { fieldsOf, type ObjectDefinition, type ObjectField } from '@kehuan/schemas';

/**
 * The column of every record that holds, by field, how its names are sorted and what is typed to find them:
 * `{"name": "~zhang1张~san1三", "name?": "zhangsan zs"}`. See `records/name-keys.ts`.
 */
export const nameKeysColumn = '_p';

/** Where `_p` holds what is typed to find a field's name. */
export const typedKey = (field: string): string => `${field}?`;

const cache = new WeakMap<ObjectDefinition, readonly ObjectField[]>();

/** The fields that hold names: single lines that are the title or searchable. They are found by pinyin and sorted by how they are read. */
export function nameFieldsOf(object: ObjectDefinition): readonly ObjectField[] {
  const known = cache.get(object);
  if (known) return known;
  const found = fieldsOf(object).filter((field) => isNameField(object, field));
  cache.set(object, found);
  return found;
}

function isNameField({ title }: ObjectDefinition, { key, type, options, searchable }: ObjectField): boolean {
  return type === 'text' && options.format === 'line' && (key === title || searchable === true);
}

export function hasNameKey(object: ObjectDefinition | undefined, key: string): boolean {
  return object !== undefined && nameFieldsOf(object).some((field) => field.key === key);
}
