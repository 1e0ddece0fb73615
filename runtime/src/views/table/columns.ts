import type { App, EffectiveGrant, FieldTypeId, ObjectDefinition, ObjectField } from '@kehuan/schemas';
import { columnStorageOf, fieldTypeOf, objectOf, resultField } from '@kehuan/schemas';
import type { WorkspaceApp } from '../../client/workspace-app.ts';
import { dueFieldsOf } from '../due-fields.ts';
import { fieldAt } from '../field-path.ts';
import type { ViewOf } from '../view-props.ts';

/** A column of a table: a field, or one over links (then only shown, never edited here). */
export interface TableColumn {
  readonly path: string;
  readonly field: ObjectField;
  readonly width: number;
  /** digits stand under digits */
  readonly isNumeric: boolean;
  readonly isEditable: boolean;
  /** a date until which something is due */
  readonly isDue: boolean;
  /** what the server sorts by; undefined: this column has no order */
  readonly sortPath: string | undefined;
}

/** Types not named here are as wide as a short text. */
const widths: { readonly [K in FieldTypeId]?: number } = {
  text: 180,
  number: 120,
  boolean: 90,
  date: 140,
  choice: 120,
  user: 120,
  link: 200,
  time: 90,
  json: 220,
  secret: 170,
  address: 220,
  location: 180,
};
const usualWidth = 150;

/** The columns of a table view that exist for this person; the title is always there, first unless the view places it. */
export function columnsOf(
  workspace: WorkspaceApp,
  object: ObjectDefinition,
  view: ViewOf<'table'>,
): readonly TableColumn[] {
  const grant = workspace.grants[object.key];
  const due = dueFieldsOf(workspace, object.key);
  const named = view.options.columns.map(({ field, width }) => ({ path: field, width }));
  const columns = named.some(({ path }) => path === object.title)
    ? named
    : [{ path: object.title, width: undefined }, ...named];
  return columns.flatMap(({ path, width }) => {
    const found = fieldAt(workspace, object, path);
    if (!found) return [];
    const { field } = found;
    const shown = resultField(field);
    return {
      path,
      field,
      width: width ?? widths[shown.type] ?? usualWidth,
      isNumeric: isNumeric(field),
      isEditable: grant !== undefined && isEditable(field, path, grant),
      isDue: due.has(path),
      sortPath: sortPathOf(workspace.app, field, path),
    };
  });
}

/** Whether people give its value, in one cell: it is not worked out, numbered or made of rows of its own. */
function isEntered(field: ObjectField): boolean {
  return fieldTypeOf(field).generated !== true && columnStorageOf(field) !== undefined;
}

function isNumeric(field: ObjectField): boolean {
  const { kind } = fieldTypeOf(field).ruleType(field.options);
  return (kind === 'number' || kind === 'money') && !(field.type === 'number' && field.options.format === 'rating');
}

function isEditable(field: ObjectField, path: string, grant: EffectiveGrant): boolean {
  const isFixed = field.system === true || field.readonly === true || !isEntered(field);
  return !path.includes('.') && !isFixed && grant.update !== 'none' && (grant.fields[field.key] ?? 'write') === 'write';
}

function sortPathOf(app: App, field: ObjectField, path: string): string | undefined {
  if (field.type === 'link') {
    const [target, ...others] = field.options.to;
    const title = others.length === 0 && target ? objectOf(app, target)?.title : undefined;
    return title && `${path}.${title}`;
  }
  // what is worked out has an order where its values have one
  if (['link', 'links', 'list', 'data'].includes(fieldTypeOf(field).ruleType(field.options).kind)) return undefined;
  if (field.type === 'user' || (field.type === 'choice' && field.options.multiple)) return undefined;
  return path;
}
