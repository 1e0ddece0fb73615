import { labelSchema } from '../base/text.ts';
import type { TypeOf } from '../base/type-of.ts';
import { keySchema } from '../field-types/choice.ts';
import { colours } from '../field-types/colour.ts';
import { defineBehaviour } from './behaviour.ts';

export const stageSchema = {
  type: 'object',
  properties: {
    key: keySchema,
    label: labelSchema,
    colour: { enum: colours },
    /** open: work goes on; won and lost close the record */
    kind: { enum: ['open', 'won', 'lost'] },
    /** percent, 0–100 */
    probability: { type: 'number', minimum: 0, maximum: 100, title: { zh: '赢率 %', en: 'Probability %' } },
    /** fields that must be filled before a record enters this stage, on every path */
    required: {
      type: 'array',
      items: { ...keySchema, editor: 'field' },
      title: { zh: '进入前必填', en: 'Required to enter' },
    },
    /** stages a record may move to from here; absent: any */
    next: { type: 'array', items: keySchema, title: { zh: '可以去', en: 'May move to' } },
    /** days after which a record that stays here counts as stalled */
    rotDays: { type: 'integer', minimum: 1, maximum: 3650, title: { zh: '停滞天数', en: 'Stalled after days' } },
  },
  required: ['key', 'label', 'kind'],
  additionalProperties: false,
} as const;
export type Stage = TypeOf<typeof stageSchema>;

const options = {
  type: 'object',
  properties: {
    label: labelSchema,
    pipelines: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'object',
        properties: {
          key: keySchema,
          label: labelSchema,
          stages: { type: 'array', items: stageSchema, minItems: 1, maxItems: 50 },
        },
        required: ['key', 'label', 'stages'],
        additionalProperties: false,
      },
    },
  },
  required: ['pipelines'],
  additionalProperties: false,
} as const;
export type StagesOptions = TypeOf<typeof options>;

/** Stage keys are unique within an object, over all its pipelines. A new record starts in the first stage of its pipeline. */
export const stages = defineBehaviour<StagesOptions>()({
  label: { zh: '阶段', en: 'Stages' },
  icon: 'milestone',
  description: {
    zh: '记录沿着阶段前进，可以设进入条件、赢率和停滞天数。',
    en: 'Records move through stages with gates, probabilities and stall limits.',
  },
  options,
  fields: ({ pipelines, label }) => [
    {
      key: 'stage',
      label: label ?? { zh: '阶段', en: 'Stage' },
      type: 'choice',
      initial: pipelines[0]?.stages[0]?.key,
      options: {
        options: pipelines.flatMap(({ stages }) =>
          stages.map(({ key, label, colour }) => ({ key, label, ...(colour ? { colour } : {}) })),
        ),
      },
    },
    ...(pipelines.length > 1
      ? [
          {
            key: 'pipeline',
            label: { zh: '流程', en: 'Pipeline' },
            type: 'choice',
            initial: pipelines[0]?.key,
            options: { options: pipelines.map(({ key, label }) => ({ key, label })) },
          } as const,
        ]
      : []),
    {
      key: 'stage_since',
      label: { zh: '进入阶段时间', en: 'In stage since' },
      type: 'date',
      options: { precision: 'datetime' },
      system: true,
    },
    {
      key: 'closed_at',
      label: { zh: '关闭时间', en: 'Closed at' },
      type: 'date',
      options: { precision: 'datetime' },
      system: true,
    },
  ],
});
