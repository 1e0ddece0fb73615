import { ruleSchema } from '../base/rule.ts';
import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { defineStepType } from './step-type.ts';

const options = {
  type: 'object',
  properties: {
    ways: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        properties: { key: keySchema, label: labelSchema, when: ruleSchema },
        required: ['key', 'label', 'when'],
        additionalProperties: false,
      },
      title: { zh: '分支', en: 'Ways' },
    },
  },
  required: ['ways'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** Goes the first way whose rule holds, else `otherwise`. */
export const branchStep = defineStepType<Options>()({
  label: { zh: '分支', en: 'Branch' },
  icon: 'split',
  options,
  outputs: () => ({}),
  branches: ({ ways }) => [...ways.map(({ key }) => key), 'otherwise'],
  inline: true,
});
