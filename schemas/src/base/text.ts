/**
 * Labels stand in place, in both languages: `{ zh: '小数位', en: 'Decimals' }`.
 * A label typed by a user in one language only is stored under that language; `text` falls back to the other.
 */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export const labelSchema = {
  type: 'object',
  properties: { zh: { type: 'string', maxLength: 200 }, en: { type: 'string', maxLength: 200 } },
  required: [],
  additionalProperties: false,
  minProperties: 1,
} as const;

export type Label = { readonly zh?: string; readonly en?: string };

/** The label in the asked language, or in the other one where it has none. */
export function text(label: Label | undefined, language: Language): string {
  if (!label) return '';
  return label[language] ?? label.zh ?? label.en ?? '';
}
