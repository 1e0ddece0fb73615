import type { TypeOf } from '../base/type-of.ts';
import { defineFieldType } from './field-type.ts';
import { resultShapeSchema } from './result-shape.ts';

const options = {
  type: 'object',
  properties: {
    link: { type: 'string', maxLength: 48, editor: 'link', title: { zh: '关联字段', en: 'Link' } },
    field: { type: 'string', maxLength: 250, editor: 'linked-field', title: { zh: '带出哪个字段', en: 'Field' } },
    shows: resultShapeSchema,
  },
  required: ['link', 'field'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

const pathOf = ({ link, field }: Options): string | null => (link && field ? `${link}.${field}` : null);

/** A field of the record a link leads to, shown as it stands there now. */
export const lookupField = defineFieldType<Options>()({
  label: { zh: '带出字段', en: 'Lookup' },
  icon: 'corner-down-right',
  options,
  presets: [
    {
      key: 'lookup',
      label: { zh: '带出字段', en: 'Lookup' },
      icon: 'corner-down-right',
      group: 'relation',
      options: { link: '', field: '' },
    },
  ],
  storage: () => ({ kind: 'computed' }),
  ruleType: () => ({ kind: 'null' }),
  check: () => ({ ok: false, code: 'field.read-only' }),
  parse: () => ({ ok: false, code: 'field.read-only' }),
  format: (value) => String(value),
  generated: true,
  computed: {
    rule: (given) => {
      const path = pathOf(given);
      return path === null ? null : { var: path };
    },
    like: (given) => {
      const path = pathOf(given);
      return path === null ? null : { path };
    },
    result: ({ shows }) => shows,
    blind: (given) => ({ ...given, link: '', field: '' }),
  },
});
