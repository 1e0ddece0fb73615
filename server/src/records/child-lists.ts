import {
  type ChildRow,
  checkValues,
  type FieldOf,
  isEmptyValue,
  type Json,
  type ObjectField,
  Problem,
  type ProblemData,
  type RecordRow,
  type Values,
} from '@kehuan/schemas';
import { fieldLevel, grantOf } from '../access/grants.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { newIds } from '../database/new-ids.ts';
import type { AskedChange } from './begin-writes.ts';
import { runQuery } from './query-run.ts';
import { isSame } from './same-value.ts';

type ChildrenField = ObjectField & FieldOf<'subtable'>;

/** The rows sent for one sub-table of one change. */
interface ChildList {
  readonly parent: AskedChange;
  readonly field: ChildrenField;
  readonly rows: readonly ChildRow[];
}

/** What sub-tables add to a write: the changes of their rows, to be written once their records are. */
export interface ChildWrites {
  /** the changes asked for, without rows; `touched` where rows of it change */
  readonly parents: readonly AskedChange[];
  /** rows left out; they go first, so that a new row may hold what one of them held */
  readonly removed: readonly AskedChange[];
  readonly saved: readonly AskedChange[];
  readonly problems: readonly { readonly index: number; readonly problem: ProblemData }[];
}

/** Sub-tables of an object, by key. */
export function childrenFields(object: ObjectSnapshot | undefined): readonly ChildrenField[] {
  if (!object) return [];
  const known = cache.get(object);
  if (known) return known;
  const found = [...object.fields.values()].filter((field): field is ChildrenField => field.type === 'subtable');
  cache.set(object, found);
  return found;
}

const cache = new WeakMap<ObjectSnapshot, readonly ChildrenField[]>();

/** Whether any of these changes names rows of a sub-table, or must have some. */
export function namesChildren({ snapshot }: Context, asked: readonly AskedChange[]): boolean {
  return asked.some(({ change }) => {
    if (!('values' in change)) return false;
    const fields = childrenFields(snapshot.objects.get(change.object));
    return fields.some(
      ({ key, required }) => Object.hasOwn(change.values, key) || (change.action === 'create' && required === true),
    );
  });
}

/**
 * Takes the rows of sub-tables out of changes and makes changes of their own of them: new ones, those that differ from what is there as the
 * actor sees it, and deletions of those left out. One statement for each sub-table, however many records have rows.
 */
export async function takeChildren(context: Context, asked: readonly AskedChange[]): Promise<ChildWrites> {
  const problems: ChildWrites['problems'][number][] = [];
  const lists: ChildList[] = [];
  for (const parent of asked) {
    for (const field of childrenFields(context.snapshot.objects.get(parent.change.object))) {
      const taken = takeList(context, parent, field);
      if (taken && 'code' in taken) problems.push({ index: parent.index, problem: taken });
      else if (taken) lists.push({ parent, field, rows: taken });
    }
  }
  const there = await readThere(context, lists);
  const next = { index: asked.length };
  const children = lists.flatMap((list) => {
    const made = childChanges(context, list, there.get(placeOf(list)) ?? []);
    return made.map((one): AskedChange => ({ ...one, index: next.index++ }));
  });
  const touched = new Set(children.map(({ parent }) => parent?.index));
  const parents = asked.map((one) => ({
    ...one,
    change: withoutLists(context, one.change),
    ...(touched.has(one.index) ? { touched: true } : {}),
  }));
  const isRemoved = ({ change }: AskedChange) => change.action === 'delete';
  return {
    parents,
    removed: children.filter(isRemoved),
    saved: children.filter((child) => !isRemoved(child)),
    problems,
  };
}

const placeOf = ({ parent, field }: ChildList): string => `${field.options.object} ${field.options.link} ${parent.id}`;

/** The rows a change names for a sub-table, or what is wrong with them as a list; undefined: it says nothing of them. */
function takeList(
  context: Context,
  { change, origin }: AskedChange,
  field: ChildrenField,
): readonly ChildRow[] | ProblemData | undefined {
  if (!('values' in change)) return undefined;
  const { key, label, required } = field;
  const isNamed = Object.hasOwn(change.values, key);
  const lacking: ProblemData = { code: 'field.required', path: `/${key}`, params: { field: label } };
  if (!isNamed) return required === true && change.action === 'create' ? lacking : undefined;
  const acting = { snapshot: context.snapshot, actor: origin.actor };
  const level = fieldLevel(acting, change.object, key);
  const isUnknown = level === 'hidden' || grantOf(acting, field.options.object).read === 'none';
  if (isUnknown) return { code: 'field.unknown', path: `/${key}`, params: { field: key } };
  if (level === 'read') return { code: 'access.field', path: `/${key}`, params: { field: label } };
  const definition = context.snapshot.objects.get(change.object)?.definition;
  const checked = definition && checkValues(definition, { [key]: change.values[key] ?? [] });
  const [wrong] = checked?.problems ?? [];
  if (wrong) return wrong;
  // the field's own check has seen to it that these are rows
  const rows = (checked?.values[key] ?? []) as readonly ChildRow[];
  return rows.length === 0 && required === true ? lacking : rows;
}

