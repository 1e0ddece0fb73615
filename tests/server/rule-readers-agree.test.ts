import { type Kysely, type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operators } from '../../schemas/src/index.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { createRuleScope } from '../../server/src/rules-to-sql/rule-scope.ts';
import { bindSlots } from '../../server/src/rules-to-sql/slot.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import {
  createRuleTables,
  openRuleDatabase,
  type RuleDatabase,
  ruleTable,
  storeWorld,
} from '../helpers/rule-database.ts';
import { answersOf, oracleOf, show, type TryRule, tryRule } from '../language/rule-answers.ts';
import { randomRule } from '../language/rule-generator.ts';
import { mutateRule } from '../language/rule-mutator.ts';
import { makeWorld, model, type Row, randomFrom, type World } from '../language/rule-world.ts';
import { shrinkRule } from '../language/shrink-rule.ts';

/**
 * The promise the product stands on: browser, server and database answer every rule alike. Random well-typed rules over random rows,
 * asked of json-logic-js, of the closures, of PostgreSQL (as a value, as WHERE and as negated WHERE) and of an oracle.
 * RULE_SEED repeats a run, RULE_COUNT makes it longer.
 */
const seed = Number(process.env['RULE_SEED'] ?? Date.now() % 1_000_000_007);
const count = Number(process.env['RULE_COUNT'] ?? 2_000);
const batch = 40;

let database: TestDatabase;
let open: RuleDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  open = openRuleDatabase(database.url);
  await createRuleTables(open.db);
});

afterAll(async () => {
  await open.close();
  await database[Symbol.asyncDispose]();
});

interface Question {
  readonly value: TryRule;
  readonly where: TryRule;
  readonly negated: TryRule;
}

function questionOf(rule: Parameters<typeof tryRule>[0]): Question | undefined {
  const [value, where, negated] = [tryRule(rule), tryRule(rule, { kind: 'boolean' }), tryRule({ '!': [rule] })];
  return value && where && negated ? { value, where, negated } : undefined;
}

/** Runs a statement the way the product does: compiled once, its slots filled for the request. */
async function run<R>(db: Kysely<Database>, statement: RawBuilder<R>, world: World): Promise<readonly R[]> {
  const compiled = statement.compile(db);
  const { rows } = await db.executeQuery({ ...compiled, parameters: bindSlots(compiled.parameters, world.context) });
  return rows as readonly R[];
}

const root = { entity: 'deal', alias: 'd' };
const table = ruleTable('deal');
const from = sql`${sql.id(table.schema, table.table)} as d`;
const source = (world: World) => ({ model, tables: ruleTable, root, nulls: world.nulls });

/** One statement: every question a column, one row a record. */
async function askValues(
  db: Kysely<Database>,
  questions: readonly Question[],
  world: World,
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const scope = createRuleScope(source(world));
  // the session's odd time zone is for the rules; how the driver shows a moment in it is not asked here
  const shown = (tree: TryRule['tree']) =>
    tree.type.kind === 'datetime'
      ? sql`to_char(${scope.value(tree)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : scope.value(tree);
  const columns = questions.map(({ value }, index) => sql`${shown(value.tree)} as ${sql.id(`v${index}`)}`);
  const rows = await run(
    db,
    sql<{ id: string }>`select d.id, ${sql.join(columns)} from ${from} ${scope.joins()} where d.deleted_at is null`,
    world,
  );
  return new Map(rows.map((row) => [row.id, questions.map((_, index) => row[`v${index}` as 'id'] as unknown)]));
}

/** One statement: for every question the records it lets through, then those its negation lets through. */
async function askWhere(
  db: Kysely<Database>,
  questions: readonly Question[],
  world: World,
): Promise<readonly ReadonlySet<string>[]> {
  const selects = questions
    .flatMap(({ where, negated }) => [where, negated])
    .map(({ tree }, index) => {
      const scope = createRuleScope(source(world));
      const condition = scope.where(tree);
      return sql`(select ${sql.lit(index)} as question, array_agg(d.id) as ids from ${from} ${scope.joins()} where d.deleted_at is null and ${condition})`;
    });
  const rows = await run(
    db,
    sql<{ question: number; ids: string[] | null }>`${sql.join(selects, sql` union all `)}`,
    world,
  );
  const found = new Map(rows.map(({ question, ids }) => [question, new Set(ids ?? [])]));
  return selects.map((_, index) => found.get(index) ?? new Set());
}

interface Disagreement {
  readonly record: Row;
  readonly answers: { readonly [reader: string]: string };
}

/** The first record on which the readers differ, by question; undefined where they agree. */
async function compare(questions: readonly Question[], world: World): Promise<readonly (Disagreement | undefined)[]> {
  const [values, passed] = [await askValues(open.db, questions, world), await askWhere(open.db, questions, world)];
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
async function stillFails(
  rule: Parameters<typeof tryRule>[0],
  world: World,
): Promise<Disagreement | string | undefined> {
  const question = questionOf(rule);
  if (!question) return undefined;
  try {
    return (await compare([question], world))[0];
  } catch (error) {
    return String(error);
  }
}

test(`json-logic-js, closures, PostgreSQL and the oracle agree on ${count} random rules (seed ${seed})`, {
  timeout: 600_000 + count * 100,
}, async () => {
  const random = randomFrom(seed);
  const used = new Set<string>();
  let refused = 0;
  for (let start = 0; start < count; start += batch) {
    const world = makeWorld(randomFrom(seed + start));
    await storeWorld(open.db, world);
    const questions: Question[] = [];
    while (questions.length < batch) {
      const made = randomRule(random);
      const rule = random() < 0.2 ? mutateRule(random, made) : made;
      const question = questionOf(rule);
      if (question) questions.push(question);
      else if (rule === made) refused += 1;
      for (const [, operator] of JSON.stringify(rule).matchAll(/\{"([^"]+)":/g)) used.add(operator!);
    }
    const failing = await firstFailing(questions, world);
    if (!failing) continue;
    const smallest = await shrinkRule(
      failing.value.rule,
      async (rule) => (await stillFails(rule, world)) !== undefined,
    );
    expect.fail(
      `seed ${seed}, batch ${start}: ${JSON.stringify(smallest)}\n${JSON.stringify(await stillFails(smallest, world))}\n${JSON.stringify(world.context)}`,
    );
  }
  expect(refused / count).toBeLessThan(0.1);
  if (count >= 2_000) expect(Object.keys(operators).filter((operator) => !used.has(operator))).toEqual([]);
});

async function firstFailing(questions: readonly Question[], world: World): Promise<Question | undefined> {
  try {
    const index = (await compare(questions, world)).findIndex((disagreement) => disagreement !== undefined);
    return questions[index];
  } catch {
    // one of them is refused by PostgreSQL: find it
    for (const question of questions) if ((await stillFails(question.value.rule, world)) !== undefined) return question;
    throw new Error('PostgreSQL refuses the rules together but none alone.');
  }
}
