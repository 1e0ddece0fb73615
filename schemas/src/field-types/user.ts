import type { TypeOf } from '../base/type-of.ts';
import { defineFieldType } from './field-type.ts';
import { checkIdentifier } from './identifier.ts';
import { checkIdentifiers } from './identifier-list.ts';

const options = {
  type: 'object',
  properties: {
    /** the value is a list of people */
    many: { type: 'boolean', title: { zh: '可以选多人', en: 'Several people' } },
  },
  required: [],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** The entity name of people in rules and references. */
export const userEntity = '$user';

export const userField = defineFieldType<Options>()({
  label: { zh: '成员', en: 'Person' },
  icon: 'user',
  options,
  presets: [
    { key: 'user', label: { zh: '成员', en: 'Person' }, icon: 'user', group: 'common', options: {} },
    { key: 'users', label: { zh: '多个成员', en: 'People' }, icon: 'users', group: 'common', options: { many: true } },
  ],
  storage: ({ many }) => (many ? { kind: 'column', sql: 'uuid[]', always: "'{}'" } : { kind: 'column', sql: 'uuid' }),
  ruleType: ({ many }) => ({ kind: many ? 'links' : 'link', to: [userEntity] }),
  check: (value, { many }) => (many ? checkIdentifiers(value) : checkIdentifier(value)),
  parse: (text) => ({ ok: true, value: text.trim() }),
  format: (value) => String(value),
  lookup: 'user',
});
