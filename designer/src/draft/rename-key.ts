import { type App, type Form, objectOf, references } from '@kehuan/schemas';
import { replaceByKey } from './change-list.ts';
import { itemKey } from './command.ts';

/**
 * Gives a field that nobody works with yet another key, on its object and its forms. A key is chosen once: this is for the moments between
 * dropping a field and naming it. Unchanged where something else already speaks about it.
 */
export function renameNewField(app: App, { object, from, to }: { object: string; from: string; to: string }): App {
  // items of forms follow below; whatever else names the field would be left speaking of nothing
  const isUsed = references(app).some(
    ({ to: { object: of, field }, where }) =>
      of === object && field === from && !/^\/forms\/\d+\/sections\/\d+\/items\/\d+(\/field)?$/.test(where),
  );
  if (isUsed || from === to || objectOf(app, object)?.fields.some(({ key }) => key === to)) return app;
  const withKey = (form: Form): Form => ({
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.kind === 'field' && itemKey(item) === from ? { ...item, field: to } : item,
      ),
    })),
  });
  return {
    ...app,
    objects: replaceByKey(app.objects, object, (one) => ({
      ...one,
      fields: one.fields.map((field) => (field.key === from ? { ...field, key: to } : field)),
    })),
    forms: app.forms.map((form) => (form.object === object ? withKey(form) : form)),
  };
}
