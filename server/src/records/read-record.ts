import { isIdentifier, Problem, type ReplyOf, type Routes } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import { grantOf, type RowAction, rowRule } from '../access/grants.ts';
import type { Context } from '../database/context.ts';
import type { RuleSqlScope } from '../rules-to-sql/rule-scope.ts';
import { slot } from '../rules-to-sql/slot.ts';
import { type FoundReferences, type PageColumns, pageColumns, type RawRow } from './query-columns.ts';
import { readableObject, visibleFields } from './query-fields.ts';
import { contextValues, noVariables, nullVariables, type QuerySource, querySource } from './query-source.ts';
import { cachedStatement, compileStatement, runStatement, type Statement } from './query-statement.ts';

type Reply = Omit<ReplyOf<Routes['record']>, 'actions'>;

interface RecordPlan {
  readonly read: PageColumns['read'];
  readonly can: (raw: RawRow) => Reply['can'];
}

/** One record with all the fields the actor may see, and whether they may change it, in one statement. Throws `record.not-found`. */
export async function readRecord(
  context: Context,
  asked: { readonly object: string; readonly id: string },
): Promise<Reply> {
  const { object, id } = asked;
  const values = contextValues(context, noVariables);
  const nulls = nullVariables(context, noVariables, values);
  const statement = cachedStatement(context, `record ${object} ${[...nulls].join(' ')}`, () =>
    compileRecord(context, object, nulls),
  );
  if (!isIdentifier(id)) throw new Problem('record.not-found', { path: '/id' });
  values.$id = id;
  const [raw] = await runStatement(context, statement, values);
  if (!raw) throw new Problem('record.not-found', { path: '/id' });
  const references: FoundReferences = {};
  const { read, can } = statement.plan;
  return { record: read(raw, references), references, can: can(raw) };
}

function compileRecord(context: Context, object: string, nulls: ReadonlySet<string>): Statement<RecordPlan> {
  const definition = readableObject(context, object);
  const source = querySource(context, noVariables, nulls);
  const scope = source.scope(object, 'r');
  const columns = pageColumns(source, { fields: visibleFields(context, definition), scope, root: 'r' });
  const update = actionColumn(source, scope, { object, action: 'update' });
  const remove = actionColumn(source, scope, { object, action: 'delete' });
  const rule = source.rowRule(object, 'read');
  const conditions = [
    sql`r.id = ${sql.val(slot('$id'))}::uuid`,
    sql`r.deleted_at is null`,
    ...(rule ? [scope.where(rule, { permission: true })] : []),
  ];
  const { schema, table } = source.tables(object);
  const text = sql`select ${sql.join([...columns.outer, sql`p.can_update`, sql`p.can_delete`])} from (
    select ${sql.join([...columns.inner, sql`${update} as can_update`, sql`${remove} as can_delete`])}
    from ${sql.id(schema, table)} as r ${scope.joins()} where ${sql.join(conditions, sql` and `)}
  ) as p`;
  const first = columns.outer.length;
  const { transfer } = grantOf(context, object);
  const can = (raw: RawRow) => {
    const mayUpdate = raw[first] === true;
    return { update: mayUpdate, delete: raw[first + 1] === true, transfer: transfer && mayUpdate };
  };
  return compileStatement(context, { text, plan: { read: columns.read, can } });
}

/** Whether an action is allowed on the row: settled while compiling where it is for all rows or none. */
function actionColumn(
  source: QuerySource,
  scope: RuleSqlScope,
  { object, action }: { object: string; action: RowAction },
): RawBuilder<unknown> {
  const rule = rowRule(source.context, object, action);
  const tree = source.rowRule(object, action);
  if (rule === true || rule === false || !tree) return sql.lit(rule !== false);
  return sql`((${scope.where(tree, { permission: true })}) is true)`;
}
