import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * Who people are, and where they belong. Identities, sessions and the list of workspaces live in the control schema; what a person
 * may do in a workspace (`_members`) lives in that workspace's schema. Nothing joins the two: each side is read on its own.
 */
export interface PeopleTables {
  'kehuan.secrets': SecretsTable;
  'kehuan.users': UsersTable;
  'kehuan.workspaces': WorkspacesTable;
  'kehuan.memberships': MembershipsTable;
  'kehuan.sessions': SessionsTable;
  'kehuan.refresh_tokens': RefreshTokensTable;
  'kehuan.invitations': InvitationsTable;
  'kehuan.attempts': AttemptsTable;
  _members: MembersTable;
}

/** ISO 8601, UTC */
type Instant = string;

/** What every server process of this deployment must share, made by the first one. */
interface SecretsTable {
  readonly name: string;
  readonly value: string;
}

interface UsersTable {
  readonly id: string;
  /** lower case; one account each */
  readonly email: string;
  readonly name: string;
  readonly language: 'zh' | 'en' | null;
  /** argon2id in PHC form; null for a person who was invited and has not joined anything yet */
  readonly password_hash: string | null;
  /** the workspace used last */
  readonly workspace_id: string | null;
  readonly created_at: Instant;
}

interface WorkspacesTable {
  readonly id: string;
  readonly name: string;
  readonly schema: string;
  readonly created_at: Instant;
}

/** Where a person has joined. `active` follows `_members.active`, which decides. */
interface MembershipsTable {
  readonly user_id: string;
  readonly workspace_id: string;
  readonly active: boolean;
}

/** One sign-in on one device: a family of refresh tokens. */
interface SessionsTable {
  readonly id: string;
  readonly user_id: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
}

/** Used tokens are kept, for one that comes back later was stolen. */
interface RefreshTokensTable {
  /** SHA-256 of the token */
  readonly hash: Buffer;
  readonly session_id: string;
  readonly issued_at: Instant;
  readonly used_at: Instant | null;
}

/** At most one open invitation for each person and workspace; gone once it was used. */
interface InvitationsTable {
  readonly workspace_id: string;
  readonly user_id: string;
  /** SHA-256 of the token in the link */
  readonly token_hash: Buffer;
  /** name of the person who invites */
  readonly invited_by: string;
  readonly expires_at: Instant;
}

/** Failed attempts to prove who one is, by e-mail and by network address. */
interface AttemptsTable {
  readonly key: string;
  readonly failures: number;
  readonly last_at: Instant;
  readonly blocked_until: Instant | null;
}

/** The people of a workspace as records, rules and grants see them. The id is the user's id. */
interface MembersTable {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** may act; false before joining and after being deactivated */
  readonly active: boolean;
  /** has an open or expired invitation and has never joined */
  readonly invited: boolean;
  readonly joined_at: Instant | null;
  /** whom the person answers to; see `organisation.ts` */
  readonly manager: string | null;
}

export const peopleControlMigration: Migration = {
  id: '0001-people',
  up: async ({ db, schema }) => {
    const table = (name: string) => sql.id(schema, name);
    const statements = [
      sql`create table ${table('secrets')} (name text primary key, value text not null)`,
      sql`create table ${table('users')} (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        name text not null,
        language text check (language in ('zh', 'en')),
        password_hash text,
        workspace_id uuid,
        created_at timestamptz(3) not null
      )`,
      sql`create table ${table('workspaces')} (
        id uuid primary key,
        name text not null,
        schema text not null unique,
        created_at timestamptz(3) not null
      )`,
      sql`create table ${table('memberships')} (
        user_id uuid not null references ${table('users')},
        workspace_id uuid not null references ${table('workspaces')},
        active boolean not null,
        primary key (user_id, workspace_id)
      )`,
      sql`create table ${table('sessions')} (
        id uuid primary key,
        user_id uuid not null references ${table('users')} on delete cascade,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null
      )`,
      sql`create index on ${table('sessions')} (user_id)`,
      sql`create table ${table('refresh_tokens')} (
        hash bytea primary key,
        session_id uuid not null references ${table('sessions')} on delete cascade,
        issued_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`,
      sql`create index on ${table('refresh_tokens')} (session_id)`,
      sql`create table ${table('invitations')} (
        workspace_id uuid not null references ${table('workspaces')},
        user_id uuid not null references ${table('users')},
        token_hash bytea not null unique,
        invited_by text not null,
        expires_at timestamptz(3) not null,
        primary key (workspace_id, user_id)
      )`,
      sql`create table ${table('attempts')} (
        key text primary key,
        failures int not null,
        last_at timestamptz(3) not null,
        blocked_until timestamptz(3)
      )`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

export const peopleWorkspaceMigration: Migration = {
  id: '0001-people',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_members')} (
      id uuid primary key,
      name text not null,
      email text not null,
      roles text[] not null,
      active boolean not null,
      invited boolean not null default false,
      joined_at timestamptz(3)
    )`.execute(db);
  },
};
