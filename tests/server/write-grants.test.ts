import { expect, test } from 'vitest';
import type { Values } from '../../schemas/src/index.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, partsOf, refused, update } from './write-refused.ts';
import { createWriteWorkspace, type WriteWorkspace } from './write-workspace.ts';

async function makeGuests(shop: WriteWorkspace, guests: readonly Values[]): Promise<readonly string[]> {
  const made = await writeRecords(
    await shop.as('system'),
    guests.map((values) => create('guest', values)),
  );
  return made.map(({ id }) => id);
}

test('a rep changes own records only; what is out of sight is not there', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const { 李雷, 王芳 } = shop.people;
  const [mine, other] = await makeGuests(shop, [
    { name: '我的', owner: 李雷! },
    { name: '别人的', owner: 王芳! },
  ]);
  const rep = await shop.as('李雷');
  await writeRecords(rep, [update('guest', mine!, { note: '改' })]);
  for (const change of [
    update('guest', other!, { note: '改' }),
    update('guest', other!, { note: '改' }, 7),
    { action: 'delete', object: 'guest', id: other! } as const,
  ]) {
    expect(partsOf(await refused(writeRecords(rep, [change])))).toEqual(['record.not-found /changes/0/id']);
  }
  await writeRecords(rep, [{ action: 'delete', object: 'guest', id: mine! }]);
  await writeRecords(rep, [{ action: 'restore', object: 'guest', id: mine! }]);
});

test('what may be read but not changed is denied, not hidden', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const [other] = await makeGuests(shop, [{ name: '别人的', owner: shop.people.王芳! }]);
  const lead = await shop.as('组长');
  expect(partsOf(await refused(writeRecords(lead, [update('guest', other!, { note: '改' })])))).toEqual([
    'access.denied /changes/0',
  ]);
  expect(partsOf(await refused(writeRecords(lead, [create('deal', { name: 'x' })])))).toEqual([
    'access.denied /changes/0',
  ]);
});

test('a hidden field does not exist, a read field cannot be changed but may be sent as it is', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const { 李雷, 王芳 } = shop.people;
  const [mine] = await makeGuests(shop, [{ name: '我的', owner: 李雷!, secret: '机密' }]);
  const rep = await shop.as('李雷');
  const sent = { secret: 123, owner: 王芳!, nothing: 1 };
  expect([...partsOf(await refused(writeRecords(rep, [update('guest', mine!, sent)])))].sort()).toEqual([
    'access.field /changes/0/owner',
    'field.unknown /changes/0/nothing',
    'field.unknown /changes/0/secret',
    'record.out-of-sight /changes/0',
  ]);
  expect(await writeRecords(rep, [update('guest', mine!, { owner: 李雷!, note: '好' })])).toMatchObject([
    { version: 2 },
  ]);
  expect(partsOf(await refused(writeRecords(rep, [create('guest', { name: '新', owner: 王芳! })])))).toContain(
    'access.field /changes/0/owner',
  );
});

test('a form may send what one may not change as it stands: empty, or with its default', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const rep = await shop.as('李雷');
  await writeRecords(rep, [
    create('client', { name: '甲', kind: 'normal' }),
    create('client', { name: '乙', kind: null }),
    create('client', { name: '丙' }),
  ]);
  expect((await shop.rows('client')).map(({ kind }) => kind)).toEqual(['normal', null, 'normal']);
  expect(partsOf(await refused(writeRecords(rep, [create('client', { name: '丁', kind: 'banned' })])))).toEqual([
    'access.field /changes/0/kind',
  ]);
});

test('nobody writes a record out of their own sight, but who may transfer gives it away', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const { 李雷, 王芳, 组长 } = shop.people;
  const [deal] = await writeRecords(await shop.as('system'), [create('client', { name: '客户', owner: 李雷! })]);
  const rep = await shop.as('李雷');
  expect(partsOf(await refused(writeRecords(rep, [update('client', deal!.id, { owner: 王芳! })])))).toEqual([
    'record.out-of-sight /changes/0',
  ]);
  expect(partsOf(await refused(writeRecords(rep, [create('client', { name: '新客户', owner: 王芳! })])))).toEqual([
    'record.out-of-sight /changes/0',
  ]);
  const [led, clientOfLead] = [
    (await makeGuests(shop, [{ name: '组长的', owner: 组长! }]))[0],
    (await writeRecords(await shop.as('system'), [create('client', { name: '组长的', owner: 组长! })]))[0],
  ];
  await writeRecords(await shop.as('组长'), [update('guest', led!, { owner: 王芳! })]);
  // reads all clients, so it would stay in sight; but may not give them away
  expect(
    partsOf(await refused(writeRecords(await shop.as('组长'), [update('client', clientOfLead!.id, { owner: 王芳! })]))),
  ).toEqual(['record.out-of-sight /changes/0']);
});

test('a person who sees only what they own becomes the owner of what they make', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  await writeRecords(await shop.as('李雷'), [create('guest', { name: '自己来的', owner: null })]);
  await writeRecords(await shop.as('组长'), [create('guest', { name: '等分配' })]);
  await writeRecords(await shop.as('管理员'), [create('guest', { name: '也等' }), create('client', { name: '客户' })]);
  expect((await shop.rows('guest')).map(({ owner }) => owner)).toEqual([shop.people.李雷, null, null]);
  expect(await shop.rows('client')).toMatchObject([{ owner: shop.people.管理员 }]);
});

