import { ruleSchema } from '../base/rule.ts';
import { type Label, labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { typed } from '../base/type-of.ts';
import { type BehaviourUse, behaviourUseSchema } from '../behaviours/registry.ts';
import { keySchema } from '../field-types/choice.ts';
import { type Field, fieldSchema } from '../field-types/field.ts';

/** A rule over a record that must hold on every write, with the sentence shown where it does not. */
export const validitySchema = {
  type: 'object',
  properties: {
    rule: ruleSchema,
    message: labelSchema,
    /** the field the sentence is shown at */
    field: keySchema,
  },
  required: ['rule', 'message'],
  additionalProperties: false,
} as const;

export const objectSchema = typed<ObjectDefinition>()({
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    icon: { type: 'string', pattern: '^[a-z0-9-]*$', maxLength: 48 },
    description: labelSchema,
    /** key of the field that names a record in links, lists and titles */
    title: keySchema,
    fields: { type: 'array', items: fieldSchema, maxItems: 500 },
    behaviours: { type: 'array', items: behaviourUseSchema, maxItems: 20 },
    validity: { type: 'array', items: validitySchema, maxItems: 100 },
  },
  required: ['key', 'label', 'title', 'fields', 'behaviours'],
  additionalProperties: false,
});

export interface ObjectDefinition {
  readonly key: string;
  readonly label: Label;
  readonly icon?: string;
  readonly description?: Label;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly behaviours: readonly BehaviourUse[];
  readonly validity?: readonly TypeOf<typeof validitySchema>[];
}
