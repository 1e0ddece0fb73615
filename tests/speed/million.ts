/**
 * `npm run speed -- million`: 1,000,000 opportunities of the CRM template. Lists, sums and search against a hand-written server
 * (`parts/baseline-opportunities.ts`) on the same database; a page deep down against the first one; bulk create and the search over
 * everything against the clock. `--rows=100000` for a smaller table, `--sources` to run the server as it stands here.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { App, Query } from '../../schemas/src/index.ts';
import { cleanUp, openDatabase, type ServerProcess, startServer, stopServer, until } from '../boot/server-process.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { compare, report } from './parts/compare.ts';
import { dealName, fillOpportunities, stageKeys } from './parts/fill-opportunities.ts';
import { request } from './parts/load.ts';

const option = (name: string) => process.argv.find((argument) => argument.startsWith(`--${name}`));
const rows = Number(option('rows=')?.split('=')[1] ?? 1_000_000);
const word = dealName(123).slice(3, 5);
const account = { email: 'admin@example.com', password: 'correct horse' };
const fields = ['name', 'stage', 'amount', 'close_on'];

/** of bulk create: changes a request, requests, and what is to be reached */
const batch = 5_000;
const batches = 10;
const perSecond = 10_000;

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

interface Site {
  readonly admin: Api;
  readonly token: string;
  readonly person: string;
  readonly schema: string;
  readonly app: App;
  readonly port: number;
  readonly database: pg.Client;
}

async function measure(): Promise<boolean> {
  const env = { KEHUAN_LOG_LEVEL: 'warn', TSX_DISABLE_CACHE: '' };
  const server = await startServer(home, option('sources') ? { env } : { main: 'server/dist/main.js', env });
  servers.push(server);
  await server.ready;
  const site = await prepare(server.port);
  const { schema, app, person, database } = site;
  const started = performance.now();
  const { accounts } = await fillOpportunities(database, { app, schema, person, rows });
  console.log(`filled ${rows} opportunities in ${Math.round((performance.now() - started) / 1000)} s`);
  await waitForIndexes(site);
  const baseline = await startBaseline(site);
  const results: boolean[] = [];
  try {
    results.push(...(await compareReads(await signedIn(site), baseline.port)));
    results.push(await searchEverything(site));
    results.push(await createMany(await signedIn(site), accounts));
  } finally {
    baseline.stop();
    await database.end();
    await stopServer(server);
  }
  return results.every(Boolean);
}

/** Tokens last for ten minutes: each part begins with a new one. */
async function signedIn(site: Site): Promise<Site> {
  const { token } = await site.admin.call('signIn', { body: account });
  return { ...site, token };
}

async function prepare(port: number): Promise<Site> {
  const admin = openApi(`http://127.0.0.1:${port}`);
  const { token } = await admin.call('signUp', {
    body: { name: '管理员', ...account, workspace: '测速' },
  });
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  const database = await openDatabase(home);
  const found = await database.query<{ schema: string }>('select schema from kehuan.workspaces');
  const { app } = await admin.call('app');
  const person = (await admin.call('me')).id;
  return { admin, token, person, schema: found.rows[0]?.schema ?? '', app, port, database };
}

/** A release tells the product to look after its tables at once; the indexes of both are there when nothing is built any more. */
async function waitForIndexes({ admin, database, schema }: Site): Promise<void> {
  const { revision, app } = await admin.call('draft');
  const saved = await admin.call('saveDraft', { body: { revision, app: { ...app, description: { zh: '测速' } } } });
  await admin.call('publish', { body: { revision: saved.revision } });
  const count = async (): Promise<string> => {
    const found = await database.query<{ state: string }>(
      `select string_agg(indexrelid::text || indisvalid, ' ' order by indexrelid) || (select count(*) from pg_stat_progress_create_index) as state
       from pg_index where indrelid in ('${schema}.opportunity'::regclass, '${schema}.account'::regclass)`,
    );
    return found.rows[0]?.state ?? '';
  };
  await until(async () => (await count()).split(' ').length > 8, 600_000);
  for (let before = ''; before !== (await count()); ) {
    before = await count();
    await wait(3_000);
  }
  await database.query(`vacuum analyze ${schema}.opportunity`);
}

