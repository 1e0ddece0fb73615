import type { Json, ProblemData } from '@kehuan/schemas';
import { type Generated, sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** The queue beside the data: claim, effects, next state and next job are one transaction. See docs/automation.md. */
export interface AutomationTables {
  _workflow_run: RunTable;
  _workflow_step: StepTable;
  _workflow_job: JobTable;
  _assign_cursor: AssignCursorTable;
  _date_sweep: DateSweepTable;
  _date_trigger: DateTriggerTable;
  _notifications: NotificationTable;
  'kehuan.due_work': DueWorkTable;
}

/** cancelled: its record went to the bin before it was through */
export const runStatuses = ['running', 'done', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** What the steps so far gave: step key → output → value. */
export type RunOutputs = { readonly [step: string]: { readonly [output: string]: Json } };

/** One record on its way through one workflow, on the release it started with. */
export interface RunTable {
  readonly id: string;
  readonly workflow: string;
  readonly release: number;
  readonly object: string;
  readonly record_id: string;
  /** whom it is done for: the person whose change or click started it */
  readonly actor: string | null;
  readonly actor_name: string;
  readonly status: RunStatus;
  /** the step it stands at; where it ended or failed once it is over */
  readonly node: string;
  /** steps taken */
  readonly seq: number;
  readonly outputs: RunOutputs;
  /** the first run of its chain, how deep in it this one is, and the `<workflow>:<record>` pairs already in it, its own included */
  readonly root: string;
  readonly depth: number;
  readonly ran: readonly string[];
  readonly error: ProblemData | null;
  readonly started_at: string;
  readonly ended_at: string | null;
}

/** The history of a run. Its primary key keeps any step from being taken twice. */
export interface StepTable {
  readonly run_id: string;
  readonly seq: number;
  readonly node: string;
  readonly branch: string;
  readonly outputs: { readonly [output: string]: Json };
  readonly at: string;
}

/** Up to 200 runs of one workflow that stand at one step. */
export interface JobTable {
  readonly id: Generated<number>;
  readonly workflow: string;
  readonly release: number;
  readonly node: string;
  readonly run_ids: readonly string[];
  readonly run_at: string;
  /** failed attempts of a job with a single run */
  readonly attempts: number;
}

/** Whose turn it was last at a round-robin step. Locked by whoever gives out turns. */
export interface AssignCursorTable {
  readonly workflow: string;
  readonly step: string;
  readonly last_user: string | null;
}

/** Between which instants the due dates of a workflow have been looked at. The row goes with the workflow, or when it is switched off. */
export interface DateSweepTable {
  readonly workflow: string;
  readonly began_at: string;
  readonly swept_to: string;
}

/** Fence: this workflow has started for this date of this record. */
export interface DateTriggerTable {
  readonly workflow: string;
  readonly record_id: string;
  readonly date: string;
}

/** A line in somebody's inbox. */
export interface NotificationTable {
  readonly id: string;
  readonly user_id: string;
  readonly at: string;
  readonly title: string;
  readonly body: string | null;
  readonly object: string | null;
  readonly record_id: string | null;
  readonly read_at: string | null;
}

/** Hint: this workspace has jobs due from `at` on. Losing one costs one sweep. `mark` tells a newer hint from the one taken. */
export interface DueWorkTable {
  readonly workspace_id: string;
  readonly at: string;
  readonly mark: string;
}

export const automationMigration: Migration = {
  id: '0030-automation',
  up: async ({ db, schema }) => {
    const table = (name: string) => sql.id(schema, name);
    const statements = [
      sql`create table ${table('_workflow_run')} (
        id uuid primary key,
        workflow text not null,
        release int not null,
        object text not null,
        record_id uuid not null,
        actor uuid,
        actor_name text not null,
        status text not null check (status in ('running', 'done', 'failed', 'cancelled')),
        node text not null,
        seq int not null,
        outputs jsonb not null,
        root uuid not null,
        depth int not null,
        ran text[] not null,
        error jsonb,
        started_at timestamptz(3) not null,
        ended_at timestamptz(3)
      ) with (fillfactor = 80)`,
      sql`create index on ${table('_workflow_run')} (record_id, id desc)`,
      sql`create index on ${table('_workflow_run')} (workflow, id desc) where status = 'failed'`,
      sql`create table ${table('_workflow_step')} (
        run_id uuid not null,
        seq int not null,
        node text not null,
        branch text not null,
        outputs jsonb not null,
        at timestamptz(3) not null,
        primary key (run_id, seq)
      )`,
      // Rows come and go by the thousand: old ones must be cleared away before the claim has to step over them.
      sql`create table ${table('_workflow_job')} (
        id bigint generated always as identity primary key,
        workflow text not null,
        release int not null,
        node text not null,
        run_ids uuid[] not null,
        run_at timestamptz(3) not null,
        attempts int not null
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
      sql`create index on ${table('_workflow_job')} (run_at, id)`,
      sql`create table ${table('_assign_cursor')} (
        workflow text not null,
        step text not null,
        last_user uuid,
        primary key (workflow, step)
      ) with (fillfactor = 50)`,
      sql`create table ${table('_date_sweep')} (
        workflow text primary key,
        began_at timestamptz(3) not null,
        swept_to timestamptz(3) not null
      ) with (fillfactor = 50)`,
      sql`create table ${table('_date_trigger')} (
        workflow text not null,
        record_id uuid not null,
        date date not null,
        primary key (workflow, record_id, date)
      )`,
      sql`create table ${table('_notifications')} (
        id uuid primary key,
        user_id uuid not null,
        at timestamptz(3) not null,
        title text not null,
        body text,
        object text,
        record_id uuid,
        read_at timestamptz(3)
      )`,
      sql`create index on ${table('_notifications')} (user_id, id desc)`,
      sql`create index on ${table('_notifications')} (user_id) where read_at is null`,
    ];
    for (const statement of statements) await statement.execute(db);
  },
};

export const dueWorkMigration: Migration = {
  id: '0030-due-work',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, 'due_work')} (
      workspace_id uuid primary key,
      at timestamptz(3) not null,
      mark uuid not null
    ) with (fillfactor = 50)`.execute(db);
  },
};
