import type { Rule } from '../base/rule.ts';
import { ruleSchema } from '../base/rule.ts';
import { typed } from '../base/type-of.ts';

/** Field key → rule for its value. Rules see `$record` (the record that started the workflow), `$steps`, `$user`, `today`, `now`. */
export const valuesSchema = typed<{ readonly [field: string]: Rule }>()({
  type: 'object',
  propertyNames: { pattern: '^[a-z][a-z0-9_]*$', maxLength: 48 },
  additionalProperties: ruleSchema,
  maxProperties: 200,
  editor: 'values',
});
