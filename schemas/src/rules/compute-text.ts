import Big from 'big.js';
import { chineseAmount } from './chinese-amount.ts';
import { plainDecimal } from './compute-money.ts';
import { namedPatterns, type PatternName } from './named-patterns.ts';
import { plainTextOf } from './plain-text.ts';

/** Texts are never empty: '' is null. Counted in code points, so 𠮷 and emoji are one character each. */
type Text = string | null;

/** What `trim` takes away, in every reader; the full-width and the no-break space among them. */
export const trimmedCharacters = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
  0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
] as const;

const trimmed = `[${trimmedCharacters.map((code) => `\\u{${code.toString(16)}}`).join('')}]+`;
const outside = new RegExp(`^${trimmed}|${trimmed}$`, 'gu');

const filled = (text: string): Text => (text === '' ? null : text);

/** Lower case, character by character like PostgreSQL: JavaScript alone would make two of İ and look around Σ. */
export const foldText = (text: string): string => text.replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase();

const compare =
  (test: (text: string, part: string) => boolean) =>
  (text: Text, part: Text): boolean =>
    text !== null && part !== null && test(foldText(text), foldText(part));

const expressions = Object.fromEntries(
  Object.entries(namedPatterns).map(([name, { pattern }]) => [name, new RegExp(pattern, 'u')]),
  // fromEntries forgets the keys
) as { readonly [K in PatternName]: RegExp };

function left(text: Text, count: number | null): Text {
  return text === null || count === null ? null : filled([...text].slice(0, Math.max(0, Math.trunc(count))).join(''));
}

function right(text: Text, count: number | null): Text {
  if (text === null || count === null) return null;
  const characters = [...text];
  return filled(characters.slice(Math.max(0, characters.length - Math.max(0, Math.trunc(count)))).join(''));
}

export const computeText = {
  contains: compare((text, part) => text.includes(part)),
  matches: (text: Text, pattern: PatternName): boolean => text !== null && expressions[pattern].test(text),
  starts_with: compare((text, part) => text.startsWith(part)),
  ends_with: compare((text, part) => text.endsWith(part)),
  lower: (text: Text): Text => (text === null ? null : foldText(text)),
  length: (text: Text): number => (text === null ? 0 : [...text].length),
  left,
  right,
  trim: (text: Text): Text => (text === null ? null : filled(text.replace(outside, ''))),
  plain_text: (text: Text): Text => (text === null ? null : filled(plainTextOf(text))),
  join: (...texts: readonly Text[]): Text => filled(texts.map((text) => text ?? '').join('')),
  decimal_text: (value: number | string | null): Text => (value === null ? null : plainDecimal(new Big(value))),
  date_text: (date: Text): Text => date,
  datetime_text: (moment: Text): Text => moment,
  cn_amount: (amount: Text): Text => (amount === null ? null : chineseAmount(amount)),
} as const;
