import type { App, Label } from '@kehuan/schemas';
import type { CommandOf } from '../draft/command.ts';
import { makeUnique } from '../draft/new-key.ts';

/** A new object that can be used at once: a name, an owner, a form and a table. */
export function newObject(app: App, key: string, label: Label): CommandOf<'add-object'> {
  const form = makeUnique(
    `${key}_form`.slice(0, 48),
    app.forms.map((one) => one.key),
  );
  const view = makeUnique(
    `${key}_all`.slice(0, 48),
    app.views.map((one) => one.key),
  );
  return {
    kind: 'add-object',
    object: {
      key,
      label,
      icon: 'box',
      title: 'name',
      fields: [
        {
          key: 'name',
          label: { zh: '名称', en: 'Name' },
          type: 'text',
          options: { format: 'line' },
          required: true,
          searchable: true,
        },
      ],
      behaviours: [{ type: 'ownership', options: { toCreator: true } }],
    },
    form: {
      key: form,
      object: key,
      label: { zh: '标准表单', en: 'Standard form' },
      sections: [
        {
          key: 'basic',
          label: { zh: '基本信息', en: 'Basics' },
          columns: 2,
          items: [
            { kind: 'field', field: 'name' },
            { kind: 'field', field: 'owner' },
          ],
        },
      ],
    },
    view: {
      key: view,
      object: key,
      label: { zh: '全部', en: 'All' },
      type: 'table',
      options: { columns: [{ field: 'name' }, { field: 'owner' }, { field: 'created_at' }] },
    },
  };
}
