import {
  type App,
  blankApp,
  checkRecord,
  checkValues,
  defaultsOf,
  type Field,
  fieldStates,
  type ObjectDefinition,
  type Rule,
  recordRulesOf,
  ruleModelOf,
} from '@kehuan/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const label = (zh: string) => ({ zh });
const name: Field = { key: 'name', label: label('名称'), type: 'text', options: { format: 'line' } };

function objectWith(fields: readonly Field[], more: Partial<ObjectDefinition> = {}): ObjectDefinition {
  return { key: 'thing', label: label('东西'), title: 'name', fields: [name, ...fields], behaviours: [], ...more };
}

function appWith(...objects: readonly ObjectDefinition[]): App {
  return { ...blankApp(label('应用')), objects };
}

const context = { '$user.id': null, today: '2026-11-23', now: '2026-11-23T01:00:00.000Z', zone: 'Asia/Shanghai' };

const everyType = objectWith([
  { key: 'price', label: label('价格'), type: 'number', options: { format: 'money', min: 0 } },
  { key: 'done', label: label('完成'), type: 'boolean', options: {} },
  { key: 'due', label: label('到期'), type: 'date', options: { precision: 'date' } },
  {
    key: 'kinds',
    label: label('种类'),
    type: 'choice',
    options: { multiple: true, options: [{ key: 'a', label: label('甲') }] },
  },
  { key: 'other', label: label('相关'), type: 'link', options: { to: ['thing'] } },
  { key: 'no', label: label('编号'), type: 'serial', options: { pattern: '{000}', reset: 'never' } },
]);

describe('values of a record', () => {
  test('are normalised by their field type, and empty ones have one form', () => {
    const { values, problems } = checkValues(everyType, {
      name: '  环宇  ',
      price: 12,
      done: '',
      due: '',
      kinds: null,
      other: undefined,
    });
    expect(problems).toEqual([]);
    expect(values).toEqual({ name: '环宇', price: '12.00', done: false, due: null, kinds: [] });
  });

  test('that are wrong point at the field and name it by its label', () => {
    const { values, problems } = checkValues(everyType, { price: -1, due: '2026-02-30', name: 3 });
    expect(values).toEqual({});
    expect(problems.map(({ code, path, params }) => [code, path, params?.field])).toEqual([
      ['value.range', '/price', { zh: '价格' }],
      ['value.date', '/due', { zh: '到期' }],
      ['value.type', '/name', { zh: '名称' }],
    ]);
  });

  test('cannot name fields that do not exist, nor set what the system fills in', () => {
    const { problems } = checkValues(everyType, { 'a/b': 1, constructor: 1, no: '001', created_at: 'x' });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'field.unknown /a~1b',
      'field.unknown /constructor',
      'field.read-only /no',
      'field.read-only /created_at',
    ]);
    const at = '2026-11-23T01:00:00.000Z';
    expect(checkValues(everyType, { no: '001', created_at: at }, 'engine')).toEqual({
      values: { no: '001', created_at: at },
      problems: [],
    });
  });

  test('never throw, whatever JSON comes, and what passes once passes again unchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              name: fc.jsonValue(),
              price: fc.oneof(fc.jsonValue(), fc.double()),
              done: fc.jsonValue(),
              due: fc.oneof(fc.jsonValue(), fc.date().map(String)),
              kinds: fc.oneof(fc.jsonValue(), fc.array(fc.constantFrom('a', 'b'))),
              other: fc.oneof(fc.jsonValue(), fc.uuid()),
            },
            { requiredKeys: [] },
          ),
        ),
        (input) => {
          const { values } = checkValues(everyType, input);
          expect(checkValues(everyType, values)).toEqual({ values, problems: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const isBig: Rule = { '>': [{ var: 'size' }, 10] };
const size: Field = { key: 'size', label: label('大小'), type: 'number', options: { format: 'plain' } };
const reason: Field = { key: 'reason', label: label('原因'), type: 'text', options: { format: 'line' } };

function check(object: ObjectDefinition, record: Record<string, string | number | null>) {
  return checkRecord(ruleModelOf(appWith(object)), object, record, { context });
}

describe('rules over a record', () => {
  test('ask for a required field only while it is visible', () => {
    const object = objectWith([size, { ...reason, required: true, visible: isBig }]);
    expect(check(object, { size: 5 })).toEqual([]);
    expect(check(object, { size: 50, reason: '大' })).toEqual([]);
    expect(check(object, { size: 50, reason: '' })).toEqual([
      { code: 'field.required', path: '/reason', params: { field: label('原因') } },
    ]);
  });

  test('can make a field required, hidden or read-only by what stands in others', () => {
    const object = objectWith([size, { ...reason, required: isBig, readonly: { '==': [{ var: 'name' }, '锁'] } }]);
    const rules = recordRulesOf(ruleModelOf(appWith(object)), object);
    const states = (record: Record<string, string | number>) => fieldStates(rules, { record, context });
    expect(states({ size: 50 }).required).toEqual(new Set(['reason']));
    expect(states({ size: 5 }).required).toEqual(new Set());
    expect(states({ name: '锁' }).readonly.has('reason')).toBe(true);
    expect(states({}).readonly.has('reason')).toBe(false);
    expect(states({}).readonly.has('created_at')).toBe(true);
    expect(check(object, { size: 50 })).toHaveLength(1);
  });

  test('that must hold show their own sentence at their field', () => {
    const message = { zh: '太大了', en: 'Too big' };
    const object = objectWith([size], { validity: [{ rule: { '!': [isBig] }, message, field: 'size' }] });
    expect(check(object, { size: 5 })).toEqual([]);
    expect(check(object, { size: 11 })).toEqual([{ code: 'record.rule', path: '/size', params: { message } }]);
  });

  test('reach linked records through the scope', () => {
    const link: Field = { key: 'parent', label: label('上级'), type: 'link', options: { to: ['thing'] } };
    const object = objectWith([size, link, { ...reason, required: { '>': [{ var: 'parent.size' }, 10] } }]);
    const linked = (_: string, id: string) => (id === 'big' ? { id, size: 99 } : { id, size: 1 });
    const model = ruleModelOf(appWith(object));
    const problems = (parent: string) => checkRecord(model, object, { parent }, { context, linked });
    expect(problems('small')).toEqual([]);
    expect(problems('big')).toHaveLength(1);
  });

  test('that are broken in a draft count as absent', () => {
    const object = objectWith([{ ...reason, required: { nonsense: [1] }, visible: { var: 'gone' } }]);
    expect(check(object, {})).toEqual([]);
  });

  test('give a new record its defaults, in the form of their field, and leave what was given', () => {
    const object = objectWith([
      { ...size, default: 3 },
      { key: 'price', label: label('价格'), type: 'number', options: { format: 'money' }, default: { var: 'size' } },
      { key: 'day', label: label('日期'), type: 'date', options: { precision: 'date' }, default: { today: [] } },
      { ...reason, default: 'x' },
    ]);
    const rules = recordRulesOf(ruleModelOf(appWith(object)), object);
    expect(defaultsOf(rules, object, { record: { reason: null }, context })).toEqual({
      size: 3,
      price: '3.00',
      day: '2026-11-23',
    });
  });
});
