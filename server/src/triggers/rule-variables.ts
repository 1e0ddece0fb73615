import { type RuleScope, wallClockOf } from '@kehuan/schemas';
import type { Actor, Context } from '../database/context.ts';

/** The context variables every rule may use, as they are for this actor at the instant of the request or job. */
export function ruleVariables(
  { snapshot, now }: Pick<Context, 'snapshot' | 'now'>,
  actor: Actor,
): RuleScope['context'] {
  const { zone } = snapshot.app;
  const instant = now.toISOString();
  return {
    '$user.id': actor.id,
    '$user.name': actor.name,
    now: instant,
    today: wallClockOf(instant, zone).slice(0, 10),
    zone,
  };
}
