/**
 * How names are read. PostgreSQL's Chinese collation knows one reading for each character (曾 as céng, 长沙 behind 张三), and nobody finds
 * 张三 by "zs" in it. So the write path works out a key for each name:
 *
 *     张三  → ~zhang1张~san1三          each Chinese character: a sign behind all letters, syllable, tone, the character itself
 *     单雄信 → ~shan4单…\t~dan1单…       what it is sorted by, and behind a tab how else it may be read
 *
 * `_p` keeps what it is sorted by and what is typed to find it (`zhangsan zs`).
 *
 * Compared as bytes, keys give the order people expect: numbers by their size, then Latin letters without regard to case and accents, then Chinese by syllable,
 * tone and character; `letters` and `initials` of a key are what is typed to find it.
 */
import { pinyin } from 'pinyin-pro';

const chinese = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
const isChinese = (text: string): boolean => [...text].every((character) => chinese.test(character));

/** The key of a folded text. */
export function nameKey(folded: string): string {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const made = makeKey(folded);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(folded, made);
  return made;
}

/** The same names come again: in `_s` and `_p` of one record, and from record to record. Depends on nothing but the text. */
const remembered = new Map<string, string>();
const mostRemembered = 5_000;

function makeKey(folded: string): string {
  const characters = plainCharacters(folded);
  if (!characters.some((character) => chinese.test(character))) return characters.join('');
  const text = characters.join('');
  const usual = keyOf(characters, read(text, 'off'));
  if (!mayBeFamilyName(text)) return usual;
  const asName = keyOf(characters, read(text, 'head'));
  if (lettersOf(asName) === lettersOf(usual)) return usual;
  const isName = characters.length <= longestName && isChinese(text);
  return isName ? `${asName}\t${usual}` : `${usual}\t${asName}`;
}

/** Without accents; numbers with their length in front, so that 9 comes before 10. */
function plainCharacters(folded: string): readonly string[] {
  const plain = folded.normalize('NFKD').replace(/\p{M}/gu, '');
  const numbered = plain.replace(/[0-9]+/g, (digits) => {
    const number = digits.replace(/^0+(?=.)/, '');
    return `${Math.min(number.length, 9)}${number}`;
  });
  return [...numbered];
}

/** a person's name that is nothing but that, sorted as one */
const longestName = 3;

const read = (text: string, surname: 'head' | 'off'): readonly string[] =>
  pinyin(text, { type: 'array', toneType: 'num', v: true, surname });

function keyOf(characters: readonly string[], readings: readonly string[]): string {
  const isWhole = readings.length === characters.length;
  return characters
    .map((character, index) => {
      const reading = isWhole ? readings[index] : chinese.test(character) ? read(character, 'off')[0] : undefined;
      return reading !== undefined && reading !== character ? `~${reading}${character}` : character;
    })
    .join('');
}

/** Family names of two characters that are read in their own way. */
const doubleNames: ReadonlySet<string> = new Set(['万俟', '尉迟', '长孙', '澹台', '单于']);
const ownReadings = new Map<string, boolean>();

/** Whether the text begins with a family name that may be read otherwise than the word: 单, 曾, 仇, 尉迟 … */
function mayBeFamilyName(text: string): boolean {
  if (doubleNames.has(text.slice(0, 2))) return true;
  const [first = ''] = text;
  const known = ownReadings.get(first);
  if (known !== undefined) return known;
  const readings = [...read(first, 'head'), ...allReadings(first)].map((reading) => lettersOf(reading));
  const differs = chinese.test(first) && new Set(readings).size > 1;
  ownReadings.set(first, differs);
  return differs;
}

const allReadings = (character: string): readonly string[] =>
  pinyin(character, { type: 'array', toneType: 'none', v: true, multiple: true });

/** The readings of a key, the one it is sorted by first. */
export const readingsOf = (key: string): readonly string[] => key.split('\t');

/** As much of a reading as an index can hold (2,700 bytes); what is equal so far is ordered by age. Never half a character. */
export const sortKeyOf = (reading: string): string => reading.slice(0, 600).replace(/[\ud800-\udbff]$/, '');

/** All letters of a reading: `zhangsan`. */
export function lettersOf(reading: string): string {
  return reading.replace(/[^a-z]/g, '');
}

/** The first letter of each syllable, Latin letters as they are: `zs`, `tcldz`. */
export function initialsOf(reading: string): string {
  return reading.replace(/~([a-z])[a-z]*[0-9]?./gu, '$1').replace(/[^a-z]/g, '');
}
