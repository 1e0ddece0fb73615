import { type App, columnStorageOf, fieldsOf } from '@kehuan/schemas';
import type { ReleaseColumns } from '../database/system-tables/definitions.ts';
import type { Catalogue, CataloguedObject } from './catalogue.ts';
import { freeName, recordColumnNames } from './physical-names.ts';
import { type FieldPlan, type Move, type NewColumn, type ObjectInput, planField, retire } from './plan-field.ts';

/** Which column each field has once a plan has been carried out. */
export function releaseColumns({ columns }: Plan['next']): ReleaseColumns {
  const objects = new Map<string, [string, string][]>();
  for (const { object, field, column_name, live } of columns) {
    if (live) objects.set(object, [...(objects.get(object) ?? []), [field, column_name]]);
  }
  return Object.fromEntries([...objects].map(([object, fields]) => [object, Object.fromEntries(fields)]));
}

/** What has to be done to the tables so that they can hold an app's records. Plain data, worked out without the database. */
export interface Plan {
  /** the catalogue once the plan has been carried out */
  readonly next: Omit<Catalogue, 'taken'>;
  readonly newTables: readonly string[];
  readonly newColumns: readonly NewColumn[];
  readonly moves: readonly Move[];
}

export interface PlanInput {
  readonly catalogue: Catalogue;
  readonly app: App;
  /** `<object>.<field>` of narrowed fields whose values all fit as they are, so that no new column is needed */
  readonly fitting: ReadonlySet<string>;
  /** `<object>.<field>` → column made and filled ahead */
  readonly ahead: ReadonlyMap<string, string>;
  /** the columns of the release that is returned to */
  readonly former: ReleaseColumns;
}

export function planPublish({ catalogue, app, fitting, ahead, former }: PlanInput): Plan {
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
    return planObject({ object, table, columns, taken, zone: app.zone, fitting, ahead, former });
  });
  const gone = catalogue.columns.filter(({ object }) => !objects.get(object)?.live);
  return {
    next: { objects, columns: [...plans.flatMap(({ columns }) => columns), ...gone.map(retire)] },
    newTables,
    newColumns: plans.flatMap(({ newColumns }) => newColumns),
    moves: plans.flatMap(({ moves }) => moves),
  };
}

function planObject(input: ObjectInput): FieldPlan {
  // a field without a column leaves the one it had before, as if it were deleted
  const fields = fieldsOf(input.object).filter((field) => field.origin !== 'record' && columnStorageOf(field));
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
