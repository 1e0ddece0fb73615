import { fieldTypeOf, type ObjectField } from '@kehuan/schemas';

/** The icon of a field: of its preset where that says more than its type. */
export function iconOfField(field: ObjectField): string {
  const leaf = fieldTypeOf(field);
  const own = field.options as { readonly [key: string]: unknown };
  const preset = leaf.presets.find(({ options }) =>
    Object.entries(options as object).every(
      ([key, value]) => Array.isArray(value) || JSON.stringify(own[key]) === JSON.stringify(value),
    ),
  );
  return preset?.icon ?? leaf.icon;
}
