import type { Json } from '../base/json.ts';
import type { Problem } from '../base/problem.ts';
import type { Rule } from '../base/rule.ts';
import { type OperatorKey, operators } from '../rules/operators.ts';
import { entityAfter, type FormulaNames } from './formula-names.ts';
import { type FormulaProblem, formulaMistake, problemOfMistake } from './formula-problem.ts';
import { binding, functionNames, infixes, operatorNamed, reservedWords } from './formula-words.ts';
import { nearestName } from './nearest-name.ts';
import { resolvePath } from './resolve-path.ts';
import { type Token, tokenize } from './tokenize.ts';

/** Where the part of a rule at a JSON pointer stands in the text. */
export interface FormulaRange {
  readonly pointer: string;
  readonly from: number;
  readonly to: number;
}

export type ParsedFormula =
  | { readonly ok: true; readonly rule: Rule; readonly ranges: readonly FormulaRange[] }
  | { readonly ok: false; readonly problem: FormulaProblem };

const limits = { characters: 20_000, depth: 100 } as const;

/**
 * A formula in ordinary syntax (`amount * probability / 100`, `if(stage = "won", amount, 0)`) as the rule it says. Only the syntax
 * and names are looked at: `checkFormula` says whether it makes sense. `printFormula` is the way back.
 */
export function parseFormula(text: string, names?: FormulaNames): ParsedFormula {
  try {
    if (text.length > limits.characters) throw tooLong(text);
    const tokens = tokenize(text);
    const reading: Reading = { text, tokens, names, at: 0, depth: 0, entity: names?.entity ?? null };
    if (here(reading).kind === 'end') throw mistake(here(reading), { zh: '还没有公式', en: 'there is no formula yet' });
    const part = readJunction(reading, binding.or);
    if (here(reading).kind !== 'end') throw unexpected(reading);
    const ranges: FormulaRange[] = [];
    collectRanges(part, '', ranges);
    return { ok: true, rule: part.rule, ranges };
  } catch (error) {
    const problem = problemOfMistake(error);
    if (problem) return { ok: false, problem };
    throw error;
  }
}

/** The state of one reading. Inside a related list `entity` is that of its records. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: FormulaNames | undefined;
  at: number;
  depth: number;
  entity: string | null;
}

/** A part read: its rule, where it stands, and its arguments. `closed`: in brackets, so nothing is added to it. */
interface Part {
  readonly rule: Json;
  readonly from: number;
  readonly to: number;
  readonly operator?: OperatorKey | 'var' | 'list';
  readonly parts?: readonly Part[];
  readonly closed?: boolean;
}

const here = (reading: Reading): Token => reading.tokens[reading.at]!;
const isSign = (token: Token, value: string): boolean => token.kind === 'sign' && token.value === value;
const wordOf = (token: Token): string | undefined => {
  const [segment, ...rest] = token.kind === 'path' ? token.segments : [];
  return segment && !segment.quoted && rest.length === 0 ? segment.name : undefined;
};

