import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from './choice.ts';
import { defineFieldType } from './field-type.ts';
import { checkIdentifier } from './identifier.ts';
import { checkIdentifiers } from './identifier-list.ts';

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
    /** the value is a list of ids; a link to one object only */
    many: { type: 'boolean', title: { zh: '可以关联多条', en: 'Several records' } },
    /** a link to its own object that makes its records a tree: no record may stand below itself */
    tree: { type: 'boolean', title: { zh: '上下级（树）', en: 'Tree' } },
  },
  required: ['to'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/**
 * A record of another object, or of its own. The value is its id, with `many` a list of ids in the order they were given;
 * a link to several objects keeps the object's key beside it.
 */
export const linkField = defineFieldType<Options>()({
  label: { zh: '关联记录', en: 'Link' },
  icon: 'link-2',
  options,
  presets: [
    { key: 'link', label: { zh: '关联记录', en: 'Link' }, icon: 'link-2', group: 'relation', options: { to: [] } },
    {
      key: 'links',
      label: { zh: '关联多条', en: 'Several links' },
      icon: 'waypoints',
      group: 'relation',
      options: { to: [], many: true },
    },
  ],
  storage: ({ to, many }) => {
    if (many) return { kind: 'column', sql: 'uuid[]', always: "'{}'" };
    return to.length > 1 ? { kind: 'column', sql: 'uuid', companion: 'object' } : { kind: 'column', sql: 'uuid' };
  },
  ruleType: ({ to, many, tree }) => {
    if (many) return { kind: 'links', to };
    return tree ? { kind: 'link', to, tree } : { kind: 'link', to };
  },
  check: (value, { many }) => (many ? checkIdentifiers(value) : checkIdentifier(value)),
  parse: (text) => ({ ok: true, value: text.trim() }),
  format: (value) => String(value),
  lookup: 'link',
});
