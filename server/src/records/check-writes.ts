import { checkRecord, oldVariables, type ProblemData, recordRulesOf } from '@kehuan/schemas';
import { grantOf } from '../access/grants.ts';
import { type PendingWrite, refuseWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import type { RuleData, RuleLookups } from '../triggers/rule-data.ts';
import { ruleVariables } from '../triggers/rule-variables.ts';
import { checkUntouchable } from './check-untouchable.ts';
import { rowTest } from './row-test.ts';

/**
 * Checks the whole records as they would be: required fields, validity rules, fields people must leave alone, and that the actor keeps
 * sight of them. Takes saves that change something.
 */
export async function checkWrites(
  context: Context,
  data: RuleData,
  writes: readonly PendingWrite[],
): Promise<readonly PendingWrite[]> {
  return data.evaluate((lookups) =>
    writes.map((write) => {
      const found = [...checkWhole(context, write, lookups), ...checkSight(context, write, lookups)];
      // one sentence a field: a value that is wrong is not missing too
      const told = new Set(write.problems.map(({ path }) => path));
      return refuseWrite(write, ...found.filter(({ path }) => path === '' || !told.has(path)));
    }),
  );
}

function checkWhole(context: Context, write: PendingWrite, lookups: RuleLookups): readonly ProblemData[] {
  const { definition } = write.object;
  const { model } = context.snapshot;
  const variables = ruleVariables(context, write.origin.actor);
  const { asksForOld } = recordRulesOf(model, definition);
  const scope = { ...lookups, context: asksForOld ? { ...variables, ...oldVariables(write.before) } : variables };
  const problems = checkRecord(model, definition, write.after, scope);
  if (write.origin.actor.kind === 'user') return [...problems, ...checkUntouchable(context, write, scope)];
  // The engine's own small changes (an owner assigned, a date noted) are not held up by what was missing before.
  const known = new Set((write.before ? checkRecord(model, definition, write.before, scope) : []).map(identityOf));
  return problems.filter((problem) => !known.has(identityOf(problem)));
}

const identityOf = ({ code, path, params }: ProblemData) => JSON.stringify([code, path, params]);

/** Nobody writes a record out of their own sight, or out of their own hands, unless they may give records away. */
function checkSight(context: Context, write: PendingWrite, lookups: RuleLookups): readonly ProblemData[] {
  const { actor } = write.origin;
  const object = write.object.definition.key;
  if (actor.kind === 'system' || grantOf({ ...context, actor }, object).transfer) return [];
  const action = write.before ? 'update' : 'read';
  const isKept = rowTest(context, actor, { object, action })(write.after, lookups);
  return isKept ? [] : [{ code: 'record.out-of-sight', path: '' }];
}
