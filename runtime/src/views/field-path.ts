import { type App, fieldOf, type ObjectDefinition, type ObjectField, objectOf } from '@kehuan/schemas';

/** A field of an object, or one that a path over links leads to, e.g. `account.name`. */
export interface PathField {
  readonly path: string;
  readonly field: ObjectField;
}

/** The field at the end of a path; undefined: it is gone, or not for this person. */
export function fieldAt(app: App, object: ObjectDefinition, path: string): PathField | undefined {
  let current: ObjectDefinition | undefined = object;
  let field: ObjectField | undefined;
  for (const segment of path.split('.')) {
    field = current && fieldOf(current, segment);
    current = field?.type === 'link' ? objectOf(app, field.options.to[0] ?? '') : undefined;
  }
  return field && { path, field };
}
