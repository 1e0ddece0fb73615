import type { App, Field, ObjectDefinition, Role, Workflow } from '../../schemas/src/index.ts';

const label = (zh: string) => ({ zh, en: zh });
const text = (key: string, zh: string, more: object = {}): Field => ({
  key,
  label: label(zh),
  type: 'text',
  options: { format: 'line' },
  ...more,
});
const option = (key: string) => ({ key, label: label(key) });

/** Somebody who has asked for something: owned, in stages, recognised by phone and e-mail. */
const guest: ObjectDefinition = {
  key: 'guest',
  label: label('访客'),
  title: 'name',
  fields: [
    text('name', '姓名', { required: true, searchable: true }),
    { key: 'phone', label: label('电话'), type: 'text', options: { format: 'phone' }, unique: true, searchable: true },
    { key: 'email', label: label('邮箱'), type: 'text', options: { format: 'email' } },
    { key: 'budget', label: label('预算'), type: 'number', options: { format: 'money', min: 0 } },
    { key: 'score', label: label('分数'), type: 'number', options: { format: 'plain', decimals: 1 } },
    { key: 'vip', label: label('贵宾'), type: 'boolean', options: {} },
    {
      key: 'tags',
      label: label('标签'),
      type: 'choice',
      options: { multiple: true, options: ['hot', 'cold', 'new'].map(option) },
    },
    { key: 'met_at', label: label('见面'), type: 'date', options: { precision: 'datetime' } },
    { key: 'visit_on', label: label('来访'), type: 'date', options: { precision: 'date' } },
    { key: 'note', label: label('备注'), type: 'text', options: { format: 'long' } },
    { ...text('reason', '原因'), visible: { '==': [{ var: 'stage' }, 'dropped'] } },
    { ...text('secret', '机密') },
    { key: 'called', label: label('打过电话'), type: 'number', options: { format: 'plain' }, readonly: true },
    { key: 'client', label: label('客户'), type: 'link', options: { to: ['client'] } },
    { key: 'about', label: label('关于'), type: 'link', options: { to: ['client', 'deal'] } },
    { key: 'helper', label: label('协助'), type: 'user', options: {} },
  ],
  behaviours: [
    { type: 'ownership', options: {} },
    {
      type: 'stages',
      options: {
        pipelines: [
          {
            key: 'main',
            label: label('主流程'),
            stages: [
              { key: 'fresh', label: label('新'), kind: 'open', next: ['taken', 'working', 'dropped'] },
              { key: 'taken', label: label('已分'), kind: 'open' },
              { key: 'working', label: label('跟进'), kind: 'open', required: ['budget', 'phone'] },
              { key: 'bought', label: label('成交'), kind: 'won' },
              { key: 'dropped', label: label('无效'), kind: 'lost', required: ['reason'] },
            ],
          },
        ],
      },
    },
    {
      type: 'matching',
      options: {
        keys: [
          { fields: ['phone'], action: 'block' },
          { fields: ['email'], action: 'warn' },
        ],
      },
    },
  ],
  validity: [
    {
      rule: { or: [{ empty: { var: 'score' } }, { '<=': [{ var: 'score' }, 100] }] },
      message: { zh: '最多 100 分', en: 'At most 100' },
      field: 'score',
    },
    {
      rule: { '!=': [{ var: 'client.kind' }, 'banned'] },
      message: { zh: '客户已被禁止', en: 'This client is banned' },
      field: 'client',
    },
  ],
};

const client: ObjectDefinition = {
  key: 'client',
  label: label('客户'),
  title: 'name',
  fields: [
    text('name', '名称', { required: true, searchable: true }),
    text('code', '编码', { unique: true }),
    {
      key: 'kind',
      label: label('类型'),
      type: 'choice',
      options: { options: ['normal', 'banned'].map(option) },
      default: 'normal',
    },
    text('city', '城市', { default: { coalesce: [null, '杭州'] } }),
  ],
  behaviours: [
    { type: 'ownership', options: { toCreator: true } },
    { type: 'matching', options: { keys: [{ fields: ['name', 'city'], action: 'block' }] } },
  ],
};

const stage = (key: string, kind: 'open' | 'won' | 'lost', required: readonly string[] = []) => ({
  key,
  label: label(key),
  kind,
  ...(required.length > 0 ? { required } : {}),
});

const deal: ObjectDefinition = {
  key: 'deal',
  label: label('生意'),
  title: 'number',
  fields: [
    {
      key: 'number',
      label: label('编号'),
      type: 'serial',
      options: { pattern: 'D{YYYY}-{0000}', reset: 'year' },
    },
    text('name', '名称', { required: true }),
    { key: 'client', label: label('客户'), type: 'link', options: { to: ['client'] }, required: true },
    { key: 'guest', label: label('访客'), type: 'link', options: { to: ['guest'] } },
    { key: 'amount', label: label('金额'), type: 'number', options: { format: 'money' } },
  ],
  behaviours: [
    { type: 'ownership', options: { toCreator: true } },
    {
      type: 'stages',
      options: {
        pipelines: [
          {
            key: 'fresh_business',
            label: label('新签'),
            stages: [
              stage('talk', 'open'),
              stage('offer', 'open', ['amount']),
              stage('won', 'won', ['amount']),
              stage('lost', 'lost'),
            ],
          },
          {
            key: 'renewal',
            label: label('续约'),
            stages: [stage('due', 'open'), stage('renewed', 'won'), stage('gone', 'lost')],
          },
        ],
      },
    },
  ],
};

const roles: readonly Role[] = [
  { key: 'admin', label: label('管理员'), admin: true, design: true, objects: {} },
  {
    key: 'rep',
    label: label('销售'),
    objects: {
      guest: { create: true, read: 'own', update: 'own', delete: 'own', fields: { secret: 'hidden', owner: 'read' } },
      client: { create: true, read: 'own', update: 'own', delete: 'own', fields: { kind: 'read' } },
      deal: { create: true, read: 'own', update: 'own' },
    },
  },
  {
    key: 'lead',
    label: label('组长'),
    objects: {
      guest: { create: true, read: 'all', update: 'own', transfer: true },
      client: { create: true, read: 'all', update: 'own' },
      deal: { read: 'all' },
    },
  },
];

/** The app of the write path's tests, with these workflows. */
export function writeApp(workflows: readonly Workflow[] = [], change: (app: App) => App = (app) => app): App {
  return change({
    key: 'shop',
    label: label('店'),
    zone: 'Asia/Shanghai',
    navigation: [],
    objects: [guest, client, deal],
    forms: [],
    views: [],
    dashboards: [],
    workflows,
    roles,
  });
}
