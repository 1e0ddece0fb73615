import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { defineBehaviour } from './behaviour.ts';

const options = {
  type: 'object',
  properties: {
    keys: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        properties: {
          label: labelSchema,
          /** all of them equal (and none empty) = the same record; texts are compared without case, width and spaces */
          fields: {
            type: 'array',
            items: { ...keySchema, editor: 'field' },
            minItems: 1,
            maxItems: 4,
            editor: 'fields',
            title: { zh: '字段', en: 'Fields' },
          },
          /** block: a write that would make a duplicate is refused; warn: it is allowed and reported */
          action: {
            enum: ['block', 'warn'],
            title: { zh: '发现重复时', en: 'On a duplicate' },
            enumLabels: { block: { zh: '不允许保存', en: 'Refuse' }, warn: { zh: '提醒', en: 'Warn' } },
          },
        },
        required: ['fields', 'action'],
        additionalProperties: false,
      },
    },
  },
  required: ['keys'],
  additionalProperties: false,
} as const;
export type MatchingOptions = TypeOf<typeof options>;

export const matching = defineBehaviour<MatchingOptions>()({
  label: { zh: '查重', en: 'Duplicate check' },
  icon: 'copy-check',
  description: {
    zh: '按一个或几个字段认出重复的记录，手工录入、导入、接口都查。',
    en: 'Recognises duplicates by one or more fields, on every way in.',
  },
  options,
  fields: () => [],
});
