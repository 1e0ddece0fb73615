import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import type { App, Values } from '../../schemas/src/index.ts';
import { runInline } from '../../server/src/automation/run-inline.ts';
import { type JobServices, takeJob } from '../../server/src/automation/take-job.ts';
import { createWorkflowOfRelease } from '../../server/src/automation/workflow-of-release.ts';
import { overPool, sessionOptions } from '../../server/src/database/connect.ts';
import type { Context, ServerHint, Workspace } from '../../server/src/database/context.ts';
import type { Database } from '../../server/src/database/tables.ts';
import { valueParsers } from '../../server/src/database/value-parsers.ts';
import { loadSnapshot } from '../../server/src/definitions/load-snapshot.ts';
import { publishApp } from '../../server/src/definitions/publish.ts';
import { createWorkspaceSchema } from '../../server/src/definitions/workspace-schema.ts';
import { createTestDatabase } from '../helpers/database.ts';

export interface WriteWorkspace extends AsyncDisposable {
  readonly db: Kysely<Database>;
  readonly url: string;
  readonly workspace: Workspace;
  /** as a person with these roles, or as the system; now moves on by a minute with every call */
  readonly as: (who: string) => Promise<Context>;
  /** person → id */
  readonly people: { readonly [name: string]: string };
  readonly hints: ServerHint[];
  /** statements sent since the last call */
  readonly statements: () => readonly string[];
  /** opens this many connections, so that what starts at once runs at once */
  readonly warmUp: (connections: number) => Promise<void>;
  readonly rows: (object: string) => Promise<readonly Values[]>;
  readonly events: (record?: string) => Promise<readonly Values[]>;
  readonly publish: (app: App) => Promise<void>;
  /** for the worker; its log keeps errors in `errors` */
  readonly services: JobServices & { readonly listen: () => () => void };
  readonly errors: string[];
  /** the worker's clock, where a test sets it */
  readonly clock: { now?: Date };
  /** does all due jobs, one after the other; returns how many there were */
  readonly drain: () => Promise<number>;
}

const roles: { readonly [name: string]: string } = {
  李雷: 'rep',
  王芳: 'rep',
  赵云: 'rep',
  组长: 'lead',
  管理员: 'admin',
};

/** A workspace that runs on this app, with five people: three reps, their lead and the administrator. */
export async function createWriteWorkspace(
  app: App,
  options: { readonly poolSize?: number } = {},
): Promise<WriteWorkspace> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({
    connectionString: database.url,
    types: valueParsers,
    max: options.poolSize ?? 12,
    options: sessionOptions(['timezone=UTC']),
  });
  pool.on('error', () => {});
  let sent: string[] = [];
  pool.on('connect', (client) => watch(client, (statement) => sent.push(statement)));
  const db = overPool(pool);
  const workspace = { id: randomUUID(), schema: 'ws_write' };
  await db.transaction().execute((transaction) => createWorkspaceSchema(transaction, workspace));
  const people = Object.fromEntries(Object.keys(roles).map((name) => [name, randomUUID()]));
  let order = 0;
  for (const [name, role] of Object.entries(roles)) {
    order += 1;
    await sql`insert into ${sql.id(workspace.schema, '_members')} (id, name, email, roles, active, joined_at)
      values (${people[name]}, ${name}, ${`${role}${order}@x.cn`}, ${[role]}, true, ${`2026-01-0${order}T00:00:00Z`})`.execute(
      db,
    );
  }
  await sql`insert into kehuan.workspaces (id, name, schema, created_at) values (${workspace.id}, '店', ${workspace.schema}, now())`.execute(
    db,
  );
  const hints: ServerHint[] = [];
  const errors: string[] = [];
  let minutes = 0;
  const clock: { now?: Date } = {};
  const instant = () => clock.now ?? new Date(Date.UTC(2026, 10, 23, 8, minutes));
  const services: WriteWorkspace['services'] = {
    db,
    now: instant,
    snapshots: { current: (one) => loadSnapshot(db, one), refresh: (one) => loadSnapshot(db, one) },
    announce: (_, hint) => void hints.push(hint),
    listen: () => () => {},
    runInline,
    log: pino({ level: 'warn' }, { write: (line: string) => void errors.push(line) }),
  };
  const table = (object: string) => sql.id(workspace.schema, object);
  const as: WriteWorkspace['as'] = async (who) => {
    minutes += 1;
    return {
      db,
      workspace,
      snapshot: await loadSnapshot(db, workspace),
      actor:
        who === 'system'
          ? { kind: 'system', id: null, name: '', roles: [] }
          : { kind: 'user', id: people[who]!, name: who, roles: [roles[who]!] },
      now: instant(),
      cause: { depth: 0 },
      announce: (hint) => void hints.push(hint),
      runInline,
    };
  };
  const publish = async (next: App) => {
    await publishApp({ ...(await as('管理员')), announce: () => {} }, next);
  };
  await publish(app);
  return {
    db,
    url: database.url,
    workspace,
    people,
    hints,
    publish,
    services,
    errors,
    clock,
    drain: async () => {
      const workflowOf = createWorkflowOfRelease();
      let jobs = 0;
      while (await takeJob(services, workspace, workflowOf)) jobs += 1;
      return jobs;
    },
    as,
    statements: () => {
      const since = sent;
      sent = [];
      return since;
    },
    warmUp: async (connections) => {
      await Promise.all(Array.from({ length: connections }, () => sql`select pg_sleep(0.3)`.execute(db)));
    },
    rows: async (object) => (await sql<Values>`select * from ${table(object)} order by 1`.execute(db)).rows,
    events: async (record) => {
      const one = record === undefined ? sql`` : sql`where record_id = ${record}`;
      return (await sql<Values>`select * from ${table('_events')} ${one} order by id`.execute(db)).rows;
    },
    [Symbol.asyncDispose]: async () => {
      await pool.end();
      await database[Symbol.asyncDispose]();
    },
  };
}

function watch(client: pg.PoolClient, note: (statement: string) => void): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown;
  Object.assign(client, {
    query: (first: string | { readonly text: string }, ...rest: unknown[]) => {
      note(typeof first === 'string' ? first : first.text);
      return send(first, ...rest);
    },
  });
}
