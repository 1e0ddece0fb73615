import { type Field, fieldTypeOf } from '@kehuan/schemas';

/** Whether a value is a list: picking one is not the end of picking. */
export function holdsMany(field: Pick<Field, 'type' | 'options'>): boolean {
  const { kind } = fieldTypeOf(field).ruleType(field.options);
  return kind === 'list' || kind === 'links';
}
