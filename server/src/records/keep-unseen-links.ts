import type { ObjectField, Values } from '@kehuan/schemas';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import type { RuleData } from '../triggers/rule-data.ts';
import { idsIn, sightOf } from './check-links.ts';
import { isSame } from './same-value.ts';

/**
 * Lists of links after an edit by somebody who does not see all that is on them: what they cannot see they cannot take off, so it stays
 * where it was. Takes saves as they were filled in.
 */
export async function keepUnseenLinks(
  context: Context,
  data: RuleData,
  writes: readonly PendingWrite[],
): Promise<readonly PendingWrite[]> {
  const seen = sightOf(context);
  return data.evaluate((lookups) =>
    writes.map((write) => {
      const { before, object, origin } = write;
      if (before === null || origin.actor.kind === 'system') return write;
      const isUnseen = (entity: string) => (id: string) => {
        const record = lookups.linked(entity, id);
        return record !== undefined && !seen(origin.actor, entity)(record, lookups);
      };
      const kept = listsOf(write).flatMap(([key, entity]) => {
        const list = merge(idsIn(before[key]), idsIn(write.after[key]), isUnseen(entity));
        return isSame(list, write.after[key] ?? null) ? [] : [[key, list] as const];
      });
      return kept.length === 0 ? write : withValues(write, Object.fromEntries(kept), object.fields);
    }),
  );
}

/** Changed fields that hold several links, with what they point at. */
function listsOf({ object, given }: PendingWrite): readonly (readonly [string, string])[] {
  return Object.keys(given).flatMap((key) => {
    const field = object.fields.get(key);
    const isMany = field?.type === 'link' && field.options.many === true;
    return isMany ? [[key, field.options.to[0] ?? ''] as const] : [];
  });
}

/** The new list with what was not the person's to take away, at the place it had. */
function merge(
  before: readonly string[],
  after: readonly string[],
  isUnseen: (id: string) => boolean,
): readonly string[] {
  const list = [...after];
  for (const [place, id] of before.entries()) if (!after.includes(id) && isUnseen(id)) list.splice(place, 0, id);
  return list;
}

/** A list that is what it was is no change; a save that has none left is none. */
function withValues(write: PendingWrite, values: Values, fields: ReadonlyMap<string, ObjectField>): PendingWrite {
  const { before } = write;
  const given = Object.entries({ ...write.given, ...values }).filter(
    ([key, value]) => fields.has(key) && !isSame(value, before?.[key]),
  );
  const after = given.length === 0 && before && !write.touched ? before : { ...write.after, ...values };
  return { ...write, given: Object.fromEntries(given), after };
}
