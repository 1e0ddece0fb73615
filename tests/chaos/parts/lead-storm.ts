import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem, type RecordChange } from '../../../schemas/src/index.ts';
import {
  ask,
  cleanUp,
  isReady,
  killServer,
  postmasterPid,
  type ServerProcess,
  startServer,
  tryKill,
  until,
} from '../../boot/server-process.ts';
import { type Api, openApi } from '../../helpers/api.ts';
import { countFaults, type Fault } from './count-faults.ts';
import type { Written } from './written.ts';

export interface Storm {
  readonly seconds: number;
  /** the program, relative to the checkout; absent: its TypeScript sources */
  readonly main?: string;
  readonly say?: (line: string) => void;
}

export interface StormReport {
  readonly kills: { readonly [target in Target]: number };
  /** leads whose creation was answered with success */
  readonly acknowledged: number;
  /** leads there are; more, for an answer can get lost */
  readonly leads: number;
  /** answers that neither success nor a dying server explains */
  readonly strange: readonly string[];
  readonly faults: readonly Fault[];
}

export const targets = ['server', 'postgres', 'backend', 'both'] as const;
export type Target = (typeof targets)[number];

const password = 'correct horse battery';

/**
 * People create leads, one by one and in bulk, while the server, its PostgreSQL, single backends of it or all at once are killed with -9 at
 * random moments and started again. Afterwards the queue gets time to finish and everything is counted. In a directory of its own, which
 * goes with it.
 */
export async function runLeadStorm({ seconds, main, say = () => {} }: Storm): Promise<StormReport> {
  const home = await mkdtemp(join(tmpdir(), 'kehuan-storm-'));
  await chmod(home, 0o755);
  const servers: ServerProcess[] = [];
  const start = async (port?: number): Promise<ServerProcess> => {
    const env = { KEHUAN_HOST: '127.0.0.1', ...(port === undefined ? {} : { PORT: String(port) }) };
    const server = await startServer(home, { ...(main === undefined ? {} : { main }), env });
    servers.push(server);
    await server.ready;
    return server;
  };
  try {
    const server = await start();
    const address = `http://127.0.0.1:${server.port}`;
    const admin = await prepare(address);
    say('ready');
    const written: Written = { ids: [], batches: new Map(), strange: [], isOver: false };
    const writers = [0, 1, 2, 3].map((writer) => keepWriting({ address, cookieOf: admin, writer, written }));
    const kills = await keepKilling({ home, seconds, server, start, say });
    written.isOver = true;
    await Promise.all(writers);
    await until(() => isDrained(home), 180_000);
    const faults = await countFaults(home, written);
    const [found] = await ask<{ leads: string }>(home, `select count(*) as leads from ${await schemaOf(home)}.lead`);
    return { kills, acknowledged: written.ids.length, leads: Number(found?.leads), strange: written.strange, faults };
  } finally {
    await cleanUp(home, servers.filter(isRunning));
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

const isRunning = ({ child }: ServerProcess) => child.exitCode === null && child.signalCode === null;

/** A workspace with the CRM and three reps who take turns. */
async function prepare(address: string): Promise<Api> {
  const admin = openApi(address);
  const body = { name: '管理员', email: 'admin@storm.example', password, workspace: '风暴' };
  await admin.call('signUp', { body });
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  for (const name of ['甲', '乙', '丙']) {
    const { link } = await admin.call('invite', { body: { email: `${name}@storm.example`, name, roles: ['rep'] } });
    const token = link.split('/').at(-1) ?? '';
    await openApi(address).call('acceptInvitation', { params: { token }, body: { name, password } });
  }
  return admin;
}

interface Writing {
  readonly address: string;
  readonly cookieOf: Api;
  readonly writer: number;
  readonly written: Written;
}

async function keepWriting({ cookieOf: api, writer, written }: Writing): Promise<void> {
  for (let turn = 0; !written.isOver; turn += 1) {
    const size = turn % 5 === 4 ? 2 + Math.floor(Math.random() * 20) : 1;
    const remark = `${writer}-${turn}`;
    const leads = Array.from({ length: size }, (_, n) => leadOf(writer, turn * 32 + n, remark));
    try {
      if (size > 1) written.batches.set(remark, size);
      written.ids.push(...(await create(api, leads)));
    } catch (error) {
      if (isOutage(error)) await wait(50);
      else if (error instanceof Problem && error.code.startsWith('auth.'))
        await api.call('refresh', { body: {} }).catch(() => {});
      else written.strange.push(error instanceof Error ? `${error.name} ${error.message}` : String(error));
    }
  }
}

function leadOf(writer: number, number: number, remark: string): RecordChange {
  const mobile = `13${writer}${String(number).padStart(8, '0')}`;
  return { action: 'create', object: 'lead', values: { name: `线索 ${mobile}`, mobile, remark } };
}

async function create(api: Api, changes: readonly RecordChange[]): Promise<readonly string[]> {
  const [only] = changes;
  if (changes.length > 1) return (await api.call('changes', { body: { changes } })).results.map(({ id }) => id);
  if (only?.action !== 'create') return [];
  const { id } = await api.call('create', { params: { object: 'lead' }, body: { values: only.values } });
  return [id];
}

/** The server is dying, dead or starting, or has lost its database under a request. */
function isOutage(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'server.unavailable' || error.code === 'server.failed';
  return error instanceof TypeError || (error instanceof Error && /fetch|socket|JSON/i.test(error.message));
}

interface Killing {
  readonly home: string;
  readonly seconds: number;
  readonly server: ServerProcess;
  readonly start: (port?: number) => Promise<ServerProcess>;
  readonly say: (line: string) => void;
}

async function keepKilling({ home, seconds, server, start, say }: Killing): Promise<StormReport['kills']> {
  const kills = { server: 0, postgres: 0, backend: 0, both: 0 };
  const end = performance.now() + seconds * 1000;
  let current = server;
  while (performance.now() < end) {
    await wait(200 + Math.random() * 2500);
    const target = targets[Math.floor(Math.random() * targets.length)]!;
    say(`kill -9 ${target}`);
    kills[target] += 1;
    if (target === 'postgres' || target === 'both') tryKill(await postmasterPid(home), 'SIGKILL');
    if (target === 'backend') tryKill(await anyBackend(home), 'SIGKILL');
    if (target === 'server' || target === 'both') {
      await killServer(current);
      await wait(Math.random() * 500);
      current = await start(server.port);
    }
    await until(() => isReady(server.port), 60_000);
    if (!isRunning(current)) throw new Error(`The server ended by itself:\n${current.output.stderr.slice(-3000)}`);
  }
  return kills;
}

/** A child of the postmaster: a connection's process, or one that writes the log ahead. */
async function anyBackend(home: string): Promise<number> {
  const postmaster = await postmasterPid(home);
  const threads = await readdir(`/proc/${postmaster}/task`);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${postmaster}/task/${thread}/children`, 'utf8')),
  );
  const children = lists
    .flatMap((list) => list.trim().split(' '))
    .filter((pid) => pid !== '')
    .map(Number);
  return children[Math.floor(Math.random() * children.length)] ?? postmaster;
}

export async function schemaOf(home: string): Promise<string> {
  const [workspace] = await ask<{ schema: string }>(home, 'select schema from kehuan.workspaces');
  return workspace?.schema ?? '';
}

/** Nothing is queued any more. */
async function isDrained(home: string): Promise<boolean> {
  const [jobs] = await ask<{ count: string }>(home, `select count(*) from ${await schemaOf(home)}._workflow_job`).catch(
    () => [],
  );
  return jobs?.count === '0';
}
