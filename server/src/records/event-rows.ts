import { hiddenSecret, isEmptyValue, type Json, type RecordChange, type Values } from '@kehuan/schemas';
import { isSave, type PendingWrite, type WriteOrigin } from '../behaviours/pending-write.ts';
import type { InputColumn } from '../database/input-rows.ts';
import type { EventAction, EventCause, EventChanges } from '../database/system-tables/events.ts';
import { isSame } from './same-value.ts';

const actions = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
  restore: 'restored',
} as const satisfies Record<RecordChange['action'], EventAction>;

export const eventColumns: readonly InputColumn[] = [
  { name: 'record_id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'at', type: 'timestamptz(3)' },
  { name: 'actor', type: 'uuid' },
  { name: 'action', type: 'text' },
  { name: 'changes', type: 'jsonb' },
  { name: 'cause', type: 'jsonb' },
];

/** What is kept of a write for ever, in the order of `eventColumns`. */
export function eventRow(write: PendingWrite, now: Date): readonly unknown[] {
  const { id, action, origin } = write;
  return [
    id,
    versionAfter(write),
    now.toISOString(),
    origin.actor.id,
    actions[action],
    changesOf(write),
    causeOf(origin),
  ];
}

export function versionAfter({ before }: PendingWrite): number {
  return (before?.version ?? 0) + 1;
}

/** Fields that are not what they were. What the engine writes beside them (who, when, since when) goes without saying. */
export function changesOf(write: PendingWrite): EventChanges {
  if (!isSave(write)) return {};
  const before: Values = write.before ?? {};
  const changed = [...write.object.fields.values()].filter(({ key, system }) => {
    if (system === true) return false;
    const after = write.after[key];
    return write.before ? !isSame(after, before[key]) : !isEmptyValue(after) && after !== false;
  });
  // of a secret only that it has changed
  const isSecret = (key: string) => write.object.fields.get(key)?.type === 'secret';
  const shown = (key: string, values: Values): Json => {
    const value = values[key] ?? null;
    return value !== null && isSecret(key) ? hiddenSecret : value;
  };
  return Object.fromEntries(changed.map(({ key }) => [key, [shown(key, before), shown(key, write.after)] as const]));
}

function causeOf({ cause }: WriteOrigin): EventCause {
  const { via, root, depth } = cause;
  return { ...(via ? { via } : {}), ...(root === undefined ? {} : { root }), ...(depth > 0 ? { depth } : {}) };
}

export const moveColumns: readonly InputColumn[] = [
  { name: 'record_id', type: 'uuid' },
  { name: 'pipeline', type: 'text' },
  { name: 'from_stage', type: 'text' },
  { name: 'to_stage', type: 'text' },
  { name: 'at', type: 'timestamptz(3)' },
  { name: 'by', type: 'uuid' },
  { name: 'seconds', type: 'bigint' },
];

/** The stages a write enters, in the order of `moveColumns`. */
export function moveRows({ id, moves, origin }: PendingWrite, now: Date): readonly (readonly unknown[])[] {
  return moves.map(({ pipeline, from, to, seconds }) => [
    id,
    pipeline,
    from,
    to,
    now.toISOString(),
    origin.actor.id,
    seconds,
  ]);
}
