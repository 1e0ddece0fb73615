import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { defineStepType } from './step-type.ts';
import { valuesSchema } from './values.ts';

const options = {
  type: 'object',
  properties: {
    object: { ...keySchema, editor: 'object', title: { zh: '对象', en: 'Object' } },
    /** the id of the record to change, e.g. `{"var":"$record.id"}`; an empty one changes nothing */
    record: { ...ruleSchema, title: { zh: '哪条记录', en: 'Record' } },
    values: { ...valuesSchema, title: { zh: '字段', en: 'Values' } },
  },
  required: ['object', 'record', 'values'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

export const updateRecordStep = defineStepType<Options>()({
  label: { zh: '修改记录', en: 'Update record' },
  icon: 'pencil',
  options,
  outputs: () => ({}),
  branches: () => ['done'],
  inline: true,
});
