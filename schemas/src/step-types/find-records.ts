import { ruleSchema } from '../base/rule.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { sortSchema } from '../queries/query.ts';
import { defineStepType } from './step-type.ts';

const options = {
  type: 'object',
  properties: {
    object: { ...keySchema, editor: 'object', title: { zh: '对象', en: 'Object' } },
    /** over the object's own fields; `$record` is the record that started the workflow */
    filter: { ...ruleSchema, title: { zh: '条件', en: 'Filter' } },
    sort: sortSchema,
  },
  required: ['object', 'filter'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** The first record that fits: goes on at `found` with its id, or at `none`. */
export const findRecordsStep = defineStepType<Options>()({
  label: { zh: '查找记录', en: 'Find record' },
  icon: 'search',
  options,
  outputs: ({ object }) => ({ id: { kind: 'link', to: [object] }, count: { kind: 'number' } }),
  branches: () => ['found', 'none'],
  inline: true,
});
