import type { Rule } from '../../base/rule.ts';
import type { RuleModel } from '../../base/rule-type.ts';
import type { Label } from '../../base/text.ts';
import { fieldTypeOf } from '../../field-types/field.ts';
import { userEntity } from '../../field-types/user.ts';
import { type Step, type StepOptions, type StepTypeId, stepTypeOf } from '../../step-types/registry.ts';
import type { ObjectDefinition } from '../object.ts';
import { fieldOf, fieldsOf } from '../object-fields.ts';
import type { Part } from '../part.ts';
import { pointer } from '../pointer.ts';
import { recordContext } from '../rule-model.ts';
import type { Workflow } from '../workflow.ts';
import {
  blankLabel,
  condition,
  isFilledIn,
  objectAt,
  pathSites,
  refer,
  repeatedKeys,
  ruleAt,
  type Site,
  type Sites,
  type Walk,
  wrong,
} from './site.ts';
import { graphProblems, stepsBefore } from './step-graph.ts';

export function* workflowSites(walk: Walk, workflow: Workflow, at: string): Sites {
  const { trigger } = workflow;
  const part: Part = { noun: 'workflow', path: [workflow.key], label: workflow.label, at };
  yield* blankLabel(at, workflow.label);
  const object = yield* objectAt(walk, part, `${at}/trigger/object`, trigger.object);
  yield* repeatedKeys(`${at}/steps`, workflow.steps);
  yield* graphProblems(workflow, at);
  if (object) yield* triggerSites({ walk, part, object }, workflow);
  const record = object ? recordContext('$record', object) : {};
  for (const [index, step] of workflow.steps.entries()) {
    const where = at + pointer('steps', index);
    if (workflow.inline && !stepTypeOf(step).inline) {
      yield wrong(
        where,
        '这一步要等待，不能放在立即执行的流程里',
        'This step waits, so it cannot stand in an immediate workflow',
      );
    }
    const model = {
      ...walk.model,
      context: { ...walk.model.context, ...record, ...outputsBefore(workflow, step.key) },
    };
    yield* stepSites[step.type](
      { walk: { ...walk, model }, part, at: `${where}/options`, object },
      step.options as never,
    );
  }
}

/** `$steps.<key>.<output>` of every step that may have run before. */
function outputsBefore(workflow: Workflow, key: string): RuleModel['context'] {
  const before = stepsBefore(workflow, key);
  const outputs = workflow.steps.filter((step) => before.has(step.key)).flatMap(outputsOf);
  return Object.fromEntries(outputs);
}

function outputsOf(step: Step) {
  const outputs = Object.entries(stepTypeOf(step).outputs(step.options));
  return outputs.map(([output, type]) => [`$steps.${step.key}.${output}`, type] as const);
}

interface TriggerPlace {
  readonly walk: Walk;
  readonly part: Part;
  readonly object: ObjectDefinition;
}

function* triggerSites({ walk, part, object }: TriggerPlace, { trigger, inline }: Workflow): Sites {
  const at = `${part.at}/trigger`;
  const old = trigger.type === 'changed' ? recordContext('$old', object) : {};
  const model = { ...walk.model, context: { ...walk.model.context, ...old } };
  yield* ruleAt(part, `${at}/when`, trigger.when, { model, entity: object.key, expected: condition });
  if (trigger.type === 'changed') {
    for (const [index, field] of (trigger.fields ?? []).entries()) {
      yield refer(part, at + pointer('fields', index), { object: object.key, field });
    }
  }
  if (trigger.type === 'date') {
    yield refer(part, `${at}/field`, { object: object.key, field: trigger.field }, (field) =>
      field.type === 'date' ? undefined : { zh: `“${field.key}”不是日期`, en: `“${field.key}” is not a date` },
    );
    if (inline)
      yield wrong(
        `${part.at}/inline`,
        '按日期开始的流程不能立即执行',
        'A workflow that starts by date cannot be immediate',
      );
  }
}

