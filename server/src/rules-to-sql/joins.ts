import type { Hop, RuleRoute } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Joins, Statement, TableInUse } from './emission.ts';
import { columnOf, relationOf } from './rule-table.ts';
import { slot } from './slot.ts';

type Sql = RawBuilder<unknown>;

export function createJoins(statement: Statement, root: TableInUse): Joins {
  const tables = new Map<string, TableInUse>();
  const clauses: Sql[] = [];

  const join = (id: Sql, entity: string, trusted: boolean): TableInUse => {
    const target = { entity, alias: nextAlias(statement) };
    clauses.push(leftJoin(statement, target, { id, trusted }));
    return target;
  };
  // where no row rules stand in between, permissions and filters share their joins
  const markOf = (trusted: boolean) => (trusted && statement.visibility ? 'all' : 'seen');
  const reach = (base: Base, { start, hops }: RuleRoute, trusted: boolean): Base => {
    const mark = markOf(trusted);
    const isOnward = start === null && mark === base.mark;
    let path = isOnward ? base.path : `${start === null ? base.path : ''} ${mark} ${start ?? ''}`;
    let here = base.table;
    for (const hop of hops) {
      path = `${path}.${hop.field ?? ''}`;
      const table = tables.get(path) ?? join(linkOf(statement, here, { hop, start }), hop.to, trusted);
      tables.set(path, table);
      here = table;
    }
    return { table: here, path, mark: hops.length === 0 ? base.mark : mark };
  };
  const from = (base: Base): Joins => ({
    root: base.table,
    follow: (route, trusted) => reach(base, route, trusted).table,
    at: (route, trusted) => from(reach(base, route, trusted)),
    clauses,
  });
  return from({ table: root, path: '', mark: '' });
}

/** A table that routes start from, and how it was reached: the beginning of the names of what is joined behind it. */
interface Base {
  readonly table: TableInUse;
  readonly path: string;
  readonly mark: string;
}

export const nextAlias = ({ names }: Statement): string => `t${names.next++}`;

/** The id a hop looks for: a link column, or the context variable a route starts from. */
function linkOf(
  { tables }: Statement,
  { alias, entity }: TableInUse,
  { hop, start }: { hop: Hop; start: string | null },
): Sql {
  if (hop.field === null) return sql`${sql.val(slot(start ?? ''))}::uuid`;
  return sql.id(alias, columnOf(tables(entity), hop.field));
}

/** A record the actor may not see reads as null: the row rule stands in the ON, with the joins it needs in brackets. */
function leftJoin(statement: Statement, target: TableInUse, { id, trusted }: { id: Sql; trusted: boolean }): Sql {
  const idColumn = sql.id(target.alias, columnOf(statement.tables(target.entity), 'id'));
  const { from, conditions, isNested } = tableWithRules(statement, target, trusted);
  const on = sql.join([sql`${idColumn} = ${id}`, ...conditions], sql` and `);
  return isNested ? sql`left join (${from}) on ${on}` : sql`left join ${from} on ${on}`;
}

/** A table with what must hold of its records to be there at all: not deleted, and let through by the actor's row rule. */
export function tableWithRules(
  statement: Statement,
  target: TableInUse,
  trusted: boolean,
): { readonly from: Sql; readonly conditions: readonly Sql[]; readonly isNested: boolean } {
  const table = statement.tables(target.entity);
  const conditions: Sql[] = table.softDeleted ? [sql`${sql.id(target.alias, 'deleted_at')} is null`] : [];
  const name = sql`${relationOf(table)} as ${sql.id(target.alias)}`;
  const rule = trusted ? undefined : statement.visibility?.(target.entity);
  if (!rule) return { from: name, conditions, isNested: false };
  // the row rule itself sees everything: it decides what the actor sees
  const joins = createJoins(statement, target);
  conditions.push(sql`(${statement.conditionOf({ statement, joins, trusted: true }, rule)})`);
  if (joins.clauses.length === 0) return { from: name, conditions, isNested: false };
  return { from: sql`${name} ${sql.join(joins.clauses, sql` `)}`, conditions, isNested: true };
}
