import {
  checkRule,
  compileRule,
  evaluateRule,
  type Json,
  type RuleTree,
  type RuleType,
} from '../../schemas/src/index.ts';
import { decimal, decimalOps } from './oracle-decimal.ts';
import type { Answer } from './oracle-variables.ts';
import { askOracle } from './rule-oracle.ts';
import { model, type Row, scopeOf, type World } from './rule-world.ts';

/** A random rule that the checker took. */
export interface TryRule {
  readonly rule: Json;
  readonly tree: RuleTree;
}

/** Checks a rule, about deals unless said otherwise; as a condition where asked. */
export function tryRule(rule: Json, expected?: RuleType, entity = 'deal'): TryRule | undefined {
  const checked = checkRule(rule, { model, entity, ...(expected ? { expected } : {}) });
  return checked.ok ? { rule, tree: checked.tree } : undefined;
}

/** One way of writing every answer, so that readers can be compared: amounts as plain decimals, lists in their order. */
export function show(value: unknown, { kind }: RuleType): string {
  if (value === null || value === undefined) return 'null';
  if (kind === 'number' || kind === 'money') {
    const isDecimal = typeof value === 'object' && 'digits' in value;
    return decimalOps.text(
      isDecimal ? (value as Answer & { digits: bigint; scale: number }) : decimal(value as number | string),
    );
  }
  return JSON.stringify(value);
}

const compiled = new WeakMap<RuleTree, ReturnType<typeof compileRule>>();

function closuresOf(tree: RuleTree): ReturnType<typeof compileRule> {
  const found = compiled.get(tree) ?? compileRule(tree);
  compiled.set(tree, found);
  return found;
}

/** What the oracle says about one record. */
export const oracleOf = ({ rule, tree }: TryRule, world: World, record: Row): string =>
  show(askOracle(rule, { model, scope: scopeOf(world, record), entity: 'deal' }, tree.type.kind), tree.type);

/** What the three implementations in JavaScript say about one record. */
export function answersOf(
  { rule, tree }: TryRule,
  world: World,
  record: Row,
): { readonly oracle: string; readonly closures: string; readonly jsonLogic: string } {
  const scope = scopeOf(world, record);
  const said = (ask: () => unknown) => {
    try {
      return show(ask(), tree.type);
    } catch (error) {
      return `threw ${String(error)}`;
    }
  };
  return {
    oracle: said(() => askOracle(rule, { model, scope, entity: 'deal' }, tree.type.kind)),
    closures: said(() => closuresOf(tree)(scope)),
    jsonLogic: said(() => evaluateRule(tree, scope)),
  };
}
