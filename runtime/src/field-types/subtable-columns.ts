import {
  type App,
  type ChildRow,
  checkRecord,
  checkValues,
  type EffectiveGrant,
  type FieldOf,
  fieldsOf,
  fieldTypeOf,
  type Json,
  type ObjectDefinition,
  type ObjectField,
  objectOf,
  type ProblemData,
  type RuleModel,
  type RuleScope,
} from '@kehuan/schemas';

type Subtable = Pick<FieldOf<'subtable'>, 'key' | 'options'>;

/** The rows a sub-table holds, whatever stands there. */
export function rowsOf(value: Json | undefined): readonly ChildRow[] {
  // the field's own check has seen to it that a list is one of rows
  return Array.isArray(value) ? (value as readonly ChildRow[]) : [];
}

export interface RowColumns {
  readonly object: ObjectDefinition;
  readonly columns: readonly ObjectField[];
}

/** The fields of the rows that are shown, and may be filled in: without the way back to the record and what keeps the order. */
export function rowColumns(
  { app, grants }: { readonly app: App; readonly grants: { readonly [object: string]: EffectiveGrant } },
  { options }: Subtable,
): RowColumns | undefined {
  const object = objectOf(app, options.object);
  if (!object) return undefined;
  const levels = grants[options.object]?.fields ?? {};
  const isShown = ({ key, type }: ObjectField) =>
    key !== options.link && key !== options.position && type !== 'subtable' && levels[key] !== 'hidden';
  const fields = fieldsOf(object).filter(isShown);
  const columns = options.columns
    ? options.columns.flatMap((key) => fields.find((field) => field.key === key) ?? [])
    : fields.filter((field) => field.origin === 'own');
  return { object, columns };
}

/** Whether people fill this column in at all. */
export const isEntered = (field: ObjectField): boolean => !field.system && !fieldTypeOf(field).generated;

/** What is wrong with the rows as they stand; pointers as the server's: `/lines/0/item`. */
export function rowProblems(
  field: Subtable,
  rows: readonly ChildRow[],
  { object, model, scope }: { object: ObjectDefinition; model: RuleModel; scope: Omit<RuleScope, 'record'> },
): readonly ProblemData[] {
  return rows.flatMap((row, index) => {
    const { id: _, version: __, ...values } = row;
    const entered = Object.fromEntries(
      Object.entries(values).filter(([key]) => {
        const column = fieldsOf(object).find((one) => one.key === key);
        return column !== undefined && isEntered(column);
      }),
    );
    const checked = checkValues(object, entered);
    const lacking = checkRecord(model, object, { ...values, ...checked.values }, scope);
    const told = new Set(checked.problems.map(({ path }) => path));
    // the record itself is filled in when the rows are saved with it
    const due = lacking.filter(({ path }) => !told.has(path) && path !== `/${field.options.link}`);
    return [...checked.problems, ...due].map((problem) => ({
      ...problem,
      path: `/${field.key}/${index}${problem.path ?? ''}`,
    }));
  });
}
