import { lettersOf, nameKey, readingsOf } from './name-keys.ts';
import { foldText } from './search-keys.ts';

/** Start and end of a place in a text, in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** Where words stand in a text, also those that are its pinyin or initials; in order, without overlaps. */
export function markFound(text: string, words: readonly string[]): readonly Mark[] {
  const folded = foldText(text);
  // where folding changes lengths places in one are not places in the other
  if (folded.length !== text.length) return [];
  const found = words.flatMap((word) => markText(folded, word) ?? markReading(folded, word) ?? []);
  const marks: [number, number][] = [];
  for (const [start, end] of [...found].sort((one, other) => one[0] - other[0])) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

function markText(folded: string, word: string): readonly Mark[] | undefined {
  const start = folded.indexOf(word);
  return start < 0 ? undefined : [[start, start + word.length]];
}

interface Read {
  readonly mark: Mark;
  readonly letters: string;
}

function markReading(folded: string, word: string): readonly Mark[] | undefined {
  if (!/^[a-z]{2,}$/.test(word)) return undefined;
  for (const reading of readingsOf(nameKey(folded))) {
    const parts = partsOf(folded, reading);
    const found =
      findIn(parts, word, ({ letters }) => letters) ?? findIn(parts, word, ({ letters }) => letters.slice(0, 1));
    if (found) return found;
  }
  return undefined;
}

/** The characters of a reading that have letters, with their places in the text. */
function partsOf(folded: string, reading: string): readonly Read[] {
  const parts: Read[] = [];
  let from = 0;
  for (const [, syllable, read, plain] of reading.matchAll(/~([a-z]+)[0-9]?(.)|(.)/gu)) {
    const character = read ?? plain ?? '';
    const start = folded.indexOf(character, from);
    const letters = syllable ?? lettersOf(character);
    if (start < 0 || letters === '') continue;
    from = start + character.length;
    parts.push({ mark: [start, from], letters });
  }
  return parts;
}

function findIn(parts: readonly Read[], word: string, lettersFor: (part: Read) => string): readonly Mark[] | undefined {
  const at = parts.map(lettersFor).join('').indexOf(word);
  if (at < 0) return undefined;
  let passed = 0;
  const touched = parts.filter((part) => {
    const start = passed;
    passed += lettersFor(part).length;
    return start < at + word.length && passed > at;
  });
  return touched.map(({ mark }) => mark);
}
