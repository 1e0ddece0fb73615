import { type Rule, ruleSchema } from '../base/rule.ts';
import { type Label, labelSchema } from '../base/text.ts';
import { keySchema } from '../field-types/choice.ts';
import { type Query, type Sort, sortSchema } from '../queries/query.ts';
import { type ViewOptions, type ViewTypeId, viewTypeOf, viewTypes } from '../view-types/registry.ts';

const commonProperties = {
  key: keySchema,
  object: keySchema,
  label: labelSchema,
  icon: { type: 'string', maxLength: 48 },
  filter: ruleSchema,
  sort: sortSchema,
} as const;

export const viewSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(viewTypes).map(([type, leaf]) => ({
    type: 'object',
    properties: { ...commonProperties, type: { const: type }, options: leaf.options },
    required: ['key', 'object', 'label', 'type', 'options'],
    additionalProperties: false,
  })),
};

export type View = {
  [K in ViewTypeId]: {
    readonly key: string;
    readonly object: string;
    readonly label: Label;
    readonly icon?: string;
    readonly filter?: Rule;
    readonly sort?: Sort;
    readonly type: K;
    readonly options: ViewOptions<K>;
  };
}[ViewTypeId];

/** The query a view stands for. */
export function queryOfView(view: View): Query {
  return {
    object: view.object,
    ...(view.filter === undefined ? {} : { filter: view.filter }),
    ...(view.sort === undefined ? {} : { sort: view.sort }),
    ...viewTypeOf(view).query(view.options),
  };
}
