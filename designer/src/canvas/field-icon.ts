import { type Field, fieldTypes } from '@kehuan/schemas';

/** The icon of the preset a field comes from, else of its type. */
export function fieldIcon(field: Pick<Field, 'type' | 'options'>): string {
  const leaf = fieldTypes[field.type];
  const format =
    'format' in field.options
      ? field.options.format
      : 'precision' in field.options
        ? field.options.precision
        : undefined;
  const preset = leaf.presets.find(({ key }) => key === format);
  return (preset ?? leaf).icon;
}
