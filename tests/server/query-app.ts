import type { App, Field, ObjectDefinition, Role } from '@kehuan/schemas';

const label = (zh: string) => ({ zh });
const text = (key: string, more: Partial<Field> = {}): Field =>
  ({ key, label: label(key), type: 'text', options: { format: 'line' }, ...more }) as Field;

const company: ObjectDefinition = {
  key: 'company',
  label: label('公司'),
  title: 'name',
  fields: [
    text('name', { searchable: true }),
    text('secret'),
    { key: 'size', label: label('人数'), type: 'number', options: { format: 'plain' } },
    { key: 'parent', label: label('母公司'), type: 'link', options: { to: ['company'] } },
  ],
  behaviours: [{ type: 'ownership', options: {} }],
};

const person: ObjectDefinition = {
  key: 'person',
  label: label('联系人'),
  title: 'name',
  fields: [text('name'), { key: 'works_at', label: label('公司'), type: 'link', options: { to: ['company'] } }],
  behaviours: [],
};

const deal: ObjectDefinition = {
  key: 'deal',
  label: label('生意'),
  title: 'name',
  fields: [
    text('name'),
    text('phone', { searchable: true }),
    { key: 'amount', label: label('金额'), type: 'number', options: { format: 'money' } },
    { key: 'score', label: label('得分'), type: 'number', options: { format: 'plain', decimals: 2 } },
    { key: 'hot', label: label('急'), type: 'boolean', options: {} },
    { key: 'due', label: label('期限'), type: 'date', options: { precision: 'date' } },
    { key: 'met_at', label: label('见面'), type: 'date', options: { precision: 'datetime' } },
    {
      key: 'source',
      label: label('来源'),
      type: 'choice',
      options: { options: ['web', 'fair', 'call'].map((key) => ({ key, label: label(key) })) },
    },
    {
      key: 'tags',
      label: label('标签'),
      type: 'choice',
      options: { multiple: true, options: ['red', 'blue', 'green'].map((key) => ({ key, label: label(key) })) },
    },
    { key: 'client', label: label('公司'), type: 'link', options: { to: ['company'] } },
    { key: 'about', label: label('关于'), type: 'link', options: { to: ['company', 'person'] } },
    { key: 'helper', label: label('协作'), type: 'user', options: {} },
  ],
  behaviours: [
    { type: 'ownership', options: {} },
    {
      type: 'stages',
      options: {
        pipelines: [
          {
            key: 'main',
            label: label('主'),
            stages: [
              { key: 'fresh', label: label('新'), kind: 'open', required: ['secret_cost'] },
              { key: 'talk', label: label('谈'), kind: 'open' },
              { key: 'won', label: label('赢'), kind: 'won' },
            ],
          },
        ],
      },
    },
  ],
};

const cost: Field = { key: 'secret_cost', label: label('成本'), type: 'number', options: { format: 'money' } };
const margin: Field = {
  key: 'note',
  label: label('备注'),
  type: 'text',
  options: { format: 'long' },
  required: { '>': [{ var: 'secret_cost' }, 100] },
  visible: { '==': [{ var: 'hot' }, true] },
};

export const admin: Role = { key: 'admin', label: label('管理员'), admin: true, design: true, objects: {} };
/** sees the own records, of deals without their cost, of companies without their secret */
export const rep: Role = {
  key: 'rep',
  label: label('销售'),
  objects: {
    deal: {
      read: 'own',
      create: true,
      update: 'own',
      delete: 'none',
      transfer: false,
      fields: { secret_cost: 'hidden', phone: 'read' },
    },
    company: { read: 'own', update: 'all', fields: { secret: 'hidden' } },
    person: { read: 'all' },
  },
};
export const clerk: Role = {
  key: 'clerk',
  label: label('文员'),
  objects: { deal: { read: 'all', fields: { name: 'hidden', phone: 'hidden' } } },
};
export const planner: Role = {
  key: 'planner',
  label: label('规划'),
  design: true,
  objects: { person: { read: 'none', create: true } },
};

/** A small app of its own: companies, people, deals. */
export const dealApp: App = {
  key: 'deals',
  label: label('生意'),
  zone: 'Asia/Shanghai',
  navigation: [
    {
      key: 'main',
      items: [
        { kind: 'object', object: 'deal' },
        { kind: 'dashboard', dashboard: 'costs' },
      ],
    },
    { key: 'more', items: [{ kind: 'object', object: 'company' }] },
  ],
  objects: [
    company,
    person,
    {
      ...deal,
      fields: [...deal.fields, cost, margin],
      validity: [
        { rule: { '>': [{ var: 'secret_cost' }, 0] }, message: label('x') },
        { rule: { '>=': [{ var: 'amount' }, 0] }, message: label('y') },
      ],
    },
  ],
  forms: [
    {
      key: 'deal_form',
      object: 'deal',
      label: label('生意'),
      sections: [
        {
          key: 'a',
          columns: 2,
          items: [
            { kind: 'field', field: 'name' },
            { kind: 'field', field: 'secret_cost' },
          ],
        },
        { key: 'b', columns: 1, items: [{ kind: 'field', field: 'secret_cost' }] },
      ],
      facts: ['amount', 'secret_cost'],
    },
    {
      key: 'company_form',
      object: 'company',
      label: label('公司'),
      sections: [{ key: 'a', columns: 1, items: [] }],
      related: ['deal.client'],
      composer: 'deal.client',
    },
  ],
  views: [
    {
      key: 'all',
      object: 'deal',
      label: label('全部'),
      type: 'table',
      sort: [{ field: 'secret_cost' }, { field: 'amount', descending: true }],
      options: {
        columns: [{ field: 'name' }, { field: 'secret_cost' }, { field: 'client.name' }, { field: 'client.secret' }],
      },
    },
    {
      key: 'dear',
      object: 'deal',
      label: label('贵的'),
      type: 'table',
      filter: { '>': [{ var: 'secret_cost' }, 100] },
      options: { columns: [{ field: 'name' }] },
    },
    {
      key: 'board',
      object: 'deal',
      label: label('看板'),
      type: 'board',
      options: { group: 'stage', card: ['amount', 'secret_cost'], sum: 'secret_cost' },
    },
  ],
  dashboards: [
    {
      key: 'costs',
      label: label('成本'),
      widgets: [
        {
          key: 'cost',
          label: label('成本'),
          type: 'number',
          query: { object: 'deal', measures: [{ key: 'cost', fn: 'sum', field: 'secret_cost' }] },
        },
      ],
    },
  ],
  workflows: [
    {
      key: 'close',
      label: label('成交'),
      active: true,
      inline: true,
      trigger: { type: 'button', object: 'deal', when: { '>': [{ var: 'secret_cost' }, 1] } },
      start: 'x',
      steps: [],
    },
    {
      key: 'watch',
      label: label('看'),
      active: true,
      inline: false,
      trigger: { type: 'created', object: 'deal' },
      start: 'x',
      steps: [],
    },
  ],
  roles: [admin, rep, clerk, planner],
};
