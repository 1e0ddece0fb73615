import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { colours } from './colour.ts';
import { type Checked, defineFieldType } from './field-type.ts';

export const keyPattern = '^[a-z][a-z0-9_]*$';
export const keySchema = { type: 'string', pattern: keyPattern, maxLength: 48 } as const;

export const optionSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    colour: { enum: colours },
    /** an option taken out of use: kept for the records that hold it, no longer offered */
    retired: { type: 'boolean' },
  },
  required: ['key', 'label'],
  additionalProperties: false,
} as const;

const options = {
  type: 'object',
  properties: {
    multiple: { type: 'boolean', title: { zh: '可以多选', en: 'Several' } },
    options: {
      type: 'array',
      items: optionSchema,
      maxItems: 1000,
      editor: 'options',
      title: { zh: '选项', en: 'Options' },
    },
  },
  required: ['options'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;
export type ChoiceOption = Options['options'][number];

const unknown = (value: string): Checked => ({ ok: false, code: 'value.option', params: { value } });

function checkOne(value: unknown, { options }: Options): Checked {
  if (typeof value !== 'string')
    return { ok: false, code: 'value.type', params: { expected: { zh: '选项', en: 'an option' } } };
  return options.some((option) => option.key === value) ? { ok: true, value } : unknown(value);
}

function parseOne(text: string, { options }: Options): Checked {
  const word = text.normalize('NFKC').trim().toLowerCase();
  const found = options.find(
    ({ key, label }) => key === word || label.zh?.toLowerCase() === word || label.en?.toLowerCase() === word,
  );
  return found ? { ok: true, value: found.key } : unknown(text);
}

function every<T>(items: readonly T[], one: (item: T) => Checked): Checked {
  const values: string[] = [];
  for (const item of items) {
    const result = one(item);
    if (!result.ok) return result;
    if (!values.includes(String(result.value))) values.push(String(result.value));
  }
  return { ok: true, value: values };
}

export const choiceField = defineFieldType<Options>()({
  label: { zh: '选项', en: 'Choice' },
  icon: 'circle-dot',
  options,
  presets: [
    {
      key: 'single',
      label: { zh: '单选', en: 'Single choice' },
      icon: 'circle-dot',
      group: 'common',
      options: { options: [] },
    },
    {
      key: 'multiple',
      label: { zh: '多选', en: 'Multiple choice' },
      icon: 'list-checks',
      group: 'common',
      options: { multiple: true, options: [] },
    },
  ],
  storage: ({ multiple }) =>
    multiple ? { kind: 'column', sql: 'text[]', always: "'{}'" } : { kind: 'column', sql: 'text' },
  ruleType: ({ multiple, options }) => ({ kind: multiple ? 'list' : 'choice', options: options.map(({ key }) => key) }),
  check: (value, options) => {
    if (!options.multiple) return checkOne(value, options);
    if (!Array.isArray(value))
      return { ok: false, code: 'value.type', params: { expected: { zh: '选项列表', en: 'a list of options' } } };
    return every(value, (item) => checkOne(item, options));
  },
  parse: (text, options) =>
    options.multiple
      ? every(
          text.split(/[,，、;；|\n]/).filter((part) => part.trim() !== ''),
          (part) => parseOne(part, options),
        )
      : parseOne(text, options),
  format: (value, { options }, { language }) =>
    (Array.isArray(value) ? value : [value])
      .map((key) => {
        const label = options.find((option) => option.key === key)?.label;
        return label?.[language] ?? label?.zh ?? label?.en ?? String(key);
      })
      .join(language === 'zh' ? '、' : ', '),
});
