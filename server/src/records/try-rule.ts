import { type BodyOf, checkRule, type Json, Problem, type ReplyOf, type Routes, type RuleType } from '@kehuan/schemas';
import { sql } from 'kysely';
import { grantedModel } from '../access/grants-model.ts';
import type { Context } from '../database/context.ts';
import { readableObject } from './query-fields.ts';
import { contextValues, noVariables, nullVariables, querySource } from './query-source.ts';
import { compileStatement, runStatement } from './query-statement.ts';

type Attempt = BodyOf<Routes['tryRule']>;
type Outcome = ReplyOf<Routes['tryRule']>;

/**
 * What a rule gives for some records, worked out by PostgreSQL like everything else that is read: the actor's rights hold. Throws the rule's
 * first problem. Records the actor cannot see are left out.
 */
export async function tryRule(context: Context, { object, rule, ids }: Attempt): Promise<Outcome> {
  readableObject(context, object);
  const checked = checkRule(rule, { model: grantedModel(context), entity: object });
  if (!checked.ok) {
    const [problem] = checked.problems;
    throw new Problem(problem?.code ?? 'rule.invalid', { ...problem?.params, path: `/rule${problem?.path ?? ''}` });
  }
  const values = contextValues(context, noVariables);
  const nulls = nullVariables(context, noVariables, values);
  const source = querySource(context, noVariables, nulls);
  const scope = source.scope(object, 'r');
  const value = scope.value(checked.tree);
  const visible = source.rowRule(object, 'read');
  const conditions = [
    sql`r.id = any(${sql.val(ids)}::uuid[])`,
    sql`r.deleted_at is null`,
    ...(visible ? [scope.where(visible, { permission: true })] : []),
  ];
  const { schema, table } = source.tables(object);
  const text = sql`select r.id, ${value} from ${sql.id(schema, table)} as r ${scope.joins()}
    where ${sql.join(conditions, sql` and `)}`;
  const rows = await runStatement(context, compileStatement(context, { text, plan: null, isVolatile: true }), values);
  const read = readerOf(checked.type.kind);
  return { kind: checked.type.kind, results: rows.map(([id, raw]) => ({ id: String(id), value: read(raw) })) };
}

const plain = (raw: unknown): Json => (raw ?? null) as Json;
/** Numbers come as their decimal text, which is what money is; the others are numbers. */
const readerOf = (kind: RuleType['kind']): ((raw: unknown) => Json) =>
  kind === 'number' ? (raw) => (raw === null || raw === undefined ? null : Number(raw)) : plain;
