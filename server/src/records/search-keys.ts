/**
 * How records are found by text. Chinese has no spaces and its words are two characters long, so every pair of neighbouring characters
 * of a record's title and searchable fields stands in one packed column, `_s int4[]`, with a GIN index. Folding is done here on both sides, on
 * writing and on searching, so that full-width and upper-case letters meet their plain forms.
 */
import {
  columnStorageOf,
  fieldsOf,
  fieldTypeOf,
  type ObjectDefinition,
  type ObjectField,
  plainTextOf,
  type Values,
} from '@kehuan/schemas';
import { nameFieldsOf, typedKey } from '../database/name-fields.ts';
import { initialsOf, lettersOf, nameKey, readingsOf, sortKeyOf } from './name-keys.ts';

/** The form in which texts are compared: full-width as half-width, lower case. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Each pair of neighbouring characters (UTF-16 units, so a rare character is a pair by itself) as one int4, without repeats or spaces. */
export function bigramsOf(text: string): readonly number[] {
  const pairs = new Set<number>();
  collectBigrams(foldText(text), pairs);
  return [...pairs];
}

function collectBigrams(folded: string, pairs: Set<number>): void {
  let before = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charCodeAt(index);
    const isSpace = unit <= 32;
    if (before !== 0 && !isSpace) pairs.add((before << 16) | unit);
    before = isSpace ? 0 : unit;
  }
}

const cache = new WeakMap<ObjectDefinition, readonly ObjectField[]>();

/** The text fields that search looks into: the title and those marked as searchable, as far as they have a column. */
export function searchFieldsOf(object: ObjectDefinition): readonly ObjectField[] {
  const known = cache.get(object);
  if (known) return known;
  const found = fieldsOf(object).filter(
    (field) =>
      (field.key === object.title || field.searchable === true) &&
      columnStorageOf(field) &&
      fieldTypeOf(field).ruleType(field.options).kind === 'text',
  );
  cache.set(object, found);
  return found;
}

/** What stands before the first character of a title, so that titles that begin with something are found by the index too. */
const start = 2;
/** Initials are kept as capitals, which folded texts never hold: "zs" is 张三 and no text with these two letters in the middle of a word. */
export const initialPairsOf = (initials: string): readonly number[] => bigramsOfFolded(initials.toUpperCase());
/** The pair every record has whose title, or the pinyin of it, begins with this text. */
export const startPair = (folded: string): number => (start << 16) | folded.charCodeAt(0);

function bigramsOfFolded(text: string): readonly number[] {
  const pairs = new Set<number>();
  collectBigrams(text, pairs);
  return [...pairs];
}

const isRich = (field: ObjectField): boolean => field.type === 'text' && field.options.format === 'rich';

/** What belongs into `_s` of a record with these values; all of its search fields must be among them. */
export function searchKeys(object: ObjectDefinition, values: Values): readonly number[] {
  const pairs = new Set<number>();
  const names = nameFieldsOf(object);
  for (const field of searchFieldsOf(object)) {
    const value = values[field.key];
    if (typeof value !== 'string') continue;
    const folded = foldText(isRich(field) ? plainTextOf(value) : value);
    collectBigrams(folded, pairs);
    const isTitle = field.key === object.title;
    if (isTitle && folded !== '') pairs.add(startPair(folded));
    if (names.includes(field)) collectReadings(folded, { pairs, isTitle });
  }
  return [...pairs];
}

function collectReadings(folded: string, { pairs, isTitle }: { pairs: Set<number>; isTitle: boolean }): void {
  for (const reading of readingsOf(nameKey(folded))) {
    const letters = lettersOf(reading);
    if (letters === '') continue;
    if (isTitle) pairs.add(startPair(letters));
    collectBigrams(letters, pairs);
    // Latin words are not known by their initials
    if (!reading.includes('~')) continue;
    for (const pair of initialPairsOf(initialsOf(reading))) pairs.add(pair);
  }
}

/** What is typed to find a name: the letters of each reading and their initials. */
function typedFor(readings: readonly string[]): string {
  const typed = readings.flatMap((reading) => [
    lettersOf(reading),
    ...(reading.includes('~') ? [initialsOf(reading)] : []),
  ]);
  return [...new Set(typed)].join(' ');
}

/** What belongs into `_p` of a record with these values; null where it has no names. */
export function nameKeys(object: ObjectDefinition, values: Values): { readonly [field: string]: string } | null {
  const keys = nameFieldsOf(object).flatMap(({ key }) => {
    const value = values[key];
    if (typeof value !== 'string' || value === '') return [];
    const readings = readingsOf(nameKey(foldText(value)));
    return [[key, sortKeyOf(readings[0] ?? '')] as const, [typedKey(key), typedFor(readings)] as const];
  });
  return keys.length === 0 ? null : Object.fromEntries(keys);
}

/** All that a record is found by, for making it again. */
export const foundBy = (object: ObjectDefinition, values: Values) => ({
  pairs: searchKeys(object, values),
  names: nameKeys(object, values),
});

/**
 * Pairs that every record holds in `_s` whose field contains this text, whatever stands around it there: neighbours can only change letters
 * (a combining accent after the last one), so pairs are taken from figures, Chinese characters and letters that have a known next neighbour.
 */
export function certainBigrams(part: string): readonly number[] {
  if (!/^[A-Za-z0-9\u4e00-\u9fff]+$/.test(part)) return [];
  return bigramsOf(/[A-Za-z]$/.test(part) ? part.slice(0, -1) : part);
}
