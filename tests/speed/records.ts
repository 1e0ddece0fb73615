/**
 * `npm run speed`: get, list, create and update of the product against a hand-written server (`parts/baseline.ts`) on the same database,
 * 16 connections, 100,000 leads of the CRM template, as a rep who sees the own records without hidden fields; and how long a second
 * start takes. The product runs as built, with its own PostgreSQL, in a data directory of its own that is removed afterwards.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { App, Query, View } from '../../schemas/src/index.ts';
import {
  cleanUp,
  isReady,
  openDatabase,
  type ServerProcess,
  startServer,
  stopServer,
  until,
} from '../boot/server-process.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { compare, report } from './parts/compare.ts';
import { fillLeads, leadCount, leadValues } from './parts/fill.ts';
import { request } from './parts/load.ts';

const secondsToStart = 5;
const stage = 'working';
/** What the list is for: the product makes its index from this view. */
const view: View = {
  key: 'lead_speed',
  object: 'lead',
  label: { zh: '跟进中', en: 'Working' },
  type: 'table',
  filter: { '==': [{ var: 'stage' }, stage] },
  sort: [{ field: 'next_follow_at', descending: true }],
  options: {
    columns: [
      'name',
      'company',
      'stage',
      'mobile',
      'source',
      'budget',
      'owner',
      'next_follow_at',
      'city',
      'industry',
      'registered_on',
    ].map((field) => ({ field })),
  },
};
const query: Query = {
  object: 'lead',
  filter: { '==': [{ var: 'stage' }, stage] },
  sort: [{ field: 'next_follow_at', descending: true }],
  fields: view.type === 'table' ? view.options.columns.map(({ field }) => field) : [],
  page: { size: 50 },
  count: 'capped',
};

const home = await mkdtemp(join(tmpdir(), 'kehuan-speed-'));
// as root, PostgreSQL's own user has to reach it
await chmod(home, 0o755);
const servers: ServerProcess[] = [];
try {
  process.exitCode = (await measure()) ? 0 : 1;
} finally {
  await cleanUp(home, servers);
  await rm(home, { recursive: true, force: true });
}

async function start(): Promise<ServerProcess> {
  const server = await startServer(home, {
    main: 'server/dist/main.js',
    env: { KEHUAN_LOG_LEVEL: 'warn', TSX_DISABLE_CACHE: '' },
  });
  servers.push(server);
  await server.ready;
  return server;
}

async function measure(): Promise<boolean> {
  const first = await start();
  const { token, rep, app, schema } = await prepare(`http://127.0.0.1:${first.port}`);
  const client = await openDatabase(home);
  await fillLeads(client, { app, schema, rep });
  await stopServer(first);
  await client.end().catch(() => {});

  const started = performance.now();
  const server = await start();
  await until(() => isReady(server.port), 30_000);
  const seconds = (performance.now() - started) / 1000;
  const results = [
    report('start_again', {
      ratio: secondsToStart / seconds,
      target: 1,
      detail: `${seconds.toFixed(2)} of ${secondsToStart} s`,
    }),
  ];

  const database = await openDatabase(home);
  await waitForIndex(database, schema);
  const { rows } = await database.query<{ id: string }>(`select id from ${schema}.lead where owner = $1 limit 2000`, [
    rep,
  ]);
  const ids = rows.map(({ id }) => id);
  const baseline = await startBaseline(database, { schema, rep });
  try {
    results.push(...(await compareAll({ product: server.port, baseline: baseline.port, token, ids })));
  } finally {
    baseline.stop();
    await database.end();
    await stopServer(server);
  }
  return results.every(Boolean);
}

interface Prepared {
  readonly token: string;
  readonly rep: string;
  readonly app: App;
  readonly schema: string;
}

/** A workspace with the CRM, one rep who has signed in, and a published view to measure. */
async function prepare(address: string): Promise<Prepared> {
  const admin = openApi(address);
  await admin.call('signUp', {
    body: { name: '管理员', email: 'admin@example.com', password: 'correct horse', workspace: '测速' },
  });
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  const rep = openApi(address);
  const invited = await admin.call('invite', { body: { email: 'rep@example.com', name: '销售', roles: ['rep'] } });
  const invitation = new URL(invited.link, address).pathname.split('/').at(-1) ?? '';
  const { token } = await rep.call('acceptInvitation', {
    params: { token: invitation },
    body: { name: '销售', password: 'battery staple' },
  });
  const app = await publishView(admin);
  const client = await openDatabase(home);
  const { rows } = await client.query<{ schema: string }>('select schema from kehuan.workspaces');
  await client.end();
  return { token, rep: (await rep.call('me')).id, app, schema: rows[0]?.schema ?? '' };
}

