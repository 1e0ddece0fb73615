import { type Language, Problem } from '@kehuan/schemas';
import type { Kysely } from 'kysely';
import type { Actor, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';
import type { AccessTokens, ReadClaims } from './access-tokens.ts';
import { readReach } from './reach.ts';

/** The sender of a request: a person in one workspace, on one device. */
export interface Identity {
  readonly user: string;
  readonly session: string;
  readonly workspace: Workspace;
  readonly actor: Actor;
  /** null: has never chosen one */
  readonly language: Language | null;
  /** when the access token runs out, milliseconds since 1970 */
  readonly expiresAt: number;
}

export interface Identities {
  /** Throws `auth.required`, `auth.expired` (also: signed out elsewhere), `auth.inactive`. */
  readonly find: (token: string, now: Date) => Promise<Identity>;
  /** What was read of the members of this workspace, or of one session, no longer holds. */
  readonly forget: (about: { readonly workspace: string } | { readonly session: string }) => void;
}

/** Another server process's changes reach this one by a hint; should that be lost, after this many milliseconds. */
const trusted = 5_000;
const remembered = 10_000;

interface Known {
  readonly claims: ReadClaims;
  readonly identity: Promise<Identity>;
  readonly until: number;
}

/**
 * Who an access token speaks for, with roles as they are now. Read from the database at most every few seconds for each token, so
 * that a request costs no look-up and a deactivated member is out within seconds everywhere, at once on the process that did it.
 */
export function createIdentities(db: Kysely<Database>, tokens: AccessTokens): Identities {
  const known = new Map<string, Known>();

  function read(token: string, claims: ReadClaims, now: Date): Promise<Identity> {
    const entry: Known = { claims, identity: readIdentity(db, claims, now), until: now.getTime() + trusted };
    if (known.size >= remembered) known.delete(known.keys().next().value ?? '');
    known.set(token, entry);
    // A refusal is not remembered.
    entry.identity.catch(() => known.get(token) === entry && known.delete(token));
    return entry.identity;
  }

  return {
    find: async (token, now) => {
      const claims = tokens.read(token, now);
      const found = known.get(token);
      return found && found.until > now.getTime() ? found.identity : read(token, claims, now);
    },
    forget: (about) => {
      // Few entries, rare calls: looking at all of them is cheaper than a second index.
      for (const [token, { claims }] of known) {
        const isMeant = 'session' in about ? claims.session === about.session : claims.workspace === about.workspace;
        if (isMeant) known.delete(token);
      }
    },
  };
}

async function readIdentity(db: Kysely<Database>, claims: ReadClaims, now: Date): Promise<Identity> {
  const place = await db
    .selectFrom('kehuan.sessions as session')
    .innerJoin('kehuan.users as person', 'person.id', 'session.user_id')
    .innerJoin('kehuan.workspaces as workspace', (join) => join.on('workspace.id', '=', claims.workspace))
    .select(['workspace.schema', 'person.language'])
    .where('session.id', '=', claims.session)
    .where('session.user_id', '=', claims.user)
    .where('session.expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (!place) throw new Problem('auth.expired');
  const member = await db
    .withSchema(place.schema)
    .selectFrom('_members')
    .select(['name', 'roles', 'active'])
    .where('id', '=', claims.user)
    .executeTakeFirst();
  if (!member?.active) throw new Problem('auth.inactive');
  const reach = await readReach(db, place.schema, claims.user);
  return {
    user: claims.user,
    session: claims.session,
    workspace: { id: claims.workspace, schema: place.schema },
    actor: { kind: 'user', id: claims.user, name: member.name, roles: [...member.roles].sort(), reach },
    language: place.language,
    expiresAt: claims.expiresAt,
  };
}
