import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { userEntity } from '../field-types/user.ts';
import { defineStepType } from './step-type.ts';

const options = {
  type: 'object',
  properties: {
    /** the person field of the record that started the workflow */
    field: { ...keySchema, editor: 'field', title: { zh: '写到', en: 'Into' } },
    strategy: {
      enum: ['round_robin', 'least_load'],
      title: { zh: '方式', en: 'Strategy' },
      enumLabels: {
        round_robin: { zh: '轮流', en: 'Round robin' },
        least_load: { zh: '手上最少的', en: 'Least load' },
      },
    },
    /** active members with one of these roles take turns, in the order they joined */
    roles: {
      type: 'array',
      items: { ...keySchema, editor: 'role' },
      minItems: 1,
      maxItems: 20,
      editor: 'roles',
      title: { zh: '在谁之间', en: 'Among' },
    },
    /** only where the field is empty */
    onlyEmpty: { type: 'boolean', title: { zh: '只分配没有人的', en: 'Only where empty' } },
  },
  required: ['field', 'strategy', 'roles'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

/** The cursor is locked in the transaction, so concurrent batches get even shares. `nobody`: no active member has the role. */
export const assignStep = defineStepType<Options>()({
  label: { zh: '分配', en: 'Assign' },
  icon: 'user-check',
  options,
  outputs: () => ({ user: { kind: 'link', to: [userEntity] } }),
  branches: () => ['done', 'nobody'],
  inline: true,
});
