import { defaultsOf, isEmptyValue, type ProblemData, type RuleScope, recordRulesOf } from '@kehuan/schemas';
import { fieldLevel } from '../access/grants.ts';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { isSame } from './same-value.ts';

/**
 * What a person has sent for fields they may only read, and for fields that a rule makes read-only for everybody. A form may send such a field
 * as it stands: unchanged, and in a new record empty or with its default.
 */
export function checkUntouchable(
  context: Context,
  write: PendingWrite,
  scope: Omit<RuleScope, 'record'>,
): readonly ProblemData[] {
  const { object, origin, given, after } = write;
  const rules = recordRulesOf(context.snapshot.model, object.definition);
  const here = { ...scope, record: after };
  const acting = { snapshot: context.snapshot, actor: origin.actor };
  const isDenied = (key: string) => fieldLevel(acting, object.definition.key, key) === 'read';
  const untouchable = rules.fields
    .filter(({ field: { key }, isReadonly }) => Object.hasOwn(given, key) && (isDenied(key) || isReadonly(here)))
    .map(({ field }) => field.key);
  if (untouchable.length === 0) return [];
  const untouched = write.before ?? withoutThem(write, untouchable);
  const defaults = write.before ? {} : defaultsOf(rules, object.definition, { ...scope, record: untouched });
  return untouchable
    .filter((key) => write.before !== null || !(isNothing(given[key]) || isSame(given[key], defaults[key])))
    .map((key): ProblemData => {
      const params = { field: object.fields.get(key)?.label };
      return { code: isDenied(key) ? 'access.field' : 'field.read-only', path: `/${key}`, params };
    });
}

function withoutThem({ given, id }: PendingWrite, keys: readonly string[]): { readonly [field: string]: unknown } {
  return { id, ...Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key))) };
}

/** No is an answer, but the one that a field nobody has touched gives too. */
function isNothing(value: unknown): boolean {
  return isEmptyValue(value) || value === false;
}
