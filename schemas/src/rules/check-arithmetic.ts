import type { Json } from '../base/json.ts';
import { type Arguments, checkAll } from './arguments.ts';
import { type Checking, call, moneyType, numberType, type Place, refuse, refuseSize, value } from './checking.ts';
import { convert, refuseKind, toCommonType, toNumber } from './convert.ts';
import { isTooLarge, magnitudeOf } from './magnitude.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleNode } from './rule-tree.ts';

type Sign = '+' | '-' | '*' | '/' | '%';

/** Numbers stay numbers; with money, sums are money, money × and ÷ number is money, money ÷ money is a number. */
export function checkArithmetic(checking: Checking, args: Arguments, sign: Sign): RuleNode | undefined {
  const { rules, places, at } = args;
  const scale = sign === '/' && rules.length === 3 ? checkDigits(checking, rules[2]!, places[2]!, 0) : undefined;
  const nodes = checkAll(checking, sign === '/' ? { ...args, rules: rules.slice(0, 2) } : args)?.map((node, index) =>
    checkAmount(checking, node, places[index]!),
  );
  if (!nodes?.every((node) => node !== undefined)) return undefined;
  const [first, ...others] = nodes;
  if (!first) return undefined;
  if (sign === '-' && others.length === 0) return call(isMoney(first) ? 'money_negate' : 'negate', first.type, [first]);
  let result: RuleNode | undefined = first;
  for (const [index, node] of others.entries()) {
    result = result && combine[sign](checking, [result, node], places[index + 1]!, scale ?? null);
    if (result && isTooLarge(magnitudeOf(result))) {
      return refuseSize(checking, at, { zh: `${ruleLimits.degree} 次连乘`, en: `${ruleLimits.degree} factors` });
    }
  }
  if (rules.length === 3 && sign === '/' && (scale === undefined || result?.type.kind !== 'money')) {
    return scale === undefined
      ? undefined
      : refuse(checking, places[2]!, {
          zh: '只有金额可以指定小数位，请用 round',
          en: 'only money takes decimals here; use round',
        });
  }
  return result;
}

type Combine = (
  checking: Checking,
  pair: readonly [RuleNode, RuleNode],
  at: Place,
  scale: RuleNode | null,
) => RuleNode | undefined;

const isMoney = (node: RuleNode) => node.type.kind === 'money';
const asMoney = (node: RuleNode) => (isMoney(node) ? node : call('to_money', moneyType, [node]));

const additive =
  (key: 'add' | 'subtract'): Combine =>
  (_, pair) =>
    pair.some(isMoney) ? call(`money_${key}`, moneyType, pair.map(asMoney)) : call(key, numberType, pair);

const combine = {
  '+': additive('add'),
  '-': additive('subtract'),
  '*': (checking, pair, at) => {
    if (pair.every(isMoney))
      return refuse(checking, at, { zh: '金额不能乘金额', en: 'money cannot be multiplied by money' });
    return pair.some(isMoney)
      ? call('money_multiply', moneyType, pair.map(asMoney))
      : call('multiply', numberType, pair);
  },
  '/': (_, [one, other], _at, scale) => {
    if (isMoney(one) && !isMoney(other))
      return call('money_divide', moneyType, [one, asMoney(other), scale ?? value(numberType, 2)]);
    return call('divide', numberType, [toNumber(one), toNumber(other)]);
  },
  '%': (checking, pair, at) =>
    pair.some(isMoney) ? refuseKind(checking, 'number', 'money', at) : call('modulo', numberType, pair),
} as const satisfies Record<Sign, Combine>;

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
