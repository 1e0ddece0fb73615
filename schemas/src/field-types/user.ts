import { defineFieldType } from './field-type.ts';
import { checkIdentifier } from './identifier.ts';

const options = { type: 'object', properties: {}, required: [], additionalProperties: false } as const;

/** The entity name of people in rules and references. */
export const userEntity = '$user';

export const userField = defineFieldType<object>()({
  label: { zh: '成员', en: 'Person' },
  icon: 'user',
  options,
  presets: [{ key: 'user', label: { zh: '成员', en: 'Person' }, icon: 'user', group: 'common', options: {} }],
  storage: () => ({ kind: 'column', sql: 'uuid' }),
  ruleType: () => ({ kind: 'link', to: [userEntity] }),
  check: (value) => checkIdentifier(value),
  parse: (text) => ({ ok: true, value: text.trim() }),
  format: (value) => String(value),
  lookup: 'user',
});
