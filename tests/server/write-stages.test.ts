import { expect, test } from 'vitest';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, partsOf, refused, update } from './write-refused.ts';
import { createWriteWorkspace, type WriteWorkspace } from './write-workspace.ts';

const historyOf = async (shop: WriteWorkspace, record: string) =>
  (
    await shop.db
      .withSchema('ws_write')
      .selectFrom('_stage_history')
      .select(['pipeline', 'from_stage', 'to_stage', 'seconds', 'by'])
      .where('record_id', '=', record)
      .orderBy('id')
      .execute()
  ).map(({ pipeline, from_stage, to_stage, seconds }) => [pipeline, from_stage, to_stage, seconds]);

test('a stage that requires fields asks for all of them at once, however the record gets there', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟' })]);
  const system = await shop.as('system');
  const ways = [
    () => writeRecords(admin, [update('guest', made!.id, { stage: 'working' })], { paths: 'record' }),
    () => writeRecords(system, [update('guest', made!.id, { stage: 'working', note: 'x' })], { paths: 'record' }),
    () => writeRecords(admin, [create('guest', { name: '李娜', stage: 'working' })], { paths: 'record' }),
  ];
  for (const way of ways) {
    expect(await refused(way())).toMatchObject({
      code: 'stage.gate',
      path: '/stage',
      params: { stage: { zh: '跟进' }, fields: { zh: '预算、电话', en: '预算, 电话' }, keys: ['budget', 'phone'] },
      problems: [
        { code: 'field.required', path: '/budget', params: { field: { zh: '预算' } } },
        { code: 'field.required', path: '/phone', params: { field: { zh: '电话' } } },
      ],
    });
  }
  const bulk = await refused(
    writeRecords(admin, [update('guest', made!.id, { note: 'x' }), update('guest', made!.id, { stage: 'working' })]),
  );
  expect(bulk).toMatchObject({
    code: 'stage.gate',
    path: '/changes/1/stage',
    problems: [{ path: '/changes/1/budget' }, { path: '/changes/1/phone' }],
  });
  const [outcome] = await writeRecords(admin, [update('guest', made!.id, { stage: 'working' })], { collect: true });
  expect(outcome).toMatchObject({ outcome: 'reject', problems: [{ code: 'stage.gate', path: '/stage' }] });
  await writeRecords(admin, [update('guest', made!.id, { stage: 'working', budget: 5, phone: '13800001111' })]);
  expect(await shop.rows('guest')).toMatchObject([{ stage: 'working', version: 2, note: null }]);
});

test('moves are limited to the stages named, seconds and closing are kept, history stays in order', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const first = await shop.as('管理员');
  const [made] = await writeRecords(first, [create('guest', { name: '张伟', reason: '不需要' })]);
  const { id } = made!;
  const problem = await refused(writeRecords(first, [update('guest', id, { stage: 'bought' })], { paths: 'record' }));
  expect(problem).toMatchObject({
    code: 'stage.not-allowed',
    path: '/stage',
    params: { from: { zh: '新' }, to: { zh: '成交' } },
  });
  await writeRecords(await shop.as('管理员'), [update('guest', id, { stage: 'dropped' })]);
  const [closed] = await shop.rows('guest');
  expect(closed!.closed_at).toBe(closed!.stage_since);
  await writeRecords(await shop.as('管理员'), [
    update('guest', id, { stage: 'taken' }),
    update('guest', id, { stage: 'bought' }),
  ]);
  await writeRecords(await shop.as('管理员'), [update('guest', id, { note: '不动阶段' })]);
  const reopened = await shop.as('管理员');
  await writeRecords(reopened, [update('guest', id, { stage: 'taken' })]);
  expect(await shop.rows('guest')).toMatchObject([
    { stage: 'taken', closed_at: null, stage_since: reopened.now.toISOString() },
  ]);
  expect(await historyOf(shop, id)).toEqual([
    ['main', null, 'fresh', null],
    ['main', 'fresh', 'dropped', 60],
    ['main', 'dropped', 'taken', 60],
    ['main', 'taken', 'bought', 0],
    ['main', 'bought', 'taken', 120],
  ]);
});

test('each pipeline has its own first stage; changing pipeline starts there, a stage brings its pipeline along', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [client] = await writeRecords(admin, [create('client', { name: '客户' })]);
  const deal = (values: object) => create('deal', { name: '生意', client: client!.id, ...values });
  const made = await writeRecords(admin, [
    deal({}),
    deal({ pipeline: 'renewal' }),
    deal({ stage: 'renewed' }),
    deal({ stage: null, pipeline: null }),
  ]);
  const placeOf = async () => (await shop.rows('deal')).map(({ pipeline, stage }) => `${pipeline} ${stage}`);
  expect(await placeOf()).toEqual(['fresh_business talk', 'renewal due', 'renewal renewed', 'fresh_business talk']);
  await writeRecords(admin, [
    update('deal', made[0]!.id, { pipeline: 'renewal' }),
    update('deal', made[1]!.id, { stage: 'talk' }),
    update('deal', made[3]!.id, { stage: 'talk', pipeline: 'renewal' }),
  ]);
  expect(await placeOf()).toEqual(['renewal due', 'fresh_business talk', 'renewal renewed', 'renewal due']);
  expect(await historyOf(shop, made[0]!.id)).toEqual([
    ['fresh_business', null, 'talk', null],
    ['renewal', 'talk', 'due', 0],
  ]);
  const wrong = [
    update('deal', made[0]!.id, { stage: 'talk', pipeline: null }),
    update('deal', made[1]!.id, { stage: null }),
    update('deal', made[2]!.id, { stage: 'nowhere' }),
    update('deal', made[3]!.id, { stage: 'offer', pipeline: 'fresh_business' }),
    deal({ stage: 'talk', pipeline: 'renewal' }),
  ];
  expect(partsOf(await refused(writeRecords(admin, wrong)))).toEqual([
    'field.required /changes/1/stage',
    'value.option /changes/2/stage',
    'stage.gate /changes/3/stage',
    'value.option /changes/4/stage',
  ]);
});

test('what the engine keeps about stages cannot be sent', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const sent = { name: '张伟', stage_since: '2020-01-01T00:00:00Z', closed_at: '2020-01-01T00:00:00Z' };
  expect(partsOf(await refused(writeRecords(await shop.as('system'), [create('guest', sent)])))).toEqual([
    'field.read-only /changes/0/stage_since',
    'field.read-only /changes/0/closed_at',
  ]);
});
