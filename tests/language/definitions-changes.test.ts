import {
  type App,
  changes,
  type Field,
  type ObjectDefinition,
  problemsOf,
  type Rule,
  ruleSentence,
} from '@kehuan/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyApp, anySeed, randomApp } from '../helpers/random-app.ts';
import { randomChange } from '../helpers/random-change.ts';
import { bookings, budget, office } from './definitions-app.ts';
import { randomFrom } from './rule-world.ts';

function withBooking(edit: (object: ObjectDefinition) => ObjectDefinition, app: App = office): App {
  return { ...app, objects: app.objects.map((object) => (object.key === 'booking' ? edit(object) : object)) };
}

const withField = (key: string, more: Partial<Field>) =>
  withBooking((object) => ({
    ...object,
    fields: object.fields.map((field) => (field.key === key ? ({ ...field, ...more } as Field) : field)),
  }));

function withStages(edit: (stages: readonly object[]) => readonly object[]): App {
  return withBooking((object) => ({
    ...object,
    behaviours: object.behaviours.map((use) =>
      use.type === 'stages'
        ? ({
            ...use,
            options: { pipelines: use.options.pipelines.map((line) => ({ ...line, stages: edit(line.stages) })) },
          } as typeof use)
        : use,
    ),
  }));
}

const told = (after: App, before = office) => changes(before, after).map(({ sentence }) => sentence.zh);
const toldInEnglish = (after: App, before = office) => changes(before, after).map(({ sentence }) => sentence.en);

describe('what changed is told in plain sentences', () => {
  const needs = office.forms[0]!;

  test('a new field says what it holds and where it stands, once', () => {
    const field: Field = {
      key: 'cycle',
      label: { zh: '决策周期', en: 'Cycle' },
      type: 'choice',
      options: { options: [] },
    };
    const app = withBooking((object) => ({ ...object, fields: [...object.fields, field] }), {
      ...office,
      forms: office.forms.map((form) =>
        form === needs
          ? {
              ...form,
              sections: form.sections.map((section) => ({
                ...section,
                items: [...section.items, { kind: 'field' as const, field: 'cycle' }],
              })),
            }
          : form,
      ),
    });
    expect(problemsOf(app)).toEqual([]);
    expect(told(app)).toEqual(['新字段“决策周期”，单选，放在“需求与预算”里']);
    expect(toldInEnglish(app)).toEqual(['New field “Cycle”, single choice, placed in “Needs and budget”']);
  });

  test('a field that goes takes its places along without a word', () => {
    const app = {
      ...withBooking((object) => ({ ...object, fields: object.fields.filter((field) => field !== budget) })),
      forms: office.forms.map((form) => ({
        ...form,
        sections: form.sections.map((section) => ({
          ...section,
          items: section.items.filter((item) => item.kind !== 'field' || item.field !== 'budget'),
        })),
      })),
    };
    expect(told(app)).toEqual(['删除字段“预算”']);
  });

  test('a field gets another name, another type, a condition, a rule, a guarantee', () => {
    expect(told(withField('budget', { label: { zh: '预算上限', en: 'Budget' } }))).toEqual(['“预算”改名为“预算上限”']);
    expect(told(withField('budget', { type: 'number', options: { format: 'money' } }))).toEqual([
      '“预算”：单行文字 → 金额',
    ]);
    expect(told(withField('room', { options: { to: ['room', 'booking'] } }))).toEqual([
      '“房间”：关联“房间” → 关联“房间”、“预订”',
    ]);
    expect(told(withField('amount', { visible: { in: [{ var: 'urgency' }, ['one', 'three']] } }))).toEqual([
      '“预计金额”只在紧迫度 是 1 个月内、3 个月内 之一时显示',
    ]);
    expect(told(withField('amount', { visible: undefined }))).toEqual(['“预计金额”一直显示']);
    expect(told(withField('topic', { required: undefined }))).toEqual(['“主题”不再必填']);
    expect(told(withField('budget', { required: true }))).toEqual(['“预算”改为必填']);
    expect(told(withField('budget', { unique: true }))).toEqual(['“预算”改为不能重复']);
    expect(told(withField('seats', { options: { format: 'plain', decimals: 2 } }))).toEqual(['“人数”的小数位：无 → 2']);
  });

  test('options come, go, and get other names', () => {
    const options = [
      { key: 'three', label: { zh: '一个季度', en: 'A quarter' } },
      { key: 'six', label: { zh: '半年', en: 'Half a year' } },
    ];
    expect(told(withField('urgency', { options: { options } }))).toEqual([
      '“紧迫度”加上选项“半年”',
      '“紧迫度”去掉选项“1 个月内”',
      '选项“3 个月内”改名为“一个季度”',
    ]);
  });

  test('stages are renamed, gated, moved, and go', () => {
    const app = withStages(([asked, fixed]) => [
      asked!,
      { ...fixed, label: { zh: '已定', en: 'Settled' }, required: ['room', 'day'] },
    ]);
    expect(told(app)).toEqual(['删除阶段“已取消”', '阶段“已确定”改名为“已定”', '进入“已定”前要填“日期”']);
    expect(told(withStages(([asked, fixed, gone]) => [asked!, gone!, fixed!]))).toEqual(['“普通”的阶段换了顺序']);
  });

  test('forms, views, workflows, roles and the navigation have their own', () => {
    const [mine, board] = office.views;
    const [follow] = office.workflows;
    const [admin, clerk] = office.roles;
    expect(told({ ...office, views: [mine!] })).toEqual(['删除视图“看板”']);
    expect(told({ ...office, views: [mine!, { ...board!, label: { zh: '看板' } }] })).toEqual([
      '视图“看板”改名为“看板”',
    ]);
    expect(told({ ...office, views: [{ ...mine!, filter: undefined }, board!] })).toEqual(['视图“我的”不再筛选']);
    expect(told({ ...office, workflows: [{ ...follow!, active: false }] })).toEqual(['流程“跟进”停用']);
    const open = { ...clerk!, objects: { ...clerk!.objects, booking: { create: true, read: 'all' as const } } };
    expect(told({ ...office, roles: [admin!, open] })).toEqual([
      '“前台”对“预订”：只看自己的 → 看全部',
      '“前台”可以改“预订”的“预计金额”',
    ]);
    expect(told({ ...office, navigation: [{ key: 'main', items: [{ kind: 'object', object: 'booking' }] }] })).toEqual([
      '导航去掉“概况”',
    ]);
    expect(told({ ...office, zone: 'UTC' })).toEqual(['应用“会议室”的其他设置有改动']);
    expect(told({ ...office, objects: [...office.objects].reverse() })).toEqual(['排列顺序有改动']);
  });

  test('an object comes with its pages in one sentence', () => {
    const empty: App = {
      ...office,
      objects: [],
      forms: [],
      views: [],
      dashboards: [],
      workflows: [],
      navigation: [],
      roles: office.roles.slice(0, 1),
    };
    expect(told(office, empty).slice(0, 2)).toEqual(['新对象“房间”，1 个字段', '新对象“预订”，7 个字段']);
    expect(told(office, empty).some((sentence) => sentence?.includes('视图'))).toBe(false);
  });
});

