import { isIdentifier, type Label, type ProblemData, type RecordChange } from '@kehuan/schemas';
import { sql } from 'kysely';
import { grantOf } from '../access/grants.ts';
import { type PendingWrite, type RowPlace, refuseWrite, type WriteOrigin } from '../behaviours/pending-write.ts';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import { createRuleData } from '../triggers/rule-data.ts';
import { type LockedRecord, lockRecords } from './lock-records.ts';
import { rowTest } from './row-test.ts';

/** A change as it was asked for, with its place in the request. */
export interface AskedChange {
  readonly index: number;
  readonly change: RecordChange;
  readonly origin: WriteOrigin;
  /** the record; of a new one, the id it gets */
  readonly id: string;
  /** rows of its sub-tables change, so it is a newer version even where nothing of its own changes */
  readonly touched?: boolean;
  /** of a row of a sub-table: the change it came with, and where in it the row stands */
  readonly parent?: RowPlace;
}

/**
 * Locks what is to be changed (or, where the write itself will notice, only reads it) and refuses what the actor may not do with it as it is, or does not see, or has not seen the latest
 * version of. Changes of objects that do not exist for the actor come back as `unknown`.
 */
export async function beginWrites(
  context: Context,
  asked: readonly AskedChange[],
  read: typeof lockRecords = lockRecords,
): Promise<{ readonly writes: readonly PendingWrite[]; readonly unknown: readonly UnknownObject[] }> {
  const known: (AskedChange & { readonly object: ObjectSnapshot })[] = [];
  const unknown: UnknownObject[] = [];
  for (const one of asked) {
    const object = objectFor(context, one);
    if (object) known.push({ ...one, object });
    else unknown.push({ index: one.index, problem: unknownObject(one.change.object) });
  }
  const wanted = new Map<ObjectSnapshot, string[]>();
  for (const { object, change, id } of known) {
    if (change.action === 'create' || !isIdentifier(id)) continue;
    const ids = wanted.get(object);
    if (ids) ids.push(id);
    else wanted.set(object, [id]);
  }
  const locked = await read(context, wanted);
  const begun = known.map((one) => begin(one, locked.get(`${one.object.definition.key} ${one.id}`)));
  return { writes: await nameOthers(context, await refuseUnseen(context, begun)), unknown };
}

export interface UnknownObject {
  readonly index: number;
  readonly problem: ProblemData;
}

const unknownObject = (object: string): ProblemData => ({
  code: 'object.unknown',
  path: '/object',
  params: { object },
});

function objectFor({ snapshot }: Context, { change, origin }: AskedChange): ObjectSnapshot | undefined {
  const object = snapshot.objects.get(change.object);
  const grant = grantOf({ snapshot, actor: origin.actor }, change.object);
  return object && (grant.read !== 'none' || grant.create) ? object : undefined;
}

interface Begun {
  readonly write: PendingWrite;
  readonly expected?: number;
}

function begin(asked: AskedChange & { readonly object: ObjectSnapshot }, locked: LockedRecord | undefined): Begun {
  const { index, change, origin, id, object } = asked;
  const { action } = change;
  // a binned record can only be restored, and only a binned one
  const isThere = locked && locked.isDeleted === (action === 'restore');
  const before = isThere ? locked.row : null;
  const write: PendingWrite = {
    index,
    action,
    object,
    id,
    origin,
    before,
    given: 'values' in change ? change.values : {},
    after: before ?? {},
    problems: action === 'create' || isThere ? [] : [{ code: 'record.not-found', path: '/id' }],
    warnings: [],
    moves: [],
    targets: {},
    ...(asked.touched ? { touched: true } : {}),
    ...(asked.parent ? { parent: asked.parent } : {}),
  };
  return { write, ...('version' in change && change.version !== undefined ? { expected: change.version } : {}) };
}

/** Out of sight is the same as not there; in sight but not to be changed is not. */
async function refuseUnseen(context: Context, begun: readonly Begun[]): Promise<readonly Begun[]> {
  if (begun.every(({ write }) => write.origin.actor.kind === 'system')) return begun;
  const tests = new Map<string, ReturnType<typeof rowTest>>();
  const test = ({ origin, object }: PendingWrite, action: 'read' | 'update' | 'delete') => {
    const key = `${origin.actor.kind} ${origin.actor.id} ${object.definition.key} ${action}`;
    const known = tests.get(key) ?? rowTest(context, origin.actor, { object: object.definition.key, action });
    tests.set(key, known);
    return known;
  };
  return createRuleData(context).evaluate((lookups) =>
    begun.map((one) => {
      const { write } = one;
      if (write.problems.length > 0) return one;
      if (write.before === null) {
        const grant = grantOf({ ...context, actor: write.origin.actor }, write.object.definition.key);
        return grant.create ? one : { ...one, write: refuseWrite(write, denied) };
      }
      if (!test(write, 'read')(write.before, lookups)) return { ...one, write: refuseWrite(write, notFound) };
      const action = write.action === 'update' ? 'update' : 'delete';
      return test(write, action)(write.before, lookups) ? one : { ...one, write: refuseWrite(write, denied) };
    }),
  );
}

const denied: ProblemData = { code: 'access.denied', path: '' };
const notFound: ProblemData = { code: 'record.not-found', path: '/id' };

/** Refuses changes of an older version than the record has now, saying who made the newer one. */
async function nameOthers(context: Context, begun: readonly Begun[]): Promise<readonly PendingWrite[]> {
  const isStale = ({ write, expected }: Begun) =>
    expected !== undefined && write.before !== null && write.problems.length === 0 && write.before.version !== expected;
  const stale = begun.filter(isStale);
  if (stale.length === 0) return begun.map(({ write }) => write);
  const names = await namesOf(
    context,
    stale.map(({ write }) => write.before?.updated_by),
  );
  return begun.map((one) => {
    if (!isStale(one)) return one.write;
    const by: Label | string = names.get(String(one.write.before?.updated_by)) ?? { zh: '系统', en: 'The system' };
    const params = { expected: one.expected ?? null, found: one.write.before?.version ?? null, by };
    return refuseWrite(one.write, { code: 'record.stale', path: '/version', params });
  });
}

async function namesOf({ db, workspace }: Context, ids: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => typeof id === 'string');
  const found = await sql<{ id: string; name: string }>`
    select id, name from ${sql.id(workspace.schema, '_members')} where id = any(${known}::uuid[])`.execute(db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}
