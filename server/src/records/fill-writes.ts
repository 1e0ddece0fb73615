import { checkValues, defaultsOf, emptyValue, type ProblemData, recordRulesOf, type Values } from '@kehuan/schemas';
import { fieldLevel } from '../access/grants.ts';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import { hooksOf } from '../behaviours/registry.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import type { RuleData, RuleLookups } from '../triggers/rule-data.ts';
import { ruleVariables } from '../triggers/rule-variables.ts';
import { refineValues } from './refine-values.ts';
import { isSame } from './same-value.ts';
import { createSeal, type Seal } from './seal-secrets.ts';
import { settleValues } from './settle-values.ts';

/**
 * Makes of the values sent the whole record as it would be written: checked and normalised, without what does not change, with
 * the defaults of a new record and what behaviours add. Takes saves only.
 */
export async function fillWrites(
  context: Context,
  data: RuleData,
  writes: readonly PendingWrite[],
): Promise<readonly PendingWrite[]> {
  const seal = await createSeal(context, writes);
  const read = writes.map((write) => readValues(context, write, seal));
  const filled = await data.evaluate((lookups) =>
    read.map((write) => (write.before ? write : addDefaults(context, write, lookups))),
  );
  return applyBehaviours(context, filled);
}

function addDefaults(context: Context, write: PendingWrite, lookups: RuleLookups): PendingWrite {
  const { definition } = write.object;
  const rules = recordRulesOf(context.snapshot.model, definition);
  const record = { id: write.id, ...write.given };
  const defaults = defaultsOf(rules, definition, {
    ...lookups,
    context: ruleVariables(context, write.origin.actor),
    record,
  });
  return { ...write, after: { ...write.after, ...defaults } };
}

function readValues(context: Context, write: PendingWrite, seal: Seal): PendingWrite {
  const { object, origin, before } = write;
  const acting = { snapshot: context.snapshot, actor: origin.actor };
  const isHidden = (key: string) =>
    object.fields.has(key) && fieldLevel(acting, object.definition.key, key) === 'hidden';
  const hidden = Object.keys(write.given).filter(isHidden).map(unknownField);
  const sent = hidden.length === 0 ? write.given : without(write.given, isHidden);
  const checked = checkValues(object.definition, sent);
  const settled = settleValues(object, refineValues(object, checked, before ?? {}), before);
  const { values, problems, sealed } = seal(write, settled);
  const current: Values = before ?? emptiesOf(object);
  const given = before ? without(values, (key) => isSame(values[key], before[key])) : values;
  const changed = Object.keys(given);
  return {
    ...write,
    ...(sealed ? { sealed } : {}),
    given,
    after:
      changed.length > 0 || before === null || write.touched
        ? { ...current, ...given, ...stamp(context, write) }
        : before,
    problems: hidden.length > 0 ? [...hidden, ...problems] : problems,
  };
}

function without(values: Values, isOut: (key: string) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !isOut(key)));
}

/** What the engine notes of a save. The id stands with the values, for rules ask for it. */
function stamp({ now }: Context, { origin, before, id }: PendingWrite): Values {
  const at = now.toISOString();
  const by = origin.actor.id;
  if (before) return { updated_at: at, updated_by: by };
  return { id, created_at: at, created_by: by, updated_at: at, updated_by: by };
}

const unknownField = (key: string): ProblemData => ({ code: 'field.unknown', path: `/${key}`, params: { field: key } });

const empties = new WeakMap<ObjectSnapshot, Values>();

/** A record with nothing in it. */
function emptiesOf(object: ObjectSnapshot): Values {
  const known = empties.get(object);
  if (known) return known;
  const made = Object.fromEntries([...object.fields.values()].map((field) => [field.key, emptyValue(field)]));
  empties.set(object, made);
  return made;
}

/** An update that sends nothing new stays as it is: behaviours have nothing to say about it. */
export function isUnchanged(write: PendingWrite): boolean {
  return write.action === 'update' && !write.touched && Object.keys(write.given).length === 0;
}

function applyBehaviours(context: Context, writes: readonly PendingWrite[]): readonly PendingWrite[] {
  const done = [
    ...groupBy(
      writes.filter((write) => !isUnchanged(write)),
      ({ object }) => object,
    ),
  ].flatMap(([object, group]) =>
    object.definition.behaviours.reduce<readonly PendingWrite[]>(
      (due, use) => hooksOf(use).prepare?.({ context, options: use.options, writes: due }) ?? due,
      group,
    ),
  );
  return [...writes.filter(isUnchanged), ...done].sort((one, other) => one.index - other.index);
}
