import { fieldTypeOf, type Json, type Locale, type ObjectField, type References } from '@kehuan/schemas';

/** A cell as plain text: what a spreadsheet gets. People and records by their names. */
export function cellText(
  field: ObjectField,
  value: Json | undefined,
  { references, ...locale }: Locale & { readonly references: References },
): string {
  if (value === null || value === undefined || value === '') return '';
  const leaf = fieldTypeOf(field);
  if (!leaf.lookup) return leaf.format(value, field.options, locale);
  const ids = Array.isArray(value) ? value.map(String) : [String(value)];
  return ids.map((id) => references[id]?.title ?? '').join(locale.language === 'zh' ? '、' : ', ');
}
