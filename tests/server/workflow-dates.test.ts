import { expect, test } from 'vitest';
import { dueDates } from '../../server/src/automation/due-dates.ts';
import { createDateSweep, sweepWorkflow } from '../../server/src/automation/sweep-dates.ts';
import type { Context } from '../../server/src/database/context.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, update } from './write-refused.ts';
import { v, workflow } from './write-workflows.ts';
import { createWriteWorkspace } from './write-workspace.ts';

const tell = { key: 'tell', type: 'notify' as const, options: { to: v('$record.owner'), title: v('$record.name') } };
const remind = workflow(
  'remind',
  { type: 'date', object: 'guest', field: 'visit_on', days: -1, at: '09:00', when: { '!=': [v('note'), '取消'] } },
  [tell],
);
const meet = workflow('meet', { type: 'date', object: 'guest', field: 'met_at', days: 0, at: '08:30' }, [tell]);

/** 2026-11-24 at this time in Shanghai */
const at = (context: Context, time: string, day = '2026-11-24') => ({
  ...context,
  now: new Date(`${day}T${time}:00+08:00`),
});

test('the dates whose moment lies in a span, over midnight, months and a change of clocks', () => {
  const span = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
  const nine = { days: -1, at: '09:00' };
  expect(dueDates(nine, 'Asia/Shanghai', span('2026-11-24T00:59:00Z', '2026-11-24T01:00:00Z'))).toEqual({
    first: '2026-11-25',
    last: '2026-11-25',
  });
  expect(dueDates(nine, 'Asia/Shanghai', span('2026-11-24T01:00:00Z', '2026-11-24T01:01:00Z'))).toBeUndefined();
  expect(dueDates(nine, 'Asia/Shanghai', span('2026-11-27T01:00:00Z', '2026-12-01T01:00:00Z'))).toEqual({
    first: '2026-11-29',
    last: '2026-12-02',
  });
  const clocks = { days: 0, at: '02:30' };
  expect(dueDates(clocks, 'Europe/Berlin', span('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'))).toEqual({
    first: '2026-03-29',
    last: '2026-03-29',
  });
  expect(dueDates(clocks, 'Europe/Berlin', span('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'))).toEqual({
    first: '2026-10-25',
    last: '2026-10-25',
  });
});

test('what is due is started exactly once for each record and date, however often and by how many it is looked for', async () => {
  await using shop = await createWriteWorkspace(writeApp([remind, meet]));
  const system = await shop.as('system');
  const owner = shop.people.李雷!;
  const [moved] = await writeRecords(system, [
    create('guest', { name: '明天来', visit_on: '2026-11-25', owner }),
    create('guest', { name: '明天来但取消', visit_on: '2026-11-25', note: '取消', owner }),
    create('guest', { name: '后天来', visit_on: '2026-11-26', owner }),
    create('guest', { name: '昨天来过', visit_on: '2026-11-23', owner }),
    create('guest', { name: '今天见', met_at: '2026-11-24T23:59:59.999+08:00', owner }),
    create('guest', { name: '明天见', met_at: '2026-11-25T00:00:00+08:00', owner }),
    create('guest', { name: '没有日期', owner }),
  ]);
  const sweep = (time: string, day?: string) =>
    Promise.all([remind, meet, remind, meet].map((one) => sweepWorkflow(at(system, time, day), one)));
  const told = async () => {
    shop.clock.now = new Date('2026-11-30T00:00:00Z');
    await shop.drain();
    return (await shop.rows('_notifications')).map(({ title }) => String(title)).sort();
  };
  // the first look only begins to watch: what was due before the workflow was there stays unsaid
  await sweep('08:00');
  await sweep('08:29');
  expect(await told()).toEqual([]);
  await sweep('08:30');
  await sweep('09:00');
  await sweep('09:01');
  await sweep('09:30');
  expect(await told()).toEqual(['今天见', '明天来'].sort());
  // set late, but within what the sweep looks back; a date that moves is a new date
  await writeRecords(system, [
    create('guest', { name: '晚输入', visit_on: '2026-11-25', owner }),
    update('guest', moved!.id, { visit_on: '2026-11-27' }),
  ]);
  await sweep('09:31');
  expect(await told()).toEqual(['今天见', '明天来', '晚输入'].sort());
  // the servers were down for two days
  await sweep('12:00', '2026-11-26');
  expect(await told()).toEqual(['今天见', '明天来', '晚输入', '后天来', '明天来', '明天见'].sort());
});

test('a workflow that was switched off and on again does not make up for what it missed', async () => {
  await using shop = await createWriteWorkspace(writeApp([remind]));
  const system = await shop.as('system');
  const sweepAll = createDateSweep(shop.services);
  const found: string[] = [];
  const sweep = async (instant: string) => {
    shop.clock.now = new Date(instant);
    await sweepAll(({ schema }) => found.push(schema));
  };
  await writeRecords(system, [
    create('guest', { name: '甲', visit_on: '2026-11-25', owner: shop.people.李雷! }),
    create('guest', { name: '乙', visit_on: '2026-12-25', owner: shop.people.李雷! }),
    create('guest', { name: '丙', visit_on: '2026-12-31', owner: shop.people.李雷! }),
  ]);
  await sweep('2026-11-24T08:00:00+08:00');
  await sweep('2026-11-24T10:00:00+08:00');
  expect(found).toEqual(['ws_write']);
  await shop.publish(writeApp([{ ...remind, active: false }]));
  await sweep('2026-11-24T11:00:00+08:00');
  await shop.publish(writeApp([remind]));
  await sweep('2026-12-28T08:00:00+08:00');
  await sweep('2026-12-30T08:00:00+08:00');
  await sweep('2026-12-30T09:00:00+08:00');
  await shop.drain();
  expect((await shop.rows('_notifications')).map(({ title }) => String(title)).sort()).toEqual(['丙', '甲']);
});
