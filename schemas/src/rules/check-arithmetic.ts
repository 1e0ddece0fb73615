import type { Json } from '../base/json.ts';
import { type Arguments, checkAll } from './arguments.ts';
import { type Checking, call, moneyType, numberType, type Place, refuse, refuseSize, value } from './checking.ts';
import { convert, refuseKind, toCommonType, toNumber } from './convert.ts';
import { isTooLarge, magnitudeOf } from './magnitude.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleNode } from './rule-tree.ts';

const isMoney = (node: RuleNode) => node.type.kind === 'money';
const asMoney = (node: RuleNode) => (isMoney(node) ? node : call('to_money', moneyType, [node]));

function checkAmounts(checking: Checking, args: Arguments): readonly RuleNode[] | undefined {
  const nodes = checkAll(checking, args)?.map((node, index) => checkAmount(checking, node, args.places[index]!));
  return nodes?.every((node) => node !== undefined) ? nodes : undefined;
}

const chains = { '+': 'add', '-': 'subtract', '*': 'multiply' } as const;

/** Plus, minus, times from left to right. With money among the arguments all of it is money, and exact. */
export function checkChain(checking: Checking, args: Arguments, sign: keyof typeof chains): RuleNode | undefined {
  const nodes = checkAmounts(checking, args);
  const [first] = nodes ?? [];
  if (!nodes || !first) return undefined;
  if (sign === '-' && nodes.length === 1) return call(isMoney(first) ? 'money_negate' : 'negate', first.type, [first]);
  const secondMoney = nodes.findIndex((node, index) => isMoney(node) && nodes.findIndex(isMoney) < index);
  if (sign === '*' && secondMoney > 0) {
    return refuse(checking, args.places[secondMoney]!, {
      zh: '金额不能乘金额',
      en: 'money cannot be multiplied by money',
    });
  }
  const key = chains[sign];
  const result = nodes.some(isMoney)
    ? nodes.map(asMoney).reduce((total, node) => call(`money_${key}`, moneyType, [total, node]))
    : nodes.reduce((total, node) => call(key, numberType, [total, node]));
  return checkMagnitude(checking, result, args.at);
}

/** Money ÷ number is money at a scale (2 unless written), everything else is a number. */
export function checkDivision(checking: Checking, args: Arguments): RuleNode | undefined {
  const [scaleRule, scalePlace] = [args.rules[2], args.places[2]];
  const scale = scaleRule === undefined || !scalePlace ? null : checkDigits(checking, scaleRule, scalePlace, 0);
  const [one, other] = checkAmounts(checking, { ...args, rules: args.rules.slice(0, 2) }) ?? [];
  if (!one || !other || scale === undefined) return undefined;
  if (isMoney(one) && !isMoney(other)) {
    const divided = call('money_divide', moneyType, [one, asMoney(other), scale ?? value(numberType, 2)]);
    return checkMagnitude(checking, divided, args.at);
  }
  if (scale && scalePlace) {
    return refuse(checking, scalePlace, {
      zh: '只有金额可以指定小数位，请用 round',
      en: 'only money takes decimals here; use round',
    });
  }
  return checkMagnitude(checking, call('divide', numberType, [toNumber(one), toNumber(other)]), args.at);
}

export function checkRemainder(checking: Checking, args: Arguments): RuleNode | undefined {
  const nodes = checkAll(checking, args)?.map((node, index) =>
    convert(checking, node, numberType, args.places[index]!),
  );
  return nodes?.every((node) => node !== undefined) ? call('modulo', numberType, nodes) : undefined;
}

function checkMagnitude(checking: Checking, node: RuleNode, at: Place): RuleNode | undefined {
  if (!isTooLarge(magnitudeOf(node))) return node;
  return refuseSize(checking, at, { zh: `${ruleLimits.degree} 次连乘`, en: `${ruleLimits.degree} factors` });
}

/** A number or an amount of money. */
export function checkAmount(checking: Checking, node: RuleNode, at: Place): RuleNode | undefined {
  return isMoney(node) && node.kind !== 'value' ? node : convert(checking, node, numberType, at);
}

/** A number; money counts as the number nearest to it nowhere but where it is asked for. */
export const numberOf = (checking: Checking, node: RuleNode, at: Place): RuleNode | undefined =>
  convert(checking, node, numberType, at);

export function checkRounded(
  checking: Checking,
  { rules, places }: Arguments,
  key: 'round' | 'absolute',
): RuleNode | undefined {
  const node = checking.check(checking, rules[0]!, places[0]!);
  const amount = node && checkAmount(checking, node, places[0]!);
  const digits = rules.length > 1 ? checkDigits(checking, rules[1]!, places[1]!, -10) : value(numberType, 0);
  if (!amount || !digits) return undefined;
  return call(isMoney(amount) ? `money_${key}` : key, amount.type, key === 'round' ? [amount, digits] : [amount]);
}

function checkDigits(checking: Checking, rule: Json, at: Place, least: number): RuleNode | undefined {
  if (Number.isInteger(rule) && Number(rule) >= least && Number(rule) <= 10) return value(numberType, rule);
  return refuse(checking, at, { zh: `应为 ${least} 到 10 的整数`, en: `should be a whole number from ${least} to 10` });
}

export function checkExtreme(checking: Checking, args: Arguments, key: 'least' | 'greatest'): RuleNode | undefined {
  const nodes = checkAll(checking, args);
  const common = nodes && toCommonType(checking, nodes, args.places);
  if (!common) return undefined;
  const { type } = common[0]!;
  if (type.kind === 'money') return call(`money_${key}`, type, common);
  if (type.kind === 'number' || type.kind === 'date' || type.kind === 'datetime') return call(key, type, common);
  return refuseKind(checking, 'number', type.kind, args.places[0]!);
}
