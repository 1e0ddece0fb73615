import { expect, test } from 'vitest';
import type { Values } from '../../schemas/src/index.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, refused, update } from './write-refused.ts';
import { assignGuests, v, workflow } from './write-workflows.ts';
import { createWriteWorkspace, type WriteWorkspace } from './write-workspace.ts';

const guests = (count: number, values: Values = {}) =>
  Array.from({ length: count }, (_, n) => create('guest', { name: `访客${n}`, ...values }));
const runsOf = (shop: WriteWorkspace) => shop.rows('_workflow_run');
const count = <T>(items: readonly T[], of: (item: T) => unknown) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[String(of(item))] = (counts[String(of(item))] ?? 0) + 1;
  return counts;
};

test('a new record is assigned and marked by its workflow, with the cause kept', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, guests(1));
  expect(shop.hints).toContainEqual({ kind: 'work' });
  expect(await shop.drain()).toBe(2);
  expect(await shop.rows('guest')).toMatchObject([
    { owner: shop.people.李雷, stage: 'taken', version: 3, updated_by: shop.people.管理员 },
  ]);
  const [run] = await runsOf(shop);
  expect(run).toMatchObject({
    workflow: 'assign_guests',
    status: 'done',
    seq: 2,
    depth: 1,
    actor: shop.people.管理员,
    error: null,
    release: 1,
  });
  const caused = { via: { kind: 'workflow', key: 'assign_guests' }, root: run!.id, depth: 1 };
  expect(await shop.events(made!.id)).toMatchObject([
    { action: 'created', cause: {} },
    { changes: { owner: [null, shop.people.李雷] }, cause: caused },
    { changes: { stage: ['fresh', 'taken'] }, cause: caused },
  ]);
  expect(await shop.rows('_workflow_job')).toEqual([]);
});

test('a batch is assigned with a constant number of statements, in jobs of two hundred, exactly even', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  const admin = await shop.as('管理员');
  await writeRecords(admin, guests(600));
  expect(await shop.rows('_workflow_job')).toHaveLength(3);
  shop.statements();
  expect(await shop.drain()).toBe(6);
  expect(shop.statements().length).toBeLessThan(6 * 25);
  expect(count(await shop.rows('guest'), ({ owner }) => owner)).toEqual({
    [shop.people.李雷!]: 200,
    [shop.people.王芳!]: 200,
    [shop.people.赵云!]: 200,
  });
});

test('three hundred records of ten writers at once and two workers come out even, each assigned once', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]), { poolSize: 14 });
  await shop.warmUp(14);
  const admin = await shop.as('管理员');
  await Promise.all([
    ...Array.from({ length: 10 }, async () => {
      for (const size of [1, 7, 22]) await writeRecords(admin, guests(size));
    }),
    ...[1, 2, 3].map(async () => {
      for (let round = 0; round < 8; round += 1) await shop.drain();
    }),
  ]);
  await Promise.all([shop.drain(), shop.drain()]);
  expect(count(await shop.rows('guest'), ({ owner }) => owner)).toEqual({
    [shop.people.李雷!]: 100,
    [shop.people.王芳!]: 100,
    [shop.people.赵云!]: 100,
  });
  expect(count(await shop.events(), ({ action }) => action)).toEqual({ created: 300, updated: 600 });
  expect(count(await runsOf(shop), ({ status }) => status)).toEqual({ done: 300 });
  expect(shop.errors).toEqual([]);
});

test('turns go on where they stopped, in the order of joining, without those who are away', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  const { 李雷, 王芳, 赵云 } = shop.people;
  const ownersOf = async (batch: number) => {
    const made = await writeRecords(await shop.as('system'), guests(batch));
    await shop.drain();
    const rows = await shop.rows('guest');
    return made.map(({ id }) => rows.find((row) => row.id === id)?.owner);
  };
  expect(await ownersOf(2)).toEqual([李雷, 王芳]);
  expect(await ownersOf(2)).toEqual([赵云, 李雷]);
  const members = shop.db.withSchema('ws_write').updateTable('_members');
  await members.set({ active: false }).where('id', '=', 王芳!).execute();
  expect(await ownersOf(3)).toEqual([赵云, 李雷, 赵云]);
  await members.set({ active: false }).execute();
  expect(await ownersOf(1)).toEqual([null]);
  expect((await runsOf(shop)).at(-1)).toMatchObject({ status: 'done', seq: 1 });
});

