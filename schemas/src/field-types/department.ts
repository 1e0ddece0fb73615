import type { TypeOf } from '../base/type-of.ts';
import { defineFieldType } from './field-type.ts';
import { checkIdentifier } from './identifier.ts';
import { checkIdentifiers } from './identifier-list.ts';

/** The entity names of departments and teams in rules and references. */
export const departmentEntity = '$department';
export const teamEntity = '$team';

const options = {
  type: 'object',
  properties: {
    kind: { enum: ['department', 'team'], title: { zh: '部门还是团队', en: 'Department or team' } },
    /** the value is a list */
    many: { type: 'boolean', title: { zh: '可以选多个', en: 'Several' } },
  },
  required: ['kind'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

const entityOf = ({ kind }: Options): string => (kind === 'team' ? teamEntity : departmentEntity);

/** A department of the organisation, or a team across departments. */
export const departmentField = defineFieldType<Options>()({
  label: { zh: '部门', en: 'Department' },
  icon: 'network',
  options,
  presets: [
    {
      key: 'department',
      label: { zh: '部门', en: 'Department' },
      icon: 'network',
      group: 'more',
      options: { kind: 'department' },
    },
    { key: 'team', label: { zh: '团队', en: 'Team' }, icon: 'users-round', group: 'more', options: { kind: 'team' } },
  ],
  storage: ({ many }) => (many ? { kind: 'column', sql: 'uuid[]', always: "'{}'" } : { kind: 'column', sql: 'uuid' }),
  ruleType: (given) => ({ kind: given.many ? 'links' : 'link', to: [entityOf(given)] }),
  check: (value, { many }) => (many ? checkIdentifiers(value) : checkIdentifier(value)),
  parse: (text) => ({ ok: true, value: text.trim() }),
  format: (value) => String(value),
  lookup: 'department',
});
