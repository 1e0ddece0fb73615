import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { assignStep } from './assign.ts';
import { branchStep } from './branch.ts';
import { createRecordStep } from './create-record.ts';
import { findRecordsStep } from './find-records.ts';
import { notifyStep } from './notify.ts';
import type { StepType } from './step-type.ts';
import { updateRecordStep } from './update-record.ts';

/** Every step type. The server keys its runners by `StepTypeId`. */
export const stepTypes = {
  'create-record': createRecordStep,
  'update-record': updateRecordStep,
  'find-records': findRecordsStep,
  assign: assignStep,
  branch: branchStep,
  notify: notifyStep,
} as const;

export type StepTypeId = keyof typeof stepTypes;
export type StepOptions<K extends StepTypeId> = TypeOf<(typeof stepTypes)[K]['options']>;

const stepProperties = {
  key: keySchema,
  label: labelSchema,
  /** branch name → key of the step that follows; a branch without one ends the run */
  next: { type: 'object', propertyNames: keySchema, additionalProperties: keySchema },
} as const;

export type Step = {
  [K in StepTypeId]: {
    readonly key: string;
    readonly label?: TypeOf<typeof labelSchema>;
    readonly type: K;
    readonly options: StepOptions<K>;
    readonly next: { readonly [branch: string]: string };
  };
}[StepTypeId];

export const stepSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(stepTypes).map(([type, leaf]) => ({
    type: 'object',
    properties: { ...stepProperties, type: { const: type }, options: leaf.options },
    required: ['key', 'type', 'options', 'next'],
    additionalProperties: false,
  })),
};

export function stepTypeOf(step: Pick<Step, 'type'>): StepType<Step['options']> {
  return stepTypes[step.type] as unknown as StepType<Step['options']>;
}
