import type { Json } from '../base/json.ts';
import type { RuleType } from '../base/rule-type.ts';
import { readConstant } from './check-constant.ts';
import {
  booleanType,
  type Checking,
  call,
  contextNode,
  dateType,
  moneyType,
  numberType,
  type Place,
  refer,
  refuse,
  refuseSize,
  textType,
  value,
} from './checking.ts';
import { nameOfKind } from './describe-type.ts';
import { ruleLimits } from './rule-limits.ts';
import type { CallNode, RuleNode } from './rule-tree.ts';

/** What stands in a condition: yes/no itself, of anything else whether it has a value. */
export function toCondition(node: RuleNode): RuleNode {
  const { kind } = node.type;
  if (kind === 'boolean') return node;
  if (kind === 'null') return value(booleanType, false);
  return call(kind === 'list' || kind === 'links' ? 'has_items' : 'has', booleanType, [node]);
}

/** The node as a value of the given type: constants are read anew, numbers become money. Undefined where that makes no sense. */
export function convert(checking: Checking, node: RuleNode, type: RuleType, at: Place): RuleNode | undefined {
  if (node.kind === 'value') return convertConstant(checking, node.value, type, at);
  if (node.type.kind === 'data') return refuseData(checking, at);
  if (node.type.kind === type.kind) return node;
  if (isUndecided(node)) return convertBranches(checking, node, type, at);
  if (node.type.kind === 'number' && type.kind === 'money') return call('to_money', moneyType, [node]);
  return refuseKind(checking, type.kind, node.type.kind, at);
}

/** Nothing can be compared with it or copied from it: secrets would leave by that door. */
export function refuseData(checking: Checking, at: Place): undefined {
  return refuse(checking, at, {
    zh: '这种字段只能判断是否为空',
    en: 'of this field a rule can only ask whether it is empty',
  });
}

/** Made of constants only, so its type is open: `if(vip, "high", "low")` can be text or options. */
function isUndecided(node: RuleNode): boolean {
  return node.kind === 'value' || (node.kind === 'call' && isBranching(node) && branchesOf(node).every(isUndecided));
}

const isBranching = ({ call: key }: CallNode): boolean => key === 'if' || key === 'first_value';
const branchesOf = ({ call: key, args }: CallNode): readonly RuleNode[] =>
  args.filter((_, index) => isBranch(key, index, args.length));
const isBranch = (key: CallNode['call'], index: number, count: number): boolean =>
  key !== 'if' || index % 2 === 1 || index === count - 1;

function convertBranches(checking: Checking, node: RuleNode, type: RuleType, at: Place): RuleNode | undefined {
  if (node.kind !== 'call') return undefined;
  const args = node.args.map((arg, index) =>
    isBranch(node.call, index, node.args.length) ? convert(checking, arg, type, at) : arg,
  );
  return args.every((arg) => arg !== undefined) ? call(node.call, type, args) : undefined;
}

export function refuseKind(
  checking: Checking,
  wanted: RuleType['kind'],
  found: RuleType['kind'],
  at: Place,
): undefined {
  const hint =
    wanted === 'date' && found === 'datetime' ? { zh: '，请用 date_of', en: '; use date_of' } : { zh: '', en: '' };
  return refuse(checking, at, {
    zh: `应为${nameOfKind(wanted).zh}，而不是${nameOfKind(found).zh}${hint.zh}`,
    en: `should be ${nameOfKind(wanted).en}, not ${nameOfKind(found).en}${hint.en}`,
  });
}

/** A constant, or a list of constants, of the given type. */
export function convertConstant(checking: Checking, json: Json, type: RuleType, at: Place): RuleNode | undefined {
  if (type.kind === 'list' || type.kind === 'links') {
    if (json === null) return value(type, Object.freeze([]));
    if (!isList(json)) return refuse(checking, at, { zh: '应为列表', en: 'should be a list' });
    return constants(checking, json, type, type, at);
  }
  const read = isList(json) || (typeof json === 'object' && json !== null) ? undefined : readConstant(json, type);
  if (!read)
    return refuse(checking, at, { zh: `应为${nameOfKind(type.kind).zh}`, en: `should be ${nameOfKind(type.kind).en}` });
  if (!read.ok) return refuse(checking, at, read.message);
  return value(type, read.value);
}

