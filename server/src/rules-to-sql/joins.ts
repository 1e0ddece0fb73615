import type { Hop } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Joins, Statement, TableInUse } from './emission.ts';
import { columnOf } from './rule-table.ts';
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
  const follow: Joins['follow'] = ({ start, hops }, trusted) => {
    // where no row rules stand in between, permissions and filters share their joins
    let path = `${trusted && statement.visibility ? 'all' : 'seen'} ${start ?? ''}`;
    let here = root;
    for (const hop of hops) {
      path = `${path}.${hop.field ?? ''}`;
      const table = tables.get(path) ?? join(linkOf(statement, here, { hop, start }), hop.to, trusted);
      tables.set(path, table);
      here = table;
    }
    return here;
  };
  return { root, follow, clauses };
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
  const { schema, table, softDeleted } = statement.tables(target.entity);
  const conditions: Sql[] = softDeleted ? [sql`${sql.id(target.alias, 'deleted_at')} is null`] : [];
  const name = sql`${sql.id(schema, table)} as ${sql.id(target.alias)}`;
  const rule = trusted ? undefined : statement.visibility?.(target.entity);
  if (!rule) return { from: name, conditions, isNested: false };
  // the row rule itself sees everything: it decides what the actor sees
  const joins = createJoins(statement, target);
  conditions.push(sql`(${statement.conditionOf({ statement, joins, trusted: true }, rule)})`);
  if (joins.clauses.length === 0) return { from: name, conditions, isNested: false };
  return { from: sql`${name} ${sql.join(joins.clauses, sql` `)}`, conditions, isNested: true };
}