async function startBaseline({ database, schema, person }: Site): Promise<{ port: number; stop: () => void }> {
  const { host, port, user, password, database: name } = database;
  const url = `postgres://${user}:${password}@${host}:${port}/${name}`;
  const program = ['--import', 'tsx', '--conditions=kehuan-src', 'tests/speed/parts/baseline-opportunities.ts'];
  const child = spawn(process.execPath, [...program, url, schema, person], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { port: Number(new URL(String(line)).port), stop: () => void child.kill() };
}

async function compareReads(site: Site, baseline: number): Promise<boolean[]> {
  const { token, port, app } = site;
  const stage = stageKeys(app.objects.find(({ key }) => key === 'opportunity')!)[2]!;
  const ask = (body: Query) => {
    const text = request('POST', '/api/query', { token, body });
    return { port, make: () => text };
  };
  const byHand = (path: string, body: object) => {
    const text = request('POST', path, { body });
    return { port: baseline, make: () => text };
  };
  const list: Query = {
    object: 'opportunity',
    filter: { and: [{ '==': [{ var: 'owner' }, { var: '$user.id' }] }, { '==': [{ var: 'stage' }, stage] }] },
    sort: [{ field: 'account.name' }],
    fields: [...fields, 'account', 'owner'],
    page: { size: 50 },
  };
  const newest: Query = {
    object: 'opportunity',
    sort: [{ field: 'created_at', descending: true }],
    fields,
    page: { size: 50 },
  };
  const sums: Query = {
    object: 'opportunity',
    group: [{ field: 'stage' }],
    measures: [
      { key: 'deals', fn: 'count' },
      { key: 'total', fn: 'sum', field: 'amount' },
    ],
  };
  const after = await deepDown(site, newest);
  const results: boolean[] = [];
  for (const one of [
    { name: 'list_by_related', target: 0.7, product: ask(list), baseline: byHand('/list', { stage }) },
    // within 1.5 times of the first page
    { name: 'deep_page', target: 0.67, product: ask({ ...newest, page: { size: 50, after } }), baseline: ask(newest) },
    { name: 'pipeline_sum', target: 0.8, product: ask(sums), baseline: byHand('/pipeline', {}) },
    {
      name: 'chinese_search',
      target: 0.7,
      product: ask({ object: 'opportunity', search: word, fields, page: { size: 50 } }),
      baseline: byHand('/search', { word }),
    },
  ])
    results.push(await compare(one));
  return results;
}

/** The position of half the table: pages of any size continue one another. */
async function deepDown({ admin }: Site, query: Query): Promise<string> {
  let after: string | undefined;
  for (let passed = 0; passed < rows / 2; passed += 1000) {
    const page = { size: 1000, ...(after === undefined ? {} : { after }) };
    after = (await admin.call('query', { body: { ...query, fields: ['name'], page } })).next;
  }
  if (after === undefined) throw new Error('The list is too short.');
  return after;
}

/** The slowest of some words, in every object: one second at most. */
async function searchEverything({ admin }: Site): Promise<boolean> {
  const words = [word, '有限', '上海', 'shwf', 'shanghai', dealName(77), '王', '5678', '没有的'];
  let slowest = { text: '', milliseconds: 0 };
  for (const text of words) {
    await admin.call('search', { body: { text } });
    const started = performance.now();
    await admin.call('search', { body: { text } });
    const milliseconds = performance.now() - started;
    if (milliseconds > slowest.milliseconds) slowest = { text, milliseconds };
  }
  const detail = `${slowest.milliseconds.toFixed(0)} ms for ${slowest.text}, of 1000`;
  return report('search_everything', { ratio: 1000 / slowest.milliseconds, target: 1, detail });
}

/** Opportunities by the thousand over the API, with all that belongs to them, into the table as it is. */
async function createMany({ port, token }: Site, accounts: readonly string[]): Promise<boolean> {
  const bodies = Array.from({ length: batches + 1 }, (_, part) => ({
    changes: Array.from({ length: batch }, (_, index) => {
      const n = part * batch + index;
      const values = {
        name: dealName(n * 17),
        account: accounts[n % accounts.length]!,
        amount: `${n}.00`,
        source: 'website',
      };
      return { action: 'create', object: 'opportunity', values };
    }),
  })).map((body) => JSON.stringify(body));
  const send = async (body: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const reply = await fetch(`http://127.0.0.1:${port}/api/changes`, { method: 'POST', headers, body });
    if (reply.status !== 200) throw new Error(await reply.text());
    await reply.arrayBuffer();
  };
  const [first = '', ...others] = bodies;
  await send(first);
  const started = performance.now();
  // two at a time: while the database writes one batch the server checks another
  const queue = others.values();
  await Promise.all(
    [0, 1].map(async () => {
      for (const body of queue) await send(body);
    }),
  );
  const rate = (batch * batches) / ((performance.now() - started) / 1000);
  const detail = `${rate.toFixed(0)} of ${perSecond} rows/s`;
  return report('bulk_create', { ratio: rate / perSecond, target: 1, detail });
}
