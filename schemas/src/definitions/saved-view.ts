import { type Rule, ruleSchema } from '../base/rule.ts';
import { type Sort, sortSchema } from '../queries/query.ts';
import { type ViewOptions, type ViewTypeId, viewTypes } from '../view-types/registry.ts';

/** What makes up a view beside its name: what somebody who changed a view saves, and what a shared view shows to others. */
export const viewSettingsSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(viewTypes).map(([type, leaf]) => ({
    type: 'object',
    properties: { type: { const: type }, filter: ruleSchema, sort: sortSchema, options: leaf.options },
    required: ['type', 'options'],
    additionalProperties: false,
  })),
};

export type ViewSettings = {
  [K in ViewTypeId]: {
    readonly type: K;
    readonly filter?: Rule;
    readonly sort?: Sort;
    readonly options: ViewOptions<K>;
  };
}[ViewTypeId];

/** Whose a saved view is: one's own, everybody's, or that of some roles. */
export const viewShares = ['none', 'all', 'roles'] as const;
