import { treeDepth, type UnderNode } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { RelatedParts } from './emit-related.ts';
import { nextAlias, tableWithRules } from './joins.ts';
import { columnOf } from './rule-table.ts';
import type { Sql } from './sql-calls.ts';

/**
 * All that stands below one record, found once for the whole statement from the top down. A record the actor may not see hides the way
 * up from what is below it, as behind links; the one at the top is named in the rule and need not be seen.
 */
export function emitUnder({ emission, emitOperand }: RelatedParts, { item, top, entity, field }: UnderNode): Sql {
  const { statement, trusted } = emission;
  const row = { entity, alias: nextAlias(statement) };
  const below = sql.id(nextAlias(statement));
  const { from, conditions, isNested } = tableWithRules(statement, row, trusted);
  const table = statement.tables(entity);
  const [id, parent] = ['id', field].map((key) => sql.id(row.alias, columnOf(table, key)));
  const where = sql.join([sql`${below}.depth < ${sql.lit(treeDepth)}`, ...conditions], sql` and `);
  return sql`${emitOperand(emission, item)} in (with recursive ${below}(id, depth) as (
    select ${emitOperand(emission, top)}, 0 union all
    select ${id}, ${below}.depth + 1 from ${below} join ${isNested ? sql`(${from})` : from} on ${parent} = ${below}.id where ${where}
  ) select id from ${below})`;
}
