import { expect, test } from 'vitest';
import {
  checkRule,
  compileRule,
  foldRule,
  type Json,
  type RuleTree,
  restrictRule,
  ruleContext,
  ruleDependencies,
  ruleReferences,
} from '../../schemas/src/index.ts';
import { randomPermission } from './random-permission.ts';
import { tryRule } from './rule-answers.ts';
import { randomRule } from './rule-generator.ts';
import { makeWorld, model, randomFrom, scopeOf } from './rule-world.ts';

const v = (path: string): Json => ({ var: path });

function treeOf(rule: Json): RuleTree {
  const checked = checkRule(rule, { model, entity: 'deal' });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.tree;
}

test('references name every field, link, related list and option a rule uses, each once', () => {
  const rule: Json = {
    and: [
      { '==': [v('stage'), 'won'] },
      { in: [v('stage'), ['won', 'lost']] },
      { has_any: [v('account.labels'), ['vip']] },
      { some: [v('account.person__account'), { '>': [v('age'), 17] }] },
      { '>=': [v('stage'), 'talk'] },
    ],
  };
  expect(ruleReferences(treeOf(rule))).toEqual([
    { entity: 'deal', field: 'stage' },
    { entity: 'deal', field: 'stage', option: 'won' },
    { entity: 'deal', field: 'stage', option: 'lost' },
    { entity: 'deal', field: 'account' },
    { entity: 'account', field: 'labels' },
    { entity: 'account', field: 'labels', option: 'vip' },
    { entity: 'person', field: 'account' },
    { entity: 'person', field: 'age' },
    { entity: 'deal', field: 'stage', option: 'talk' },
  ]);
});

test('dependencies are the fields of the record itself, so a form knows when to ask again', () => {
  const rule: Json = {
    or: [{ '==': [v('account.name'), v('name')] }, { '>': [v('amount'), v('$user.quota')] }, v('$record.account.name')],
  };
  expect(ruleDependencies(treeOf(rule))).toEqual(['account', 'name', 'amount']);
  expect(
    ruleContext(treeOf({ and: [rule, { '<': [v('close_on'), { today: [] }] }, { year: [v('seen_at')] }] })),
  ).toEqual(['$user.quota', '$record.account', 'today', 'zone']);
});

test('trees are frozen all the way down', () => {
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.entries(value).every(([key, part]) => key === 'type' || isFrozen(part)));
  const random = randomFrom(5);
  for (let count = 0; count < 200; count += 1) {
    const tried = tryRule(randomRule(random));
    if (tried) expect(isFrozen(tried.tree)).toBe(true);
  }
});

test('a folded rule gives the same answers', () => {
  const random = randomFrom(17);
  for (let count = 0; count < 400; count += 1) {
    const world = makeWorld(randomFrom(count));
    const tried = tryRule(randomRule(random));
    if (!tried) continue;
    const folded = foldRule(tried.tree, world.nulls);
    for (const record of world.rows['deal']!.slice(0, 5)) {
      const scope = scopeOf(world, record);
      expect(compileRule(folded)(scope), JSON.stringify(tried.rule)).toEqual(compileRule(tried.tree)(scope));
    }
  }
});

const permissions: readonly (readonly [Json, boolean])[] = [
  [{ '==': [v('account.region'), v('$user.region')] }, false],
  [{ '!=': [v('account.region'), v('$user.region')] }, false],
  [{ '!': [{ '==': [v('account.region'), v('$user.region')] }] }, false],
  [{ '!': [{ '!': [{ '==': [v('account.region'), v('$user.region')] }] }] }, false],
  [{ '!': [{ and: [{ '==': [v('account.region'), v('$user.region')] }, true] }] }, false],
  [{ or: [{ '==': [v('account.region'), v('$user.region')] }, { '==': [v('stage'), 'won'] }] }, true],
  [{ if: [{ '==': [v('account.region'), v('$user.region')] }, true, true] }, false],
  [{ none: [v('account.account__parent'), { '==': [v('region'), v('$user.region')] }] }, false],
  [{ empty: [v('$user.region')] }, true],
  [{ '==': [v('$user.region'), null] }, true],
];

test.each(permissions)('with no region for the user, the permission %j grants: %s', (rule, grants) => {
  const tree = restrictRule(treeOf(rule), new Set(['$user.region']));
  const world = makeWorld(randomFrom(1));
  const record = { ...world.rows['deal']![0]!, stage: 'won', account: null };
  expect(compileRule(tree)(scopeOf({ ...world, context: { ...world.context, '$user.region': null } }, record))).toBe(
    grants,
  );
});

test('a permission whose variables all have values is left as it is', () => {
  const tree = treeOf({ '==': [v('account.region'), v('$user.region')] });
  expect(restrictRule(tree, new Set()).root).toEqual(tree.root);
});

test('what a permission grants without a variable of the user, it grants whatever that variable is', () => {
  const random = randomFrom(23);
  const missing = new Set(['$user.region', '$user.id', '$user.quota']);
  let grants = 0;
  for (let count = 0; count < 600; count += 1) {
    const world = makeWorld(randomFrom(count));
    const tried = tryRule(randomPermission(random));
    if (tried?.tree.type.kind !== 'boolean' || asksForValue(tried.rule)) continue;
    const context = { ...world.context, '$user.region': null, '$user.id': null, '$user.quota': null };
    const restricted = compileRule(restrictRule(tried.tree, missing));
    const plain = compileRule(tried.tree);
    for (const record of world.rows['deal']!.slice(0, 8)) {
      if (restricted(scopeOf({ ...world, context }, record)) !== true) continue;
      grants += 1;
      expect(plain(scopeOf(world, record)), JSON.stringify(tried.rule)).toBe(true);
    }
  }
  expect(grants).toBeGreaterThan(200);
});

/** Asking outright whether a variable has a value is exempt: it means what it says. */
const asksForValue = (rule: Json): boolean =>
  /"(!!|empty|and|or|!|if|some|all|none|count|sum)":(\[[^[]*)?\[?\{"var":"\$user\.(region|id|quota)"/.test(
    JSON.stringify(rule),
  );
