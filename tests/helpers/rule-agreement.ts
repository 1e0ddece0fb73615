import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Json, RuleTree } from '../../schemas/src/index.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { createRuleScope, type RuleSqlScope } from '../../server/src/rules-to-sql/rule-scope.ts';
import { bindSlots } from '../../server/src/rules-to-sql/slot.ts';
import { answersOf, oracleOf, show, type TryRule, tryRule } from '../language/rule-answers.ts';
import { model, type Row, type World } from '../language/rule-world.ts';
import { shrinkRule } from '../language/shrink-rule.ts';
import { ruleTable } from './rule-database.ts';

/** Asks PostgreSQL many rules at once and compares its answers with those of the readers in JavaScript and of the oracle. */
export interface Question {
  readonly value: TryRule;
  readonly where: TryRule;
  readonly negated: TryRule;
}

export function questionOf(rule: Json): Question | undefined {
  const [value, where, negated] = [tryRule(rule), tryRule(rule, { kind: 'boolean' }), tryRule({ '!': [rule] })];
  return value && where && negated ? { value, where, negated } : undefined;
}

/** Runs a statement the way the product does: compiled once, its slots filled for the request. */
export async function runStatement<R>(
  db: Kysely<Database>,
  statement: RawBuilder<R>,
  world: World,
): Promise<readonly R[]> {
  const compiled = statement.compile(db);
  const { rows } = await db.executeQuery({ ...compiled, parameters: bindSlots(compiled.parameters, world.context) });
  return rows as readonly R[];
}

const root = { entity: 'deal', alias: 'd' };
const table = ruleTable('deal');
export const rootTable = sql`${sql.id(table.schema, table.table)} as d`;
/** A world and what the actor may see of it. */
export interface Setting {
  readonly world: World;
  readonly visibility?: (entity: string) => RuleTree | undefined;
}

export const scopeFor = ({ world, visibility }: Setting): RuleSqlScope =>
  createRuleScope({
    model,
    tables: ruleTable,
    root,
    nulls: world.nulls,
    ...(visibility ? { visibility } : {}),
  });

/** One statement: every question a column, one row a record. */
async function askValues(
  db: Kysely<Database>,
  questions: readonly Question[],
  setting: Setting,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const scope = scopeFor(setting);
  // the session's odd time zone is for the rules; how the driver shows a moment in it is not asked here
  const shown = (tree: TryRule['tree']) =>
    tree.type.kind === 'datetime'
      ? sql`to_char(${scope.value(tree)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : scope.value(tree);
  const columns = questions.map(({ value }, index) => sql`${shown(value.tree)} as ${sql.id(`v${index}`)}`);
  const rows = await runStatement(
    db,
    sql<{
      id: string;
    }>`select d.id, ${sql.join(columns)} from ${rootTable} ${scope.joins()} where d.deleted_at is null`,
    setting.world,
  );
  return new Map(rows.map((row) => [row.id, questions.map((_, index) => row[`v${index}` as 'id'] as unknown)]));
}

/** One statement: for every question the records it lets through, then those its negation lets through. */
async function askWhere(
  db: Kysely<Database>,
  questions: readonly Question[],
  setting: Setting,
): Promise<readonly ReadonlySet<string>[]> {
  const selects = questions
    .flatMap(({ where, negated }) => [where, negated])
    .map(({ tree }, index) => {
      const scope = scopeFor(setting);
      const condition = scope.where(tree);
      return sql`(select ${sql.lit(index)} as question, array_agg(d.id) as ids from ${rootTable} ${scope.joins()} where d.deleted_at is null and ${condition})`;
    });
  const rows = await runStatement(
    db,
    sql<{ question: number; ids: string[] | null }>`${sql.join(selects, sql` union all `)}`,
    setting.world,
  );
  const found = new Map(rows.map(({ question, ids }) => [question, new Set(ids ?? [])]));
  return selects.map((_, index) => found.get(index) ?? new Set());
}

export interface Disagreement {
  readonly record: Row;
  readonly answers: { readonly [reader: string]: string };
}

/** The first record on which the readers differ, by question; undefined where they agree. */
async function compare(
  db: Kysely<Database>,
  questions: readonly Question[],
  setting: Setting,
): Promise<readonly (Disagreement | undefined)[]> {
  const [values, passed] = [await askValues(db, questions, setting), await askWhere(db, questions, setting)];
  const { world } = setting;
  const records = world.rows['deal']!.filter(({ id }) => !world.deleted.has(id));
  return questions.map((question, index) => {
    for (const record of records) {
      const truth = oracleOf(question.where, world, record);
      const answers = {
        ...answersOf(question.value, world, record),
        sql: show(values.get(record.id)?.[index], question.value.tree.type),
      };
      const conditions = {
        oracle: truth,
        where: String(passed[index * 2]!.has(record.id)),
        negated: String(!passed[index * 2 + 1]!.has(record.id)),
      };
      if (new Set(Object.values(answers)).size > 1 || new Set(Object.values(conditions)).size > 1) {
        return {
          record,
          answers: {
            ...answers,
            ...Object.fromEntries(Object.entries(conditions).map(([key, value]) => [`condition ${key}`, value])),
          },
        };
      }
    }
    return undefined;
  });
}

/** For shrinking: whether the readers still differ, or PostgreSQL refuses the statement. */
export async function stillFails(
  db: Kysely<Database>,
  rule: Json,
  setting: Setting,
): Promise<Disagreement | string | undefined> {
  const question = questionOf(rule);
  if (!question) return undefined;
  try {
    return (await compare(db, [question], setting))[0];
  } catch (error) {
    return String(error);
  }
}

export async function firstFailing(
  db: Kysely<Database>,
  questions: readonly Question[],
  setting: Setting,
): Promise<Question | undefined> {
  try {
    const index = (await compare(db, questions, setting)).findIndex((disagreement) => disagreement !== undefined);
    return questions[index];
  } catch {
    // one of them is refused by PostgreSQL: find it
    for (const question of questions)
      if ((await stillFails(db, question.value.rule, setting)) !== undefined) return question;
    throw new Error('PostgreSQL refuses the rules together but none alone.');
  }
}

/** What to say about the first rule the readers disagree on, made as small as possible; undefined where they agree. */
export async function findDisagreement(
  db: Kysely<Database>,
  questions: readonly Question[],
  setting: Setting,
): Promise<string | undefined> {
  const failing = await firstFailing(db, questions, setting);
  if (!failing) return undefined;
  const smallest = await shrinkRule(
    failing.value.rule,
    async (rule) => (await stillFails(db, rule, setting)) !== undefined,
  );
  const answers = await stillFails(db, smallest, setting);
  return `${JSON.stringify(smallest)}\n${JSON.stringify(answers)}\n${JSON.stringify(setting.world.context)}`;
}
