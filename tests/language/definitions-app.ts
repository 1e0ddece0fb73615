import { type App, blankApp, type Field, type ObjectDefinition } from '@kehuan/schemas';

const label = (zh: string, en: string) => ({ zh, en });
const line = { format: 'line' } as const;

/** A small app in which everything refers to everything, for planting mistakes and telling changes. */
export const rooms: ObjectDefinition = {
  key: 'room',
  label: label('房间', 'Room'),
  title: 'name',
  fields: [{ key: 'name', label: label('名称', 'Name'), type: 'text', options: line, unique: true }],
  behaviours: [],
};

export const budget: Field = { key: 'budget', label: label('预算', 'Budget'), type: 'text', options: line };

export const bookings: ObjectDefinition = {
  key: 'booking',
  label: label('预订', 'Booking'),
  title: 'topic',
  fields: [
    { key: 'topic', label: label('主题', 'Topic'), type: 'text', options: line, required: true },
    { key: 'room', label: label('房间', 'Room'), type: 'link', options: { to: ['room'] } },
    { key: 'seats', label: label('人数', 'Seats'), type: 'number', options: { format: 'plain' } },
    { key: 'day', label: label('日期', 'Day'), type: 'date', options: { precision: 'date' } },
    budget,
    {
      key: 'urgency',
      label: label('紧迫度', 'Urgency'),
      type: 'choice',
      options: {
        options: [
          { key: 'one', label: label('1 个月内', 'Within a month') },
          { key: 'three', label: label('3 个月内', 'Within three months') },
        ],
      },
    },
    {
      key: 'amount',
      label: label('预计金额', 'Expected amount'),
      type: 'number',
      options: { format: 'money' },
      visible: { '==': [{ var: 'urgency' }, 'one'] },
    },
  ],
  behaviours: [
    { type: 'ownership', options: {} },
    { type: 'matching', options: { keys: [{ fields: ['topic'], action: 'warn' }] } },
    {
      type: 'stages',
      options: {
        pipelines: [
          {
            key: 'normal',
            label: label('普通', 'Normal'),
            stages: [
              { key: 'asked', label: label('已申请', 'Asked'), kind: 'open', next: ['fixed'] },
              { key: 'fixed', label: label('已确定', 'Fixed'), kind: 'won', required: ['room'] },
              { key: 'gone', label: label('已取消', 'Cancelled'), kind: 'lost' },
            ],
          },
        ],
      },
    },
  ],
  validity: [
    { rule: { '>': [{ var: 'seats' }, 0] }, message: label('人数要大于零', 'Somebody must come'), field: 'seats' },
  ],
};

export const office: App = {
  ...blankApp(label('会议室', 'Meeting rooms')),
  objects: [rooms, bookings],
  forms: [
    {
      key: 'booking_form',
      object: 'booking',
      label: label('预订单', 'Booking form'),
      sections: [
        {
          key: 'needs',
          label: label('需求与预算', 'Needs and budget'),
          columns: 2,
          items: [
            { kind: 'field', field: 'topic' },
            { kind: 'field', field: 'budget' },
          ],
        },
      ],
      facts: ['stage'],
    },
    {
      key: 'room_form',
      object: 'room',
      label: label('房间', 'Room'),
      sections: [{ key: 'all', columns: 1, items: [{ kind: 'field', field: 'name' }] }],
      related: ['booking.room'],
      composer: 'booking.room',
    },
  ],
  views: [
    {
      key: 'mine',
      object: 'booking',
      label: label('我的', 'Mine'),
      type: 'table',
      filter: { '==': [{ var: 'owner' }, { var: '$user.id' }] },
      sort: [{ field: 'day', descending: true }],
      options: { columns: [{ field: 'topic' }, { field: 'room.name' }, { field: 'budget' }] },
    },
    {
      key: 'board',
      object: 'booking',
      label: label('看板', 'Board'),
      type: 'board',
      options: { group: 'stage', card: ['topic'], sum: 'amount', folded: ['gone'] },
    },
  ],
  dashboards: [
    {
      key: 'start',
      label: label('概况', 'Overview'),
      widgets: [
        {
          key: 'sum',
          label: label('金额', 'Amount'),
          type: 'bar',
          query: {
            object: 'booking',
            group: [{ field: 'stage' }],
            measures: [{ key: 'sum', fn: 'sum', field: 'amount' }],
          },
        },
      ],
    },
  ],
  workflows: [
    {
      key: 'follow',
      label: label('跟进', 'Follow up'),
      active: true,
      inline: false,
      trigger: { type: 'becomes-true', object: 'booking', when: { '==': [{ var: 'stage' }, 'fixed'] } },
      start: 'find',
      steps: [
        {
          key: 'find',
          type: 'find-records',
          options: { object: 'room', filter: { '==': [{ var: 'id' }, { var: '$record.room' }] } },
          next: { found: 'copy', none: 'who' },
        },
        {
          key: 'copy',
          type: 'create-record',
          options: { object: 'booking', values: { topic: { var: '$record.topic' }, room: { var: '$steps.find.id' } } },
          next: { done: 'who' },
        },
        {
          key: 'who',
          type: 'assign',
          options: { field: 'owner', strategy: 'round_robin', roles: ['clerk'] },
          next: { done: 'tell' },
        },
        {
          key: 'tell',
          type: 'notify',
          options: { to: { var: '$steps.who.user' }, title: { cat: ['新的预订：', { var: '$record.topic' }] } },
          next: {},
        },
      ],
    },
  ],
  roles: [
    ...blankApp({}).roles,
    {
      key: 'clerk',
      label: label('前台', 'Front desk'),
      objects: { booking: { create: true, read: 'own', fields: { amount: 'hidden' } }, room: { read: 'all' } },
    },
  ],
  navigation: [
    {
      key: 'main',
      items: [
        { kind: 'object', object: 'booking' },
        { kind: 'dashboard', dashboard: 'start' },
      ],
    },
  ],
};
