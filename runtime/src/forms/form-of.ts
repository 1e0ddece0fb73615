import {
  type App,
  type EffectiveGrant,
  type Form,
  type FormItem,
  type FormSection,
  fieldsOf,
  fieldTypeOf,
  type ObjectDefinition,
  type ObjectField,
} from '@kehuan/schemas';

/** The object's standard form; where none was designed, all its own fields in two columns. */
export function formOf(app: App, object: ObjectDefinition): Form {
  return app.forms.find((form) => form.object === object.key) ?? plainForm(object);
}

function plainForm(object: ObjectDefinition): Form {
  const items = fieldsOf(object)
    .filter(({ system, origin }) => !system && origin !== 'record')
    .map((field): FormItem => ({ kind: 'field', field: field.key, width: isWide(field) ? 'full' : 'half' }));
  return { key: 'plain', object: object.key, label: object.label, sections: [{ key: 'fields', columns: 2, items }] };
}

/** Whether a value may have several lines: it gets the whole width, and Enter is one of its letters. */
export function isWide(field: ObjectField): boolean {
  return (
    ['json', 'file', 'address', 'subtable'].includes(field.type) ||
    (field.type === 'text' && ['long', 'rich'].includes(field.options.format))
  );
}

/** The fields on a form, in order. */
export function fieldsOnForm(form: Pick<Form, 'sections'>, object: ObjectDefinition): readonly ObjectField[] {
  const fields = new Map(fieldsOf(object).map((field) => [field.key, field]));
  return form.sections.flatMap((section: FormSection) =>
    section.items.flatMap((item) => (item.kind === 'field' ? (fields.get(item.field) ?? []) : [])),
  );
}

/** Whether this person may ever enter a value here: the system's and generated fields are never entered. */
export function canEnter(field: ObjectField, grant: EffectiveGrant): boolean {
  return !field.system && !fieldTypeOf(field).generated && (grant.fields[field.key] ?? 'write') === 'write';
}
