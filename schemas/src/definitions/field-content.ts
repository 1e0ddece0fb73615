import type { Json } from '../base/json.ts';
import type { BehaviourField } from '../behaviours/behaviour.ts';
import { type Field, fieldTypeOf } from '../field-types/field.ts';
import type { Checked } from '../field-types/field-type.ts';
import type { FieldTypeId } from '../field-types/registry.ts';
import { emptyValue } from './record-schema.ts';

/**
 * What a field's values are, apart from how it looks: two fields of equal content can hold each other's values as they stand.
 * Limits (length, lines, range, decimals) are not content: they are asked of what people write from then on, old values stay.
 */
export function contentOf(field: Field): string {
  return contents[field.type](field as never);
}

const contents = {
  text: ({ options }) => (options.format === 'line' || options.format === 'long' ? 'text' : `text ${options.format}`),
  number: ({ options }) => `number ${options.format}`,
  boolean: () => 'boolean',
  date: ({ options }) => `date ${options.precision}`,
  choice: ({ options }) => `${options.multiple ? 'choices' : 'choice'} ${optionKeys(options.options)}`,
  subtable: ({ options }) => `rows ${options.object} ${options.link}`,
  department: ({ options }) => `${options.kind}${options.many ? 's' : ''}`,
  user: ({ options }) => (options.many ? 'users' : 'user'),
  link: ({ options }) => `${options.many ? 'links' : 'link'} ${[...options.to].sort().join(' ')}`,
  serial: () => 'serial',
  formula: () => 'computed',
  lookup: () => 'computed',
  rollup: () => 'computed',
  file: ({ options }) => `files ${options.format}`,
  address: () => 'address',
  location: () => 'location',
  time: () => 'time',
  json: () => 'json',
  secret: ({ options }) => `secret ${options.format}`,
} as const satisfies { readonly [K in FieldTypeId]: (field: Extract<Field, { readonly type: K }>) => string };

const optionKeys = (options: readonly { readonly key: string }[]) =>
  options
    .map(({ key }) => key)
    .sort()
    .join(' ');

/** Whether every value the field could hold before is a value of the field as it is now, so that nothing has to be converted. */
export function canStay(before: Field, after: Field): boolean {
  if (contentOf(before) === contentOf(after)) return true;
  if (isRich(before)) return false;
  if (after.type === 'serial' || (after.type === 'text' && contentOf(after) === 'text')) {
    return before.type === 'text' || before.type === 'serial';
  }
  if (before.type === 'file' && after.type === 'file') return after.options.format === 'attachment';
  if (before.type === 'number' && after.type === 'number') return after.options.format === 'plain';
  if (before.type === 'date' && after.type === 'date') {
    return before.options.precision === 'month' && after.options.precision === 'date';
  }
  if (before.type === 'link' && after.type === 'link') {
    return (
      Boolean(before.options.many) === Boolean(after.options.many) &&
      before.options.to.every((object) => after.options.to.includes(object))
    );
  }
  if (before.type !== 'choice' || after.type !== 'choice') return false;
  const keys = new Set(after.options.options.map(({ key }) => key));
  const isSameKind = Boolean(before.options.multiple) === Boolean(after.options.multiple);
  return isSameKind && before.options.options.every(({ key }) => keys.has(key));
}

/** What records hold that were there before the field was. */
export function initialValue(field: BehaviourField): Json {
  return field.initial ?? emptyValue(field);
}

/** A value in its new field. `fits` is false where something of it is lost: then the old one has to be kept aside. */
export interface Converted {
  readonly value: Json;
  readonly fits: boolean;
}

/** `object` is what a link points at. */
export type Conversion = (value: Json, object?: string | null) => Converted;

/** How the values of a field become values of what the field is now. Reads and writes as people do: by label, in the given zone. */
export function conversionOf(before: Field, after: BehaviourField, zone: string): Conversion {
  const nothing: Converted = { value: initialValue(after), fits: true };
  const lost: Converted = { ...nothing, fits: false };
  const take = (checked: Checked): Converted => {
    if (!checked.ok) return lost;
    return checked.value === null ? nothing : { value: checked.value, fits: true };
  };
  const convert =
    keepSecrets(before, after) ??
    convertLookups(before, after) ??
    convertChoices(before, after) ??
    convertTexts(before, after, zone);
  return (value, object) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return nothing;
    const converted = convert(value, object);
    return 'ok' in converted ? take(converted) : converted;
  };
}

type Convert = (value: Json, object?: string | null) => Checked | Converted;

const no: Checked = { ok: false, code: 'value.type' };

/** What is encrypted never turns into what is not, nor the other way round: it is kept aside as it was. */
function keepSecrets(before: Field, after: Field): Convert | undefined {
  return before.type === 'secret' || after.type === 'secret' ? () => no : undefined;
}

/** People and records: only to the same kind, and records only where their object is still allowed. */
function convertLookups(before: Field, after: Field): Convert | undefined {
  if (before.type === 'department' && after.type === 'department' && before.options.kind === after.options.kind) {
    return (value) => asMany(value, after.options.many);
  }
  if (before.type === 'user' && after.type === 'user') return (value) => asMany(value, after.options.many);
  if (before.type === 'link' && after.type === 'link') {
    const { to, many } = after.options;
    return (value, object) => (object && to.includes(object) ? asMany(value, many) : no);
  }
  return fieldTypeOf(before).lookup || fieldTypeOf(after).lookup ? () => no : undefined;
}

/** One becomes a list of one; of a list only one that is alone becomes one. */
function asMany(value: Json, many: boolean | undefined): Checked {
  const ids: readonly Json[] = Array.isArray(value) ? value : [value];
  if (many) return { ok: true, value: ids };
  return ids.length === 1 ? { ok: true, value: ids[0] ?? null } : no;
}

/** Options stay themselves by key, whatever they are called. */
function convertChoices(before: Field, after: Field): Convert | undefined {
  if (before.type !== 'choice' || after.type !== 'choice') return undefined;
  const keys = new Set(after.options.options.map(({ key }) => key));
  return (value) => {
    const given = (Array.isArray(value) ? value : [value]).map(String);
    const left = given.filter((key) => keys.has(key));
    if (after.options.multiple) return { value: left, fits: left.length === given.length };
    const [only] = left;
    return left.length === given.length && given.length === 1 && only !== undefined ? { ok: true, value: only } : no;
  };
}

function convertTexts(before: Field, after: Field, zone: string): Convert {
  const target = fieldTypeOf(after);
  const locale = { language: 'zh', zone } as const;
  if (before.type === after.type && isMoment(before) === isMoment(after) && !isRich(before) && !isRich(after)) {
    return (value) => target.check(value, after.options);
  }
  const write = writerOf(before, after, zone);
  if (target.generated) return (value) => ({ ok: true, value: write(value) });
  return (value) => target.parse(write(value), after.options, locale);
}

/** Text and formatted text become each other through their plain form: what was typed as text is never taken for HTML. */
const isRich = (field: Field) => field.type === 'text' && field.options.format === 'rich';
const isMoment = (field: Field) => field.type === 'date' && field.options.precision === 'datetime';

function writerOf(before: Field, after: Field, zone: string): (value: Json) => string {
  if (before.type === 'number') return String;
  if (before.type === 'boolean' && after.type === 'number') return (value) => (value === true ? '1' : '0');
  if (before.type === 'date' && !isMoment(before)) return String;
  if ((before.type === 'text' && !isRich(before)) || before.type === 'serial') return String;
  const leaf = fieldTypeOf(before);
  return (value) => leaf.format(value, before.options, { language: 'zh', zone });
}
