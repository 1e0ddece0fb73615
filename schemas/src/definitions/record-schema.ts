import type { Json, JsonObject } from '../base/json.ts';
import type { ProblemData } from '../base/problem.ts';
import type { Label } from '../base/text.ts';
import { columnStorageOf, fieldTypeOf } from '../field-types/field.ts';
import type { Checked } from '../field-types/field-type.ts';
import type { ObjectDefinition } from './object.ts';
import { fieldsOf, type ObjectField } from './object-fields.ts';
import { pointer } from './pointer.ts';

/**
 * What values a record may hold, made from its object's definition once and used by forms and the write path alike.
 * Rules over the whole record (required, validity) stand in `record-rules.ts`.
 */
export interface CheckedValues {
  /** the fields given, normalised; those with a problem left out */
  readonly values: JsonObject;
  /** paths point into the input, e.g. `/amount`; `params.field` is the field's label */
  readonly problems: readonly ProblemData[];
}

/** Who gives the values. The engine (behaviours, numbering, a restored backup) may also set what people only read. */
export type ValuesAuthor = 'person' | 'engine';

/**
 * Checks and normalises values given for some fields of a record: '' becomes null, an empty list `[]`, an empty yes/no false.
 * Unknown fields and fields filled in by the system are problems. Never throws, whatever it is given.
 */
export function checkValues(object: ObjectDefinition, input: unknown, author: ValuesAuthor = 'person'): CheckedValues {
  if (!isObject(input)) {
    const expected = { zh: '字段和值', en: 'fields with their values' };
    return { values: {}, problems: [{ code: 'value.type', path: '', params: { field: object.label, expected } }] };
  }
  const checks = checksOf(object);
  const values: Record<string, Json> = {};
  const problems: ProblemData[] = [];
  for (const key of Object.keys(input)) {
    const raw = input[key];
    if (raw === undefined) continue;
    const field = checks.get(key);
    if (!field) {
      problems.push({ code: 'field.unknown', path: pointer(key), params: { field: key.slice(0, 100) } });
      continue;
    }
    const checked = field.isFilledIn && author === 'person' ? readOnly : check(field, raw);
    if (checked.ok) values[key] = checked.value ?? field.empty;
    else problems.push({ code: checked.code, path: pointer(key), params: { ...checked.params, field: field.label } });
  }
  return { values, problems };
}

/** What a field holds where nothing was entered: null, but false for yes/no and [] for lists. */
export function emptyValue(field: Pick<ObjectField, 'type' | 'options'>): Json {
  const always = columnStorageOf(field)?.always;
  return always === undefined ? null : empties[always];
}

/** Whether a record's value counts as not filled in. No is an answer. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const empties = { false: false, "'{}'": [] } as const;
const readOnly: Checked = { ok: false, code: 'field.read-only' };

interface FieldCheck {
  readonly label: Label;
  readonly empty: Json;
  readonly isFilledIn: boolean;
  readonly check: (value: Json) => Checked;
}

const cache = new WeakMap<ObjectDefinition, ReadonlyMap<string, FieldCheck>>();

function checksOf(object: ObjectDefinition): ReadonlyMap<string, FieldCheck> {
  let checks = cache.get(object);
  if (!checks) {
    checks = new Map(fieldsOf(object).map((field) => [field.key, fieldCheckOf(field)]));
    cache.set(object, checks);
  }
  return checks;
}

function fieldCheckOf(field: ObjectField): FieldCheck {
  const leaf = fieldTypeOf(field);
  // a generated leaf refuses every value from outside; the engine writes the text it has made
  const check = leaf.generated ? keepText : (value: Json) => leaf.check(value, field.options);
  const isFilledIn = field.system === true || leaf.generated === true;
  return { label: field.label, empty: emptyValue(field), isFilledIn, check };
}

function keepText(value: Json): Checked {
  if (typeof value === 'string') return { ok: true, value };
  return { ok: false, code: 'value.type', params: { expected: { zh: '文字', en: 'text' } } };
}

function check(field: FieldCheck, raw: unknown): Checked {
  if (raw === null || raw === '') return { ok: true, value: field.empty };
  // whatever JSON it is, the leaf looks at its type first
  return field.check(raw as Json);
}

function isObject(input: unknown): input is { readonly [key: string]: unknown } {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
