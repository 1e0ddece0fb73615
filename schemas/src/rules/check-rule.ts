import type { Json } from '../base/json.ts';
import type { ProblemData } from '../base/problem.ts';
import type { Rule } from '../base/rule.ts';
import type { RuleModel, RuleType } from '../base/rule-type.ts';
import { readConstant } from './check-constant.ts';
import { typings } from './check-operators.ts';
import { checkVariable } from './check-variable.ts';
import {
  booleanType,
  type Checking,
  call,
  numberType,
  type Place,
  refuse,
  refuseSize,
  textType,
  value,
} from './checking.ts';
import { constants, isList } from './convert.ts';
import { isOperator, type OperatorDefinition, operators } from './operators.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';
import { toExpected } from './to-expected.ts';

/** Where a rule stands: what it may talk about and what it has to give. */
export interface RulePlace {
  readonly model: RuleModel;
  /** the entity whose records it is about; absent where there is only context (a schedule) */
  readonly entity?: string | null;
  /** the type it has to give; boolean stands for a condition, where any value means "has a value". Absent: anything */
  readonly expected?: RuleType;
}

export type CheckedRule =
  | { readonly ok: true; readonly tree: RuleTree; readonly type: RuleType }
  | { readonly ok: false; readonly problems: readonly ProblemData[] };

/**
 * The one door from stored JSON to something that can be evaluated: types, limits, names. Never throws, whatever it is given.
 * Problems carry JSON pointers into the rule (`/and/1/==/0`), so that the designer can mark the place.
 */
export function checkRule(rule: Rule, { model, entity = null, expected }: RulePlace): CheckedRule {
  const about = entity === null ? null : (model.entity(entity) ?? null);
  const checking: Checking = {
    model,
    entity: about,
    lists: 0,
    problems: [],
    references: new Map(),
    count: { nodes: 0 },
    computing: [],
    check: checkNode,
  };
  const at = { path: '', depth: 0 };
  if (entity !== null && !about)
    refuse(checking, at, { zh: `没有对象“${entity}”`, en: `there is no object “${entity}”` });
  const node = checking.problems.length > 0 ? undefined : checkNode(checking, rule, at);
  const root = node && expected ? toExpected(checking, node, expected) : node;
  if (!root || checking.problems.length > 0) return { ok: false, problems: checking.problems };
  const references = Object.freeze([...checking.references.values()]);
  return {
    ok: true,
    tree: Object.freeze({ kind: 'rule', entity, type: root.type, root, references }),
    type: root.type,
  };
}

function checkNode(checking: Checking, rule: Json, at: Place): RuleNode | undefined {
  checking.count.nodes += 1;
  if (checking.count.nodes > ruleLimits.nodes) {
    if (checking.count.nodes > ruleLimits.nodes + 1) return undefined;
    return refuseSize(
      checking,
      { ...at, path: '' },
      { zh: `${ruleLimits.nodes} 个部分`, en: `${ruleLimits.nodes} parts` },
    );
  }
  if (isList(rule)) return checkList(checking, rule, at);
  if (typeof rule === 'object' && rule !== null) return checkOperation(checking, rule, at);
  return checkScalar(checking, rule, at);
}

const ownTypes: { readonly [type: string]: RuleType } = { string: textType, number: numberType, boolean: booleanType };

function checkScalar(checking: Checking, rule: Json, at: Place): RuleNode | undefined {
  if (rule === null) return value({ kind: 'null' }, null);
  const type = ownTypes[typeof rule];
  const read = type && readConstant(rule, type);
  if (!read) return refuse(checking, at, { zh: '这不是规则', en: 'this is no rule' });
  return read.ok ? value(type, read.value) : refuse(checking, at, read.message);
}

/** A list of constants outside `in`: texts that a multi-choice or a list of records may hold. */
function checkList(checking: Checking, rule: readonly Json[], at: Place): RuleNode | undefined {
  const node = constants(checking, rule, textType, { kind: 'list', options: [] }, at);
  return node?.kind === 'value' && isList(node.value)
    ? value({ kind: 'list', options: node.value.map(String) }, node.value)
    : undefined;
}

function checkOperation(checking: Checking, rule: { readonly [key: string]: Json }, at: Place): RuleNode | undefined {
  const keys = Object.keys(rule);
  const [key = ''] = keys;
  if (keys.length !== 1)
    return refuse(checking, at, { zh: '每一步要正好一个运算符', en: 'each step needs exactly one operator' });
  const given = rule[key]!;
  const path = `${at.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (key === 'var') {
    if (typeof given === 'string') return toPlain(checkVariable(checking, given, { ...at, path }));
    return refuse(checking, { ...at, path }, { zh: '应为字段名', en: 'should be the name of a field' });
  }
  if (!isOperator(key)) {
    return refuse(
      checking,
      { ...at, path },
      { zh: `没有运算符“${key.slice(0, 60)}”`, en: `there is no operator “${key.slice(0, 60)}”` },
    );
  }
  if (at.depth >= ruleLimits.depth)
    return refuseSize(checking, at, { zh: `${ruleLimits.depth} 层`, en: `${ruleLimits.depth} levels` });
  const rules = isList(given) ? given : [given];
  if (!hasRightCount(rules.length, operators[key])) return refuseCount(checking, { ...at, path }, operators[key]);
  const places = rules.map((_, index) => ({ path: isList(given) ? `${path}/${index}` : path, depth: at.depth + 1 }));
  return typings[key](checking, { rules, places, at: { ...at, path } });
}

function hasRightCount(count: number, { takes, optional = 0, more }: OperatorDefinition): boolean {
  return count >= takes.length - optional && (more !== undefined || count <= takes.length);
}

/** Formatted text is text to every rule. */
function toPlain(node: RuleNode | undefined): RuleNode | undefined {
  return node?.type.kind === 'text' && node.type.markup ? call('plain_text', textType, [node]) : node;
}

function refuseCount(checking: Checking, at: Place, { takes, optional = 0, more }: OperatorDefinition): undefined {
  const least = takes.length - optional;
  const zh = more ? `至少 ${least} 个` : optional > 0 ? `${least} 到 ${takes.length} 个` : `${least} 个`;
  const en = more ? `at least ${least}` : optional > 0 ? `${least} to ${takes.length}` : String(least);
  return refuse(checking, at, { zh: `参数应有${zh}`, en: `takes ${en} argument(s)` });
}
