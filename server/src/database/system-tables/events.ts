import type { Json } from '@kehuan/schemas';
import { type Generated, sql } from 'kysely';
import type { Migration } from '../migration.ts';
import { publishLockKey } from './definitions.ts';

/** What happened to records: audit log, timeline and live feed at once, committed with the rows. Written by the write path only. */
export interface EventTables {
  _events: EventTable;
  _stage_history: StageHistoryTable;
  _counters: CounterTable;
}

/** `revealed`: somebody has looked at the secret `cause.field`; nothing has changed */
export const eventActions = ['created', 'updated', 'deleted', 'restored', 'revealed'] as const;
export type EventAction = (typeof eventActions)[number];

export interface EventTable {
  /** order of writing; not of committing, see `xid` */
  readonly id: Generated<number>;
  /** the transaction: a reader that must miss nothing stops below the oldest one still running */
  readonly xid: string;
  readonly object: string;
  readonly record_id: string;
  /** the record's version after it */
  readonly version: number;
  readonly at: string;
  /** the person, or whom system work was done for; null where there is nobody */
  readonly actor: string | null;
  readonly action: EventAction;
  readonly changes: EventChanges;
  readonly cause: EventCause;
}

/** Field key → value before and after. Empty values of a new record are left out; system fields never stand here. */
export type EventChanges = { readonly [field: string]: readonly [before: Json, after: Json] };

/** Why: nothing for a person's own hand. `root` is the first workflow run of the chain. */
export interface EventCause {
  readonly via?: { readonly kind: 'import' | 'workflow' | 'template'; readonly key?: string };
  readonly root?: string;
  readonly depth?: number;
  /** of `revealed`: the secret field */
  readonly field?: string;
}

/** One row for each time a record enters a stage. */
export interface StageHistoryTable {
  readonly id: Generated<number>;
  readonly object: string;
  readonly record_id: string;
  readonly pipeline: string;
  /** null: the record was made in this stage */
  readonly from_stage: string | null;
  readonly to_stage: string;
  readonly at: string;
  readonly by: string | null;
  /** spent in `from_stage` */
  readonly seconds: number | null;
}

/** The last number given out by a serial field in a period (`''` for one that never starts again). */
export interface CounterTable {
  readonly object: string;
  readonly field: string;
  readonly period: string;
  readonly value: number;
}

export const eventsMigration: Migration = {
  id: '0020-events',
  up: async ({ db, schema }) => {
    const table = (name: string) => sql.id(schema, name);
    const statements = [
      sql`create table ${table('_events')} (
        id bigint generated always as identity primary key,
        xid xid8 not null,
        object text not null,
        record_id uuid not null,
        version int not null,
        at timestamptz(3) not null,
        actor uuid,
        action text not null check (action in ('created', 'updated', 'deleted', 'restored')),
        changes jsonb not null,
        cause jsonb not null
      )`,
      sql`create index on ${table('_events')} (record_id, id desc)`,
      sql`create table ${table('_stage_history')} (
        id bigint generated always as identity primary key,
        object text not null,
        record_id uuid not null,
        pipeline text not null,
        from_stage text,
        to_stage text not null,
        at timestamptz(3) not null,
        by uuid,
        seconds bigint
      )`,
      sql`create index on ${table('_stage_history')} (record_id, id)`,
      // A row is rewritten for every batch that takes numbers: room on its page keeps that in place.
      sql`create table ${table('_counters')} (
        object text not null,
        field text not null,
        period text not null,
        value bigint not null,
        primary key (object, field, period)
      ) with (fillfactor = 50)`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

/**
 * For writes that are a single statement: takes the publish lock as `_lock_release` does, but never waits for it, so that a statement which
 * has touched a table already cannot stand in the way of a publish that wants to change that table. Null: a publish is under way.
 */
export const writeGuardMigration: Migration = {
  id: '0050-write-guard',
  up: async ({ db, schema }) => {
    await sql`create function ${sql.id(schema, '_try_lock_release')}() returns int language plpgsql volatile as ${sql.lit(`begin
      if not pg_try_advisory_xact_lock_shared(${publishLockKey(schema)}) then return null; end if;
      return (select release from "${schema}"._settings);
    end`)}`.execute(db);
  },
};

/** Looks at secrets are events too; one person's are counted. */
export const revealsMigration: Migration = {
  id: '0090-reveals',
  up: async ({ db, schema }) => {
    const events = sql.id(schema, '_events');
    const statements = [
      sql`alter table ${events} drop constraint _events_action_check`,
      sql`alter table ${events} add constraint _events_action_check
        check (action in ('created', 'updated', 'deleted', 'restored', 'revealed')) not valid`,
      sql`create index on ${events} (actor, at) where action = 'revealed'`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};
