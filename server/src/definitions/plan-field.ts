import {
  type BehaviourField,
  canStay,
  contentOf,
  initialValue,
  type Json,
  type ObjectDefinition,
} from '@kehuan/schemas';
import type { CatalogueTable, Passage, ReleaseColumns } from '../database/system-tables/definitions.ts';
import { cataloguedField, storageOf } from './catalogue.ts';
import { freeName } from './physical-names.ts';

export interface NewColumn {
  readonly table: string;
  readonly column: string;
  /** PostgreSQL type */
  readonly type: string;
  /** never null: this literal of PostgreSQL stands for empty */
  readonly always?: string;
  /** what records hold that are there already */
  readonly initial?: Json;
}

/** Values that go from the column which holds them to another one, over the columns in between where it comes back from further. */
export interface Move {
  readonly object: string;
  readonly field: string;
  readonly table: string;
  readonly source: CatalogueTable;
  /** from the source on; the last one is the column that holds the values from now on */
  readonly hops: readonly Hop[];
}

export interface Hop {
  readonly column: CatalogueTable;
  /** how its values went over to the column before it when it was retired; absent for a new column, which holds nothing yet */
  readonly passage?: Passage;
}

/** What is known of an object's columns while those of its fields are worked out. */
export interface ObjectInput {
  readonly object: ObjectDefinition;
  readonly table: string;
  readonly columns: readonly CatalogueTable[];
  /** grows as names are given out */
  readonly taken: Set<string>;
  readonly zone: string;
  /** see `PlanInput` */
  readonly fitting: ReadonlySet<string>;
  readonly ahead: ReadonlyMap<string, string>;
  readonly former: ReleaseColumns;
}

export interface FieldPlan {
  readonly columns: readonly CatalogueTable[];
  readonly newColumns: readonly NewColumn[];
  readonly moves: readonly Move[];
}

export const retire = (column: CatalogueTable): CatalogueTable => ({ ...column, live: false });

/**
 * The column for a field: the one it has, if its values are values of the field as it is now; else an earlier column of the same
 * field with just this content, which comes back with what was in it; else a new one that the values are converted into. Where a
 * release is returned to, the column it had comes first.
 */
export function planField(input: ObjectInput, field: BehaviourField): FieldPlan {
  const own = input.columns.filter((column) => column.field === field.key);
  const holder = own.find(({ successor }) => successor === null);
  if (!holder) return planNewColumn(input, field);
  const content = contentOf(field);
  const hasContent = ({ definition }: CatalogueTable) => contentOf(definition) === content;
  const columns = { own, holder };
  const former = findFormer(input, field, own);
  if (former && former !== holder) return moveToFormer(input, field, { ...columns, former });
  if (hasContent(holder)) return stay(input, field, columns);
  const isFitting = canStay(holder.definition, field) || input.fitting.has(`${input.object.key}.${field.key}`);
  if (former && isFitting) return stay(input, field, columns);
  const earlier = own.find(hasContent);
  if (earlier) return moveBack(input, field, { ...columns, earlier });
  return isFitting ? stay(input, field, columns) : moveOn(input, field, columns);
}

function findFormer({ object, former }: ObjectInput, { key }: BehaviourField, own: readonly CatalogueTable[]) {
  const columns = Object.hasOwn(former, object.key) ? former[object.key] : undefined;
  const name = columns && Object.hasOwn(columns, key) ? columns[key] : undefined;
  return own.find(({ column_name }) => column_name === name);
}

/**
 * Back to the column the release had. Where that one was given other values since (it went on being used for a while), they go through
 * it into one with the content asked for.
 */
function moveToFormer(
  input: ObjectInput,
  field: BehaviourField,
  { own, holder, former }: Columns & { readonly former: CatalogueTable },
): FieldPlan {
  const content = contentOf(field);
  const canHold = contentOf(former.definition) === content || canStay(former.definition, field);
  if (canHold) return moveBack(input, field, { own, holder, earlier: former });
  const beside = own.find(
    ({ column_name, successor, definition }) =>
      contentOf(definition) === content && (successor === former.column_name || former.successor === column_name),
  );
  if (beside === holder) return stay(input, field, { own, holder });
  if (beside) return moveBack(input, field, { own, holder, earlier: beside });
  const back = moveBack(input, { ...former.definition }, { own, holder, earlier: former });
  const restored = back.columns.find(({ successor }) => successor === null);
  if (!restored) throw new Error(`${input.object.key}.${field.key} has no column to go on from.`);
  const on = moveOn(input, field, { own: back.columns, holder: restored });
  const hops = [...back.moves, ...on.moves].flatMap((move) => move.hops);
  const moves = back.moves.slice(0, 1).map((move) => ({ ...move, hops }));
  return { columns: on.columns, newColumns: [...back.newColumns, ...on.newColumns], moves };
}

