import { useRecords } from '@kehuan/runtime';
import {
  emptyValue,
  fieldsOf,
  type Json,
  type ObjectDefinition,
  type ObjectField,
  type References,
  type Values,
} from '@kehuan/schemas';

const id = '00000000-0000-7000-8000-000000000000';

const examples: { readonly [type in ObjectField['type']]?: (field: ObjectField) => Json } = {
  choice: (field) => {
    const first = field.type === 'choice' ? field.options.options[0]?.key : undefined;
    return first === undefined ? null : field.type === 'choice' && field.options.multiple ? [first] : first;
  },
};

export interface SampleRecord {
  readonly values: Values;
  readonly references: References;
}

/** A record to look at the form with: the newest real one, where there is one; fields it does not know are filled by example. */
export function useSampleRecord(object: ObjectDefinition, released: ObjectDefinition | undefined): SampleRecord {
  const { data } = useRecords(released ? { object: object.key, page: { size: 1 } } : null);
  const row = data?.rows[0];
  const values = Object.fromEntries(
    fieldsOf(object).map((field) => [
      field.key,
      row?.[field.key] ?? examples[field.type]?.(field) ?? emptyValue(field),
    ]),
  );
  return { values: { ...values, id: row?.['id'] ?? id }, references: data?.references ?? {} };
}
