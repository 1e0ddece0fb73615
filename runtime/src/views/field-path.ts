import { fieldOf, type ObjectDefinition, type ObjectField, objectOf } from '@kehuan/schemas';
import type { WorkspaceApp } from '../client/workspace-app.ts';

/** A field of an object, or one that a path over links leads to, e.g. `account.name`. */
export interface PathField {
  readonly path: string;
  readonly field: ObjectField;
}

/** The field at the end of a path; undefined: it is gone, or not for this person. */
export function fieldAt({ app, grants }: WorkspaceApp, object: ObjectDefinition, path: string): PathField | undefined {
  let current: ObjectDefinition | undefined = object;
  let field: ObjectField | undefined;
  for (const segment of path.split('.')) {
    // fields of behaviours stay in the app also for those who may not see them; the grant says so
    const isHidden: boolean = current !== undefined && grants[current.key]?.fields[segment] === 'hidden';
    field = current && !isHidden ? fieldOf(current, segment) : undefined;
    current = field?.type === 'link' ? objectOf(app, field.options.to[0] ?? '') : undefined;
  }
  return field && { path, field };
}
