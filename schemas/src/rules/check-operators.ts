import type { RuleType } from '../base/rule-type.ts';
import { type Arguments, checkAll } from './arguments.ts';
import { checkChain, checkDivision, checkExtreme, checkRemainder, checkRounded, numberOf } from './check-arithmetic.ts';
import { checkEmpty, checkEquality, checkIn, checkListQuestion, checkOrder } from './check-comparison.ts';
import { checkRelatedFold } from './check-related.ts';
import { checkUnder } from './check-under.ts';
import {
  booleanType,
  type Checking,
  call,
  contextNode,
  dateType,
  datetimeType,
  moneyType,
  numberType,
  type Place,
  refuse,
  textType,
  value,
} from './checking.ts';
import { convert, refuseKind, toCommonType, toCondition, toDay } from './convert.ts';
import { nameOfKind } from './describe-type.ts';
import { namedPatterns } from './named-patterns.ts';
import { dateUnits, type OperatorKey } from './operators.ts';
import type { RuleNode } from './rule-tree.ts';

type Typing = (checking: Checking, args: Arguments) => RuleNode | undefined;

const conditions =
  (key: 'and' | 'or'): Typing =>
  (checking, args) => {
    const nodes = checkAll(checking, args)?.map(toCondition);
    return nodes && (nodes.length === 1 ? nodes[0] : call(key, booleanType, nodes));
  };

const text =
  (
    key: 'contains' | 'starts_with' | 'ends_with' | 'lower' | 'length' | 'left' | 'right' | 'trim',
    gives: RuleType,
    takes: readonly RuleType[],
  ): Typing =>
  (checking, args) => {
    const nodes = checkAll(checking, args)?.map((node, index) =>
      convert(checking, node, takes[index]!, args.places[index]!),
    );
    return nodes?.every((node) => node !== undefined) ? call(key, gives, nodes) : undefined;
  };

const dayPart =
  (key: 'year' | 'month' | 'day' | 'weekday'): Typing =>
  (checking, args) => {
    const [node] = checkAll(checking, args) ?? [];
    const day = node && toDay(checking, node, args.places[0]!);
    return day && call(key, numberType, [day]);
  };

const checkIf: Typing = (checking, args) => {
  const nodes = checkAll(checking, args);
  if (!nodes) return undefined;
  const isBranch = (index: number) => index % 2 === 1 || index === nodes.length - 1;
  const withElse = nodes.length % 2 === 1;
  const branches = toCommonType(
    checking,
    [...nodes.filter((_, index) => isBranch(index)), ...(withElse ? [] : [value({ kind: 'null' }, null)])],
    [...args.places.filter((_, index) => isBranch(index)), args.at],
  );
  if (!branches) return undefined;
  const parts: RuleNode[] = [];
  for (const [index, branch] of branches.entries()) {
    if (index < branches.length - 1) parts.push(toCondition(nodes[index * 2]!));
    parts.push(branch);
  }
  return call('if', branches[0]!.type, parts);
};

const checkCoalesce: Typing = (checking, args) => {
  const nodes = checkAll(checking, args);
  const common = nodes && toCommonType(checking, nodes, args.places);
  if (!common) return undefined;
  const { kind } = common[0]!.type;
  if (kind !== 'boolean' && kind !== 'list' && kind !== 'links') return call('first_value', common[0]!.type, common);
  return refuse(checking, args.at, {
    zh: `${nameOfKind(kind).zh}总有值`,
    en: `${nameOfKind(kind).en} always has a value`,
  });
};

const checkCat: Typing = (checking, args) => {
  const nodes = checkAll(checking, args);
  if (!nodes) return undefined;
  const texts = nodes.map((node, index) => toText(checking, node, args.places[index]!));
  return texts.every((node) => node !== undefined) ? call('join', textType, texts) : undefined;
};

