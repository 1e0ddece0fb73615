import { isOperator, type OperatorKey, operators } from '../rules/operators.ts';

/** How tightly things bind, loosest first. */
export const binding = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, sign: 7, whole: 9 } as const;

export interface Infix {
  readonly sign: string;
  readonly binding: number;
  /** takes any number of arguments: `a + b + c` is one plus */
  readonly chains: boolean;
}

/** The operators that stand between their arguments. */
export const infixes: { readonly [K in OperatorKey]?: Infix } = {
  or: { sign: 'or', binding: binding.or, chains: true },
  and: { sign: 'and', binding: binding.and, chains: true },
  '==': { sign: '=', binding: binding.comparison, chains: false },
  '!=': { sign: '!=', binding: binding.comparison, chains: false },
  '<': { sign: '<', binding: binding.comparison, chains: false },
  '<=': { sign: '<=', binding: binding.comparison, chains: false },
  '>': { sign: '>', binding: binding.comparison, chains: false },
  '>=': { sign: '>=', binding: binding.comparison, chains: false },
  in: { sign: 'in', binding: binding.comparison, chains: false },
  '+': { sign: '+', binding: binding.sum, chains: true },
  '-': { sign: '-', binding: binding.sum, chains: false },
  '*': { sign: '*', binding: binding.product, chains: true },
  '/': { sign: '/', binding: binding.product, chains: false },
  '%': { sign: '%', binding: binding.product, chains: false },
};

/** Words that cannot be a field's bare name. */
export const reservedWords: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'true', 'false', 'null']);

/** What operators without letters are called where they are written as a function: `divide(a, b, 4)`, `filled(name)`. */
const wordsOfSigns: { readonly [K in OperatorKey]?: string } = {
  '==': 'equal',
  '!=': 'unequal',
  '<': 'less',
  '<=': 'at_most',
  '>': 'greater',
  '>=': 'at_least',
  '!': 'invert',
  '!!': 'filled',
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divide',
  '%': 'remainder',
};

export const functionNameOf = (operator: OperatorKey): string => wordsOfSigns[operator] ?? operator;

const byName: ReadonlyMap<string, OperatorKey> = new Map([
  // `1 + not(a)` reads well enough
  ['not', '!'],
  ...Object.keys(operators)
    .filter(isOperator)
    .map((operator) => [functionNameOf(operator), operator] as const),
]);

/** The operator a function's name stands for; capitals do not matter (`ROUND`). */
export const operatorNamed = (name: string): OperatorKey | undefined => byName.get(name.toLowerCase());

export const functionNames: readonly string[] = [...byName.keys()];
