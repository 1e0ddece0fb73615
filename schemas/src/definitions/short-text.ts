import type { FieldOf } from '../field-types/field.ts';

/** Longest text that an index can hold for certain: 2,700 bytes at up to four a character. */
const longestIndexed = 600;

/** Whether every value of the field is short enough for an index. */
export function isShortText({ options }: Pick<FieldOf<'text'>, 'options'>): boolean {
  if (options.format === 'long' || options.format === 'rich') return false;
  if (options.maxLength !== undefined) return options.maxLength <= longestIndexed;
  return options.format !== 'url';
}
