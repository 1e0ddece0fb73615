import type { RuleType } from '../base/rule-type.ts';
import { type Arguments, checkAll } from './arguments.ts';
import { booleanType, type Checking, call, numberType, type Place, refuse, value } from './checking.ts';
import { constants, convert, isList, noteOptions, refuseKind, toCommonType, toCondition } from './convert.ts';
import type { RuleNode } from './rule-tree.ts';

const not = (node: RuleNode): RuleNode => call('not', booleanType, [node]);
const isNull = (node: RuleNode): boolean => node.kind === 'value' && node.value === null;
type ListType = Extract<RuleType, { readonly kind: 'list' | 'links' }>;
const isListKind = (type: RuleType): type is ListType => type.kind === 'list' || type.kind === 'links';

/** Null-safe: nothing equals nothing, and nothing else. */
export function checkEquality(checking: Checking, args: Arguments): RuleNode | undefined {
  const [one, other] = checkAll(checking, args) ?? [];
  if (!one || !other) return undefined;
  if (isNull(one)) return not(toCondition(other));
  if (isNull(other)) return not(toCondition(one));
  const pair = toCommonType(checking, [one, other], args.places);
  if (!pair) return undefined;
  const { type } = pair[0]!;
  if (isListKind(type)) {
    return refuse(checking, args.at, {
      zh: '列表请用 has_any、has_all 或 empty',
      en: 'lists are compared with has_any, has_all or empty',
    });
  }
  return call(type.kind === 'money' ? 'money_equal' : 'equal', booleanType, pair);
}

type Order = '<' | '<=' | '>' | '>=';

/** Numbers, money, dates and moments by size, options of one choice by their order; anything with an empty side is false. */
export function checkOrder(checking: Checking, args: Arguments, order: Order): RuleNode | undefined {
  const nodes = checkAll(checking, args);
  const pair = nodes && toCommonType(checking, nodes, args.places);
  if (!pair) return undefined;
  const [one, other] = order === '<' || order === '<=' ? pair : [...pair].reverse();
  const orEqual = order === '<=' || order === '>=';
  const { type } = pair[0]!;
  if (type.kind === 'choice') return compareOptions(checking, [one!, other!], { orEqual, at: args.at });
  if (type.kind === 'money') return call(orEqual ? 'money_less_or_equal' : 'money_less', booleanType, [one!, other!]);
  if (type.kind === 'number' || type.kind === 'date' || type.kind === 'datetime') {
    return call(orEqual ? 'less_or_equal' : 'less', booleanType, [one!, other!]);
  }
  return refuse(checking, args.at, {
    zh: '只有数字、金额、日期和选项可以比大小',
    en: 'only numbers, money, dates and options have an order',
  });
}

interface OptionOrder {
  readonly orEqual: boolean;
  readonly at: Place;
}

/** Against a constant, the order of options is a list of options: an index can answer it. */
function compareOptions(
  checking: Checking,
  [one, other]: readonly [RuleNode, RuleNode],
  { orEqual, at }: OptionOrder,
): RuleNode | undefined {
  const optionsOf = (node: RuleNode) => (node.type.kind === 'choice' ? node.type.options : []);
  if (isNull(one) || isNull(other)) return value(booleanType, false);
  if (one.kind === 'value' || other.kind === 'value') {
    const [constant, field] = one.kind === 'value' ? [one, other] : [other, one];
    const options = optionsOf(field);
    const rank = constant.kind === 'value' ? options.indexOf(String(constant.value)) : -1;
    const chosen =
      field === one ? options.slice(0, orEqual ? rank + 1 : rank) : options.slice(orEqual ? rank : rank + 1);
    return call('in', booleanType, [field, value({ kind: 'list', options }, Object.freeze(chosen))]);
  }
  const options = optionsOf(one);
  if (options.join() !== optionsOf(other).join()) {
    return refuse(checking, at, {
      zh: '两个选项字段的选项不同，不能比先后',
      en: 'these two fields have different options, so they have no common order',
    });
  }
  const rank = (node: RuleNode) =>
    call('rank', numberType, [node, value({ kind: 'list', options }, Object.freeze([...options]))]);
  return call(orEqual ? 'less_or_equal' : 'less', booleanType, [rank(one), rank(other)]);
}