function withoutLists({ snapshot }: Context, change: AskedChange['change']): AskedChange['change'] {
  const keys = childrenFields(snapshot.objects.get(change.object)).map(({ key }) => key);
  if (!('values' in change) || keys.length === 0) return change;
  const values = Object.fromEntries(Object.entries(change.values).filter(([key]) => !keys.includes(key)));
  return { ...change, values };
}

const parentsAtOnce = 1000;

/** Rows there are now as whoever writes sees them, by the place they belong to. */
async function readThere(
  context: Context,
  lists: readonly ChildList[],
): Promise<ReadonlyMap<string, readonly RecordRow[]>> {
  const found = new Map<string, RecordRow[]>();
  const old = lists.filter(({ parent }) => parent.change.action !== 'create');
  const groups = new Map<string, ChildList[]>();
  for (const list of old) {
    const { object, link } = list.field.options;
    const key = `${object} ${link} ${list.parent.origin.actor.id}`;
    groups.set(key, [...(groups.get(key) ?? []), list]);
  }
  for (const group of groups.values()) {
    const { object, link } = group[0]!.field.options;
    for (let start = 0; start < group.length; start += parentsAtOnce) {
      const ids = group.slice(start, start + parentsAtOnce).map(({ parent }) => parent.id);
      const reader = { ...context, actor: group[0]!.parent.origin.actor };
      for (const row of await readChildrenOf(reader, { object, link, ids })) {
        const place = `${object} ${link} ${String(row[link])}`;
        found.set(place, [...(found.get(place) ?? []), row]);
      }
    }
  }
  return found;
}

interface Parents {
  readonly object: string;
  readonly link: string;
  readonly ids: readonly string[];
}

async function readChildrenOf(context: Context, { object, link, ids }: Parents): Promise<readonly RecordRow[]> {
  const rows: RecordRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = await runQuery(context, {
      object,
      filter: { in: [{ var: link }, [...new Set(ids)]] },
      page: { size: 1000, ...(after === undefined ? {} : { after }) },
    });
    // a query without groups answers records
    rows.push(...(page.rows as readonly RecordRow[]));
    after = page.next;
    if (after === undefined) return rows;
  }
}

function childChanges(
  context: Context,
  list: ChildList,
  there: readonly RecordRow[],
): readonly Omit<AskedChange, 'index'>[] {
  const { parent, field, rows } = list;
  const { object, link, position } = field.options;
  const known = new Map(there.map((row) => [row.id, row]));
  const ids = newIds(context.now, rows.filter(({ id }) => id === undefined).length).values();
  const shared = (place: string) => ({ origin: parent.origin, parent: { index: parent.index, place } });
  const saved = rows.flatMap((row, index): readonly Omit<AskedChange, 'index'>[] => {
    const { id, version, ...given } = row;
    const values: Values = {
      ...given,
      [link]: parent.id,
      ...(position === undefined ? {} : { [position]: index + 1 }),
    };
    const at = shared(`/${field.key}/${index}`);
    if (id === undefined) return [{ ...at, id: ids.next().value!, change: { action: 'create', object, values } }];
    const before = known.get(id);
    // what is sent back as it was read says nothing
    const changed = Object.fromEntries(Object.entries(values).filter(([key, value]) => !isSame(value, before?.[key])));
    if (before && !isChanged(context, { object, values: changed, before })) return [];
    const update = {
      action: 'update',
      object,
      values: changed,
      ...(version === undefined ? {} : { version }),
    } as const;
    // a row of another record is no row of this one
    return [{ ...at, id: before ? id : nowhere, change: { ...update, id: before ? id : nowhere } }];
  });
  const kept = new Set(rows.map(({ id }) => id));
  const removed = there.filter(({ id }) => !kept.has(id));
  return [
    ...removed.map(
      ({ id }): Omit<AskedChange, 'index'> => ({
        ...shared(`/${field.key}`),
        id,
        change: { action: 'delete', object, id },
      }),
    ),
    ...saved,
  ];
}

/** of no record */
const nowhere = '00000000-0000-0000-0000-000000000000';

interface Compared {
  readonly object: string;
  readonly values: Values;
  readonly before: RecordRow;
}

/** Whether a row says anything new. What is wrong with it counts as new: the write path says what. */
function isChanged({ snapshot }: Context, { object, values, before }: Compared): boolean {
  const definition = snapshot.objects.get(object)?.definition;
  if (!definition) throw new Problem('object.unknown', { object });
  const { values: checked, problems } = checkValues(definition, values);
  if (problems.length > 0) return true;
  return Object.entries(checked).some(([key, value]: [string, Json]) => {
    return !isSame(value, before[key]) && !(isEmptyValue(value) && isEmptyValue(before[key]));
  });
}
