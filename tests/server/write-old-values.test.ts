import { expect, test } from 'vitest';
import type { ObjectDefinition } from '../../schemas/src/index.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, partsOf, refused, update } from './write-refused.ts';
import { createWriteWorkspace } from './write-workspace.ts';

test('a validity rule may compare with the record before the change', async () => {
  const app = writeApp();
  const grows: NonNullable<ObjectDefinition['validity']>[number] = {
    rule: { or: [{ empty: [{ var: '$old.budget' }] }, { '>=': [{ var: 'budget' }, { var: '$old.budget' }] }] },
    message: { zh: '预算只能加', en: 'A budget only grows' },
    field: 'budget',
  };
  const objects = app.objects.map(
    (object): ObjectDefinition =>
      object.key === 'guest' ? { ...object, validity: [...(object.validity ?? []), grows] } : object,
  );
  await using shop = await createWriteWorkspace({ ...app, objects });
  const admin = await shop.as('管理员');
  const [made] = await writeRecords(admin, [create('guest', { name: '张伟', phone: '13800001111', budget: 10 })]);
  await writeRecords(admin, [update('guest', made!.id, { budget: 12 })]);
  const problem = await refused(writeRecords(admin, [update('guest', made!.id, { budget: 11 })]));
  expect(partsOf(problem)).toEqual(['record.rule /changes/0/budget']);
});