test('least load counts open records and evens them out', async () => {
  const least = workflow('least', { type: 'created', object: 'guest' }, [
    {
      key: 'assign',
      type: 'assign',
      options: { field: 'owner', strategy: 'least_load', roles: ['rep'], onlyEmpty: true },
    },
  ]);
  await using shop = await createWriteWorkspace(writeApp([least]));
  const { 李雷, 王芳, 赵云 } = shop.people;
  const system = await shop.as('system');
  await writeRecords(system, [
    ...guests(4, { owner: 李雷! }),
    ...guests(1, { owner: 王芳! }),
    ...guests(9, { owner: 赵云!, stage: 'dropped', reason: '无' }),
  ]);
  await writeRecords(system, guests(4));
  await shop.drain();
  const open = (await shop.rows('guest')).filter(({ closed_at }) => closed_at === null);
  expect(count(open, ({ owner }) => owner)).toEqual({ [李雷!]: 4, [王芳!]: 3, [赵云!]: 2 });
});

test('an owner who is there already keeps the record, and a record in the bin is left alone', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  const admin = await shop.as('管理员');
  const [taken, binned] = await writeRecords(admin, guests(2));
  await writeRecords(admin, [
    update('guest', taken!.id, { owner: shop.people.赵云! }),
    { action: 'delete', object: 'guest', id: binned!.id },
  ]);
  await shop.drain();
  expect(await shop.rows('guest')).toMatchObject([
    { owner: shop.people.赵云, stage: 'taken' },
    { owner: null, stage: 'fresh' },
  ]);
  expect((await runsOf(shop)).map(({ status }) => status)).toEqual(['done', 'cancelled']);
});

test('created, changed, becomes-true and deleted start what they say', async () => {
  const note = (text: string) => ({
    key: 'tell',
    type: 'notify' as const,
    options: { to: v('$user.id'), title: { cat: [text, '：', v('$record.name')] } },
  });
  await using shop = await createWriteWorkspace(
    writeApp([
      workflow('created', { type: 'created', object: 'guest' }, [note('新建')]),
      workflow(
        'changed',
        { type: 'changed', object: 'guest', fields: ['budget'], when: { '>': [v('budget'), v('$old.budget')] } },
        [note('涨了')],
      ),
      workflow('any_change', { type: 'changed', object: 'guest', when: { '==': [v('note'), '任何'] } }, [note('改了')]),
      workflow('rich', { type: 'becomes-true', object: 'guest', when: { '>=': [v('budget'), 100] } }, [note('有钱')]),
      workflow('gone', { type: 'deleted', object: 'guest', when: { '!!': v('vip') } }, [note('删了')]),
      workflow('off', { type: 'created', object: 'guest' }, [note('关着')], { active: false }),
      workflow('linked', { type: 'changed', object: 'guest', when: { '==': [v('client.name'), '总部'] } }, [
        note('归总部'),
      ]),
    ]),
  );
  const admin = await shop.as('管理员');
  const told = async () => {
    await shop.drain();
    const rows = await shop.rows('_notifications');
    await shop.db.withSchema('ws_write').deleteFrom('_notifications').execute();
    return rows.map(({ title }) => String(title)).sort();
  };
  const [a, b] = await writeRecords(admin, [
    create('guest', { name: '甲', budget: 50 }),
    create('guest', { name: '乙', budget: 500, vip: true }),
  ]);
  expect(await told()).toEqual(['新建：乙', '新建：甲', '有钱：乙']);
  await writeRecords(admin, [update('guest', a!.id, { budget: 40 }), update('guest', b!.id, { budget: 600 })]);
  expect(await told()).toEqual(['涨了：乙']);
  await writeRecords(admin, [update('guest', a!.id, { budget: 100 }), update('guest', b!.id, { note: '任何' })]);
  expect(await told()).toEqual(['改了：乙', '有钱：甲', '涨了：甲'].sort());
  const [home] = await writeRecords(admin, [create('client', { name: '总部' })]);
  await writeRecords(admin, [update('guest', a!.id, { client: home!.id }), update('guest', b!.id, { score: 1 })]);
  // any change counts while the condition holds
  expect(await told()).toEqual(['归总部：甲', '改了：乙']);
  await writeRecords(
    admin,
    [a, b].map((guest) => ({ action: 'delete' as const, object: 'guest', id: guest!.id })),
  );
  expect(await told()).toEqual(['删了：乙']);
  await writeRecords(admin, [{ action: 'restore', object: 'guest', id: b!.id }]);
  expect(await told()).toEqual([]);
  expect(shop.hints).toContainEqual({ kind: 'inbox', to: [shop.people.管理员] });
});