interface StepPlace {
  readonly walk: Walk;
  readonly part: Part;
  /** the step's options */
  readonly at: string;
  /** what the workflow starts on; undefined where that is unknown */
  readonly object: ObjectDefinition | undefined;
}

const named = ({ zh, en }: Label) => ({ zh: zh ?? en ?? '', en: en ?? zh ?? '' });

/** What the options of each step type point at and which rules they hold. */
const stepSites = {
  'create-record': function* (place, options) {
    const object = yield* objectAt(place.walk, place.part, `${place.at}/object`, options.object);
    if (!object) return;
    yield* valueSites(place, object, options.values);
    for (const field of fieldsOf(object)) {
      const isMissing = field.required === true && !field.visible && field.default === undefined;
      if (!isMissing || isFilledIn(object, field.key) || Object.hasOwn(options.values, field.key)) continue;
      const [name, owner, flow] = [named(field.label), named(object.label), named(place.part.label)];
      yield wrong(
        `${place.at}/values`,
        `流程「${flow.zh}」会新建${owner.zh}，却没有填必填的「${name.zh}」：给它一个默认值，或不设为必填`,
        `“${flow.en}” creates ${owner.en} without the required “${name.en}”: give it a default, or do not require it`,
      );
    }
  },
  'update-record': function* (place, options) {
    const { part, at, walk } = place;
    const object = yield* objectAt(walk, part, `${at}/object`, options.object);
    const expected = { kind: 'link', to: [options.object] } as const;
    yield* ruleAt(part, `${at}/record`, options.record, { model: walk.model, expected });
    if (object) yield* valueSites(place, object, options.values);
  },
  'find-records': function* ({ walk, part, at }, { object: key, filter, sort }) {
    const object = yield* objectAt(walk, part, `${at}/object`, key);
    if (!object) return;
    yield* ruleAt(part, `${at}/filter`, filter, { model: walk.model, entity: object.key, expected: condition });
    for (const [index, { field }] of (sort ?? []).entries()) {
      yield* pathSites(walk, { part, at: at + pointer('sort', index, 'field') }, { object, path: field });
    }
  },
  assign: function* ({ part, at, object }, { field, roles }) {
    if (object) {
      yield refer(part, `${at}/field`, { object: object.key, field }, (found) =>
        found.type === 'user' && !found.system
          ? undefined
          : { zh: `“${found.key}”不能写入成员`, en: `No person can be written into “${found.key}”` },
      );
    }
    for (const [index, role] of roles.entries()) yield refer(part, at + pointer('roles', index), { role });
  },
  branch: function* ({ walk, part, at }, { ways }) {
    yield* repeatedKeys(`${at}/ways`, [...ways, { key: 'otherwise' }]);
    for (const [index, { when }] of ways.entries()) {
      yield* ruleAt(part, at + pointer('ways', index, 'when'), when, { model: walk.model, expected: condition });
    }
  },
  notify: function* ({ walk, part, at }, { to, title, body }) {
    const { model } = walk;
    yield* ruleAt(part, `${at}/to`, to, { model, expected: { kind: 'link', to: [userEntity] } });
    yield* ruleAt(part, `${at}/title`, title, { model, expected: { kind: 'text' } });
    yield* ruleAt(part, `${at}/body`, body, { model, expected: { kind: 'text' } });
  },
} as const satisfies { [K in StepTypeId]: (place: StepPlace, options: StepOptions<K>) => Generator<Site, void> };

function* valueSites(
  { walk, part, at }: StepPlace,
  object: ObjectDefinition,
  values: { readonly [field: string]: Rule },
): Sites {
  for (const [key, rule] of Object.entries(values)) {
    const where = at + pointer('values', key);
    yield refer(part, where, { object: object.key, field: key }, () =>
      isFilledIn(object, key)
        ? { zh: `“${key}”由系统填写，不能改`, en: `“${key}” is filled in by the system` }
        : undefined,
    );
    const field = fieldOf(object, key);
    const expected = field && fieldTypeOf(field).ruleType(field.options);
    if (expected) yield* ruleAt(part, where, rule, { model: walk.model, expected });
  }
}
