/**
 * The language of Kehuan: definitions, rules, field types and the HTTP contract. Runs in browser and server alike.
 * This entry re-exports by name; inside the package import the files themselves.
 */
export type { Json, JsonObject } from './base/json.ts';
export { type Label, type Language, labelSchema, languages, text } from './base/text.ts';
export { type TypeOf, typed } from './base/type-of.ts';
export { describeProblem, Problem, type ProblemCode, type ProblemData, problemTable } from './base/problem.ts';
export { type Rule, ruleSchema } from './base/rule.ts';
export type { RuleEntity, RuleModel, RuleType } from './base/rule-type.ts';
