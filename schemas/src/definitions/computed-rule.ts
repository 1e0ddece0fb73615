import type { Rule } from '../base/rule.ts';
import { fieldTypeOf, resultField } from '../field-types/field.ts';
import { scaleOf } from '../field-types/number.ts';
import type { ObjectField } from './object-fields.ts';

/**
 * The rule that gives a computed field's values, numbers with the decimals they are shown with: what people see is what is compared
 * and sorted. Null for stored fields, and where what it is made of is not known.
 */
export function computedRule(field: ObjectField): Rule | null {
  const { computed } = fieldTypeOf(field);
  const rule = computed?.rule(field.options) ?? null;
  const result = resultField(field);
  return rule !== null && result.type === 'number' && !isExact(rule)
    ? { round: [rule, scaleOf(result.options)] }
    : rule;
}

/** A field as it stands elsewhere and a count have their decimals already. */
function isExact(rule: Rule): boolean {
  return typeof rule === 'object' && rule !== null && ('var' in rule || 'count' in rule);
}

/** Whether a rule is about nothing but the record's own values, so that a form can work it out while somebody types. */
export function isOwnRule(rule: Rule): boolean {
  if (typeof rule !== 'object' || rule === null) return true;
  if (Array.isArray(rule)) return rule.every(isOwnRule);
  return Object.entries(rule).every(([key, given]) =>
    key === 'var' ? typeof given === 'string' && !given.includes('.') : !lists.has(key) && isOwnRule(given),
  );
}

/** Operators over related lists, and over what a record stands below. */
const lists: ReadonlySet<string> = new Set(['some', 'all', 'none', 'count', 'sum', 'avg', 'min_of', 'max_of', 'under']);
