import type { BehaviourId, BehaviourOptions, BehaviourUse } from '@kehuan/schemas';
import type { BehaviourHooks } from './behaviour-hooks.ts';
import { matchingHooks } from './matching.ts';
import { ownershipHooks } from './ownership.ts';
import { stagesHooks } from './stages.ts';

/**
 * What behaviours do when records are written: one leaf a file, looked up here. The write path calls the hooks of an object's
 * behaviours in the order of its definition and writes what they give back.
 */
export const behaviourHooks = {
  ownership: ownershipHooks,
  stages: stagesHooks,
  matching: matchingHooks,
} as const satisfies { readonly [K in BehaviourId]: BehaviourHooks<BehaviourOptions<K>> };

/** The leaf with its options' type forgotten on both sides together; safe because the definition's schema has checked the pair. */
export function hooksOf(use: Pick<BehaviourUse, 'type'>): BehaviourHooks<BehaviourUse['options']> {
  return behaviourHooks[use.type] as unknown as BehaviourHooks<BehaviourUse['options']>;
}
