import { isIdentifier, Problem, type ReplyOf, type Routes } from '@kehuan/schemas';
import { sql } from 'kysely';
import { fieldLevel } from '../access/grants.ts';
import type { Context } from '../database/context.ts';
import { recordColumns } from '../database/record-columns.ts';
import { readRecord } from './read-record.ts';
import { placeOf, secretsOf } from './secret-fields.ts';

/** How many secrets one person may look at within a minute and a day. */
const limits = [
  { most: 30, span: '1 minute' },
  { most: 500, span: '1 day' },
] as const;

/**
 * The plain value of a secret, for whoever sees the record and may write the field: who could put in another value may know this one. Readers of
 * the field see it masked. Each look is an event of the record. Throws `field.unknown`, `access.denied`, `record.not-found`,
 * `request.throttled`, `secret.unreadable`.
 */
export async function revealSecret(
  context: Context,
  { object, id, field: key }: { readonly object: string; readonly id: string; readonly field: string },
): Promise<ReplyOf<Routes['reveal']>> {
  const found = context.snapshot.objects.get(object);
  const field = found?.fields.get(key);
  // also says what the actor may not know of: object and record
  const { record } = await readRecord(context, { object, id });
  if (!found || field?.type !== 'secret' || fieldLevel(context, object, key) === 'hidden')
    throw new Problem('field.unknown', { field: key, path: '/field' });
  if (fieldLevel(context, object, key) !== 'write') throw new Problem('access.denied', { path: '/field' });
  if (record[key] === null || !isIdentifier(id)) return { value: null };
  const value = await readSealed(context, { object, id, field: key });
  if (value === null) throw new Problem('secret.unreadable', { field: field.label, path: '/field' });
  await noteReveal(context, { object, id, field: key, version: record.version });
  return { value };
}

interface Place {
  readonly object: string;
  readonly id: string;
  readonly field: string;
}

async function readSealed(context: Context, { object: name, id, field }: Place): Promise<string | null> {
  const object = context.snapshot.objects.get(name)!;
  const companion = recordColumns(object).get(field)?.companion;
  if (companion === undefined) return null;
  const { rows } = await sql<{ sealed: string | null }>`select ${sql.id(companion)} as sealed
    from ${sql.id(context.workspace.schema, object.table)} where id = ${id}::uuid`.execute(context.db);
  const sealed = rows[0]?.sealed;
  return sealed ? secretsOf(context).open(placeOf(context, object, { field, record: id }), sealed) : null;
}

/** The event, unless it would be one too many. One person's looks are counted one after the other, so that none slips through beside. */
async function noteReveal(
  { db, workspace, actor, now }: Context,
  { object, id, field, version }: Place & { readonly version: number },
): Promise<void> {
  const at = now.toISOString();
  const events = sql.id(workspace.schema, '_events');
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`reveal ${workspace.schema} ${actor.id}`}, 0))`.execute(
      transaction,
    );
    for (const { most, span } of limits) {
      const { rows } = await sql<{ looks: number }>`select count(*)::int as looks from (select from ${events}
        where action = 'revealed' and actor = ${actor.id}::uuid and at > ${at}::timestamptz - ${span}::interval limit ${most}) as e`.execute(
        transaction,
      );
      if ((rows[0]?.looks ?? 0) >= most) throw new Problem('request.throttled');
    }
    await sql`insert into ${events} (xid, object, record_id, version, at, actor, action, changes, cause)
      values (pg_current_xact_id(), ${object}, ${id}::uuid, ${version}, ${at}::timestamptz, ${actor.id}::uuid, 'revealed', '{}',
        ${JSON.stringify({ field })}::jsonb)`.execute(transaction);
  });
}
