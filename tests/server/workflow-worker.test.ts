import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { startWorker } from '../../server/src/automation/worker.ts';
import type { ServerHint } from '../../server/src/database/context.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { bundleServer } from '../boot/bundled-server.ts';
import { killServer, type ServerProcess, startServer, until } from '../boot/server-process.ts';
import { writeApp } from './write-app.ts';
import { create } from './write-refused.ts';
import { assignGuests, convertGuest } from './write-workflows.ts';
import { createWriteWorkspace, type WriteWorkspace } from './write-workspace.ts';

const main = bundleServer();
const guests = (count: number) => Array.from({ length: count }, (_, n) => create('guest', { name: `访客${n}` }));

async function countRows(shop: WriteWorkspace, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.id('ws_write', table)}`.execute(
    shop.db,
  );
  return rows[0]!.count;
}

const isDrained = async (shop: WriteWorkspace) => (await countRows(shop, '_workflow_job')) === 0;

/** The worker in this process, on the machine's clock, with a hub of its own. */
function work(shop: WriteWorkspace, { hints }: { hints: boolean }) {
  const listeners = new Set<(workspace: string, hints: readonly ServerHint[]) => void>();
  const services = {
    ...shop.services,
    now: () => new Date(),
    announce: (workspace: string, hint: ServerHint) => {
      if (hints) for (const listener of listeners) listener(workspace, [hint]);
    },
    listen: (listener: (workspace: string, hints: readonly ServerHint[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { worker: startWorker(services), announce: services.announce };
}

test('the worker does what is queued within a second or so, without any hint', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  shop.clock.now = new Date();
  const { worker } = work(shop, { hints: false });
  await wait(300);
  await writeRecords({ ...(await shop.as('管理员')), now: new Date() }, guests(30));
  await until(() => isDrained(shop), 4000);
  await worker.stop();
  expect(new Set((await shop.rows('guest')).map(({ stage }) => stage))).toEqual(new Set(['taken']));
  expect(await sql`select from kehuan.due_work`.execute(shop.db).then(({ rows }) => rows.length)).toBeLessThan(2);
  expect(shop.errors).toEqual([]);
});

test('a hint wakes it at once', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  const { worker, announce } = work(shop, { hints: true });
  const write = async () => {
    const context = {
      ...(await shop.as('管理员')),
      now: new Date(),
      announce: (hint: ServerHint) => announce(shop.workspace.id, hint),
    };
    const begun = performance.now();
    await writeRecords(context, guests(1));
    await until(() => isDrained(shop), 4000);
    return performance.now() - begun;
  };
  await write();
  await wait(1200);
  const times = [await write(), await write(), await write()];
  await worker.stop();
  expect(Math.min(...times)).toBeLessThan(400);
});

test('jobs of a hint that was lost are found all the same', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  await writeRecords({ ...(await shop.as('管理员')), now: new Date() }, guests(3));
  await wait(100);
  await sql`delete from kehuan.due_work`.execute(shop.db);
  const { worker } = work(shop, { hints: false });
  await until(() => isDrained(shop), 4000);
  await worker.stop();
});

test('a step that the database refuses is tried again later, then the run has failed with the reason kept', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  await writeRecords(await shop.as('管理员'), guests(2));
  await sql`alter table ws_write.guest add constraint never check (owner is null or name <> '访客1')`.execute(shop.db);
  for (let round = 0; round < 12; round += 1) {
    shop.clock.now = new Date(Date.UTC(2026, 10, 24, round));
    await shop.drain();
  }
  expect((await shop.rows('guest')).map(({ name, stage }) => `${name} ${stage}`).sort()).toEqual([
    '访客0 taken',
    '访客1 fresh',
  ]);
  const failed = (await shop.rows('_workflow_run')).filter(({ status }) => status === 'failed');
  expect(failed).toMatchObject([{ node: 'assign', error: { code: 'workflow.failed' } }]);
  expect(JSON.stringify(failed[0]!.error)).toContain('never');
  // each attempt was logged: two of both together would be one run too many
  expect(shop.errors.length).toBe(6);
  expect(await shop.rows('_workflow_job')).toEqual([]);
});

test('a step that was taken cannot be taken again', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  await writeRecords(await shop.as('管理员'), guests(4));
  // the same job twice, as after a restore that went wrong
  await sql`insert into ws_write._workflow_job (workflow, release, node, run_ids, run_at, attempts)
    select workflow, release, node, run_ids, run_at, attempts from ws_write._workflow_job`.execute(shop.db);
  await Promise.all([shop.drain(), shop.drain()]);
  expect(await shop.rows('_workflow_step')).toHaveLength(8);
  expect((await shop.events()).length).toBe(4 + 8);
  await expect(
    sql`insert into ws_write._workflow_step select * from ws_write._workflow_step`.execute(shop.db),
  ).rejects.toThrow('duplicate key');
});

test('workers killed in the middle of jobs: everything is done exactly once, in even shares', async () => {
  await using shop = await createWriteWorkspace(
    writeApp([
      assignGuests,
      { ...convertGuest, inline: false, trigger: { type: 'changed', object: 'guest', fields: ['stage'] } },
    ]),
  );
  const admin = { ...(await shop.as('管理员')), now: new Date() };
  for (let round = 0; round < 60; round += 1)
    await writeRecords(
      admin,
      Array.from({ length: 5 }, (_, n) => create('guest', { name: `访客${round}-${n}` })),
    );
  const start = () =>
    startServer(undefined, { main, env: { DATABASE_URL: shop.url, KEHUAN_ROLE: 'worker', KEHUAN_HOST: '127.0.0.1' } });
  const workers: ServerProcess[] = [await start(), await start()];
  let kills = 0;
  try {
    while (kills < 6 && !(await isDrained(shop))) {
      const victim = workers.shift()!;
      workers.push(await start());
      await victim.ready;
      // on a busy machine a job takes long: each gets to do something, then dies at any moment
      const before = await countRows(shop, '_workflow_step');
      await until(async () => (await isDrained(shop)) || (await countRows(shop, '_workflow_step')) > before, 20_000);
      await wait(Math.random() * 100);
      await killServer(victim);
      kills += 1;
    }
    await until(() => isDrained(shop), 60_000);
  } finally {
    await Promise.all(workers.map((worker) => killServer(worker)));
  }
  expect(kills).toBeGreaterThan(1);
  const rows = await shop.rows('guest');
  const shares = Object.values(shop.people).map((id) => rows.filter(({ owner }) => owner === id).length);
  expect(shares).toEqual([100, 100, 100, 0, 0]);
  expect(await shop.rows('deal')).toHaveLength(300);
  expect(new Set((await shop.rows('deal')).map(({ guest }) => guest)).size).toBe(300);
  const runs = await shop.rows('_workflow_run');
  expect(runs.filter(({ status }) => status !== 'done')).toEqual([]);
  expect(runs).toHaveLength(600);
  const { rows: doubled } =
    await sql`select record_id from ws_write._events where changes ? 'owner' group by 1 having count(*) > 1`.execute(
      shop.db,
    );
  expect(doubled).toEqual([]);
}, 120_000);
