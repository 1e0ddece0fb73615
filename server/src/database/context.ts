import type { App, LiveHint, ObjectDefinition, ObjectField, RuleModel, Workflow } from '@kehuan/schemas';
import type { Kysely } from 'kysely';
import type { SecretBox } from './secret-box.ts';
import type { Database } from './tables.ts';

/**
 * What every function of the server gets first. Plain readonly data: nothing below `main` reads a clock, a global or the environment.
 * A transaction is `{ ...context, db: transaction }`.
 */
export interface Context {
  readonly db: Kysely<Database>;
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  /** the instant of the request or job; also what `now` and `today` mean in its rules */
  readonly now: Date;
  readonly cause: Cause;
  /** Tells listeners what changed. Inside a transaction the hints are kept back until it has committed. Losing one loses nothing: all readers poll. */
  readonly announce: (hint: ServerHint) => void;
  /**
   * Runs the inline workflows that a write has started, in the write's own transaction: `runInline` of `automation/`. Whoever makes a
   * context puts it in, for the write path stands below automation.
   */
  readonly runInline: (context: Context, starts: readonly WorkflowStart[]) => Promise<void>;
  /** encrypts secret fields; absent only in contexts made by hand */
  readonly secrets?: SecretBox;
}

/** One workflow to run on one record: because of whose write, and what caused that write. */
export interface WorkflowStart {
  readonly workflow: Workflow;
  readonly record: string;
  readonly actor: Actor;
  readonly cause: Cause;
}

/** A live hint for browsers (`to`: only these people), or, for our own processes, that a queue has due work or that members changed. */
export type ServerHint =
  | (LiveHint & { readonly to?: readonly string[] })
  | { readonly kind: 'work' }
  | { readonly kind: 'members' };

export interface Workspace {
  readonly id: string;
  /** PostgreSQL schema, `ws_…`; always named, never through search_path */
  readonly schema: string;
}

/** Who acts. `system` (workflows, imports of templates, jobs) sees and may do everything; its writes still pass the one write path. */
export interface Actor {
  readonly kind: 'user' | 'system';
  /** the person; for system work the person it is done for, or null */
  readonly id: string | null;
  readonly name: string;
  readonly roles: readonly string[];
  /** absent: outside the organisation */
  readonly reach?: Reach;
}

/** Where a person stands in the organisation, as ids of departments, teams and people. `below`: with all departments under them. */
export interface Reach {
  readonly departments: readonly string[];
  readonly departmentsBelow: readonly string[];
  readonly teams: readonly string[];
  readonly subordinates: readonly string[];
  /** the people of these departments */
  readonly colleagues: readonly string[];
  readonly colleaguesBelow: readonly string[];
}

/** Why something is written: kept with the event, carried along by workflows as a loop guard. */
export interface Cause {
  readonly via?: { readonly kind: 'import' | 'workflow' | 'template'; readonly key?: string };
  /** id of the first workflow run of the chain, and how many runs deep this is */
  readonly root?: string;
  readonly depth: number;
  /** `<workflow>:<record>` pairs already run in this chain */
  readonly ran?: readonly string[];
}

/** A release made ready for work: immutable, cached per node, swapped as a whole when a newer release is published. */
export interface Snapshot {
  /** 0 before the first publish */
  readonly release: number;
  readonly hash: string;
  readonly app: App;
  readonly model: RuleModel;
  readonly objects: ReadonlyMap<string, ObjectSnapshot>;
  /** calendars and currencies as they were when it was loaded; absent: none */
  readonly reckoning?: Reckoning;
}

/** What time and money are counted by. Changes outside of releases. */
export interface Reckoning {
  readonly version: number;
  /** context variables of rules by path: `calendar`, `calendar.<key>` */
  readonly variables: { readonly [path: string]: string };
}

export interface ObjectSnapshot {
  readonly definition: ObjectDefinition;
  /** all fields in order, see `fieldsOf` */
  readonly fields: ReadonlyMap<string, ObjectField>;
  /** physical table name in the workspace's schema, from the catalogue */
  readonly table: string;
  /** field key → physical column and the second one beside it, for the fields that have one */
  readonly columns: { readonly [field: string]: { readonly column: string; readonly companion?: string } };
  /** rollup → the column that is kept up with what it would be worked out as */
  readonly stored?: { readonly [field: string]: string };
  /** the objects whose stored rollups change with its records */
  readonly feeds?: readonly string[];
}
