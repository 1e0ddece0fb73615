import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { defineStepType } from './step-type.ts';
import { valuesSchema } from './values.ts';

const options = {
  type: 'object',
  properties: {
    object: { ...keySchema, editor: 'object', title: { zh: '对象', en: 'Object' } },
    values: { ...valuesSchema, title: { zh: '字段', en: 'Values' } },
  },
  required: ['object', 'values'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

export const createRecordStep = defineStepType<Options>()({
  label: { zh: '新建记录', en: 'Create record' },
  icon: 'plus',
  options,
  outputs: ({ object }) => ({ id: { kind: 'link', to: [object] } }),
  branches: () => ['done'],
  inline: true,
});
