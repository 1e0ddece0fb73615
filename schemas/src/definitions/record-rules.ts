import type { Json, JsonObject } from '../base/json.ts';
import type { ProblemData } from '../base/problem.ts';
import type { Rule } from '../base/rule.ts';
import type { RuleModel, RuleType } from '../base/rule-type.ts';
import type { Label } from '../base/text.ts';
import { fieldTypeOf } from '../field-types/field.ts';
import { checkRule } from '../rules/check-rule.ts';
import { compileRule } from '../rules/compile-rule.ts';
import { type RuleRecord, type RuleScope, type RuleValue, rawValue } from '../rules/rule-scope.ts';
import type { RuleTree } from '../rules/rule-tree.ts';
import type { ObjectDefinition } from './object.ts';
import { fieldsOf, type ObjectField } from './object-fields.ts';
import { pointer } from './pointer.ts';
import { checkValues, isEmptyValue } from './record-schema.ts';
import { recordContext } from './rule-model.ts';

/** The rules of an object's records: when fields show, must be filled or stay as they are, what they start with, what must hold. */
export interface RecordRules {
  readonly fields: readonly FieldRules[];
  readonly validity: readonly { readonly holds: Holds; readonly message: Label; readonly field?: string }[];
  /** whether what must hold asks for the record before the change */
  readonly asksForOld: boolean;
  /** every rule above, for finding out which linked and related records evaluating them needs */
  readonly trees: readonly RuleTree[];
}

interface FieldRules {
  readonly field: ObjectField;
  readonly isVisible: Holds;
  readonly isRequired: Holds;
  readonly isReadonly: Holds;
  readonly start?: (scope: RuleScope) => RuleValue;
}

type Holds = (scope: RuleScope) => boolean;

/**
 * What a whole record lacks: required fields (only while they are visible) and rules that must hold. `record` holds all its
 * values as they would be written, `scope` the context variables and the way to linked and related records. Paths are `/<field>`.
 */
export function checkRecord(
  model: RuleModel,
  object: ObjectDefinition,
  record: JsonObject,
  scope: Omit<RuleScope, 'record'>,
): readonly ProblemData[] {
  const rules = recordRulesOf(model, object);
  const here: RuleScope = { ...scope, record };
  const problems: ProblemData[] = [];
  for (const { field, isRequired, isVisible } of rules.fields) {
    if (field.type === 'subtable' && !Object.hasOwn(record, field.key)) continue;
    if (isRequired === never || !isEmptyValue(rawValue(record, field.key)) || !isRequired(here) || !isVisible(here))
      continue;
    problems.push({ code: 'field.required', path: pointer(field.key), params: { field: field.label } });
  }
  for (const { holds, message, field } of rules.validity) {
    if (holds(here)) continue;
    const path = field === undefined ? '' : pointer(field);
    problems.push({ code: 'record.rule', path, params: { message } });
  }
  return problems;
}

/** Keys of the fields that show, must be filled and cannot be changed by people, for this record as it stands. */
export function fieldStates(
  rules: RecordRules,
  scope: RuleScope,
): {
  readonly visible: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly readonly: ReadonlySet<string>;
} {
  const keys = (pick: (field: FieldRules) => boolean) =>
    new Set(rules.fields.filter(pick).map(({ field }) => field.key));
  const visible = keys(({ isVisible }) => isVisible(scope));
  return {
    visible,
    required: keys(({ field, isRequired }) => visible.has(field.key) && isRequired(scope)),
    readonly: keys(({ isReadonly }) => isReadonly(scope)),
  };
}

/** Values for the fields of a new record that `scope.record` does not mention; later defaults see earlier ones. */
export function defaultsOf(rules: RecordRules, object: ObjectDefinition, scope: RuleScope): JsonObject {
  const given = scope.record ?? {};
  const defaults: Record<string, Json> = {};
  for (const { field, start } of rules.fields) {
    if (!start || (Object.hasOwn(given, field.key) && given[field.key] !== undefined)) continue;
    const value = start({ ...scope, record: { ...given, ...defaults } });
    // a default that does not fit (a number out of range, say) is none
    const { values } = checkValues(object, { [field.key]: value });
    if (!isEmptyValue(value) && Object.hasOwn(values, field.key)) defaults[field.key] = values[field.key]!;
  }
  return defaults;
}

const cache = new WeakMap<RuleModel, WeakMap<ObjectDefinition, RecordRules>>();

/** Compiled once for each model and object. A rule that does not pass the checker counts as absent: drafts stay usable. */
export function recordRulesOf(model: RuleModel, object: ObjectDefinition): RecordRules {
  let objects = cache.get(model);
  if (!objects) {
    objects = new WeakMap();
    cache.set(model, objects);
  }
  let rules = objects.get(object);
  if (!rules) {
    rules = compileRules(model, object);
    objects.set(object, rules);
  }
  return rules;
}

function compileRules(model: RuleModel, object: ObjectDefinition): RecordRules {
  const trees: RuleTree[] = [];
  const compile = (rule: Rule | undefined, expected: RuleType, about: RuleModel = model) => {
    if (rule === undefined || rule === null) return undefined;
    const checked = checkRule(rule, { model: about, entity: object.key, expected });
    if (!checked.ok) return undefined;
    trees.push(checked.tree);
    return compileRule(checked.tree);
  };
  const condition = (rule: Rule | undefined, otherwise: Holds, about?: RuleModel): Holds => {
    if (rule === true || rule === false) return rule ? always : never;
    const evaluate = compile(rule, { kind: 'boolean' }, about);
    return evaluate ? (scope) => evaluate(scope) === true : otherwise;
  };
  const fields = fieldsOf(object).map((field): FieldRules => {
    const leaf = fieldTypeOf(field);
    const isFilledIn = field.system === true || leaf.generated === true;
    return {
      field,
      isVisible: condition(field.visible, always),
      isRequired: isFilledIn ? never : condition(field.required, never),
      isReadonly: isFilledIn ? always : condition(field.readonly, never),
      ...(isFilledIn ? {} : { start: compile(field.default, leaf.ruleType(field.options)) }),
    };
  });
  const changing = withOld(model, object);
  const validity = (object.validity ?? []).map(({ rule, message, field }) => ({
    holds: condition(rule, always, changing),
    message,
    ...(field === undefined ? {} : { field }),
  }));
  const asksForOld = JSON.stringify(object.validity ?? []).includes('$old');
  return { fields, validity, asksForOld, trees };
}

/** What must hold may compare with the record before the change: `$old.<field>`, nothing on a new one. */
export const withOld = (model: RuleModel, object: ObjectDefinition): RuleModel => ({
  ...model,
  context: { ...model.context, ...recordContext('$old', object) },
});

/** The context variables of a record before it is changed, for `checkRecord`; none for a new one. */
export const oldVariables = (before: RuleRecord | null | undefined): RuleScope['context'] =>
  Object.fromEntries(Object.entries(before ?? {}).map(([key, value]) => [`$old.${key}`, value]));

const always: Holds = () => true;
const never: Holds = () => false;