function planNewColumn(input: ObjectInput, field: BehaviourField): FieldPlan {
  const { column, newColumns } = makeColumn(input, field);
  return { columns: [column], newColumns, moves: [] };
}

interface Columns {
  /** all of the field, the holder among them */
  readonly own: readonly CatalogueTable[];
  readonly holder: CatalogueTable;
}

function stay(input: ObjectInput, field: BehaviourField, { own, holder }: Columns): FieldPlan {
  const { companion, newColumns } = companionFor(input, field, holder);
  const kept = { ...holder, companion, live: true, definition: cataloguedField(field) };
  return { columns: own.map((column) => (column === holder ? kept : retire(column))), newColumns, moves: [] };
}

function moveOn(input: ObjectInput, field: BehaviourField, { own, holder }: Columns): FieldPlan {
  const { column, newColumns } = makeColumn(input, field);
  const passage = { own: holder.definition, successor: column.definition, zone: input.zone };
  const left = { ...retire(holder), successor: column.column_name, passage };
  const { object, table } = input;
  const move = { object: object.key, field: field.key, table, source: holder, hops: [{ column }] };
  return {
    columns: [...own.map((other) => (other === holder ? left : retire(other))), column],
    newColumns,
    moves: [move],
  };
}

/** The way back leads over every column the values have been in since; then each of them points back the way the values came. */
function moveBack(
  input: ObjectInput,
  field: BehaviourField,
  { own, holder, earlier }: Columns & { readonly earlier: CatalogueTable },
): FieldPlan {
  const way = wayFrom(earlier, own);
  const hops: Hop[] = [];
  const turned = new Map<CatalogueTable, CatalogueTable>();
  for (const [index, column] of way.entries()) {
    const before = way[index - 1];
    if (before?.passage) {
      const { own: first, successor: second, zone } = before.passage;
      const passage = { own: second, successor: first, zone };
      turned.set(column, { ...retire(column), successor: before.column_name, passage });
    }
    if (column !== holder) hops.unshift({ column, ...(column.passage ? { passage: column.passage } : {}) });
  }
  const { companion, newColumns } = companionFor(input, field, earlier);
  const back = {
    ...earlier,
    companion,
    live: true,
    definition: cataloguedField(field),
    successor: null,
    passage: null,
  };
  const { object, table } = input;
  return {
    columns: own.map((column) => (column === earlier ? back : (turned.get(column) ?? retire(column)))),
    newColumns,
    moves: [{ object: object.key, field: field.key, table, source: holder, hops }],
  };
}

/** A column and its successors, up to the one that holds the values. */
function wayFrom(start: CatalogueTable, own: readonly CatalogueTable[]): readonly CatalogueTable[] {
  const way = [start];
  for (let next = start.successor; next !== null; ) {
    const column = own.find(({ column_name }) => column_name === next);
    if (!column || way.includes(column)) throw new Error(`The columns of ${start.object}.${start.field} lead nowhere.`);
    way.push(column);
    next = column.successor;
  }
  return way;
}

function makeColumn(input: ObjectInput, field: BehaviourField) {
  const { object, table, taken, ahead } = input;
  const name = ahead.get(`${object.key}.${field.key}`) ?? freeName(field.key, taken);
  taken.add(name);
  const { sql, always, companion } = storageOf(field);
  const initial = always === undefined ? initialValue(field) : null;
  const value: NewColumn = {
    table,
    column: name,
    type: sql,
    ...(always === undefined ? {} : { always }),
    ...(initial === null ? {} : { initial }),
  };
  const beside: NewColumn | undefined = companion && {
    table,
    column: freeName(`${name}_${companion}`, taken),
    type: 'text',
  };
  if (beside) taken.add(beside.column);
  const column: CatalogueTable = {
    object: object.key,
    column_name: name,
    field: field.key,
    companion: beside?.column ?? null,
    live: true,
    definition: cataloguedField(field),
    successor: null,
    passage: null,
  };
  return { column, newColumns: beside ? [value, beside] : [value] };
}

/** A link to one object that may point at others from now on: what it points at so far is written beside it. */
function companionFor(input: ObjectInput, field: BehaviourField, column: CatalogueTable) {
  const { companion } = storageOf(field);
  if (!companion) return { companion: null, newColumns: [] };
  if (column.companion !== null) return { companion: column.companion, newColumns: [] };
  const name = freeName(`${column.column_name}_${companion}`, input.taken);
  input.taken.add(name);
  const only = column.definition.type === 'link' ? column.definition.options.to[0] : undefined;
  const added: NewColumn = {
    table: input.table,
    column: name,
    type: 'text',
    ...(only === undefined ? {} : { initial: only }),
  };
  return { companion: name, newColumns: [added] };
}
