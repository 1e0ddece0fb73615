import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Context, ServerHint, Snapshot, Workspace } from '../database/context.ts';
import type { Database } from '../database/tables.ts';

/** What a running server hands to its long-lived parts: the HTTP application, the worker. Made once in `app.ts`. */
export interface Services {
  readonly config: Config;
  readonly db: Kysely<Database>;
  /** past any pooler, for LISTEN and index builds */
  readonly direct: pg.Pool;
  readonly log: Logger;
  readonly now: () => Date;
  /** the released app of each workspace, made ready for work; `refresh` after a publish, here or elsewhere */
  readonly snapshots: {
    readonly current: (workspace: Workspace) => Promise<Snapshot>;
    readonly refresh: (workspace: Workspace) => Promise<Snapshot>;
  };
  /** Tells browsers and the other processes what changed. Call it after the commit. */
  readonly announce: (workspaceId: string, hint: ServerHint) => void;
  /** Hears what this and the other processes announce. null: something may have been missed. Returns the way out. */
  readonly listen: (listener: (workspaceId: string, hints: readonly ServerHint[] | null) => void) => () => void;
  /** of automation/: see `Context` */
  readonly runInline: Context['runInline'];
  readonly secrets?: Context['secrets'];
}