function toText(checking: Checking, node: RuleNode, at: Place): RuleNode | undefined {
  const { kind } = node.type;
  if (kind === 'text' || kind === 'choice') return node;
  if (kind === 'null') return value(textType, null);
  if (kind === 'number' || kind === 'money') return call('decimal_text', textType, [node]);
  if (kind === 'date') return call('date_text', textType, [node]);
  if (kind === 'datetime') return call('datetime_text', textType, [node]);
  return refuseKind(checking, 'text', kind, at);
}

const checkAddDays: Typing = (checking, args) => {
  const [start, days] = checkAll(checking, args) ?? [];
  if (!start || !days) return undefined;
  const count = numberOf(checking, days, args.places[1]!);
  if (start.kind !== 'value' && start.type.kind === 'datetime')
    return count && call('add_full_days', datetimeType, [start, count]);
  const day = convert(checking, start, dateType, args.places[0]!);
  return day && count && call('add_days', dateType, [day, count]);
};

const checkAddMonths: Typing = (checking, args) => {
  const [start, months] = checkAll(checking, args) ?? [];
  if (!start || !months) return undefined;
  const [day, count] = [toDay(checking, start, args.places[0]!), numberOf(checking, months, args.places[1]!)];
  return day && count && call('add_months', dateType, [day, count]);
};

const checkDaysBetween: Typing = (checking, args) => {
  const [from, to] = checkAll(checking, args)?.map((node, index) => toDay(checking, node, args.places[index]!)) ?? [];
  return from && to && call('days_between', numberType, [from, to]);
};

/** Workdays of the organisation's calendar, or of the one named by its key. A calendar that there is not gives nothing. */
const checkWorkdaysBetween: Typing = (checking, { rules, places, at }) => {
  const days = checkAll(checking, { rules: rules.slice(0, 2), places, at })?.map((node, index) =>
    toDay(checking, node, places[index]!),
  );
  const key = rules[2];
  if (key !== undefined && (typeof key !== 'string' || !/^[a-z][a-z0-9_]{0,47}$/.test(key))) {
    return refuse(checking, places[2]!, { zh: '应为工作日历的标识', en: 'should be the key of a working calendar' });
  }
  const calendar = contextNode(key === undefined ? 'calendar' : `calendar.${key}`, textType);
  const [from, to] = days ?? [];
  return from && to && call('workdays_between', numberType, [from, to, calendar]);
};

/** In the workspace's own currency at the day's rate, today's where none is written. */
const checkConvert: Typing = (checking, args) => {
  const [given, currency, written] = checkAll(checking, args) ?? [];
  if (!given || !currency) return undefined;
  const amount = convert(checking, given, moneyType, args.places[0]!);
  const code = toCurrency(checking, currency, args.places[1]!);
  const day = written ? toDay(checking, written, args.places[2]!) : contextNode('today', dateType);
  return amount && code && day && call('money_convert', moneyType, [amount, code, day, contextNode('rates', textType)]);
};

function toCurrency(checking: Checking, node: RuleNode, at: Place): RuleNode | undefined {
  if (node.kind === 'value' && node.value !== null && !/^[A-Z]{3}$/.test(String(node.value)))
    return refuse(checking, at, { zh: '应为币种代码，如 "USD"', en: 'should be the code of a currency such as "USD"' });
  return node.type.kind === 'choice' && node.kind !== 'value' ? node : convert(checking, node, textType, at);
}

const checkMatches: Typing = (checking, { rules, places }) => {
  const node = checking.check(checking, rules[0]!, places[0]!);
  const text = node && convert(checking, node, textType, places[0]!);
  const names = Object.keys(namedPatterns);
  if (!names.some((name) => name === rules[1])) {
    return refuse(checking, places[1]!, {
      zh: `应为 ${names.join('、')} 之一`,
      en: `should be one of ${names.join(', ')}`,
    });
  }
  return text && call('matches', booleanType, [text, value(textType, rules[1]!)]);
};

