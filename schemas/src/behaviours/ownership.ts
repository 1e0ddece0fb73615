import type { TypeOf } from '../base/type-of.ts';
import { defineBehaviour } from './behaviour.ts';

const options = {
  type: 'object',
  properties: {
    toCreator: { type: 'boolean', title: { zh: '新建时归创建人', en: 'New records belong to their creator' } },
  },
  required: [],
  additionalProperties: false,
} as const;
export type OwnershipOptions = TypeOf<typeof options>;

export const ownership = defineBehaviour<OwnershipOptions>()({
  label: { zh: '负责人', en: 'Ownership' },
  icon: 'user-check',
  description: {
    zh: '每条记录有一位负责人，权限可以只给自己负责的。',
    en: 'Each record has an owner; access can be limited to one’s own.',
  },
  options,
  fields: () => [{ key: 'owner', label: { zh: '负责人', en: 'Owner' }, type: 'user', options: {} }],
});
