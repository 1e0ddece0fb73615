import { formulaMistake, problemOfMistake } from './formula-problem.ts';

export type Token = {
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** a name, or names with dots between: `amount`, `account.「名称」`. Exact: written in braces, never a label */
  | { readonly kind: 'path'; readonly segments: readonly Segment[]; readonly exact?: string }
  | { readonly kind: 'sign'; readonly value: string }
  | { readonly kind: 'end' }
);

export interface Segment {
  readonly name: string;
  /** between 「 and 」 */
  readonly quoted: boolean;
  readonly from: number;
  readonly to: number;
}

const space = /[\s\u3000]+/uy;
const number = /\d+(\.\d+)?([eE][+-]?\d+)?/uy;
const segment = /「([^」]*)」|([\p{L}_$][\p{L}\p{M}\p{N}_$#]*)/uy;
const quoted = /"(?:[^"\\]|\\.)*"/uy;
const chineseQuoted = /“([^”]*)”/uy;
const exactPath = /\{("(?:[^"\\]|\\.)*"|[^{}"]*)\}/uy;
const signs = /<=|>=|<>|!=|==|&&|\|\||[-+*/%=<>!()[\],×÷−≠≤≥（），、＋－＊／％＝＜＞！［］]/uy;

/** What people type on a Chinese keyboard, and signs as they stand in books, in the one form the parser knows. */
const plainSigns: { readonly [sign: string]: string } = {
  '==': '=',
  '<>': '!=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '×': '*',
  '÷': '/',
  '−': '-',
  '（': '(',
  '）': ')',
  '，': ',',
  '、': ',',
  '＋': '+',
  '－': '-',
  '＊': '*',
  '／': '/',
  '％': '%',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '！': '!',
  '［': '[',
  '］': ']',
};

/** A formula's words and signs, the end as the last. Throws `formulaMistake` at what is neither. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const read = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    return expression.exec(text);
  };
  for (;;) {
    at += read(space)?.[0].length ?? 0;
    if (at >= text.length) return [...tokens, { kind: 'end', from: text.length, to: text.length }];
    const token = readToken(text, at, read);
    tokens.push(token);
    at = token.to;
  }
}

/** As many tokens as can be read: an unfinished text at the end is none. */
export function readableTokens(text: string): readonly Token[] {
  try {
    return tokenize(text);
  } catch (error) {
    const problem = problemOfMistake(error);
    if (!problem) throw error;
    return tokenize(text.slice(0, problem.from));
  }
}

function readToken(text: string, from: number, read: (expression: RegExp) => RegExpExecArray | null): Token {
  const digits = read(number)?.[0];
  if (digits !== undefined) return { kind: 'number', value: Number(digits), from, to: from + digits.length };
  const literal = read(quoted)?.[0];
  if (literal !== undefined) return { kind: 'text', value: unquote(literal, from), from, to: from + literal.length };
  const chinese = read(chineseQuoted);
  if (chinese) return { kind: 'text', value: chinese[1] ?? '', from, to: from + chinese[0].length };
  const exact = read(exactPath);
  if (exact) {
    const inside = exact[1] ?? '';
    const path = inside.startsWith('"') ? unquote(inside, from) : inside;
    return { kind: 'path', segments: [], exact: path, from, to: from + exact[0].length };
  }
  if (read(segment)) return readPath(text, from);
  const sign = read(signs)?.[0];
  if (sign !== undefined) return { kind: 'sign', value: plainSigns[sign] ?? sign, from, to: from + sign.length };
  throw formulaMistake({ from, to: from + endOf(text, from), message: strayOf(text, from) });
}

function readPath(text: string, from: number): Token {
  const segments: Segment[] = [];
  let at = from;
  for (;;) {
    segment.lastIndex = at;
    const found = segment.exec(text);
    if (!found) break;
    const to = at + found[0].length;
    segments.push({ name: found[1] ?? found[2] ?? '', quoted: found[1] !== undefined, from: at, to });
    at = to;
    if (text[at] !== '.') return { kind: 'path', segments, from, to: at };
    at += 1;
  }
  throw formulaMistake({
    from: at - 1,
    to: at,
    message: { zh: '点后面要有字段名', en: 'the name of a field should follow the dot' },
  });
}

function unquote(literal: string, from: number): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    throw formulaMistake({
      from,
      to: from + literal.length,
      message: { zh: '引号里的文字不对', en: 'this text in quotes is wrong' },
    });
  }
}

const endOf = (text: string, from: number): number => (isOpen(text[from]) ? text.length - from : 1);
const isOpen = (character: string | undefined): boolean => character === '"' || character === '“' || character === '「';

function strayOf(text: string, from: number) {
  if (isOpen(text[from])) return { zh: '引号没有配对', en: 'this quotation mark is never closed' };
  const [character = ''] = text.slice(from);
  return { zh: `这里不能有“${character}”`, en: `“${character}” cannot stand here` };
}
