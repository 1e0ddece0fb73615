import type { RelatedNode, RuleNode } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Emission, TableInUse } from './emission.ts';
import { createJoins, nextAlias, tableWithRules } from './joins.ts';
import { columnOf } from './rule-table.ts';
import type { Sql } from './sql-calls.ts';

/** The emitter around us and what it needs for the parts inside; handed in, because each needs the other. */
export interface RelatedParts {
  readonly emission: Emission;
  readonly emitCondition: (emission: Emission, node: RuleNode) => Sql;
  readonly emitOperand: (emission: Emission, node: RuleNode) => Sql;
}

/** some, all, none: EXISTS, which stops at the first record it finds. */
export function emitRelatedCondition(parts: RelatedParts, node: RelatedNode): Sql {
  const { where } = node;
  const found = (condition: RuleNode | null, isNegated = false) =>
    sql`exists (${emitSelect(parts, node, { columns: () => sql``, condition, isNegated })})`;
  if (node.fold === 'some') return found(where);
  if (node.fold === 'none') return sql`not ${found(where)}`;
  return sql`(${found(null)} and not ${found(where, true)})`;
}

export function emitRelated(parts: RelatedParts, node: RelatedNode): Sql {
  const { where: condition, value } = node;
  if (node.fold === 'count')
    return sql`(${emitSelect(parts, node, { columns: () => sql`count(*)::numeric`, condition })})`;
  const fold = folds[node.fold as ValueFold];
  const columns = (inside: Emission) => fold(value ? parts.emitOperand(inside, value) : sql`null`);
  return sql`(${emitSelect(parts, node, { columns, condition })})`;
}

type ValueFold = Exclude<RelatedNode['fold'], 'some' | 'all' | 'none' | 'count'>;
const least = (value: Sql) => sql`min(${value})`;
const greatest = (value: Sql) => sql`max(${value})`;

/** Numbers are added exactly, then have 15 significant digits like every number. PostgreSQL itself skips nulls. An average names its value twice: lists nest twice at most. */
const folds = {
  sum: (value) => sql`coalesce(sum(${value}), 0)::float8::numeric`,
  money_sum: (value) => sql`coalesce(sum(${value}), 0)`,
  average: (value) => sql`(sum(${value})::float8::numeric::float8 / nullif(count(${value}), 0)::float8)::numeric`,
  money_average: (value) => sql`kehuan.kh_money_divide(sum(${value}), count(${value})::numeric, 2)`,
  least,
  greatest,
  money_least: least,
  money_greatest: greatest,
} as const satisfies Record<ValueFold, (value: Sql) => Sql>;

interface Sides {
  /** columns of the record that has the list */
  readonly here: (field: string) => Sql;
  /** columns of the records on it */
  readonly there: (field: string) => Sql;
}

/** Whether a record is on a list. `@>` is what an index over a list of links answers. */
function onList({ field, many }: RelatedNode['list'], { here, there }: Sides): Sql {
  if (many === 'ours') return sql`${there('id')} = any(${here(field)})`;
  if (many === 'theirs') return sql`${there(field)} @> array[${here('id')}]`;
  return sql`${there(field)} = ${here('id')}`;
}

interface Selection {
  readonly columns: (inside: Emission) => Sql;
  readonly condition: RuleNode | null;
  readonly isNegated?: boolean;
}

function emitSelect(
  { emission, emitCondition }: RelatedParts,
  { route, list }: RelatedNode,
  selection: Selection,
): Sql {
  const { statement, joins, trusted } = emission;
  const parent = joins.follow(route, trusted);
  const target = { entity: list.entity, alias: nextAlias(statement) };
  const { from, conditions } = tableWithRules(statement, target, trusted);
  const inside: Emission = { statement, joins: createJoins(statement, target), trusted };
  const column = ({ entity, alias }: TableInUse, field: string) =>
    sql.id(alias, columnOf(statement.tables(entity), field));
  const where = [
    onList(list, { here: (field) => column(parent, field), there: (field) => column(target, field) }),
    ...conditions,
  ];
  if (selection.condition) {
    const condition = emitCondition(inside, selection.condition);
    where.push(selection.isNegated ? sql`(${condition}) is not true` : sql`(${condition})`);
  }
  const columns = selection.columns(inside);
  const clauses = inside.joins.clauses.length === 0 ? sql`` : sql` ${sql.join(inside.joins.clauses, sql` `)}`;
  return sql`select ${columns} from ${from}${clauses} where ${sql.join(where, sql` and `)}`;
}
