import { expect, test } from 'vitest';
import { applicableButtons, pressButton } from '../../server/src/automation/buttons.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { writeApp } from './write-app.ts';
import { create, refused, update } from './write-refused.ts';
import { convertGuest, v, workflow } from './write-workflows.ts';
import { createWriteWorkspace, type WriteWorkspace } from './write-workspace.ts';

const press = (id: string, key = 'convert') => ({ object: 'guest', id, workflow: key });
const makeGuest = async (shop: WriteWorkspace, values = {}) => {
  const given = { name: '张伟', budget: 5, owner: shop.people.李雷!, ...values };
  const [made] = await writeRecords(await shop.as('system'), [create('guest', given)]);
  return made!.id;
};

test('a rep converts an own record: everything is made in one transaction and the last record is shown', async () => {
  await using shop = await createWriteWorkspace(writeApp([convertGuest]));
  const id = await makeGuest(shop);
  const rep = await shop.as('李雷');
  shop.statements();
  const { run, open } = await pressButton(rep, press(id));
  const sent = shop.statements();
  expect(sent.filter((statement) => /^begin|^commit/i.test(statement))).toHaveLength(2);
  const [client] = await shop.rows('client');
  const [deal] = await shop.rows('deal');
  expect(open).toEqual({ object: 'deal', id: deal!.id });
  expect(deal).toMatchObject({
    client: client!.id,
    guest: id,
    amount: '5.00',
    owner: shop.people.李雷,
    number: 'D2026-0001',
    created_by: shop.people.李雷,
  });
  expect(await shop.rows('guest')).toMatchObject([
    { stage: 'taken', client: client!.id, about: deal!.id, about_object: 'deal' },
  ]);
  expect(await shop.rows('_workflow_run')).toMatchObject([
    { id: run, status: 'done', seq: 4, node: 'close', actor: shop.people.李雷 },
  ]);
  expect((await shop.rows('_workflow_step')).map(({ node, branch }) => `${node} ${branch}`)).toEqual([
    'find none',
    'client done',
    'deal done',
    'close done',
  ]);
  expect((await shop.events(deal!.id as string))[0]).toMatchObject({
    actor: shop.people.李雷,
    cause: { via: { kind: 'workflow', key: 'convert' }, root: run, depth: 1 },
  });
});

test('where one step fails in the middle, nothing of it has happened', async () => {
  await using shop = await createWriteWorkspace(
    writeApp([convertGuest], (app) => ({
      ...app,
      objects: app.objects.map((object) =>
        object.key === 'deal'
          ? {
              ...object,
              validity: [
                { rule: { '<': [{ var: 'amount' }, 100] }, message: { zh: '太贵', en: 'Too much' }, field: 'amount' },
              ],
            }
          : object,
      ),
    })),
  );
  const id = await makeGuest(shop, { budget: 500 });
  const before = await shop.events();
  const problem = await refused(pressButton(await shop.as('李雷'), press(id)));
  expect(problem).toMatchObject({
    code: 'workflow.failed',
    status: 422,
    params: { workflow: { zh: 'convert' }, message: { zh: '太贵' } },
    problems: [{ code: 'record.rule' }],
  });
  for (const table of ['client', 'deal', '_workflow_run', '_workflow_step', '_counters'])
    expect(await shop.rows(table)).toEqual([]);
  expect(await shop.events()).toEqual(before);
  expect(shop.hints.filter((hint) => hint.kind === 'records' && hint.objects.includes('client'))).toEqual([]);
});

test('of two clicks at once one converts and the other learns that it is done', async () => {
  await using shop = await createWriteWorkspace(
    writeApp([{ ...convertGuest, trigger: { ...convertGuest.trigger, when: { empty: v('about') } } }]),
  );
  const id = await makeGuest(shop);
  const rep = await shop.as('李雷');
  const clicks = await Promise.allSettled([
    pressButton(rep, press(id)),
    pressButton(rep, press(id)),
    pressButton(rep, press(id)),
  ]);
  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const click of clicks)
    if (click.status === 'rejected') expect(click.reason).toMatchObject({ code: 'workflow.not-applicable' });
  expect(await shop.rows('deal')).toHaveLength(1);
});

test('a button works for who may change the record, while its condition holds', async () => {
  await using shop = await createWriteWorkspace(
    writeApp([
      convertGuest,
      workflow('rich', { type: 'button', object: 'guest', when: { '==': [v('secret'), '有钱'] } }, [
        { key: 'b', type: 'branch', options: { ways: [{ key: 'a', label: { zh: 'a' }, when: true }] } },
      ]),
      workflow(
        'hidden',
        { type: 'button', object: 'guest' },
        [{ key: 'b', type: 'branch', options: { ways: [{ key: 'a', label: { zh: 'a' }, when: true }] } }],
        { active: false },
      ),
    ]),
  );
  const id = await makeGuest(shop, { secret: '有钱' });
  const [rep, other, lead] = [await shop.as('李雷'), await shop.as('王芳'), await shop.as('组长')];
  // the condition may speak of what the rep does not see
  expect(await applicableButtons(rep, 'guest', { id })).toEqual(['convert', 'rich']);
  expect(await applicableButtons(other, 'guest', { id })).toEqual([]);
  expect(await applicableButtons(lead, 'guest', { id })).toEqual([]);
  expect(await refused(pressButton(other, press(id)))).toMatchObject({ code: 'record.not-found' });
  expect(await refused(pressButton(lead, press(id)))).toMatchObject({ code: 'access.denied' });
  expect(await refused(pressButton(rep, press('nonsense')))).toMatchObject({ code: 'record.not-found' });
  for (const key of ['hidden', 'nothing', 'assign_guests']) {
    expect(await refused(pressButton(rep, press(id, key)))).toMatchObject({
      code: 'workflow.unknown',
      params: { workflow: key },
    });
  }
  await writeRecords(rep, [update('guest', id, { stage: 'dropped', reason: '不要' })]);
  expect(await applicableButtons(rep, 'guest', { id })).toEqual(['rich']);
  expect(await refused(pressButton(rep, press(id)))).toMatchObject({
    code: 'workflow.not-applicable',
    params: { workflow: { zh: 'convert' } },
  });
  await writeRecords(rep, [{ action: 'delete', object: 'guest', id }]);
  expect(await applicableButtons(rep, 'guest', { id })).toEqual([]);
  expect(await refused(pressButton(rep, press(id)))).toMatchObject({ code: 'record.not-found' });
});

test('a button that is not inline queues its run and names it', async () => {
  await using shop = await createWriteWorkspace(writeApp([{ ...convertGuest, inline: false }]));
  const id = await makeGuest(shop);
  const { run, open } = await pressButton(await shop.as('李雷'), press(id));
  expect(open).toBeUndefined();
  expect(await shop.rows('deal')).toEqual([]);
  expect(await shop.drain()).toBe(4);
  expect(await shop.rows('_workflow_run')).toMatchObject([{ id: run, status: 'done' }]);
  expect(await shop.rows('deal')).toMatchObject([{ created_by: shop.people.李雷 }]);
});
