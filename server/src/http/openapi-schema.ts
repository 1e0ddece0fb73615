import { type Json, type JsonObject, type Label, text } from '@kehuan/schemas';

type Loose = { readonly [keyword: string]: unknown };

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const single = ['items', 'additionalProperties', 'propertyNames'];
const several = ['oneOf', 'anyOf', 'allOf'];
const named = ['properties'];
/** Words of ours that no other program knows. */
const ownWords = ['editor', 'enumLabels', '$type'];

/** One of our schemas as others may read it: a title is one text, and our own words are left out. */
export function openapiSchema(schema: unknown): JsonObject {
  const entries = Object.entries(schema as Loose)
    .filter(([keyword]) => !ownWords.includes(keyword))
    .map(([keyword, value]): [string, Json] => [keyword, translate(keyword, value)]);
  return Object.fromEntries(entries);
}

function translate(keyword: string, value: unknown): Json {
  if (keyword === 'title') return typeof value === 'string' ? value : text(value as Label, 'en');
  if (single.includes(keyword)) return typeof value === 'boolean' ? value : openapiSchema(value);
  if (several.includes(keyword)) return (value as readonly unknown[]).map(openapiSchema);
  if (named.includes(keyword)) {
    return Object.fromEntries(Object.entries(value as Loose).map(([name, part]) => [name, openapiSchema(part)]));
  }
  // What is left is plain JSON: limits, patterns, constants.
  return value as Json;
}
