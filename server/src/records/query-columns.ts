import type { Json, RecordRow } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { readerOf } from '../database/record-columns.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import type { QueryField } from './query-fields.ts';
import { type QuerySource, targetField } from './query-source.ts';
import { titleOf, titleReader, titlesOf } from './query-titles.ts';
import { secretColumn } from './secret-column.ts';

type Sql = RawBuilder<unknown>;
/** People and records named by a reply, while it is put together. */
export type FoundReferences = { [id: string]: { object: string; title: string | null } };
/** One row as the database gives it, by position. */
export type RawRow = readonly unknown[];

/**
 * The columns of one page. The page itself is a subquery `p`; what is only needed for the rows that are shown (titles of links) is looked
 * up around it. Rows travel as arrays: `read` knows the position of everything.
 */
export interface PageColumns {
  /** inside the page: expressions with their aliases */
  readonly inner: readonly Sql[];
  /** around the page */
  readonly outer: readonly Sql[];
  readonly read: (raw: RawRow, references: FoundReferences) => RecordRow;
  /** position of a field's raw value, for fields asked for */
  readonly positionOf: (path: string) => number | undefined;
}

interface Cell {
  readonly key: string;
  readonly position: number;
  readonly read: (raw: unknown, row: RawRow) => Json;
}

interface LinkCell {
  readonly position: number;
  readonly title: number;
  /** position of the object's key, or the key itself */
  readonly target: number | string;
  readonly readTitle: (raw: unknown, entity: string) => string | null;
}

interface LinkListCell {
  /** position of the titles by id */
  readonly titles: number;
  readonly entity: string;
  readonly readTitle: (raw: unknown, entity: string) => string | null;
}

/** `root`: the alias of the object's table in the page; `scope` stands on it. */
export function pageColumns(
  source: QuerySource,
  { fields, scope, root }: { fields: readonly QueryField[]; scope: RuleSqlScope; root: string },
): PageColumns {
  const inner: Sql[] = [sql`${sql.id(root, 'id')} as id`, sql`${sql.id(root, 'version')} as version`];
  const outer: Sql[] = [sql`p.id`, sql`p.version`];
  const cells: Cell[] = [];
  const links: LinkCell[] = [];
  const lists: LinkListCell[] = [];
  const show = (column: Sql) => outer.push(column) - 1;
  const asked = fields.filter(({ path }) => path !== 'id');
  for (const [index, field] of asked.entries()) {
    const name = `c${index}`;
    const secret = secretColumn(source, field);
    inner.push(sql`${scope.column(secret?.segments ?? field.segments)} as ${sql.id(name)}`);
    if (secret) inner.push(sql`${scope.path(secret.owner)} as ${sql.id(`i${index}`)}`);
    const position = show(sql.id('p', name));
    const owner = secret && show(sql.id('p', `i${index}`));
    const read = secret && owner !== undefined ? secret.readWith(owner) : valueReader(field);
    cells.push({ key: field.path, position, read });
  }
  for (const [index, field] of asked.entries()) {
    if (field.type.kind === 'links') {
      const [entity = ''] = field.type.to;
      const titles = show(titlesOf(source, entity, sql.id('p', `c${index}`)));
      lists.push({ titles, entity, readTitle: titleReader(source, [entity]) });
    }
    if (field.type.kind !== 'link') continue;
    const { to } = field.type;
    const isMany = to.length > 1;
    if (isMany) inner.push(sql`${scope.path(targetOf(field.segments))} as ${sql.id(`o${index}`)}`);
    const target = isMany ? sql.id('p', `o${index}`) : undefined;
    links.push({
      position: cells[index]!.position,
      title: show(titleOf(source, to, { id: sql.id('p', `c${index}`), target })),
      target: target ? show(target) : to[0]!,
      readTitle: titleReader(source, to),
    });
  }
  const positions = new Map(cells.map(({ key, position }) => [key, position]));
  return { inner, outer, read: rowReader(cells, links, lists), positionOf: (path) => positions.get(path) };
}

/** The path of the column that names the object of a link to several objects. */
const targetOf = (segments: readonly string[]): readonly string[] => [
  ...segments.slice(0, -1),
  targetField(segments.at(-1) ?? ''),
];

/** How a column's raw value becomes JSON. */
export function valueReader({ field, type }: QueryField): (raw: unknown) => Json {
  if (field) return readerOf(field);
  // a part of a value, what is known of people
  return type.kind === 'number'
    ? (raw) => (typeof raw === 'string' ? Number(raw) : null)
    : (raw) => (raw ?? null) as Json;
}

function rowReader(
  cells: readonly Cell[],
  links: readonly LinkCell[],
  lists: readonly LinkListCell[],
): PageColumns['read'] {
  return (raw, references) => {
    const row: Record<string, Json> = { id: String(raw[0]), version: Number(raw[1]) };
    for (const { key, position, read } of cells) row[key] = read(raw[position], raw);
    for (const link of links) noteReference(link, raw, references);
    for (const list of lists) noteReferences(list, raw, references);
    // made right above with both
    return row as RecordRow;
  };
}

function noteReference(
  { position, title, target, readTitle }: LinkCell,
  raw: RawRow,
  references: FoundReferences,
): void {
  const id = raw[position];
  if (typeof id !== 'string' || Object.hasOwn(references, id)) return;
  const object = typeof target === 'number' ? raw[target] : target;
  if (typeof object !== 'string') return;
  references[id] = { object, title: readTitle(raw[title], object) };
}

function noteReferences({ titles, entity, readTitle }: LinkListCell, raw: RawRow, references: FoundReferences): void {
  // null where the list is empty
  for (const [id, title] of Object.entries((raw[titles] ?? {}) as { readonly [id: string]: unknown })) {
    if (!Object.hasOwn(references, id)) references[id] = { object: entity, title: readTitle(title, entity) };
  }
}
