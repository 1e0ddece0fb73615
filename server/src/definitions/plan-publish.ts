import {
  type App,
  type BehaviourField,
  canStay,
  contentOf,
  fieldsOf,
  initialValue,
  type Json,
  type ObjectDefinition,
} from '@kehuan/schemas';
import type { CatalogueTable, Passage } from '../database/system-tables/definitions.ts';
import { type Catalogue, type CataloguedObject, cataloguedField, storageOf } from './catalogue.ts';
import { freeName, recordColumnNames } from './physical-names.ts';

/** What has to be done to the tables so that they can hold an app's records. Plain data, worked out without the database. */
export interface Plan {
  /** the catalogue once the plan has been carried out */
  readonly next: Omit<Catalogue, 'taken'>;
  readonly newTables: readonly string[];
  readonly newColumns: readonly NewColumn[];
  readonly moves: readonly Move[];
}

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

export interface PlanInput {
  readonly catalogue: Catalogue;
  readonly app: App;
  /** `<object>.<field>` of narrowed fields whose values all fit as they are, so that no new column is needed */
  readonly fitting: ReadonlySet<string>;
  /** `<object>.<field>` → column made and filled ahead */
  readonly ahead: ReadonlyMap<string, string>;
}

export function planPublish({ catalogue, app, fitting, ahead }: PlanInput): Plan {
  const takenTables = new Set(catalogue.taken.tables);
  const objects = new Map<string, CataloguedObject>();
  for (const [key, { table }] of catalogue.objects) objects.set(key, { table, live: false });
  const newTables: string[] = [];
  for (const { key } of app.objects) {
    const known = objects.get(key);
    const table = known?.table ?? freeName(key, takenTables);
    takenTables.add(table);
    objects.set(key, { table, live: true });
    if (!known) newTables.push(table);
  }
  const plans = app.objects.map((object) => {
    const table = objects.get(object.key)?.table ?? '';
    const columns = catalogue.columns.filter((column) => column.object === object.key);
    const taken = new Set([...(catalogue.taken.columns.get(table) ?? []), ...recordColumnNames]);
    for (const [field, column] of ahead) if (field.startsWith(`${object.key}.`)) taken.delete(column);
    return planObject({ object, table, columns, taken, zone: app.zone, fitting, ahead });
  });
  const gone = catalogue.columns.filter(({ object }) => !objects.get(object)?.live);
  return {
    next: { objects, columns: [...plans.flatMap(({ columns }) => columns), ...gone.map(retire)] },
    newTables,
    newColumns: plans.flatMap(({ newColumns }) => newColumns),
    moves: plans.flatMap(({ moves }) => moves),
  };
}

interface ObjectInput extends Pick<PlanInput, 'fitting' | 'ahead'> {
  readonly object: ObjectDefinition;
  readonly table: string;
  readonly columns: readonly CatalogueTable[];
  /** grows as names are given out */
  readonly taken: Set<string>;
  readonly zone: string;
}

interface FieldPlan {
  readonly columns: readonly CatalogueTable[];
  readonly newColumns: readonly NewColumn[];
  readonly moves: readonly Move[];
}

function planObject(input: ObjectInput): FieldPlan {
  const fields = fieldsOf(input.object).filter(({ origin }) => origin !== 'record');
  const keys = new Set(fields.map(({ key }) => key));
  const plans = fields.map((field) => planField(input, field));
  return {
    columns: [
      ...plans.flatMap(({ columns }) => columns),
      ...input.columns.filter(({ field }) => !keys.has(field)).map(retire),
    ],
    newColumns: plans.flatMap(({ newColumns }) => newColumns),
    moves: plans.flatMap(({ moves }) => moves),
  };
}

const retire = (column: CatalogueTable): CatalogueTable => ({ ...column, live: false });

/**
 * The column for a field: the one it has, if its values are values of the field as it is now; else an earlier column of the same
 * field with just this content, which comes back with what was in it; else a new one that the values are converted into.
 */
function planField(input: ObjectInput, field: BehaviourField): FieldPlan {
  const own = input.columns.filter((column) => column.field === field.key);
  const holder = own.find(({ successor }) => successor === null);
  if (!holder) return planNewColumn(input, field);
  const content = contentOf(field);
  if (contentOf(holder.definition) === content) return stay(input, field, { own, holder });
  const earlier = own.find(({ definition }) => contentOf(definition) === content);
  if (earlier) return moveBack(input, field, { own, holder, earlier });
  const isFitting = input.fitting.has(`${input.object.key}.${field.key}`);
  if (isFitting || canStay(holder.definition, field)) return stay(input, field, { own, holder });
  return moveOn(input, field, { own, holder });
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
