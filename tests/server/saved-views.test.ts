import type { ObjectDefinition, Role } from '@kehuan/schemas';
import { expect, test } from 'vitest';
import { installCrm, joinAs, publishApp } from '../browser/signed-in.ts';
import type { Api } from '../helpers/api.ts';
import { startTestServer } from '../helpers/server.ts';

const filter = { '>': [{ var: 'budget' }, 100000] };
const settings = {
  type: 'table',
  filter,
  options: { columns: [{ field: 'name', width: 200 }, { field: 'budget' }], foot: [{ field: 'budget', fn: 'max' }] },
} as const;
const viewsOf = async (api: Api) => (await api.call('savedViews')).views;

test('views are saved, renamed, shared, deleted and brought back; a shared view never widens rights', async () => {
  await using server = await startTestServer();
  const boss = await installCrm(server.address);
  const rep = await joinAs(boss, server.address, { email: 'rep@example.cn', name: '周敏', role: 'rep' });

  const mine = await rep.call('createSavedView', { body: { object: 'lead', name: ' 大预算 ', settings } });
  expect(await viewsOf(rep)).toMatchObject([{ name: '大预算', share: 'none', mine: true, editable: true, settings }]);
  expect(await viewsOf(boss)).toEqual([]);
  // nobody reaches for another's own view
  const reach = boss.call('updateSavedView', { params: { id: mine.id }, body: { name: '抢来的' } });
  await expect(reach).rejects.toMatchObject({ code: 'view.unknown' });
  // a rep works on their own records: sharing is for those who look after all of them
  const share = rep.call('updateSavedView', { params: { id: mine.id }, body: { share: 'all' } });
  await expect(share).rejects.toMatchObject({ code: 'access.denied' });

  const shared = await boss.call('createSavedView', { body: { object: 'lead', name: '公用', settings, share: 'all' } });
  const seen = (await viewsOf(rep)).find(({ id }) => id === shared.id);
  expect(seen).toMatchObject({ name: '公用', mine: false, editable: false });
  const change = rep.call('deleteSavedView', { params: { id: shared.id } });
  await expect(change).rejects.toMatchObject({ code: 'access.denied' });
  // the same question, the reader's own answer
  const ask = (api: Api) => api.call('query', { body: { object: 'lead', filter: seen?.settings.filter ?? null } });
  expect((await ask(boss)).rows.length).toBeGreaterThan(0);
  expect((await ask(rep)).rows).toEqual([]);
  const roles = await boss.call('createSavedView', {
    body: { object: 'lead', name: '经理的', settings, share: 'roles', roles: ['manager'] },
  });
  expect((await viewsOf(rep)).map(({ id }) => id)).not.toContain(roles.id);

  await rep.call('deleteSavedView', { params: { id: mine.id } });
  expect((await viewsOf(rep)).map(({ name }) => name)).toEqual(['公用']);
  await rep.call('restoreSavedView', { params: { id: mine.id } });
  await rep.call('setDefaultView', { params: { object: 'lead' }, body: { view: mine.id } });
  expect((await rep.call('savedViews')).defaults).toEqual([{ object: 'lead', view: mine.id }]);
  await rep.call('setDefaultView', { params: { object: 'lead' }, body: {} });
  expect((await rep.call('savedViews')).defaults).toEqual([]);
});

const label = (zh: string) => ({ zh });
const field = { options: { format: 'line' }, type: 'text' } as const;
const deal = (fields: readonly string[]): ObjectDefinition => ({
  key: 'deal',
  label: label('商机'),
  title: 'name',
  fields: fields.map((key) => ({ ...field, key, label: label(key === 'city' ? '城市' : key) })),
  behaviours: [],
});
const rep: Role = {
  key: 'rep',
  label: label('销售'),
  objects: { deal: { read: 'all', fields: { budget: 'hidden' } } },
};

test('a saved view survives fields that were deleted since: they are named and left out, and what is hidden is left out without a name', async () => {
  await using server = await startTestServer();
  const boss = await publishApp(server.address, (app) => ({
    ...app,
    objects: [deal(['name', 'city', 'budget'])],
    roles: [...app.roles, rep],
  }));
  const member = await joinAs(boss, server.address, { email: 'rep@example.cn', name: '周敏', role: 'rep' });
  const [city, budget] = [{ empty: [{ var: 'city' }] }, { '==': [{ var: 'budget' }, '12'] }];
  const columns = ['name', 'city', 'budget'].map((key) => ({ field: key }));
  await boss.call('createSavedView', {
    body: {
      object: 'deal',
      name: '公用',
      settings: { type: 'table', filter: { and: [budget, city] }, options: { columns } },
      share: 'all',
    },
  });
  const [hidden] = await viewsOf(member);
  expect(hidden).toMatchObject({ narrowed: true, gone: [], settings: { filter: city } });
  expect(JSON.stringify(hidden)).not.toContain('budget');

  const { revision, app } = await boss.call('draft');
  const left = { ...app, objects: [deal(['name', 'budget'])] };
  const saved = await boss.call('saveDraft', { body: { revision, app: left } });
  await boss.call('publish', { body: { revision: saved.revision } });
  const [seen] = await viewsOf(boss);
  expect(seen).toMatchObject({ narrowed: true, gone: [{ zh: '城市' }], settings: { filter: budget } });
  expect(seen?.settings.options).toEqual({ columns: [{ field: 'name' }, { field: 'budget' }] });
  // nothing is left of what the rep could see of its conditions: everything is shown, and said to be less than the view
  expect((await viewsOf(member))[0]).toMatchObject({
    narrowed: true,
    settings: { options: { columns: [{ field: 'name' }] } },
  });
});