/** `in`: one of some constants, or an element of a list. Part of a text is `contains`. */
export function checkIn(checking: Checking, args: Arguments): RuleNode | undefined {
  const [place, listPlace] = args.places as [Place, Place];
  const wanted = checking.check(checking, args.rules[0]!, place);
  const list = args.rules[1]!;
  if (isList(list)) return wanted && inConstants(checking, wanted, { list, at: listPlace, place });
  const node = checking.check(checking, list, listPlace);
  if (!wanted || !node) return undefined;
  const { type } = node;
  if (!isListKind(type)) {
    const hint = type.kind === 'text' ? { zh: '，请用 contains', en: '; use contains' } : { zh: '', en: '' };
    return refuse(checking, listPlace, { zh: `应为列表${hint.zh}`, en: `should be a list${hint.en}` });
  }
  const element: RuleType =
    type.kind === 'list' ? { kind: 'choice', options: type.options } : { kind: 'link', to: type.to };
  noteOptions(checking, [node, wanted]);
  const converted = convert(checking, wanted, element, place);
  return converted && call('in', booleanType, [converted, node]);
}

interface ConstantList {
  readonly list: Parameters<typeof constants>[1];
  readonly at: Place;
  readonly place: Place;
}

function inConstants(checking: Checking, wanted: RuleNode, { list, at, place }: ConstantList): RuleNode | undefined {
  const { type } = wanted;
  if (type.kind === 'null') return value(booleanType, false);
  if (isListKind(type) || type.kind === 'boolean') return refuseKind(checking, 'choice', type.kind, place);
  const options = type.kind === 'choice' ? type.options : [];
  const node = constants(
    checking,
    list,
    type,
    type.kind === 'link' ? { kind: 'links', to: type.to } : { kind: 'list', options },
    at,
  );
  if (!node) return undefined;
  noteOptions(checking, [wanted, node]);
  return call(type.kind === 'money' ? 'money_in' : 'in', booleanType, [wanted, node]);
}

/** `has_any`, `has_all`: a list field against constants or another list of its kind. */
export function checkListQuestion(
  checking: Checking,
  args: Arguments,
  key: 'has_any' | 'has_all',
): RuleNode | undefined {
  const wantedList = args.rules[1]!;
  // `[{"var": "$user.id"}]`: a list that is not all constants asks for each of its parts
  if (isList(wantedList) && wantedList.some((part) => typeof part === 'object' && part !== null)) {
    const [listPlace, place] = args.places as [Place, Place];
    const parts = wantedList.map((part, index) => {
      const at = { ...place, path: `${place.path}/${index}` };
      return checkIn(checking, { ...args, rules: [part, args.rules[0]!], places: [at, listPlace] });
    });
    if (!parts.every((part) => part !== undefined)) return undefined;
    return parts.length === 1 ? parts[0] : call(key === 'has_any' ? 'or' : 'and', booleanType, parts);
  }
  const nodes = checkAll(checking, args);
  if (!nodes) return undefined;
  const [list] = nodes;
  if (!list || !isListKind(list.type) || list.kind === 'value') {
    return list && refuseKind(checking, 'list', list.type.kind, args.places[0]!);
  }
  noteOptions(checking, nodes);
  const wanted = convert(checking, nodes[1]!, list.type, args.places[1]!);
  return wanted && call(key, booleanType, [list, wanted]);
}

export function checkEmpty(checking: Checking, args: Arguments): RuleNode | undefined {
  const [node] = checkAll(checking, args) ?? [];
  if (!node) return undefined;
  if (node.type.kind !== 'boolean') return not(toCondition(node));
  return refuse(checking, args.at, { zh: '是/否不会为空', en: 'yes or no is never empty' });
}