function collectRanges(part: Part, pointer: string, ranges: FormulaRange[]): void {
  ranges.push({ pointer, from: part.from, to: part.to });
  const { operator, parts = [] } = part;
  if (operator === undefined) return;
  const base = operator === 'list' ? pointer : `${pointer}/${operator.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (operator !== 'list') ranges.push({ pointer: base, from: part.from, to: part.to });
  for (const [index, inner] of parts.entries()) collectRanges(inner, `${base}/${index}`, ranges);
}

function operation(operator: OperatorKey, parts: readonly Part[], range: { from: number; to: number }): Part {
  return { rule: { [operator]: parts.map(({ rule }) => rule) }, operator, parts, from: range.from, to: range.to };
}

const around = (first: Part, last: Part) => ({ from: first.from, to: last.to });

/** The operator that stands between two arguments at this place, if it binds this tightly. */
function infixHere(reading: Reading, tightness: number): OperatorKey | undefined {
  const token = here(reading);
  const sign = token.kind === 'sign' ? token.value : wordOf(token)?.toLowerCase();
  if (sign === undefined) return undefined;
  const written = { '&&': 'and', '||': 'or' }[sign] ?? sign;
  for (const [operator, infix] of Object.entries(infixes))
    if (infix?.sign === written && infix.binding === tightness) return operator as OperatorKey;
  return undefined;
}

/** Arguments at one tightness from left to right: `a - b + c`, and chains of one operator in one piece. */
function readChain(reading: Reading, tightness: number, readArgument: (reading: Reading) => Part): Part {
  let left = readArgument(reading);
  for (;;) {
    const operator = infixHere(reading, tightness);
    if (operator === undefined) return left;
    const parts = [left];
    do {
      reading.at += 1;
      parts.push(readArgument(reading));
    } while (infixes[operator]?.chains && infixHere(reading, tightness) === operator);
    left = operation(operator, parts, around(left, parts.at(-1)!));
  }
}

function readJunction(reading: Reading, tightness: typeof binding.or | typeof binding.and): Part {
  return deeper(reading, () =>
    readChain(reading, tightness, tightness === binding.or ? (inner) => readJunction(inner, binding.and) : readNot),
  );
}

function readNot(reading: Reading): Part {
  const token = here(reading);
  const isNot = wordOf(token)?.toLowerCase() === 'not' || isSign(token, '!');
  if (!isNot) return readComparison(reading);
  reading.at += 1;
  const part = deeper(reading, () => readNot(reading));
  return operation('!', [part], { from: token.from, to: part.to });
}

function readComparison(reading: Reading): Part {
  const left = readSum(reading);
  const operator = infixHere(reading, binding.comparison);
  if (operator === undefined) return left;
  reading.at += 1;
  const right = readSum(reading);
  if (infixHere(reading, binding.comparison) !== undefined) {
    throw mistake(here(reading), {
      zh: '一次只能比较两个值，请用 and 连接',
      en: 'only two values are compared at a time; join comparisons with and',
    });
  }
  return operation(operator, [left, right], around(left, right));
}

const readSum = (reading: Reading): Part =>
  readChain(reading, binding.sum, (inner) => readChain(inner, binding.product, readSigned));

function readSigned(reading: Reading): Part {
  const token = here(reading);
  if (!isSign(token, '-')) return readPercent(reading, readWhole(reading));
  reading.at += 1;
  const next = here(reading);
  if (next.kind === 'number') {
    reading.at += 1;
    return readPercent(reading, { rule: -next.value, from: token.from, to: next.to });
  }
  const part = deeper(reading, () => readSigned(reading));
  return operation('-', [part], { from: token.from, to: part.to });
}

/** `5%` is 0.05 where nothing follows that could be divided by. */
function readPercent(reading: Reading, part: Part): Part {
  const sign = here(reading);
  if (typeof part.rule !== 'number' || part.closed || !isSign(sign, '%') || sign.from !== part.to) return part;
  const next = reading.tokens[reading.at + 1]!;
  const isOperand = next.kind === 'number' || next.kind === 'text' || isSign(next, '(') || isName(next);
  if (isOperand) return part;
  reading.at += 1;
  return { ...part, rule: Number((part.rule / 100).toPrecision(15)), to: sign.to };
}

const isName = (token: Token): boolean => {
  const word = wordOf(token)?.toLowerCase();
  return token.kind === 'path' && (word === undefined || !['and', 'or', 'in'].includes(word));
};

const constants: { readonly [word: string]: Json } = { true: true, false: false, null: null };

function readWhole(reading: Reading): Part {
  const token = here(reading);
  if (token.kind === 'number' || token.kind === 'text') {
    reading.at += 1;
    return { rule: token.value, from: token.from, to: token.to };
  }
  if (isSign(token, '(')) return readBrackets(reading, token);
  if (isSign(token, '[')) return readList(reading, token);
  if (token.kind !== 'path') throw unexpected(reading);
  reading.at += 1;
  const word = wordOf(token);
  if (word !== undefined && isSign(here(reading), '(')) return readCall(reading, token, word);
  const reserved = word?.toLowerCase() ?? '';
  if (Object.hasOwn(constants, reserved)) return { rule: constants[reserved]!, from: token.from, to: token.to };
  if (reservedWords.has(reserved)) {
    reading.at -= 1;
    throw unexpected(reading);
  }
  const keys = resolvePath(token, reading.names, reading.entity);
  return { rule: { var: keys.join('.') }, operator: 'var', from: token.from, to: token.to };
}

function readBrackets(reading: Reading, open: Token): Part {
  reading.at += 1;
  const part = readJunction(reading, binding.or);
  const close = expectSign(reading, ')', open);
  return { ...part, from: open.from, to: close.to, closed: true };
}

function readList(reading: Reading, open: Token): Part {
  const parts = readArguments(reading, { open, close: ']', entityOf: () => reading.entity });
  const to = reading.tokens[reading.at - 1]!.to;
  return { rule: parts.map(({ rule }) => rule), operator: 'list', parts, from: open.from, to };
}

function readCall(reading: Reading, token: Token, name: string): Part {
  const operator = operatorNamed(name);
  if (operator === undefined) {
    const suggestion = nearestName(name, functionNames);
    throw mistake(
      token,
      {
        zh: `没有函数“${name}”${suggestion ? `，是不是“${suggestion}”？` : ''}`,
        en: `there is no function “${name}”${suggestion ? `; did you mean “${suggestion}”?` : ''}`,
      },
      suggestion,
    );
  }
  const outside = reading.entity;
  const isRelated = operators[operator].group === 'related';
  const parts = readArguments(reading, {
    open: here(reading),
    close: ')',
    // after the related list, names are those of its records
    entityOf: (read) => (isRelated && read[0] ? relatedEntity(reading, outside, read[0]) : outside),
  });
  reading.entity = outside;
  // `and(a) and b` is two operations
  return { ...operation(operator, parts, { from: token.from, to: reading.tokens[reading.at - 1]!.to }), closed: true };
}

function relatedEntity({ names }: Reading, outside: string | null, { rule, operator }: Part): string | null {
  if (operator !== 'var') return null;
  const path = String((rule as { readonly var: Json }).var);
  return path.startsWith('$') ? null : entityAfter(names, outside, path.split('.'));
}

interface ArgumentList {
  readonly open: Token;
  readonly close: string;
  readonly entityOf: (read: readonly Part[]) => string | null;
}

function readArguments(reading: Reading, { open, close, entityOf }: ArgumentList): readonly Part[] {
  reading.at += 1;
  const parts: Part[] = [];
  if (isSign(here(reading), close)) {
    reading.at += 1;
    return parts;
  }
  for (;;) {
    reading.entity = entityOf(parts);
    parts.push(readJunction(reading, binding.or));
    if (!isSign(here(reading), ',')) break;
    reading.at += 1;
  }
  expectSign(reading, close, open);
  return parts;
}

function expectSign(reading: Reading, sign: string, open: Token): Token {
  const token = here(reading);
  if (isSign(token, sign)) {
    reading.at += 1;
    return token;
  }
  if (token.kind === 'end') throw mistake(open, { zh: '括号没有配对', en: 'this bracket is never closed' });
  throw unexpected(reading);
}

function deeper(reading: Reading, read: () => Part): Part {
  reading.depth += 1;
  if (reading.depth > limits.depth) {
    const limit = limits.depth;
    throw mistake(here(reading), { zh: `公式太深：最多 ${limit} 层`, en: `too deep: at most ${limit} levels` });
  }
  const part = read();
  reading.depth -= 1;
  return part;
}

function mistake({ from, to }: Token, message: FormulaProblem['message'], suggestion?: string): Problem {
  return formulaMistake({ from, to, message, ...(suggestion === undefined ? {} : { suggestion }) });
}

function unexpected(reading: Reading): Problem {
  const token = here(reading);
  if (token.kind === 'end') return mistake(token, { zh: '公式还没写完', en: 'the formula is not finished' });
  const written = reading.text.slice(token.from, token.to);
  return mistake(token, { zh: `这里不能有“${written}”`, en: `“${written}” cannot stand here` });
}

function tooLong(text: string): Problem {
  const limit = limits.characters;
  return formulaMistake({
    from: limit,
    to: text.length,
    message: { zh: `公式太长：最多 ${limit} 个字`, en: `too long: at most ${limit} characters` },
  });
}
