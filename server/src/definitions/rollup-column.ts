import { createHash } from 'node:crypto';
import { checkRule, type RelatedNode, type RuleNode } from '@kehuan/schemas';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Snapshot, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import { createRuleScope } from '../rules-to-sql/rule-scope.ts';
import type { RuleTable } from '../rules-to-sql/rule-table.ts';

/** A rollup as a column that follows from the rows of one other table and from nothing else. */
export interface RollupColumn {
  readonly object: string;
  readonly field: string;
  readonly table: string;
  readonly child: string;
  readonly childTable: string;
  /** columns of the child: its link, and all that decide whether and with what it counts */
  readonly link: string;
  readonly watched: readonly string[];
  /** the value of a record `r`, without parameters */
  readonly value: string;
  /** of column, function and triggers; another rule, or other columns, have another name */
  readonly name: string;
}

export interface RollupPlace {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
}

/**
 * The column a rollup can have: where its list is a plain list of records that link here, and what is summed and which of them count is
 * a matter of those records' own columns. Undefined for every other one: that would change with more than those rows, or with the clock.
 */
export function rollupColumn(
  db: Kysely<Database>,
  { workspace, snapshot }: RollupPlace,
  { object, field }: { readonly object: string; readonly field: string },
): RollupColumn | undefined {
  const parent = snapshot.objects.get(object);
  if (parent?.fields.get(field)?.type !== 'rollup') return undefined;
  const checked = checkRule({ var: field }, { model: snapshot.model, entity: object });
  const node = checked.ok ? checked.tree.root : undefined;
  const related = node?.kind === 'computed' ? onlyList(node.node) : undefined;
  const child = related && snapshot.objects.get(related.list.entity);
  // a record on its own kind of list would have its own table changed while it is being written
  if (!related || !child || child === parent) return undefined;
  const fields = fieldsCounted(related);
  const columns = fields?.map((key) => child.columns[key]?.column ?? (key === 'id' ? 'id' : undefined));
  const link = child.columns[related.list.field]?.column;
  if (link === undefined || !columns?.every((column) => column !== undefined)) return undefined;
  const value = textOf(db, { workspace, snapshot }, { object, field });
  if (value === undefined) return undefined;
  const watched = [...new Set(columns)].sort();
  const hash = createHash('sha256').update([parent.table, child.table, link, ...watched, value].join('\n'));
  const name = `_r_${hash.digest('hex').slice(0, 20)}`;
  return {
    object,
    field,
    table: parent.table,
    child: child.definition.key,
    childTable: child.table,
    link,
    watched,
    value,
    name,
  };
}

/** The list a rule asks, where nothing else of the record or the moment comes in. */
function onlyList(node: RuleNode): RelatedNode | undefined {
  if (node.kind === 'related') return node.list.many === undefined && isHere(node) ? node : undefined;
  if (node.kind !== 'call') return undefined;
  const [asked, ...others] = node.args.filter(({ kind }) => kind !== 'value');
  return asked && others.length === 0 ? onlyList(asked) : undefined;
}

function fieldsCounted({ value, where }: RelatedNode): readonly string[] | undefined {
  return together([value, where].map((node) => (node ? ownFields(node) : [])));
}

/** The fields an expression names, if it names nothing but the record's own. */
function ownFields(node: RuleNode): readonly string[] | undefined {
  if (node.kind === 'value') return [];
  if (node.kind === 'field') return isHere(node) ? node.field.split('.').slice(0, 1) : undefined;
  if (node.kind === 'call') return together(node.args.map(ownFields));
  return node.kind === 'computed' && isHere(node) ? ownFields(node.node) : undefined;
}

function together(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.flat() : undefined;
}

const isHere = ({ route }: Pick<RelatedNode, 'route'>): boolean => route.start === null && route.hops.length === 0;

/** The same expression a query would have, with its constants written out: a function of the database takes no parameters. */
function textOf(
  db: Kysely<Database>,
  { workspace, snapshot }: RollupPlace,
  { object, field }: { readonly object: string; readonly field: string },
): string | undefined {
  const tables = (entity: string): RuleTable => {
    const there = snapshot.objects.get(entity);
    if (!there) throw new Error(`Release ${snapshot.release} has no object ${entity}.`);
    const columns = Object.entries(there.columns).map(([key, { column }]) => [key, column] as const);
    return {
      schema: workspace.schema,
      table: there.table,
      columns: { ...Object.fromEntries(columns), id: 'id', version: 'version' },
      softDeleted: true,
    };
  };
  const scope = createRuleScope({ model: snapshot.model, tables, root: { entity: object, alias: 'r' } });
  const { sql: text, parameters } = sql`${scope.path([field])}`.compile(db);
  const literals = parameters.map(literalOf);
  const places = [...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place));
  if (!literals.every((literal) => literal !== undefined)) return undefined;
  // something that looks like a parameter stands in a text
  if (places.length !== literals.length || places.some((place, index) => place !== index + 1)) return undefined;
  return text.replace(/\$(\d+)/g, (_, place: string) => literals[Number(place) - 1] ?? 'null');
}

function literalOf(value: unknown): string | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const items = value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`);
    return value.every((item) => typeof item === 'string') ? pg.escapeLiteral(`{${items.join(',')}}`) : undefined;
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? pg.escapeLiteral(String(value)) : undefined;
}
