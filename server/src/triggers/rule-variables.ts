import { type RuleScope, wallClockOf } from '@kehuan/schemas';
import { actorVariables } from '../access/actor-variables.ts';
import type { Actor, Context } from '../database/context.ts';

/** The day of an instant in a zone is worked out once for each request. */
const days = new WeakMap<Date, { readonly zone: string; readonly day: string }>();

/** Those of the same request (whose instant is its own) are the same: rules of thousands of records ask for them. */
const known = new WeakMap<
  Date,
  WeakMap<Actor, Pick<Context, 'snapshot'> & { readonly variables: RuleScope['context'] }>
>();

/** The context variables every rule may use, as they are for this actor at the instant of the request or job. */
export function ruleVariables(
  { snapshot, now }: Pick<Context, 'snapshot' | 'now'>,
  actor: Actor,
): RuleScope['context'] {
  const here = known.get(now) ?? new WeakMap();
  known.set(now, here);
  const found = here.get(actor);
  if (found?.snapshot === snapshot) return found.variables;
  const variables = makeVariables({ snapshot, now }, actor);
  here.set(actor, { snapshot, variables });
  return variables;
}

function makeVariables({ snapshot, now }: Pick<Context, 'snapshot' | 'now'>, actor: Actor): RuleScope['context'] {
  const { zone } = snapshot.app;
  return {
    ...snapshot.reckoning?.variables,
    ...actorVariables(actor),
    now: now.toISOString(),
    zone,
    // few rules ask for it, and working out a day in a time zone is not free
    get today() {
      return dayOf(now, zone);
    },
  };
}

function dayOf(now: Date, zone: string): string {
  const known = days.get(now);
  if (known?.zone === zone) return known.day;
  const day = wallClockOf(now.toISOString(), zone).slice(0, 10);
  days.set(now, { zone, day });
  return day;
}
