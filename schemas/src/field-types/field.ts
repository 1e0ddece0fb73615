import { ruleSchema } from '../base/rule.ts';
import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from './choice.ts';
import type { ColumnStorage, FieldType } from './field-type.ts';
import { type FieldTypeId, fieldTypes } from './registry.ts';
import type { ResultShape } from './result-shape.ts';

const commonProperties = {
  key: keySchema,
  label: labelSchema,
  help: { ...labelSchema, title: { zh: '帮助文字', en: 'Help text' } },
  /** true, or a rule over the record that says when; holds on every write path while the field is visible */
  required: { ...ruleSchema, title: { zh: '必填', en: 'Required' } },
  /** a rule over the record: while it is false the field is not shown and not required; its value is kept */
  visible: { ...ruleSchema, title: { zh: '何时显示', en: 'Shown when' } },
  /** a rule over the record: while it is true the value cannot be changed by people */
  readonly: { ...ruleSchema, title: { zh: '只读', en: 'Read-only' } },
  /** a rule for the value of a new record that gives none */
  default: { ...ruleSchema, title: { zh: '默认值', en: 'Default' } },
  /** no two live records may hold the same value; built as a unique index */
  unique: { type: 'boolean', title: { zh: '不能重复', en: 'Unique' } },
  /** key of a link: no two live records that point at the same one may hold the same value */
  uniqueWithin: { ...keySchema, title: { zh: '在同一条关联记录下不能重复', en: 'Unique within' } },
  /** found by the search over records */
  searchable: { type: 'boolean', title: { zh: '可搜索', en: 'Searchable' } },
} as const;

const commonSchema = { type: 'object', properties: commonProperties, required: ['key', 'label'] } as const;

/** What every field has, whatever its type. */
export type FieldCommon = TypeOf<typeof commonSchema>;
/** The options of a field type. */
export type FieldOptions<K extends FieldTypeId> = TypeOf<(typeof fieldTypes)[K]['options']>;
/** A field definition: one union member per type, discriminated by `type`. */
export type Field = {
  [K in FieldTypeId]: FieldCommon & { readonly type: K; readonly options: FieldOptions<K> };
}[FieldTypeId];
export type FieldOf<K extends FieldTypeId> = Extract<Field, { readonly type: K }>;

/** JSON Schema of a field: a discriminated union, so that one bad option gives one exact error. */
export const fieldSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(fieldTypes).map(([type, leaf]) => ({
    type: 'object',
    properties: { ...commonProperties, type: { const: type }, options: leaf.options },
    required: ['key', 'label', 'type', 'options'],
    additionalProperties: false,
  })),
};

/**
 * The leaf of a field with its options' type forgotten on both sides together: the one registry look-up.
 * Safe because `fieldSchema` has checked that the options belong to the type. A computed field is typed and written like its result.
 */
export function fieldTypeOf(field: Pick<Field, 'type' | 'options'>): FieldType<Field['options']> {
  const leaf = leafOf(field.type);
  const result = leaf.computed?.result(field.options);
  return result && isFieldType(result.type) ? likeResult(leaf, result) : leaf;
}

const leafOf = (type: FieldTypeId) => fieldTypes[type] as unknown as FieldType<Field['options']>;
const isFieldType = (type: string): type is FieldTypeId => Object.hasOwn(fieldTypes, type);

const leaves = new WeakMap<object, FieldType<Field['options']>>();

function likeResult(leaf: FieldType<Field['options']>, result: ResultShape): FieldType<Field['options']> {
  const known = leaves.get(result);
  if (known) return known;
  // a result's options are those of its type, see `withResults`
  const other = leafOf(result.type as FieldTypeId);
  const options = result.options as Field['options'];
  const made: FieldType<Field['options']> = {
    ...leaf,
    ruleType: () => other.ruleType(options),
    format: (value, _, locale) => other.format(value, options, locale),
    ...(other.lookup ? { lookup: other.lookup } : {}),
  };
  leaves.set(result, made);
  return made;
}

/** The field as which a computed one is shown, sorted and filtered; any other field is itself. */
export function resultField<F extends Pick<Field, 'type' | 'options'>>(field: F): F {
  const result = leafOf(field.type).computed?.result(field.options);
  return result && isFieldType(result.type) ? { ...field, ...result } : field;
}

/** The column that holds a field's values; undefined for what is computed or is made of other records. */
export function columnStorageOf(field: Pick<Field, 'type' | 'options'>): ColumnStorage | undefined {
  const storage = leafOf(field.type).storage(field.options);
  return storage.kind === 'column' ? storage : undefined;
}
