import {
  type App,
  fieldTypeOf,
  type Json,
  type Locale,
  type ObjectField,
  objectOf,
  type Query,
  type ReplyOf,
  type Routes,
  splitNames,
} from '@kehuan/schemas';

/** A cell of a spreadsheet's text: in quotes where it holds a tab, a line break or quotes itself. */
const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;

/** The cells of what a spreadsheet put on the clipboard. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of text.matchAll(cell)) {
    if (whole === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

export interface NameLookups {
  readonly app: App;
  readonly locale: Locale;
  readonly query: (query: Query) => Promise<ReplyOf<Routes['query']>>;
  readonly people: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly units: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/**
 * Texts of one column as its values, read as the field reads them; names of people, departments and records are looked up together. What cannot be read
 * stays the text it is, so that the cell says what is wrong with it.
 */
export async function readColumn(
  field: ObjectField,
  texts: readonly string[],
  tools: NameLookups,
): Promise<readonly Json[]> {
  const leaf = fieldTypeOf(field);
  if (!leaf.lookup) {
    return texts.map((text) => {
      if (text === '') return null;
      const read = leaf.parse(text, field.options, tools.locale);
      return read.ok ? read.value : text;
    });
  }
  const isMany = leaf.ruleType(field.options).kind === 'links';
  const namesIn = (text: string) => (isMany ? splitNames(text) : [text]);
  const ids = await findIds(field, [...new Set(texts.filter(Boolean).flatMap(namesIn))], tools);
  return texts.map((text) => {
    if (text === '') return isMany ? [] : null;
    const found = namesIn(text).map((name) => ids.get(name));
    if (!found.every((id) => id !== undefined)) return text;
    return isMany ? found : (found[0] ?? null);
  });
}

async function findIds(
  field: ObjectField,
  names: readonly string[],
  { app, query, people, units }: NameLookups,
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  if (field.type === 'user') return byName(await people());
  if (field.type === 'department') return byName(await units());
  const found = new Map<string, string>();
  for (const key of field.type === 'link' ? field.options.to : []) {
    const title = objectOf(app, key)?.title ?? 'id';
    const { rows } = await query({
      object: key,
      filter: { in: [{ var: title }, names] },
      fields: [title],
      page: { size: 1000 },
    });
    for (const row of rows) found.set(String(row[title]), String(row.id));
  }
  return found;
}

const byName = (known: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(known.map(({ id, name }) => [name, id]));
