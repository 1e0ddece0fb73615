import { isIPv6 } from 'node:net';
import { Problem } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { PublicContext } from './public-context.ts';

/**
 * How many failures are free, the longest wait in seconds (each failure beyond doubles it, from one second on), and after how many hours all
 * is forgotten. Many people may share an address: it is slowed down later and less.
 */
interface Limit {
  readonly free: number;
  readonly longest: number;
  readonly hours: number;
}
const emailLimit: Limit = { free: 5, longest: 900, hours: 12 };
const addressLimit: Limit = { free: 50, longest: 60, hours: 1 };

/**
 * Counts an attempt to prove who one is, as failed until `forgiveAttempt` says otherwise: attempts sent at once cannot all
 * slip through before the first is judged. Kept in the database, so that all server processes count together.
 * Throws `auth.throttled` while the e-mail or the caller's network address must wait.
 */
export async function countAttempt(context: PublicContext, email: string): Promise<void> {
  await count(context, addressKey(context.address), addressLimit);
  await count(context, emailKey(email), emailLimit);
}

/** The attempt was right: the e-mail starts afresh, the address gets this one back. */
export async function forgiveAttempt(context: PublicContext, email: string): Promise<void> {
  await context.db
    .deleteFrom('kehuan.attempts')
    .where((where) =>
      where.or([
        where('key', '=', emailKey(email)),
        where('last_at', '<', new Date(context.now.getTime() - emailLimit.hours * 3_600_000).toISOString()),
      ]),
    )
    .execute();
  await context.db
    .updateTable('kehuan.attempts')
    .set((set) => ({ failures: set('failures', '-', 1), blocked_until: null }))
    .where('key', '=', addressKey(context.address))
    .execute();
}

async function count({ db, now }: PublicContext, key: string, { free, longest, hours }: Limit): Promise<void> {
  const forgotten = new Date(now.getTime() - hours * 3_600_000);
  const counted = await sql<{ failures: number }>`
    insert into kehuan.attempts as known (key, failures, last_at) values (${key}, 1, ${now})
    on conflict (key) do update set
      failures = case when known.last_at < ${forgotten} then 1 else known.failures + 1 end,
      last_at = ${now},
      blocked_until = case when known.failures >= ${free} and known.last_at >= ${forgotten}
        then ${now}::timestamptz + least(power(2, least(known.failures - ${free}, 30)), ${longest}) * interval '1 second' end
    where known.blocked_until is null or known.blocked_until <= ${now}
    returning failures`.execute(db);
  if (counted.rows.length > 0) return;
  const blocked = await db
    .selectFrom('kehuan.attempts')
    .select('blocked_until')
    .where('key', '=', key)
    .executeTakeFirst();
  const until = blocked?.blocked_until ? Date.parse(blocked.blocked_until) : now.getTime();
  throw new Problem('auth.throttled', { seconds: Math.max(1, Math.ceil((until - now.getTime()) / 1000)) });
}

function emailKey(email: string): string {
  return `email ${email}`;
}

/** One household or office: a whole /64 of IPv6, which anybody can wander about in, counts as one address. */
function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return `address ${mapped[1]}`;
  if (!isIPv6(address)) return `address ${address}`;
  const [head = '', tail = ''] = address.split('%')[0]!.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === '' ? [] : tail.split(':');
  const groups = address.includes('::')
    ? [...start, ...Array(Math.max(0, 8 - start.length - end.length)).fill('0'), ...end]
    : start;
  return `address ${groups.slice(0, 4).join(':')}::/64`;
}