/** The view, leads that belong to whoever makes them, and of the workflows only buttons: a queue at work would be measured along. */
async function publishView(admin: Api): Promise<App> {
  const { revision, app } = await admin.call('draft');
  const changed: App = {
    ...app,
    views: [...app.views, view],
    workflows: app.workflows.map((workflow) => ({ ...workflow, active: workflow.trigger.type === 'button' })),
    objects: app.objects.map((object) => ({
      ...object,
      behaviours: object.behaviours.map((use) =>
        use.type === 'ownership' ? { ...use, options: { toCreator: true } } : use,
      ),
    })),
  };
  const saved = await admin.call('saveDraft', { body: { revision, app: changed } });
  await admin.call('publish', { body: { revision: saved.revision } });
  return changed;
}

async function waitForIndex(database: pg.Client, schema: string): Promise<void> {
  const isThere = async () => {
    const { rows } = await database.query(
      `select from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = '${schema}.lead'::regclass and i.indisvalid and pg_get_indexdef(c.oid) like '%(owner, stage, next_follow_at DESC NULLS LAST, id DESC)%'`,
    );
    return rows.length > 0;
  };
  await until(isThere, 180_000).catch(() => {
    throw new Error('The product has not made an index for the published view.');
  });
  // the others are built after it, and a build under way would be measured along
  const building = async () => (await database.query('select from pg_stat_progress_create_index')).rows.length === 0;
  await wait(1000);
  await until(building, 180_000);
}

async function startBaseline(
  database: pg.Client,
  { schema, rep }: { schema: string; rep: string },
): Promise<{ port: number; stop: () => void }> {
  const { host, port, user, password, database: name } = database;
  const url = `postgres://${user}:${password}@${host}:${port}/${name}`;
  const program = ['--import', 'tsx', 'tests/speed/parts/baseline.ts', url, schema, rep];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { port: Number(new URL(String(line)).port), stop: () => void child.kill() };
}

interface Contest {
  readonly product: number;
  readonly baseline: number;
  readonly token: string;
  readonly ids: readonly string[];
}

async function compareAll({ product, baseline, token, ids }: Contest): Promise<boolean[]> {
  const idAt = (n: number) => ids[(n * 7919) % ids.length]!;
  const next = { lead: leadCount, remark: 0 };
  const newLead = () => leadValues(next.lead++);
  const newRemark = () => `第 ${next.remark++} 次联系，约好下周再谈`;
  const list = request('POST', '/api/query', { token, body: query });
  const sameList = request('POST', '/leads/query', { body: { stage } });
  const measures = [
    {
      name: 'get_one',
      target: 0.7,
      product: { port: product, make: (n: number) => request('GET', `/api/records/lead/${idAt(n)}`, { token }) },
      baseline: { port: baseline, make: (n: number) => request('GET', `/leads/${idAt(n)}`) },
    },
    {
      name: 'list_50',
      target: 0.7,
      product: { port: product, make: () => list },
      baseline: { port: baseline, make: () => sameList },
    },
    {
      name: 'create_one',
      target: 0.5,
      product: {
        port: product,
        make: () => request('POST', '/api/records/lead', { token, body: { values: newLead() } }),
      },
      baseline: { port: baseline, make: () => request('POST', '/leads', { body: newLead() }) },
    },
    {
      name: 'update_one',
      target: 0.5,
      product: {
        port: product,
        make: (n: number) =>
          request('PATCH', `/api/records/lead/${idAt(n)}`, { token, body: { values: { remark: newRemark() } } }),
      },
      baseline: {
        port: baseline,
        make: (n: number) => request('PATCH', `/leads/${idAt(n)}`, { body: { remark: newRemark() } }),
      },
    },
  ];
  const results: boolean[] = [];
  for (const one of measures) results.push(await compare(one));
  return results;
}
