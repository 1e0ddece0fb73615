/**
 * `npm run speed`: a list with 5 formulas, 3 lookups and 2 rollups on 1,000,000 orders (`ROWS`) with two lines each against the same
 * by hand, and how long a writer waits while a formula and a field are published on that table.
 */

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cleanUp, openDatabase, type ServerProcess, startServer, stopServer, until } from '../boot/server-process.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { formula } from '../server/computed-app.ts';
import { compare, report } from './parts/compare.ts';
import { app, byHand, fillOrders, orderId, query } from './parts/computed-list.ts';
import { request } from './parts/load.ts';

const orders = Number(process.env.ROWS ?? 1_000_000);
/** longest a writer may wait, milliseconds */
const longestWait = 100;
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

async function measure(): Promise<boolean> {
  const main = process.env.FROM_SOURCES ? {} : { main: 'server/dist/main.js' };
  const server = await startServer(home, { ...main, env: { KEHUAN_LOG_LEVEL: 'warn', TSX_DISABLE_CACHE: '' } });
  servers.push(server);
  await server.ready;
  const api = openApi(`http://127.0.0.1:${server.port}`);
  const account = { name: '管理员', email: 'admin@example.com', password: 'correct horse', workspace: '测速' };
  const { token } = await api.call('signUp', { body: account });
  const draft = await api.call('draft');
  const saved = await api.call('saveDraft', { body: { revision: draft.revision, app: app(draft.app) } });
  await api.call('publish', { body: { revision: saved.revision } });
  const database = await openDatabase(home);
  const { rows } = await database.query<{ schema: string }>('select schema from kehuan.workspaces');
  const schema = rows[0]?.schema ?? '';
  await fillOrders(database, schema, orders);
  await waitForIndex(database, schema);
  const results = [
    await compareLists(database, { schema, product: server.port, token }),
    await publishAmongWriters(api),
  ];
  await database.end();
  await stopServer(server);
  return results.every(Boolean);
}

/** The product's own index of the lines by their order. */
async function waitForIndex(database: pg.Client, schema: string): Promise<void> {
  await until(async () => {
    const found = await database.query(
      `select from pg_index where indrelid = '${schema}.line'::regclass and indisvalid and pg_get_indexdef(indexrelid) like '%("order"%'`,
    );
    const building = await database.query('select from pg_stat_progress_create_index');
    return found.rows.length > 0 && building.rows.length === 0;
  }, 600_000);
}

interface Contest {
  readonly schema: string;
  readonly product: number;
  readonly token: string;
}

async function compareLists(database: pg.Client, { schema, product, token }: Contest): Promise<boolean> {
  const { host, port, user, password, database: name } = database;
  const pool = new pg.Pool({ host, port, user, password, database: name, max: 20 });
  const text = byHand(schema);
  const baseline = createServer((_, response) => {
    void pool.query({ name: 'list', text }).then(({ rows }) => {
      const body = JSON.stringify({ rows: rows.slice(0, 50) });
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
    });
  });
  await new Promise<void>((resolve) => baseline.listen(0, '127.0.0.1', resolve));
  // asked for an address right after listening, it has one
  const { port: other } = baseline.address() as AddressInfo;
  const asked = request('POST', '/api/query', { token, body: query });
  const isReached = await compare({
    name: 'list_computed',
    target: 0.5,
    product: { port: product, make: () => asked },
    baseline: { port: other, make: () => request('GET', '/orders') },
  });
  baseline.close();
  await pool.end();
  return isReached;
}

/** One writer after the other saves orders; meanwhile a formula, then a field are published. */
async function publishAmongWriters(api: Api): Promise<boolean> {
  const state = { isOver: false, longest: 0, quiet: [] as number[], isQuiet: true, writes: 0 };
  const write = async () => {
    for (let n = 1; !state.isOver; n += 1) {
      const started = performance.now();
      const params = { object: 'order', id: orderId(((n * 7919) % orders) + 1) };
      await api.call('update', { params, body: { values: { chance: (n * 31) % 100 } } });
      const took = performance.now() - started;
      if (state.isQuiet) state.quiet.push(took);
      else state.longest = Math.max(state.longest, took);
      state.writes += 1;
    }
  };
  // how long a write takes anyway, on this machine as it is now
  const warming = write();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  state.isQuiet = false;
  for (const field of [
    formula('published', { '+': [{ var: 'expected' }, { var: 'line_sum' }] }, 'money'),
    { key: 'remark', label: { zh: '备注' }, type: 'text', options: { format: 'line' } } as const,
  ]) {
    const { revision, app: now } = await api.call('draft');
    const objects = now.objects.map((object) =>
      object.key === 'order' ? { ...object, fields: [...object.fields, field] } : object,
    );
    const saved = await api.call('saveDraft', { body: { revision, app: { ...now, objects } } });
    await api.call('publish', { body: { revision: saved.revision } });
  }
  state.isOver = true;
  await warming;
  const usual = state.quiet.sort((one, other) => one - other)[Math.floor(state.quiet.length / 2)] ?? 0;
  const waited = Math.max(state.longest - usual, 1);
  const detail = `waited ${waited.toFixed(0)} of ${longestWait} ms; a write takes ${usual.toFixed(0)} ms, ${state.writes} were made`;
  return report('publish_among_writers', { ratio: longestWait / waited, target: 1, detail });
}
