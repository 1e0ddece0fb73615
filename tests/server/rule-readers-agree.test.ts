import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileRule, type Json, operators, type RuleTree, restrictRule } from '../../schemas/src/index.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import {
  findDisagreement,
  type Question,
  questionOf,
  rootTable,
  runStatement,
  scopeFor,
} from '../helpers/rule-agreement.ts';
import { createRuleTables, openRuleDatabase, type RuleDatabase, storeWorld } from '../helpers/rule-database.ts';
import { randomPermission } from '../language/random-permission.ts';
import { randomTower } from '../language/random-tower.ts';
import { tryRule } from '../language/rule-answers.ts';
import { randomRule } from '../language/rule-generator.ts';
import { mutateRule } from '../language/rule-mutator.ts';
import { makeWorld, namesComputed, type Random, randomFrom, scopeOf, type World } from '../language/rule-world.ts';

/**
 * The promise the product stands on: browser, server and database answer every rule alike. Random well-typed rules over random rows,
 * asked of json-logic-js, of the closures, of PostgreSQL (as a value, as WHERE and as negated WHERE) and of an oracle.
 * RULE_SEED repeats a run, RULE_COUNT makes it longer (`npm run soak`).
 */
const seed = Number(process.env['RULE_SEED'] ?? Date.now() % 1_000_000_007);
const count = Number(process.env['RULE_COUNT'] ?? 5_000);
/** Questions of one statement: PostgreSQL is asked seldom, for each trip costs more than a rule. */
const batch = 100;
const condition = { kind: 'boolean' } as const;
const patience = { timeout: 600_000 + count * 100 };

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

test(
  `json-logic-js, closures, PostgreSQL and the oracle agree on ${count} random rules (seed ${seed})`,
  patience,
  async () => {
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
      const found = await findDisagreement(open.db, questions, { world });
      if (found) expect.fail(`seed ${seed}, batch ${start}: ${found}`);
    }
    expect(refused / count).toBeLessThan(0.1);
    if (count >= 2_000) expect(Object.keys(operators).filter((operator) => !used.has(operator))).toEqual([]);
  },
);

/** Computed fields see everything, as the database does and the readers with a narrowed world cannot. */
function without(make: () => Json): Json {
  for (;;) {
    const rule = make();
    if (!namesComputed(rule)) return rule;
  }
}

/** As many questions as a batch holds. */
function batchOf(make: () => Json): readonly Question[] {
  const questions: Question[] = [];
  while (questions.length < batch) {
    const question = questionOf(make());
    if (question) questions.push(question);
  }
  return questions;
}

test(`no tower of arithmetic that the checker takes overflows in PostgreSQL (seed ${seed})`, patience, async () => {
  const random = randomFrom(seed + 1);
  const world = makeWorld(random);
  await storeWorld(open.db, world);
  for (let start = 0; start < count / 10; start += batch) {
    const found = await findDisagreement(
      open.db,
      batchOf(() => randomTower(random)),
      { world },
    );
    if (found) expect.fail(`seed ${seed}, batch ${start}: ${found}`);
  }
});

interface Hidden {
  readonly world: World;
  readonly visibility: (entity: string) => RuleTree | undefined;
}

/** Random row rules on some of the objects, and the records they hide from the actor. */
function hideSome(random: Random, world: World): Hidden {
  const rules = new Map<string, RuleTree>();
  const hidden = new Set<string>();
  for (const entity of ['deal', 'account', 'person', '$user']) {
    const rule = without(() => randomRule(random, entity, 'boolean'));
    const tried = random() < 0.7 ? tryRule(rule, condition, entity) : undefined;
    if (!tried) continue;
    rules.set(entity, tried.tree);
    const lets = compileRule(restrictRule(tried.tree, world.nulls));
    for (const row of world.rows[entity] ?? []) if (lets(scopeOf(world, row)) !== true) hidden.add(row.id);
  }
  return { world: { ...world, hidden }, visibility: (entity) => rules.get(entity) };
}

test(
  `behind links and in related lists, records the actor may not see are not there (seed ${seed})`,
  patience,
  async () => {
    const random = randomFrom(seed + 2);
    for (let start = 0; start < count / 8; start += batch) {
      const world = makeWorld(random);
      await storeWorld(open.db, world);
      const found = await findDisagreement(
        open.db,
        batchOf(() => without(() => randomRule(random))),
        hideSome(random, world),
      );
      if (found) expect.fail(`seed ${seed}, batch ${start}: ${found}`);
    }
  },
);

test(`a permission sees everything behind links, while filters beside it do not (seed ${seed})`, patience, async () => {
  const random = randomFrom(seed + 3);
  for (let start = 0; start < count / 16; start += 10) {
    const world = makeWorld(random);
    await storeWorld(open.db, world);
    const { visibility, world: seen } = hideSome(random, world);
    for (let number = 0; number < 10; number += 1) {
      const permission = tryRule(
        without(() => randomPermission(random)),
        condition,
      );
      const filter = tryRule(
        without(() => randomPermission(random)),
        condition,
      );
      if (!permission || !filter) continue;
      const scope = scopeFor({ world, visibility });
      const filtered = scope.where(filter.tree);
      const granted = scope.where(permission.tree, { permission: true });
      const rows = await runStatement(
        open.db,
        sql<{ id: string; filtered: boolean | null }>`
          select d.id, ${filtered} as filtered from ${rootTable} ${scope.joins()} where d.deleted_at is null and ${granted} order by d.id`,
        world,
      );
      const lets = compileRule(restrictRule(permission.tree, world.nulls));
      const matches = compileRule(filter.tree);
      const expected = (world.rows['deal'] ?? [])
        .filter((row) => !world.deleted.has(row.id) && lets(scopeOf(world, row)) === true)
        .map((row) => ({ id: row.id, filtered: matches(scopeOf(seen, row)) === true }));
      const found = rows.map((row) => ({ id: row.id, filtered: row.filtered === true }));
      expect(found, `seed ${seed}: ${JSON.stringify(permission.rule)} and ${JSON.stringify(filter.rule)}`).toEqual(
        expected,
      );
    }
  }
});
