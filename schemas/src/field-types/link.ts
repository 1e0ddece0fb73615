import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from './choice.ts';
import { defineFieldType } from './field-type.ts';
import { checkIdentifier } from './identifier.ts';

const options = {
  type: 'object',
  properties: {
    to: {
      type: 'array',
      items: { ...keySchema, editor: 'object' },
      minItems: 1,
      maxItems: 20,
      editor: 'objects',
      title: { zh: '关联到', en: 'Links to' },
    },
  },
  required: ['to'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** A record of another object. The value is its id; a link to several objects keeps the object's key beside it. */
export const linkField = defineFieldType<Options>()({
  label: { zh: '关联记录', en: 'Link' },
  icon: 'link-2',
  options,
  presets: [
    { key: 'link', label: { zh: '关联记录', en: 'Link' }, icon: 'link-2', group: 'relation', options: { to: [] } },
  ],
  storage: ({ to }) =>
    to.length > 1 ? { kind: 'column', sql: 'uuid', companion: 'object' } : { kind: 'column', sql: 'uuid' },
  ruleType: ({ to }) => ({ kind: 'link', to }),
  check: (value) => checkIdentifier(value),
  parse: (text) => ({ ok: true, value: text.trim() }),
  format: (value) => String(value),
  lookup: 'link',
});