test('branches, look-ups and outputs lead each record its own way, with a constant number of statements', async () => {
  const sort = workflow('sort', { type: 'created', object: 'guest' }, [
    {
      key: 'find',
      type: 'find-records',
      options: {
        object: 'client',
        filter: { and: [{ '==': [v('city'), v('$record.note')] }, { '==': [v('kind'), 'normal'] }] },
        sort: [{ field: 'name' }],
      },
      next: { found: 'size', none: 'make' },
    },
    {
      key: 'make',
      type: 'create-record',
      options: { object: 'client', values: { name: { cat: ['新', v('$record.name')] }, city: v('$record.note') } },
      next: { done: 'link' },
    },
    {
      key: 'size',
      type: 'branch',
      options: {
        ways: [
          { key: 'big', label: { zh: '大' }, when: { '>=': [v('$record.budget'), 100] } },
          { key: 'many', label: { zh: '多' }, when: { '>': [v('$steps.find.count'), 1] } },
        ],
      },
      next: { big: 'link', many: 'tag' },
    },
    {
      key: 'tag',
      type: 'update-record',
      options: {
        object: 'guest',
        record: v('$record.id'),
        values: { tags: ['hot', 'new'], score: v('$steps.find.count') },
      },
      next: { done: 'link' },
    },
    {
      key: 'link',
      type: 'update-record',
      options: {
        object: 'guest',
        record: v('$record.id'),
        values: { client: { coalesce: [v('$steps.find.id'), v('$steps.make.id')] } },
      },
      next: {},
    },
  ]);
  await using shop = await createWriteWorkspace(writeApp([sort]));
  const admin = await shop.as('管理员');
  // sorted by pinyin: jia before yi
  const [, a] = await writeRecords(admin, [
    create('client', { name: '乙', city: '北京' }),
    create('client', { name: '甲', city: '北京' }),
    create('client', { name: '丙', city: '上海' }),
  ]);
  const counts: number[] = [];
  for (const size of [1, 30]) {
    const rows = Array.from({ length: size }, (_, n) => [
      create('guest', { name: `大${size}${n}`, note: '北京', budget: 100 }),
      create('guest', { name: `多${size}${n}`, note: '北京' }),
      create('guest', { name: `一${size}${n}`, note: '上海' }),
      create('guest', { name: `无${size}${n}`, note: `${size}${n}城` }),
      create('guest', { name: `空${size}${n}`, budget: 7 }),
    ]).flat();
    await writeRecords(admin, rows);
    shop.statements();
    await shop.drain();
    counts.push(shop.statements().length);
  }
  expect(counts[1]).toBe(counts[0]);
  const found = await shop.rows('guest');
  const of = (start: string) => found.filter(({ name }) => String(name).startsWith(start));
  expect(count(of('大'), ({ client, tags }) => `${client} ${tags}`)).toEqual({ [`${a!.id} `]: 31 });
  expect(count(of('多'), ({ client, tags, score }) => `${client} ${tags} ${score}`)).toEqual({
    [`${a!.id} hot,new 2`]: 31,
  });
  expect(count(of('一'), ({ client }) => client)).toEqual({ null: 31 });
  const clients = await shop.rows('client');
  expect(
    of('无').every(({ client, name }) => clients.some((one) => one.id === client && one.name === `新${name}`)),
  ).toBe(true);
  // empty equals empty, as everywhere in rules: the first made its client, the others found that one and ended there
  const nowhere = clients.filter(({ city }) => city === null);
  expect(nowhere).toMatchObject([{ name: '新空10' }]);
  expect(count(of('空'), ({ client }) => client)).toEqual({ [String(nowhere[0]!.id)]: 1, null: 30 });
});

test('a poisoned record fails alone, with its reason kept; the others go through', async () => {
  const mark = workflow('mark', { type: 'created', object: 'guest' }, [
    {
      key: 'score',
      type: 'update-record',
      options: { object: 'guest', record: v('$record.id'), values: { score: { '+': [v('$record.budget'), 90] } } },
    },
  ]);
  await using shop = await createWriteWorkspace(writeApp([mark]));
  const rows = Array.from({ length: 150 }, (_, n) => create('guest', { name: `访客${n}`, budget: n === 77 ? 11 : 1 }));
  await writeRecords(await shop.as('管理员'), rows);
  await shop.drain();
  const found = await shop.rows('guest');
  expect(count(found, ({ score }) => score)).toEqual({ 91: 149, null: 1 });
  const failed = (await runsOf(shop)).filter(({ status }) => status === 'failed');
  expect(failed).toMatchObject([
    {
      record_id: found.find(({ budget }) => budget === '11.00')!.id,
      error: { code: 'record.rule', params: { message: { zh: '最多 100 分' } } },
    },
  ]);
  expect(await shop.rows('_workflow_step')).toHaveLength(149);
});

