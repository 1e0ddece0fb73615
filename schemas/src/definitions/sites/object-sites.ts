import type { Label } from '../../base/text.ts';
import type { BehaviourId, BehaviourOptions, BehaviourUse } from '../../behaviours/registry.ts';
import { behaviourOf } from '../../behaviours/registry.ts';
import { columnStorageOf, type Field, type FieldOf, type FieldOptions, fieldTypeOf } from '../../field-types/field.ts';
import type { FieldTypeId } from '../../field-types/registry.ts';
import type { ObjectDefinition } from '../object.ts';
import { type ObjectField, reservedFieldKeys } from '../object-fields.ts';
import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';
import { withOld } from '../record-rules.ts';
import { isShortText } from '../short-text.ts';
import { computedSites } from './computed-sites.ts';
import {
  blankLabel,
  condition,
  isFilledIn,
  refer,
  repeatedKeys,
  ruleAt,
  type Site,
  type Sites,
  type Walk,
  wrong,
} from './site.ts';
import { subtableSites } from './subtable-sites.ts';

/** An object with its fields, behaviours and validity rules. */
export function* objectSites(walk: Walk, object: ObjectDefinition, at: string): Sites {
  const part: Part = { noun: 'object', path: [object.key], label: object.label, at, object: object.key };
  const rules = { model: walk.model, entity: object.key };
  yield* blankLabel(at, object.label);
  yield refer(part, `${at}/title`, { object: object.key, field: object.title }, refuseAsTitle);
  yield* repeatedKeys(`${at}/fields`, object.fields);
  const origins = new Map(object.behaviours.flatMap(behaviourFieldsOf));
  for (const [index, field] of object.fields.entries()) {
    yield* fieldSites(walk, object, { field, at: at + pointer('fields', index), origins });
  }
  const types = object.behaviours.map(({ type }) => ({ key: type }));
  yield* repeatedKeys(`${at}/behaviours`, types);
  for (const [index, use] of object.behaviours.entries()) {
    yield* behaviourSites(object, use, at + pointer('behaviours', index));
  }
  const changing = withOld(walk.model, object);
  for (const [index, { rule, field }] of (object.validity ?? []).entries()) {
    const place = at + pointer('validity', index);
    yield* ruleAt(part, `${place}/rule`, rule, { ...rules, model: changing, expected: condition });
    if (field !== undefined) yield refer(part, `${place}/field`, { object: object.key, field });
  }
}

function refuseAsTitle(field: ObjectField) {
  const isName =
    !fieldTypeOf(field).lookup &&
    !['boolean', 'list', 'links'].includes(fieldTypeOf(field).ruleType(field.options).kind);
  return isName ? undefined : { zh: `“${field.key}”不能当作标题`, en: `“${field.key}” cannot be the title` };
}

interface FieldPlace {
  readonly field: Field;
  readonly at: string;
  /** keys of fields that behaviours add, with the behaviour's name */
  readonly origins: ReadonlyMap<string, Label>;
}

function behaviourFieldsOf(use: BehaviourUse): readonly (readonly [string, Label])[] {
  const { fields, label } = behaviourOf(use);
  return fields(use.options).map(({ key }) => [key, label]);
}

function* fieldSites(walk: Walk, object: ObjectDefinition, { field, at, origins }: FieldPlace): Sites {
  const part: Part = { noun: 'field', path: [object.key, field.key], label: field.label, at, object: object.key };
  const place = { model: walk.model, entity: object.key };
  const leaf = fieldTypeOf(field);
  yield* blankLabel(at, field.label);
  if (reservedFieldKeys.includes(field.key)) {
    yield wrong(`${at}/key`, `“${field.key}”是系统字段的名字`, `“${field.key}” is the name of a system field`);
  }
  const origin = origins.get(field.key);
  if (origin)
    yield wrong(`${at}/key`, `“${field.key}”由“${origin.zh}”占用`, `“${field.key}” is taken by “${origin.en}”`);
  if (field.type === 'link') yield* linkSites(object, field, at);
  if (field.type === 'subtable' && field.required !== undefined && typeof field.required !== 'boolean') {
    yield wrong(`${at}/required`, '子表只能总是必填或不必填', 'A sub-table is required always or never');
  }
  yield* computedSites(walk, { object, field, part });
  yield* optionSites[field.type](part, field.options as never);
  if (field.uniqueWithin !== undefined) {
    if (!canBeUnique(field))
      yield wrong(`${at}/uniqueWithin`, '这种字段不能设为不重复', 'A field of this kind cannot be unique');
    yield refer(part, `${at}/uniqueWithin`, { object: object.key, field: field.uniqueWithin }, refuseAsParent);
  }
  if (field.unique && !canBeUnique(field)) {
    yield wrong(`${at}/unique`, '这种字段不能设为不重复', 'A field of this kind cannot be unique');
  }
  yield* ruleAt(part, `${at}/required`, field.required, { ...place, expected: condition });
  yield* ruleAt(part, `${at}/visible`, field.visible, { ...place, expected: condition });
  yield* ruleAt(part, `${at}/readonly`, field.readonly, { ...place, expected: condition });
  yield* ruleAt(part, `${at}/default`, field.default, { ...place, expected: leaf.ruleType(field.options) });
}

function refuseAsParent(field: ObjectField) {
  const isLink = field.type === 'link' && !field.options.many;
  return isLink
    ? undefined
    : { zh: `“${field.key}”不是关联一条记录的字段`, en: `“${field.key}” is not a link to one record` };
}

