import type { Kysely } from 'kysely';
import type { Database } from '../database/tables.ts';

/** What is known before anybody has signed in. A `Context` is one too, but for the address. */
export interface PublicContext {
  readonly db: Kysely<Database>;
  readonly now: Date;
  /** network address of the caller, for throttling */
  readonly address: string;
}

/** Enough for what concerns people outside a workspace. */
export type PeopleContext = Pick<PublicContext, 'db' | 'now'>;
