import type { TypeOf } from '../base/type-of.ts';
import type { Behaviour } from './behaviour.ts';
import { matching } from './matching.ts';
import { ownership } from './ownership.ts';
import { stages } from './stages.ts';

/** Every behaviour. The server keys its hooks by `BehaviourId`, so a forgotten one is a compile error. */
export const behaviours = { ownership, stages, matching } as const;

export type BehaviourId = keyof typeof behaviours;
export type BehaviourOptions<K extends BehaviourId> = TypeOf<(typeof behaviours)[K]['options']>;

/** A behaviour switched on for an object; at most one of each type. */
export type BehaviourUse = {
  [K in BehaviourId]: { readonly type: K; readonly options: BehaviourOptions<K> };
}[BehaviourId];

export const behaviourUseSchema = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(behaviours).map(([type, leaf]) => ({
    type: 'object',
    properties: { type: { const: type }, options: leaf.options },
    required: ['type', 'options'],
    additionalProperties: false,
  })),
};

/** The leaf with its options' type forgotten on both sides together; safe because the schema has checked the pair. */
export function behaviourOf(use: Pick<BehaviourUse, 'type'>): Behaviour<BehaviourUse['options']> {
  return behaviours[use.type] as unknown as Behaviour<BehaviourUse['options']>;
}

/** The options of one behaviour of an object, where it is switched on. */
export function behaviourOptions<K extends BehaviourId>(
  uses: readonly BehaviourUse[],
  type: K,
): BehaviourOptions<K> | undefined {
  const use = uses.find((candidate) => candidate.type === type);
  return use?.options as BehaviourOptions<K> | undefined;
}
