import { ruleSchema } from '../base/rule.ts';
import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';

export const formItemSchema = {
  type: 'object',
  discriminator: { propertyName: 'kind' },
  required: ['kind'],
  oneOf: [
    {
      type: 'object',
      properties: { kind: { const: 'field' }, field: keySchema, width: { enum: ['half', 'full'] } },
      required: ['kind', 'field'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { kind: { const: 'note' }, key: keySchema, text: labelSchema },
      required: ['kind', 'key', 'text'],
      additionalProperties: false,
    },
  ],
} as const;
export type FormItem = TypeOf<typeof formItemSchema>;

export const formSectionSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    columns: { enum: [1, 2] },
    /** a rule over the record: while false the section is not shown */
    visible: ruleSchema,
    items: { type: 'array', items: formItemSchema, maxItems: 300 },
  },
  required: ['key', 'columns', 'items'],
  additionalProperties: false,
} as const;
export type FormSection = TypeOf<typeof formSectionSchema>;

/** How a record is entered and read. The first form of an object is its standard form; a field stands on it at most once. */
export const formSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    object: keySchema,
    label: labelSchema,
    sections: { type: 'array', items: formSectionSchema, maxItems: 50 },
    /** related lists on the record page: `<object>.<link field>` whose records point here */
    related: { type: 'array', items: { type: 'string', pattern: '^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$' }, maxItems: 30 },
    /** fields shown as key facts in the header of the record page */
    facts: { type: 'array', items: keySchema, maxItems: 8 },
    /** the related list whose create form is the follow-up composer on the timeline, as in `related` */
    composer: { type: 'string', pattern: '^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$' },
  },
  required: ['key', 'object', 'label', 'sections'],
  additionalProperties: false,
} as const;
export type Form = TypeOf<typeof formSchema>;
