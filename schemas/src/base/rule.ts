import type { Json } from './json.ts';
import { typed } from './type-of.ts';

/**
 * A rule is plain JSON Logic in our typed dialect (see docs/rules.md). Its shape is checked by `checkRule`,
 * never by a JSON Schema: a schema says "not a number" where the checker says what is wrong and where.
 */
export type Rule = Json;

/** The JSON Schema of any place that holds a rule. `editor: "rule"` makes the generated inspector offer the rule builder. */
export const ruleSchema = typed<Rule>()({ editor: 'rule' });
