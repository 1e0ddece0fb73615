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
  type Values,
} from '@kehuan/schemas';

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

/** What belongs into `_s` of a record with these values; all of its search fields must be among them. */
export function searchKeys(object: ObjectDefinition, values: Values): readonly number[] {
  const pairs = new Set<number>();
  for (const { key } of searchFieldsOf(object)) {
    const value = values[key];
    if (typeof value === 'string') collectBigrams(foldText(value), pairs);
  }
  return [...pairs];
}

/**
 * Pairs that every record holds in `_s` whose field contains this text, whatever stands around it there: neighbours can only change letters
 * (a combining accent after the last one), so pairs are taken from figures, Chinese characters and letters that have a known next neighbour.
 */
export function certainBigrams(part: string): readonly number[] {
  if (!/^[A-Za-z0-9\u4e00-\u9fff]+$/.test(part)) return [];
  return bigramsOf(/[A-Za-z]$/.test(part) ? part.slice(0, -1) : part);
}
