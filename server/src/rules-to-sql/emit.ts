import type { CallNode, ComputedNode, FieldNode, RuleNode } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Emission } from './emission.ts';
import { emitRelated, emitRelatedCondition } from './emit-related.ts';
import { emitUnder } from './emit-under.ts';
import { columnOf } from './rule-table.ts';
import { slot } from './slot.ts';
import { emitCall, isTwoValued, type Sql } from './sql-calls.ts';
import { parameter } from './sql-type.ts';

/**
 * Expressions come in three strengths. A *condition* may be null where it means false: in WHERE that is the same and leaves indexes
 * usable. An *operand* stands inside another expression: yes/no is exact there, a list may be null for empty. A *value* is what a
 * column of the result shows: exact throughout. Context variables have been folded: those that are left have values.
 */
export function emitValue(emission: Emission, node: RuleNode): Sql {
  const operand = emitOperand(emission, node);
  const isList = node.type.kind === 'list' || node.type.kind === 'links';
  return isList && node.kind !== 'value' ? sql`coalesce(${operand}, '{}')` : operand;
}

export function emitOperand(emission: Emission, node: RuleNode): Sql {
  if (node.type.kind === 'boolean') {
    const condition = emitCondition(emission, node);
    return isExact(node) ? sql`(${condition})` : sql`((${condition}) is true)`;
  }
  return emitPlain(emission, node);
}

export function emitCondition(emission: Emission, node: RuleNode): Sql {
  if (node.kind === 'call' && (node.call === 'and' || node.call === 'or')) {
    const parts = node.args.map((arg) => emitCondition(emission, arg));
    return sql`(${sql.join(parts, sql` ${sql.raw(node.call)} `)})`;
  }
  if (node.kind === 'related') return emitRelatedCondition({ emission, emitCondition, emitOperand }, node);
  if (node.kind === 'value') return sql.lit(node.value === true);
  return emitPlain(emission, node);
}

function emitPlain(emission: Emission, node: RuleNode): Sql {
  return emitters[node.kind](emission, node as never);
}

const emitters = {
  value: (_: Emission, { value, type }: RuleNode & { kind: 'value' }): Sql => parameter(value, type),
  field: emitField,
  context: (_: Emission, { path, type }: RuleNode & { kind: 'context' }): Sql => parameter(slot(path), type),
  call: emitOperation,
  related: (emission: Emission, node: RuleNode & { kind: 'related' }): Sql =>
    emitRelated({ emission, emitCondition, emitOperand }, node),
  computed: emitComputed,
  under: (emission: Emission, node: RuleNode & { kind: 'under' }): Sql =>
    emitUnder({ emission, emitCondition, emitOperand }, node),
} as const satisfies Record<RuleNode['kind'], (emission: Emission, node: never) => Sql>;

/**
 * The rule of a computed field, about the record a route leads to. How to get there is up to the reader's rights; what is worked out
 * there is the same for all who may see the field. Where there is no record there is no value, whatever the rule would say of nothing.
 */
function emitComputed({ statement, joins, trusted }: Emission, { route, field, node }: ComputedNode): Sql {
  const there = joins.at(route, trusted);
  const { alias, entity } = there.root;
  const stored = statement.tables(entity).stored?.[field];
  if (stored !== undefined) return sql.id(alias, stored);
  const expression = emitOperand({ statement, joins: there, trusted: true }, node);
  if (route.hops.length === 0 || node.kind === 'field') return expression;
  const id = sql.id(alias, columnOf(statement.tables(entity), 'id'));
  return sql`case when ${id} is not null then ${expression} end`;
}

/** The bare column, or a part of what is in it. */
export function emitField({ statement, joins, trusted }: Emission, { route, field, type }: FieldNode): Sql {
  const { alias, entity } = joins.follow(route, trusted);
  const [key = '', part] = field.split('.');
  const column = sql.id(alias, columnOf(statement.tables(entity), key));
  if (part === undefined) return column;
  const text = sql`(${column} ->> ${sql.lit(part)})`;
  return type.kind === 'number' ? sql`${text}::numeric` : text;
}

function emitOperation(emission: Emission, node: CallNode): Sql {
  const { call } = node;
  if (call === 'and' || call === 'or') return emitCondition(emission, node);
  if (call === 'if') return emitIf(emission, node);
  const condition = emitCall(call, {
    node,
    sql: (index) => emitOperand(emission, node.args[index]!),
    condition: (index) => emitCondition(emission, node.args[index]!),
  });
  const prefilter = call === 'contains' ? emitPrefilter(emission, node) : undefined;
  return prefilter ? sql`(${prefilter} and ${condition})` : condition;
}

function emitIf(emission: Emission, { args }: CallNode): Sql {
  const whens: Sql[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    whens.push(sql`when ${emitCondition(emission, args[index]!)} then ${emitOperand(emission, args[index + 1]!)}`);
  }
  return sql`case ${sql.join(whens, sql` `)} else ${emitOperand(emission, args.at(-1)!)} end`;
}

function emitPrefilter({ statement, joins, trusted }: Emission, { args }: CallNode): Sql | undefined {
  const [text, part] = args;
  if (text?.kind !== 'field' || part?.kind !== 'value' || typeof part.value !== 'string') return undefined;
  return statement.prefilter?.({ ...joins.follow(text.route, trusted), field: text.field }, part.value);
}

/** Whether a condition is never null. */
function isExact(node: RuleNode): boolean {
  if (node.kind === 'field' || node.kind === 'computed' || node.kind === 'under') return false;
  if (node.kind !== 'call') return true;
  if (node.call === 'and' || node.call === 'or') return node.args.every(isExact);
  return node.call === 'if' || isTwoValued(node);
}
