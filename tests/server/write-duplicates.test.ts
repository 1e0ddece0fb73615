import { expect, test } from 'vitest';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, partsOf, refused, update } from './write-refused.ts';
import { createWriteWorkspace } from './write-workspace.ts';

test('of twenty people who enter the same phone at once one succeeds', async () => {
  await using shop = await createWriteWorkspace(writeApp(), { poolSize: 20 });
  await shop.warmUp(20);
  const admin = await shop.as('管理员');
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      writeRecords(admin, [create('guest', { name: `访客${n}`, phone: '138 0000 1111' })]),
    ),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const attempt of tries)
    if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'record.duplicate' });
  expect(await shop.rows('guest')).toHaveLength(1);
});

test('a race for a key that only the duplicate check guards has one winner too', async () => {
  await using shop = await createWriteWorkspace(writeApp(), { poolSize: 20 });
  await shop.warmUp(20);
  const admin = await shop.as('管理员');
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      writeRecords(admin, [create('client', { name: n % 2 ? '北京 Ａcme' : '北京ACME', city: '北京' })]),
    ),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const attempt of tries)
    if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'record.duplicate' });
});

test('a race for a unique value ends in the same sentence as a late comer gets', async () => {
  await using shop = await createWriteWorkspace(writeApp(), { poolSize: 20 });
  await shop.warmUp(20);
  const admin = await shop.as('管理员');
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      writeRecords(admin, [create('client', { name: `客户${n}`, code: 'C1' })], { paths: 'record' }),
    ),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const attempt of tries)
    if (attempt.status === 'rejected')
      expect(attempt.reason).toMatchObject({ code: 'field.not-unique', path: '/code' });
});

test('two batches with the same keys in opposite order do not block each other for ever', async () => {
  await using shop = await createWriteWorkspace(writeApp(), { poolSize: 20 });
  await shop.warmUp(20);
  const admin = await shop.as('管理员');
  const phones = Array.from({ length: 40 }, (_, n) => `1380000${String(n).padStart(4, '0')}`);
  const batch = (list: readonly string[]) =>
    writeRecords(
      admin,
      list.map((phone) => create('guest', { name: phone, phone })),
    );
  const tries = await Promise.allSettled([
    batch(phones),
    batch([...phones].reverse()),
    batch(phones),
    batch([...phones].reverse()),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
});

test('texts match without case, width and spaces; all fields of a key must match and none be empty', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  await writeRecords(admin, [create('client', { name: 'Ａcme 中国', city: '北京' })]);
  const problem = await refused(
    writeRecords(admin, [create('client', { name: 'acme中 国', city: ' 北 京 ' })], { paths: 'record' }),
  );
  expect(problem).toMatchObject({
    code: 'record.duplicate',
    path: '/name',
    params: { field: { zh: '名称、城市' }, title: 'Ａcme 中国' },
  });
  await writeRecords(admin, [create('client', { name: 'ACME中国', city: '上海' })]);
  // the city is filled in by its default
  await writeRecords(admin, [create('client', { name: 'ACME中国' })]);
  await refused(writeRecords(admin, [create('client', { name: 'ACME中国', city: '杭州' })]));
});

test('a duplicate out of sight is found and named only by its first character', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const system = await shop.as('system');
  await writeRecords(system, [create('guest', { name: '张伟', phone: '13800001111', owner: shop.people.王芳! })]);
  const rep = await shop.as('李雷');
  const problem = await refused(writeRecords(rep, [create('guest', { name: '我的', phone: '+86 138-0000-1111' })]));
  expect(problem).toMatchObject({ code: 'record.duplicate', path: '/changes/0/phone' });
  expect(problem.params).toEqual({ field: { zh: '电话', en: '电话' }, title: '张*' });
  const seen = await refused(
    writeRecords(await shop.as('组长'), [create('guest', { name: '我的', phone: '13800001111' })]),
  );
  const [row] = await shop.rows('guest');
  expect(seen.params).toMatchObject({ title: '张伟', object: 'guest', record: row!.id });
});

test('a key that warns lets the record through and says so', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [first] = await writeRecords(admin, [create('guest', { name: '张伟', email: 'Zhang@X.cn' })]);
  const [second] = await writeRecords(admin, [create('guest', { name: '张 伟', email: 'zhang@x.cn' })]);
  expect(first!.warnings).toBeUndefined();
  expect(second!.warnings).toMatchObject([
    { code: 'record.duplicate', path: '/email', params: { title: '张伟', record: first!.id } },
  ]);
  expect(await writeRecords(admin, [update('guest', second!.id, { note: '别的字段' })])).toEqual([
    { id: second!.id, version: 2 },
  ]);
});

test('binned records do not count, changed and restored ones do, a record is no duplicate of itself', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [first] = await writeRecords(admin, [create('guest', { name: '甲', phone: '13800001111' })]);
  await writeRecords(admin, [update('guest', first!.id, { phone: '+8613800001111', name: '甲甲' })]);
  await writeRecords(admin, [{ action: 'delete', object: 'guest', id: first!.id }]);
  const [second] = await writeRecords(admin, [create('guest', { name: '乙', phone: '13800001111' })]);
  const restore = { action: 'restore', object: 'guest', id: first!.id } as const;
  expect(partsOf(await refused(writeRecords(admin, [restore])))).toEqual(['record.duplicate /changes/0/phone']);
  const [third] = await writeRecords(admin, [create('guest', { name: '丙' })]);
  const problem = await refused(writeRecords(admin, [update('guest', third!.id, { phone: '13800001111' })]));
  expect(problem).toMatchObject({ code: 'record.duplicate', params: { title: '乙' } });
  await writeRecords(admin, [{ action: 'delete', object: 'guest', id: second!.id }]);
  await writeRecords(admin, [restore]);
});

test('equal records of one request: the first one wins, the others name it', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const problem = await refused(
    writeRecords(
      admin,
      ['甲', '乙', '丙'].map((name) => create('guest', { name, phone: '13800001111' })),
    ),
  );
  expect(problem.problems).toMatchObject([
    { code: 'record.duplicate', path: '/changes/1/phone', params: { title: '甲' } },
    { code: 'record.duplicate', path: '/changes/2/phone', params: { title: '甲' } },
  ]);
});
