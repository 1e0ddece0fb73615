import type { Json } from '../base/json.ts';
import type { Checked } from './field-type.ts';
import { isIdentifier } from './identifier.ts';

/** More than anybody looks through, and little enough to travel with every row of a list. */
export const mostIdentifiers = 500;

/** Several ids in the order they were given, each once. */
export function checkIdentifiers(value: Json): Checked {
  if (!Array.isArray(value) || !value.every(isIdentifier)) {
    return { ok: false, code: 'value.type', params: { expected: { zh: '记录编号的列表', en: 'a list of ids' } } };
  }
  const ids = [...new Set(value)];
  return ids.length > mostIdentifiers
    ? { ok: false, code: 'value.too-many', params: { limit: mostIdentifiers } }
    : { ok: true, value: ids };
}

/** The names in one cell of a file: `张三、李四; 王五`. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[,，、;；|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