test('workflows that set each other off stop: a record once in a chain, at most five deep', async () => {
  const step = (key: string, from: string, to: string) =>
    workflow(key, { type: 'changed', object: 'guest', fields: ['note'], when: { '==': [v('note'), from] } }, [
      {
        key: 'set',
        type: 'update-record',
        options: { object: 'guest', record: v('$record.id'), values: { note: to } },
      },
    ]);
  await using shop = await createWriteWorkspace(writeApp([step('forth', '一', '二'), step('back', '二', '一')]));
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, guests(1));
  await writeRecords(admin, [update('guest', made!.id, { note: '一' })]);
  await shop.drain();
  const runs = (await runsOf(shop)).map(({ workflow: key, depth, status }) => `${depth} ${key} ${status}`).sort();
  expect(runs).toEqual(['1 forth done', '2 back done']);
  expect(await shop.rows('guest')).toMatchObject([{ note: '一' }]);

  const chain = workflow('breed', { type: 'created', object: 'guest' }, [
    {
      key: 'make',
      type: 'create-record',
      options: { object: 'guest', values: { name: { cat: [v('$record.name'), '子'] } } },
    },
  ]);
  await shop.publish(writeApp([chain]));
  await writeRecords(await shop.as('管理员'), [create('guest', { name: '祖' })]);
  await shop.drain();
  const names = (await shop.rows('guest'))
    .map(({ name }) => String(name))
    .filter((name) => name.startsWith('祖'))
    .sort();
  expect(names).toEqual(['祖', '祖子', '祖子子', '祖子子子', '祖子子子子', '祖子子子子子']);
});

test('a run finishes as it was when it started, whatever is published meanwhile', async () => {
  await using shop = await createWriteWorkspace(writeApp([assignGuests]));
  await writeRecords(await shop.as('管理员'), guests(1));
  await shop.publish(writeApp([{ ...assignGuests, steps: [{ ...assignGuests.steps[0]!, next: {} }] }]));
  await shop.drain();
  expect(await shop.rows('guest')).toMatchObject([{ stage: 'taken' }]);
  await writeRecords(await shop.as('管理员'), guests(1));
  await shop.drain();
  expect((await shop.rows('guest')).map(({ stage }) => stage)).toEqual(['taken', 'fresh']);
});

test('an inline workflow happens with the write or keeps it from happening', async () => {
  const inline = workflow(
    'inline',
    { type: 'created', object: 'guest' },
    [
      { key: 'client', type: 'create-record', options: { object: 'client', values: { name: v('$record.name') } } },
      {
        key: 'link',
        type: 'update-record',
        options: {
          object: 'guest',
          record: v('$record.id'),
          values: { client: v('$steps.client.id'), score: { '*': [v('$record.budget'), 1] } },
        },
      },
    ],
    { inline: true },
  );
  await using shop = await createWriteWorkspace(writeApp([inline]));
  const admin = await shop.as('管理员');
  shop.statements();
  await writeRecords(admin, guests(50, { budget: 1 }));
  expect(shop.statements().length).toBeLessThan(40);
  expect((await shop.rows('guest')).every(({ client, score }) => client !== null && score === '1')).toBe(true);
  expect(count(await runsOf(shop), ({ status, seq }) => `${status} ${seq}`)).toEqual({ 'done 2': 50 });
  const problem = await refused(
    writeRecords(admin, [create('guest', { name: '甲', budget: 1 }), create('guest', { name: '乙', budget: 101 })]),
  );
  expect(problem).toMatchObject({
    code: 'workflow.failed',
    params: { workflow: { zh: 'inline' }, message: { zh: '最多 100 分', en: 'At most 100' } },
    problems: [{ code: 'record.rule' }],
  });
  for (const table of ['guest', 'client', '_workflow_run']) expect(await shop.rows(table)).toHaveLength(50);
  expect(await shop.rows('_workflow_step')).toHaveLength(100);
});
