import { expect, test } from 'vitest';
import { numberUnnumbered } from '../../server/src/records/number-unnumbered.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create } from './write-refused.ts';
import { createWriteWorkspace } from './write-workspace.ts';

const serial = {
  key: 'code',
  label: { zh: '编号', en: 'Code' },
  type: 'serial',
  options: { pattern: 'G{YYYY}-{0000}', reset: 'year' },
} as const;

test('an auto number added later numbers the records that are there, oldest first, by the year they were made in', async () => {
  await using shop = await createWriteWorkspace(writeApp());
  const before = await shop.as('管理员');
  const guests = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => create('guest', { name: `访客${from + n}` }));
  await writeRecords({ ...before, now: new Date('2024-12-31T15:59:59Z') }, guests(0, 3));
  // still 2024 in UTC, already 2025 in the zone of the organisation
  await writeRecords({ ...before, now: new Date('2024-12-31T16:00:00Z') }, guests(3, 1505));
  await shop.publish(
    writeApp([], (app) => ({
      ...app,
      objects: app.objects.map((object) =>
        object.key === 'guest' ? { ...object, fields: [...object.fields, serial] } : object,
      ),
    })),
  );
  const after = { ...(await shop.as('管理员')), now: new Date('2025-06-01T00:00:00Z') };
  await writeRecords(after, guests(1505, 1506));
  expect(await numberUnnumbered(after)).toBe(1505);
  expect(await numberUnnumbered(after)).toBe(0);

  const codes = new Map((await shop.rows('guest')).map(({ name, code }) => [name, code]));
  expect([0, 1, 2].map((n) => String(codes.get(`访客${n}`))).sort()).toEqual([
    'G2024-0001',
    'G2024-0002',
    'G2024-0003',
  ]);
  expect(codes.get('访客1505')).toBe('G2025-0001');
  expect(new Set(codes.values()).size).toBe(1506);
  const years = [...codes.values()]
    .map(String)
    .filter((code) => code.startsWith('G2025-'))
    .sort();
  expect(years.at(-1)).toBe('G2025-1503');
});
