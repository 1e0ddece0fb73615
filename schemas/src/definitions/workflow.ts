import { ruleSchema } from '../base/rule.ts';
import { type Label, labelSchema } from '../base/text.ts';
import { type TypeOf, typed } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { type Step, stepSchema } from '../step-types/registry.ts';

const object = { ...keySchema, editor: 'object' } as const;
const when = { ...ruleSchema, title: { zh: '条件', en: 'Condition' } } as const;

/** What starts a workflow. Conditions are rules over the record; `changed` may also use `$old.<field>`. */
export const triggerSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: [
    {
      type: 'object',
      properties: { type: { const: 'created' }, object, when },
      required: ['type', 'object'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        type: { const: 'changed' },
        object,
        when,
        fields: { type: 'array', items: keySchema, maxItems: 50 },
      },
      required: ['type', 'object'],
      additionalProperties: false,
    },
    /** the condition was false (or the record new) before the change and is true after it */
    {
      type: 'object',
      properties: { type: { const: 'becomes-true' }, object, when },
      required: ['type', 'object', 'when'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: { type: { const: 'deleted' }, object, when },
      required: ['type', 'object'],
      additionalProperties: false,
    },
    /** a button on the record, shown while the condition holds; `confirm` asks before */
    {
      type: 'object',
      properties: {
        type: { const: 'button' },
        object,
        when,
        confirm: labelSchema,
        icon: { type: 'string', maxLength: 48 },
      },
      required: ['type', 'object'],
      additionalProperties: false,
    },
    /** once for each record, `days` after (or, negative, before) its date, at `at` o'clock in the organisation's zone */
    {
      type: 'object',
      properties: {
        type: { const: 'date' },
        object,
        field: keySchema,
        days: { type: 'integer', minimum: -366, maximum: 366 },
        at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' },
        when,
      },
      required: ['type', 'object', 'field', 'days', 'at'],
      additionalProperties: false,
    },
  ],
} as const;
export type Trigger = TypeOf<typeof triggerSchema>;
export type TriggerType = Trigger['type'];

export interface Workflow {
  readonly key: string;
  readonly label: Label;
  readonly description?: Label;
  readonly active: boolean;
  /** all steps run in the transaction of the change or click that starts it, and succeed or fail together */
  readonly inline: boolean;
  readonly trigger: Trigger;
  /** key of the first step */
  readonly start: string;
  readonly steps: readonly Step[];
}

/** A graph: one trigger, steps, branches. Steps that writes make run with the rights of the workflow, not of the person. */
export const workflowSchema = typed<Workflow>()({
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    description: labelSchema,
    active: { type: 'boolean' },
    inline: { type: 'boolean' },
    trigger: triggerSchema,
    start: keySchema,
    steps: { type: 'array', items: stepSchema, minItems: 1, maxItems: 200 },
  },
  required: ['key', 'label', 'active', 'inline', 'trigger', 'start', 'steps'],
  additionalProperties: false,
});
