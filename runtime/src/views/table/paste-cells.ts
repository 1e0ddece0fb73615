import {
  type App,
  describeProblem,
  fieldTypeOf,
  type Json,
  type Locale,
  type ObjectField,
  objectOf,
  type ProblemData,
  type Query,
} from '@kehuan/schemas';

/** A text that is to go into a cell. */
export interface PastedCell {
  readonly field: ObjectField;
  readonly isEditable: boolean;
  readonly text: string;
}

/** The value of a cell, or why the text cannot stand there. */
export type ReadCell = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string };

export interface Reading {
  readonly app: App;
  readonly locale: Locale;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** reads records, for links named by their titles */
  readonly ask: (query: Query) => Promise<readonly { readonly [field: string]: unknown }[]>;
}

/** Reads pasted texts the way an import does: numbers and dates as people write them, people and records by their names. */
export async function readCells(cells: readonly PastedCell[], reading: Reading): Promise<readonly ReadCell[]> {
  const links = new Map<ObjectField, ReadonlyMap<string, readonly string[]>>();
  for (const field of new Set(cells.filter(({ isEditable }) => isEditable).map((cell) => cell.field))) {
    if (fieldTypeOf(field).lookup !== 'link') continue;
    const titles = cells.filter((cell) => cell.field === field).map(({ text }) => text.trim());
    links.set(field, await findTitles(field, [...new Set(titles)].filter(Boolean), reading));
  }
  return cells.map((cell) => readCell(cell, links.get(cell.field), reading));
}

function readCell(
  { field, isEditable, text }: PastedCell,
  titles: ReadonlyMap<string, readonly string[]> | undefined,
  { locale, people }: Reading,
): ReadCell {
  const refuse = (problem: ProblemData): ReadCell => ({
    ok: false,
    message:
      describeProblem({ ...problem, params: { ...problem.params, field: field.label } }, locale.language).message ?? '',
  });
  if (!isEditable) return refuse({ code: 'field.read-only' });
  const plain = text.trim();
  const leaf = fieldTypeOf(field);
  const { kind } = leaf.ruleType(field.options);
  if (plain === '')
    return { ok: true, value: kind === 'boolean' ? false : kind === 'list' || kind === 'links' ? [] : null };
  if (!leaf.lookup) {
    const read = leaf.parse(text, field.options, locale);
    return read.ok ? read : refuse({ code: read.code, ...(read.params ? { params: read.params } : {}) });
  }
  const idsOf = (name: string): readonly string[] =>
    titles?.get(name) ?? people.filter((person) => person.name === name).map(({ id }) => id);
  const isMany = kind === 'links';
  const found = (isMany ? plain.split(/[、,，;；]\s*/) : [plain]).map((name) => [name, idsOf(name)] as const);
  const unclear = found.find(([, ids]) => ids.length !== 1);
  if (unclear) {
    const [name, ids] = unclear;
    const several = {
      zh: `有 ${ids.length} 个「${name}」，不知道是哪一个`,
      en: `there are ${ids.length} called “${name}”`,
    };
    const none = { zh: `没有找到「${name}」`, en: `“${name}” was not found` };
    return refuse({ code: 'record.rule', params: { message: ids.length > 1 ? several : none } });
  }
  const ids = found.flatMap(([, one]) => one);
  return { ok: true, value: isMany ? ids : (ids[0] ?? null) };
}

/** The records of a link's objects by title, all at once. */
async function findTitles(
  field: ObjectField,
  titles: readonly string[],
  { app, ask }: Reading,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>(titles.map((title) => [title, []]));
  const type = fieldTypeOf(field).ruleType(field.options);
  const targets = type.kind === 'link' || type.kind === 'links' ? type.to : [];
  for (const object of targets.flatMap((key) => objectOf(app, key) ?? [])) {
    // as many constants as one list of a rule may have
    for (let from = 0; from < titles.length; from += 500) {
      const rows = await ask({
        object: object.key,
        fields: [object.title],
        filter: { in: [{ var: object.title }, titles.slice(from, from + 500)] },
        page: { size: 1000 },
      });
      for (const row of rows) {
        const title = String(row[object.title]);
        found.set(title, [...(found.get(title) ?? []), String(row.id)]);
      }
    }
  }
  return found;
}