const checkStartOf: Typing = (checking, { rules, places }) => {
  const node = checking.check(checking, rules[0]!, places[0]!);
  const day = node && toDay(checking, node, places[0]!);
  if (!dateUnits.some((unit) => unit === rules[1])) {
    return refuse(checking, places[1]!, {
      zh: `应为 ${dateUnits.join('、')} 之一`,
      en: `should be one of ${dateUnits.join(', ')}`,
    });
  }
  return day && call('start_of', dateType, [day, value(textType, rules[1]!)]);
};

/** Every operator's typing: which operations it stands for, given what its arguments are. */
export const typings = {
  '==': (checking, args) => checkEquality(checking, args),
  '!=': (checking, args) => {
    const equal = checkEquality(checking, args);
    return equal && call('not', booleanType, [equal]);
  },
  '<': (checking, args) => checkOrder(checking, args, '<'),
  '<=': (checking, args) => checkOrder(checking, args, '<='),
  '>': (checking, args) => checkOrder(checking, args, '>'),
  '>=': (checking, args) => checkOrder(checking, args, '>='),
  in: checkIn,
  empty: checkEmpty,
  '!!': (checking, args) => checkAll(checking, args)?.map(toCondition)[0],
  and: conditions('and'),
  or: conditions('or'),
  '!': (checking, args) => {
    const [node] = checkAll(checking, args) ?? [];
    return node && call('not', booleanType, [toCondition(node)]);
  },
  if: checkIf,
  coalesce: checkCoalesce,
  contains: text('contains', booleanType, [textType, textType]),
  matches: checkMatches,
  starts_with: text('starts_with', booleanType, [textType, textType]),
  ends_with: text('ends_with', booleanType, [textType, textType]),
  lower: text('lower', textType, [textType]),
  len: text('length', numberType, [textType]),
  left: text('left', textType, [textType, numberType]),
  right: text('right', textType, [textType, numberType]),
  trim: text('trim', textType, [textType]),
  cat: checkCat,
  '+': (checking, args) => checkChain(checking, args, '+'),
  '-': (checking, args) => checkChain(checking, args, '-'),
  '*': (checking, args) => checkChain(checking, args, '*'),
  '/': checkDivision,
  convert: checkConvert,
  '%': checkRemainder,
  round: (checking, args) => checkRounded(checking, args, 'round'),
  abs: (checking, args) => checkRounded(checking, args, 'absolute'),
  min: (checking, args) => checkExtreme(checking, args, 'least'),
  max: (checking, args) => checkExtreme(checking, args, 'greatest'),
  cn_amount: (checking, args) => {
    const [node] = checkAll(checking, args) ?? [];
    const amount = node && convert(checking, node, moneyType, args.places[0]!);
    return amount && call('cn_amount', textType, [amount]);
  },
  today: () => contextNode('today', dateType),
  now: () => contextNode('now', datetimeType),
  date_of: (checking, args) => {
    const [node] = checkAll(checking, args) ?? [];
    return node && toDay(checking, node, args.places[0]!);
  },
  days_between: checkDaysBetween,
  workdays_between: checkWorkdaysBetween,
  add_days: checkAddDays,
  add_months: checkAddMonths,
  year: dayPart('year'),
  month: dayPart('month'),
  day: dayPart('day'),
  weekday: dayPart('weekday'),
  start_of: checkStartOf,
  has_any: (checking, args) => checkListQuestion(checking, args, 'has_any'),
  has_all: (checking, args) => checkListQuestion(checking, args, 'has_all'),
  under: checkUnder,
  some: (checking, args) => checkRelatedFold(checking, args, 'some'),
  all: (checking, args) => checkRelatedFold(checking, args, 'all'),
  none: (checking, args) => checkRelatedFold(checking, args, 'none'),
  count: (checking, args) => checkRelatedFold(checking, args, 'count'),
  sum: (checking, args) => checkRelatedFold(checking, args, 'sum'),
  avg: (checking, args) => checkRelatedFold(checking, args, 'avg'),
  min_of: (checking, args) => checkRelatedFold(checking, args, 'min_of'),
  max_of: (checking, args) => checkRelatedFold(checking, args, 'max_of'),
} as const satisfies Record<OperatorKey, Typing>;