describe('the laws of changes', () => {
  test('nothing changes between an app and itself', () => {
    fc.assert(
      fc.property(anyApp, (app) => {
        expect(changes(app, structuredClone(app))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('whatever a designer does is told, in both languages', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const before = randomApp(random);
        const after = randomChange(random, before);
        for (const list of [changes(before, after), changes(after, before)]) {
          expect(list).not.toEqual([]);
          for (const { sentence } of list) {
            expect(sentence.zh && sentence.en).toBeTruthy();
            expect(`${sentence.zh} ${sentence.en}`).not.toMatch(/undefined|\[object|\{\w+\}/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what comes one way goes the other way', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const random = randomFrom(seed);
        const before = randomApp(random);
        const after = randomChange(random, before);
        const named = (list: ReturnType<typeof changes>, kind: string) =>
          list
            .filter((change) => change.kind === kind && change.noun === 'field')
            .map(({ path }) => path.join('.'))
            .sort();
        expect(named(changes(after, before), 'removed')).toEqual(named(changes(before, after), 'added'));
      }),
      { numRuns: 20 },
    );
  });
});

test('a rule reads as a sentence with labels, in both languages', () => {
  const rule: Rule = {
    and: [
      { '>': [{ var: 'seats' }, 3] },
      { or: [{ empty: [{ var: 'room.name' }] }, { '==': [{ var: 'stage' }, 'gone'] }] },
    ],
  };
  expect(ruleSentence(rule, { app: office, object: bookings.key })).toEqual({
    zh: '满足全部：人数 大于 3，（满足任一：房间的名称 为空，阶段 等于 已取消）',
    en: 'all of: Seats is greater than 3, (any of: Room › Name is empty, Stage is Cancelled)',
  });
  const between: Rule = { and: [{ '>=': [{ var: 'seats' }, 2] }, { '<=': [{ var: 'seats' }, 8] }] };
  expect(ruleSentence(between, { app: office, object: bookings.key })).toEqual({
    zh: '人数 在 2 到 8 之间',
    en: 'Seats is between 2 and 8',
  });
  const oddities: readonly Rule[] = [
    { and: [{ '>=': [1] }, { '<=': null }] },
    null,
    3,
    [],
    {},
    { var: {} },
    { and: null },
    { nonsense: 1 },
    { some: [{ var: 'x__y' }, { var: 'z' }] },
  ];
  for (const odd of oddities) {
    expect(typeof ruleSentence(odd, { app: office }).zh).toBe('string');
  }
});
