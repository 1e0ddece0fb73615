import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { fieldPathSchema } from '../queries/field-path.ts';
import { defineViewType } from './view-type.ts';

const options = {
  type: 'object',
  properties: {
    /** a single-choice field (often the stage): one column per option */
    group: { ...keySchema, editor: 'field', title: { zh: '分列字段', en: 'Columns by' } },
    /** shown on the card under the title */
    card: { type: 'array', items: fieldPathSchema, maxItems: 8, title: { zh: '卡片字段', en: 'Card fields' } },
    /** a number field added up per column */
    sum: { ...keySchema, editor: 'field', title: { zh: '合计', en: 'Sum' } },
    /** options whose column is folded at first */
    folded: { type: 'array', items: keySchema, maxItems: 50 },
  },
  required: ['group', 'card'],
  additionalProperties: false,
} as const;
type Options = TypeOf<typeof options>;

export const boardView = defineViewType<Options>()({
  label: { zh: '看板', en: 'Board' },
  icon: 'square-kanban',
  options,
  query: ({ group, card, sum }) => ({ fields: [...new Set([group, ...card, ...(sum ? [sum] : [])])] }),
});
