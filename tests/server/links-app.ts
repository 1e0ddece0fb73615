import { type App, blankApp, type Field, type ObjectDefinition, type Role } from '@kehuan/schemas';
import { type Api, openApi } from '../helpers/api.ts';
import { label, text } from './publish-app.ts';

/** Courses with several topics, several people and a tree of their own; a rep sees only topics they have made. */
export const linkMany = (key: string, to: string): Field => ({
  key,
  label: label(key),
  type: 'link',
  options: { to: [to], many: true },
});

const topic: ObjectDefinition = {
  key: 'topic',
  label: { zh: '主题', en: 'Topic' },
  title: 'name',
  fields: [text('name'), { key: 'hours', label: label('hours'), type: 'number', options: { format: 'plain' } }],
  behaviours: [],
};

const course: ObjectDefinition = {
  key: 'course',
  label: { zh: '课程', en: 'Course' },
  title: 'name',
  fields: [
    text('name'),
    linkMany('topics', 'topic'),
    linkMany('similar', 'course'),
    { key: 'helpers', label: { zh: '协作人', en: 'Helpers' }, type: 'user', options: { many: true } },
    { key: 'above', label: { zh: '上级', en: 'Above' }, type: 'link', options: { to: ['course'], tree: true } },
  ],
  behaviours: [],
};

const order: ObjectDefinition = {
  key: 'order',
  label: { zh: '订单', en: 'Order' },
  title: 'name',
  fields: [
    text('name'),
    {
      key: 'lines',
      label: { zh: '明细', en: 'Lines' },
      type: 'subtable',
      options: { object: 'line', link: 'order', position: 'position', max: 100 },
    },
  ],
  behaviours: [],
};

const line: ObjectDefinition = {
  key: 'line',
  label: { zh: '明细', en: 'Line' },
  title: 'item',
  fields: [
    { ...text('item'), label: { zh: '品名', en: 'Item' }, required: true, uniqueWithin: 'order' },
    { key: 'quantity', label: { zh: '数量', en: 'Quantity' }, type: 'number', options: { format: 'plain', min: 0 } },
    { key: 'price', label: { zh: '单价', en: 'Price' }, type: 'number', options: { format: 'money' } },
    { key: 'order', label: { zh: '订单', en: 'Order' }, type: 'link', options: { to: ['order'] } },
    { key: 'position', label: { zh: '次序', en: 'Position' }, type: 'number', options: { format: 'plain' } },
  ],
  behaviours: [],
};

const rep: Role = {
  key: 'rep',
  label: label('rep'),
  objects: {
    course: { create: true, read: 'all', update: 'all', delete: 'all' },
    topic: { create: true, read: 'own', update: 'own' },
    order: { create: true, read: 'all', update: 'all' },
    line: { create: true, read: 'all', update: 'all' },
  },
};

export const linksApp: App = {
  ...blankApp(label('应用')),
  objects: [topic, course, order, line],
  roles: [...blankApp(label('应用')).roles, rep],
};

/** The first person of a server with an app published. */
export async function publishApp(address: string, app: App): Promise<Api> {
  const api = openApi(address);
  await api.call('signUp', {
    body: { name: '王芳', email: 'wang@example.com', password: 'correct horse', workspace: '远山' },
  });
  await publish(api, app);
  return api;
}

export async function publish(api: Api, app: App): Promise<void> {
  const draft = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision: draft.revision, app } });
  if (saved.problems.length > 0) throw new Error(JSON.stringify(saved.problems));
  await api.call('publish', { body: { revision: saved.revision } });
}

/** Makes a record and answers its id. */
export async function make(api: Api, object: string, values: { readonly [field: string]: unknown }): Promise<string> {
  const { id } = await api.call('create', { params: { object }, body: { values: values as never } });
  return id;
}