/** An index takes values of some 2,700 bytes at most, and a Chinese character has three or four. */
function canBeUnique(field: Field): boolean {
  if (!columnStorageOf(field)) return false;
  if (field.type === 'text') return isShortText(field);
  if (field.type === 'json') return false;
  return !['boolean', 'list', 'links'].includes(fieldTypeOf(field).ruleType(field.options).kind);
}

function* none(): Sites {}

function* linkSites(object: ObjectDefinition, { options: { to, many, tree } }: FieldOf<'link'>, at: string): Sites {
  if (many && to.length > 1)
    yield wrong(`${at}/options/many`, '关联多条时只能指向一个对象', 'Several links can point at one object only');
  if (tree && (many || to.length !== 1 || to[0] !== object.key))
    yield wrong(
      `${at}/options/tree`,
      '树要关联到自己这个对象的一条记录',
      'A tree is a link to one record of the same object',
    );
}

/** What the options of each field type point at, and what in them cannot be. */
const optionSites = {
  text: none,
  boolean: none,
  date: none,
  user: none,
  department: none,
  subtable: subtableSites,
  serial: none,
  formula: none,
  lookup: none,
  rollup: none,
  time: none,
  json: none,
  secret: none,
  file: none,
  address: none,
  location: none,
  number: function* ({ at }, { min, max }) {
    if (min !== undefined && max !== undefined && min > max) {
      yield wrong(`${at}/options/max`, '最大值小于最小值', 'The largest value is less than the smallest');
    }
  },
  choice: function* ({ at }, { options }) {
    yield* repeatedKeys(`${at}/options/options`, options);
    for (const [index, { label }] of options.entries())
      yield* blankLabel(at + pointer('options', 'options', index), label);
  },
  link: function* (part, { to }) {
    yield* repeatedKeys(
      `${part.at}/options/to`,
      to.map((key) => ({ key })),
    );
    for (const [index, object] of to.entries())
      yield refer(part, part.at + pointer('options', 'to', index), { object });
  },
} as const satisfies { [K in FieldTypeId]: (part: Part, options: FieldOptions<K>) => Generator<Site, void> };

function* behaviourSites(object: ObjectDefinition, use: BehaviourUse, at: string): Sites {
  const { label } = behaviourOf(use);
  const part: Part = { noun: 'behaviour', path: [object.key, use.type], label, at, object: object.key };
  yield* useSites[use.type]({ part, object }, use.options as never);
}

interface Place {
  readonly part: Part;
  readonly object: ObjectDefinition;
}

/** Duplicates are looked up in columns. */
function refuseAsKey(field: ObjectField): Label | undefined {
  if (columnStorageOf(field)) return undefined;
  return { zh: `“${field.key}”是算出来的，不能用来查重`, en: `“${field.key}” is worked out and finds no duplicates` };
}

/** What the options of each behaviour point at, and what in them cannot be. */
const useSites = {
  ownership: none,
  matching: function* ({ part, object }, { keys }) {
    for (const [index, { fields }] of keys.entries()) {
      const at = part.at + pointer('options', 'keys', index, 'fields');
      yield* repeatedKeys(
        at,
        fields.map((key) => ({ key })),
      );
      for (const [place, field] of fields.entries())
        yield refer(part, at + pointer(place), { object: object.key, field }, refuseAsKey);
    }
  },
  stages: function* ({ part, object }, { pipelines }) {
    const at = `${part.at}/options/pipelines`;
    const seen = new Set<string>();
    yield* repeatedKeys(at, pipelines);
    for (const [place, pipeline] of pipelines.entries()) {
      yield* blankLabel(at + pointer(place), pipeline.label);
      if (pipeline.stages[0]?.kind !== 'open') {
        yield wrong(at + pointer(place, 'stages', 0), '第一个阶段要是进行中的', 'The first stage must be an open one');
      }
      for (const [index, stage] of pipeline.stages.entries()) {
        const where = at + pointer(place, 'stages', index);
        if (seen.has(stage.key))
          yield wrong(`${where}/key`, `阶段“${stage.key}”用了两次`, `Stage “${stage.key}” is used twice`);
        seen.add(stage.key);
        yield* stageSites({ part, object }, { pipeline, stage, at: where });
      }
    }
  },
} as const satisfies { [K in BehaviourId]: (place: Place, options: BehaviourOptions<K>) => Generator<Site, void> };

type Pipeline = BehaviourOptions<'stages'>['pipelines'][number];

function* stageSites(
  { part, object }: Place,
  {
    pipeline,
    stage,
    at,
  }: { readonly pipeline: Pipeline; readonly stage: Pipeline['stages'][number]; readonly at: string },
): Sites {
  const from: Part = { ...part, noun: 'stage', path: [object.key, pipeline.key, stage.key], label: stage.label, at };
  yield* blankLabel(at, stage.label);
  for (const [index, field] of (stage.required ?? []).entries()) {
    const where = at + pointer('required', index);
    yield refer(from, where, { object: object.key, field }, () =>
      isFilledIn(object, field)
        ? { zh: `“${field}”由系统填写，不能要求填`, en: `“${field}” is filled in by the system and cannot be required` }
        : undefined,
    );
  }
  for (const [index, key] of (stage.next ?? []).entries()) {
    const where = at + pointer('next', index);
    if (pipeline.stages.some((other) => other.key === key))
      yield refer(from, where, { object: object.key, field: 'stage', option: key });
    else yield wrong(where, `“${key}”不是这个流程的阶段`, `“${key}” is no stage of this pipeline`);
  }
}
