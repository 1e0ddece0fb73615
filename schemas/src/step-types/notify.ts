import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { defineStepType } from './step-type.ts';

const options = {
  type: 'object',
  properties: {
    /** the person's id, e.g. `{"var":"$record.owner"}`; an empty one notifies nobody */
    to: { ...ruleSchema, title: { zh: '通知谁', en: 'To' } },
    title: { ...ruleSchema, title: { zh: '标题', en: 'Title' } },
    body: { ...ruleSchema, title: { zh: '内容', en: 'Text' } },
  },
  required: ['to', 'title'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** A line in the person's inbox that opens the record which started the workflow. */
export const notifyStep = defineStepType<Options>()({
  label: { zh: '通知', en: 'Notify' },
  icon: 'bell',
  options,
  outputs: () => ({}),
  branches: () => ['done'],
  inline: true,
});
