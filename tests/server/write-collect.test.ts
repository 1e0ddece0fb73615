import { expect, test } from 'vitest';
import type { WriteOutcome } from '../../server/src/records/write-options.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, update } from './write-refused.ts';
import { createWriteWorkspace } from './write-workspace.ts';

const shapeOf = (outcome: WriteOutcome) =>
  outcome.outcome === 'duplicate'
    ? `duplicate of ${'change' in outcome.of ? `change ${outcome.of.change}` : 'record'}`
    : outcome.outcome === 'reject'
      ? `reject ${outcome.problems.map(({ code, path }) => `${code} ${path}`).join(', ')}`
      : outcome.outcome;

const rows = [
  create('guest', { name: '甲', phone: '13800000001' }),
  create('guest', { name: '坏', phone: '123' }),
  create('guest', { phone: '13800000002' }),
  create('guest', { name: '乙', phone: '13800000002' }),
  create('guest', { name: '甲二', phone: '138 0000 0001' }),
  create('guest', { name: '老客', phone: '13900000000', note: '新备注', budget: null }),
  create('guest', { name: '老客二', phone: '13900000000' }),
  create('guest', { name: '好', budget: -5 }),
  create('guest', { name: '丙' }),
];
const problems = ['reject value.phone /phone', 'reject field.required /name', 'reject value.range /budget'];

test('an import writes what is right and says of every other row what is wrong or what it duplicates', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [old] = await writeRecords(admin, [create('guest', { name: '旧', phone: '13900000000', budget: 7 })]);
  for (const dryRun of [true, false]) {
    const outcomes = await writeRecords(admin, rows, { collect: true, duplicates: 'skip', dryRun });
    expect(outcomes.map(shapeOf)).toEqual([
      'create',
      problems[0],
      problems[1],
      'create',
      'duplicate of change 0',
      'duplicate of record',
      'duplicate of record',
      problems[2],
      'create',
    ]);
    expect(outcomes[5]).toMatchObject({
      of: { record: old!.id },
      problems: [{ code: 'record.duplicate', params: { title: '旧' } }],
    });
    expect(await shop.rows('guest')).toHaveLength(dryRun ? 1 : 4);
  }
});

test('an import that updates writes filled-in values over the record it finds, once', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [old] = await writeRecords(admin, [create('guest', { name: '旧', phone: '13900000000', budget: 7 })]);
  for (const dryRun of [true, false]) {
    const outcomes = await writeRecords(admin, rows, { collect: true, duplicates: 'update', dryRun });
    expect(outcomes.map(shapeOf)).toEqual([
      'create',
      problems[0],
      problems[1],
      'create',
      'duplicate of change 0',
      'update',
      'duplicate of change 5',
      problems[2],
      'create',
    ]);
  }
  const found = (await shop.rows('guest')).find(({ id }) => id === old!.id);
  expect(found).toMatchObject({ name: '老客', note: '新备注', budget: '7.00', version: 2 });
});

test('a record the importer may not change stays a duplicate; by default duplicates are rejected', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  await writeRecords(await shop.as('system'), [
    create('guest', { name: '旧', phone: '13900000000', owner: shop.people.王芳! }),
  ]);
  const rep = await shop.as('李雷');
  const one = [create('guest', { name: '新', phone: '13900000000' })];
  const [kept] = await writeRecords(rep, one, { collect: true, duplicates: 'update' });
  expect(kept).toMatchObject({ outcome: 'duplicate', problems: [{ params: { title: '旧*' } }] });
  expect(await shop.rows('guest')).toMatchObject([{ name: '旧', version: 1 }]);
  expect((await writeRecords(rep, one, { collect: true })).map(shapeOf)).toEqual(['reject record.duplicate /phone']);
});

test('three thousand rows find their duplicates across batches, also in a dry run', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const many = Array.from({ length: 3000 }, (_, n) =>
    create('guest', { name: `访客${n}`, phone: `139${String(n % 2900).padStart(8, '0')}` }),
  );
  for (const dryRun of [true, false]) {
    const outcomes = await writeRecords(admin, many, { collect: true, duplicates: 'skip', dryRun });
    expect(outcomes.filter(({ outcome }) => outcome === 'create')).toHaveLength(2900);
    expect(outcomes[2950]).toMatchObject({ outcome: 'duplicate', of: { change: 50 } });
  }
  expect(await shop.rows('guest')).toHaveLength(2900);
});

test('updates, deletes and unknown objects have outcomes as well', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const admin = await shop.as('管理员');
  const [one, two] = await writeRecords(admin, [create('guest', { name: '甲' }), create('guest', { name: '乙' })]);
  const outcomes = await writeRecords(
    admin,
    [
      update('guest', one!.id, { note: '改' }, 1),
      update('guest', two!.id, { note: '改' }, 9),
      { action: 'delete', object: 'guest', id: two!.id },
      create('nothing', {}),
    ],
    { collect: true },
  );
  expect(outcomes.map(shapeOf)).toEqual([
    'update',
    'reject record.stale /version',
    'delete',
    'reject object.unknown /object',
  ]);
});
