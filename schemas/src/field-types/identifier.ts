import type { Checked } from './field-type.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A record's or person's id: a lower-case UUID. */
export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

export function checkIdentifier(value: unknown): Checked {
  return isIdentifier(value)
    ? { ok: true, value }
    : { ok: false, code: 'value.type', params: { expected: { zh: '记录编号', en: 'an id' } } };
}