/** A list of constants that are each `of` a type; the node itself has type `type`. No nulls, no empty texts, no doubles. */
export function constants(
  checking: Checking,
  list: readonly Json[],
  of: RuleType,
  type: RuleType,
  at: Place,
): RuleNode | undefined {
  if (list.length > ruleLimits.list)
    return refuseSize(checking, at, { zh: `${ruleLimits.list} 个值`, en: `${ruleLimits.list} values` });
  const before = checking.problems.length;
  const values = new Set<Json>();
  for (const [index, json] of list.entries()) {
    const place = { ...at, path: `${at.path}/${index}` };
    const read = typeof json === 'object' && json !== null ? undefined : readConstant(json, of);
    if (!read || (read.ok && read.value === null))
      refuse(checking, place, { zh: '列表里要写确定的值', en: 'a list holds constants that are not empty' });
    else if (!read.ok) refuse(checking, place, read.message);
    else values.add(read.value);
  }
  return checking.problems.length > before ? undefined : value(type, Object.freeze([...values]));
}

export const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** The date of a day argument: of a moment, its date in the organisation's zone. */
export function toDay(checking: Checking, node: RuleNode, at: Place): RuleNode | undefined {
  if (node.kind !== 'value' && node.type.kind === 'datetime')
    return call('date_of', dateType, [node, contextNode('zone', textType)]);
  return convert(checking, node, dateType, at);
}

/** Several nodes as values of one common type; numbers meet money as money, two choices as the union of their options. */
export function toCommonType(
  checking: Checking,
  nodes: readonly RuleNode[],
  places: readonly Place[],
): readonly RuleNode[] | undefined {
  const isSpeaking = nodes.every(isUndecided)
    ? ({ type }: RuleNode) => type.kind !== 'null'
    : (node: RuleNode) => !isUndecided(node);
  let common: RuleType | undefined;
  for (const [index, node] of nodes.entries()) {
    if (!isSpeaking(node)) continue;
    const merged: RuleType | undefined = common ? merge(common, node.type) : node.type;
    if (!merged) return refuseKind(checking, common!.kind, node.type.kind, places[index]!);
    common = merged;
  }
  const type = common ?? textType;
  noteOptions(checking, nodes);
  const converted = nodes.map((node, index) => convert(checking, node, type, places[index]!));
  return converted.every((node) => node !== undefined) ? converted : undefined;
}

function merge(one: RuleType, other: RuleType): RuleType | undefined {
  if (one.kind === 'choice' && other.kind === 'choice')
    return { kind: 'choice', options: union(one.options, other.options) };
  if (one.kind === 'list' && other.kind === 'list') return { kind: 'list', options: union(one.options, other.options) };
  if (one.kind === 'link' && other.kind === 'link') return { kind: 'link', to: union(one.to, other.to) };
  if (one.kind === 'links' && other.kind === 'links') return { kind: 'links', to: union(one.to, other.to) };
  if (one.kind === other.kind) return one;
  const kinds = [one.kind, other.kind];
  return kinds.includes('number') && kinds.includes('money') ? moneyType : undefined;
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.every((item) => one.includes(item)) ? one : [...new Set([...one, ...other])];
}

/** Constants compared with a choice field are references to its options. */
export function noteOptions(checking: Checking, nodes: readonly RuleNode[]): void {
  for (const field of nodes) {
    if (field.kind !== 'field' || (field.type.kind !== 'choice' && field.type.kind !== 'list')) continue;
    const entity = field.route.hops.at(-1)?.to ?? field.route.from;
    if (entity === null) continue;
    for (const node of nodes) {
      for (const option of isUndecided(node) ? constantsOf(node) : [])
        if (typeof option === 'string' && field.type.options.includes(option))
          refer(checking, { entity, field: field.field, option });
    }
  }
}

function constantsOf(node: RuleNode): readonly Json[] {
  if (node.kind === 'value') return isList(node.value) ? node.value : [node.value];
  return node.kind === 'call' ? branchesOf(node).flatMap(constantsOf) : [];
}

/** Money as the number nearest to it. */
export const toNumber = (node: RuleNode): RuleNode =>
  node.type.kind === 'money' ? call('to_number', numberType, [node]) : node;
