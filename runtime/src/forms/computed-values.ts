import {
  checkRule,
  compileRule,
  type ObjectDefinition,
  type RuleModel,
  type RuleScope,
  type Values,
} from '@kehuan/schemas';

type Compute = (scope: RuleScope) => Values;

const cache = new WeakMap<RuleModel, Map<string, Compute>>();

/**
 * What the formulas of an object say about a record that is still being typed, for those that need nothing but the record itself.
 * The others keep what the server has said last.
 */
export function computedValues(model: RuleModel, object: ObjectDefinition, scope: RuleScope): Values {
  const known = cache.get(model) ?? new Map<string, Compute>();
  cache.set(model, known);
  const compute = known.get(object.key) ?? compile(model, object.key);
  known.set(object.key, compute);
  return compute(scope);
}

function compile(model: RuleModel, entity: string): Compute {
  const keys = Object.keys(model.entity(entity)?.computed ?? {});
  const rules = keys.flatMap((key) => {
    const checked = checkRule({ var: key }, { model, entity });
    return checked.ok ? [[key, compileRule(checked.tree)] as const] : [];
  });
  return (scope) => Object.fromEntries(rules.map(([key, evaluate]) => [key, evaluate(scope)]));
}
