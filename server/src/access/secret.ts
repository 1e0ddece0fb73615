import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/tables.ts';

/** The deployment's secret of this name, 256 random bits in base64url. Made at first use, then the same for every server process. */
export async function readSecret(db: Kysely<Database>, name: string): Promise<string> {
  await db
    .insertInto('kehuan.secrets')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('kehuan.secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