test('a field that a rule makes read-only is left to the engine', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const [mine] = await makeGuests(shop, [{ name: '我的', called: 3 }]);
  const admin = await shop.as('管理员');
  expect(partsOf(await refused(writeRecords(admin, [update('guest', mine!, { called: 4 })])))).toEqual([
    'field.read-only /changes/0/called',
  ]);
  await writeRecords(admin, [
    update('guest', mine!, { called: 3, note: '不变' }),
    create('guest', { name: '空的', called: null }),
  ]);
  await writeRecords(await shop.as('system'), [update('guest', mine!, { called: 4 })]);
  expect(await shop.rows('guest')).toMatchObject([{ called: '4' }, { called: null }]);
});

test('links lead to live records in sight, people to active members', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const { 李雷, 王芳, 赵云 } = shop.people;
  const system = await shop.as('system');
  const [mine, other, gone] = (
    await writeRecords(system, [
      create('client', { name: '我的', owner: 李雷! }),
      create('client', { name: '别人的', owner: 王芳! }),
      create('client', { name: '没了', owner: 李雷! }),
    ])
  ).map(({ id }) => id);
  await writeRecords(system, [{ action: 'delete', object: 'client', id: gone! }]);
  await shop.db.withSchema('ws_write').updateTable('_members').set({ active: false }).where('id', '=', 赵云!).execute();
  const rep = await shop.as('李雷');
  const guests = [other!, gone!, rep.workspace.id, 'nonsense'].map((client) =>
    create('guest', { name: '访客', client }),
  );
  const people = [赵云!, rep.workspace.id].map((helper) => create('guest', { name: '访客', helper }));
  expect(partsOf(await refused(writeRecords(rep, [...guests, ...people])))).toEqual([
    'value.link /changes/0/client',
    'value.link /changes/1/client',
    'value.link /changes/2/client',
    'value.type /changes/3/client',
    'value.user /changes/4/helper',
    'value.user /changes/5/helper',
  ]);
  const [deal] = await writeRecords(rep, [create('deal', { name: '生意', client: mine! })]);
  shop.statements();
  const made = await writeRecords(rep, [
    create('guest', { name: '甲', client: mine!, about: mine!, helper: 王芳! }),
    create('guest', { name: '乙', about: deal!.id }),
    create('guest', { name: '丙' }),
  ]);
  const sent = shop.statements();
  const readsOf = (object: string) => sent.filter((statement) => statement.includes(`from "ws_write"."${object}"`));
  // once for the rule about the client's kind, once for all links
  expect([readsOf('client').length, readsOf('deal').length]).toEqual([2, 1]);
  expect((await shop.rows('guest')).map(({ about_object }) => about_object)).toEqual(['client', 'deal', null]);
  await writeRecords(rep, [
    update('guest', made[0]!.id, { about: deal!.id }),
    update('guest', made[1]!.id, { note: '关于不变' }),
    update('guest', made[2]!.id, { about: mine! }),
  ]);
  expect((await shop.rows('guest')).map(({ about_object }) => about_object)).toEqual(['deal', 'deal', 'client']);
  await writeRecords(rep, [
    update('guest', made[0]!.id, { about: null }),
    update('guest', made[1]!.id, { about: mine! }),
  ]);
  expect((await shop.rows('guest')).map(({ about_object }) => about_object)).toEqual([null, 'client', 'client']);
});

test('a link or person that has since gone may stay while something else changes', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const system = await shop.as('system');
  const [gone] = await writeRecords(system, [create('client', { name: '没了', owner: shop.people.李雷! })]);
  const [guest] = await makeGuests(shop, [{ name: '访客', client: gone!.id, owner: shop.people.李雷! }]);
  await writeRecords(system, [{ action: 'delete', object: 'client', id: gone!.id }]);
  await writeRecords(await shop.as('李雷'), [update('guest', guest!, { note: '改', client: gone!.id })]);
  expect(await shop.rows('guest')).toMatchObject([{ note: '改', client: gone!.id }]);
});

test('required fields hold on every write of a person; small writes of the engine are not held up by what was missing before', async () => {
  const strict = writeApp([], (app) => ({
    ...app,
    objects: app.objects.map((object) =>
      object.key !== 'guest'
        ? object
        : {
            ...object,
            fields: object.fields.map((field) => (field.key === 'note' ? { ...field, required: true } : field)),
          },
    ),
  }));
  await using shop = await createWriteWorkspace(writeApp());
  const [old] = await makeGuests(shop, [{ name: '旧' }]);
  await shop.publish(strict);
  const admin = await shop.as('管理员');
  expect(partsOf(await refused(writeRecords(admin, [update('guest', old!, { budget: 1 })])))).toEqual([
    'field.required /changes/0/note',
  ]);
  await writeRecords(await shop.as('system'), [update('guest', old!, { owner: shop.people.李雷! })]);
  await writeRecords(admin, [update('guest', old!, { budget: 1, note: '有了' })]);
  expect(
    partsOf(await refused(writeRecords(await shop.as('system'), [update('guest', old!, { note: null })]))),
  ).toEqual(['field.required /changes/0/note']);
});
