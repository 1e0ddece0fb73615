import type { Json, RecordRow } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { linksApp, make, publish, publishApp } from './links-app.ts';
import { inviteAndJoin } from './people.ts';
import { problemOf } from './publish-app.ts';

describe('sub-tables: child rows edited with their record', () => {
  const here = {} as { server: TestServer; admin: Api; rep: Api };
  beforeAll(async () => {
    here.server = await startTestServer();
    here.admin = await publishApp(here.server.address, linksApp);
    here.rep = await inviteAndJoin(here.admin, here.server.address, { email: 'rep@example.com', roles: ['rep'] });
  });
  afterAll(() => here.server?.[Symbol.asyncDispose]());

  const read = async (id: string, api = here.admin) =>
    (await api.call('record', { params: { object: 'order', id } })).record;
  // the field says what its rows are
  const linesOf = (record: RecordRow) => record['lines'] as unknown as readonly RecordRow[];
  const save = (id: string, lines: readonly unknown[], version?: number, api = here.admin) =>
    api.call('update', {
      params: { object: 'order', id },
      body: { values: { lines: lines as Json }, ...(version === undefined ? {} : { version }) },
    });
  const items = (record: RecordRow) => linesOf(record).map(({ item }) => item);

  it('rows are made, changed, put in another order and deleted together with their record, and read with it', async () => {
    const id = await make(here.admin, 'order', {
      name: 'A1',
      lines: [
        { item: '服务器', quantity: 2, price: '100.50' },
        { item: '交换机', quantity: 1 },
        { item: '线', quantity: 9 },
      ],
    });
    const first = await read(id);
    expect(linesOf(first).map(({ item, position, order }) => [item, position, order])).toEqual([
      ['服务器', 1, id],
      ['交换机', 2, id],
      ['线', 3, id],
    ]);
    expect(linesOf(first)[0]).toMatchObject({ price: '100.50', version: 1 });
    const [server, hub, wire] = linesOf(first);
    await save(id, [hub, { ...server, quantity: 3 }, { item: '机柜' }], first.version);
    const second = await read(id);
    expect(items(second)).toEqual(['交换机', '服务器', '机柜']);
    expect(linesOf(second)[1]).toMatchObject({ id: server?.id, quantity: 3, version: 2 });
    expect(second.version).toBe(first.version + 1);
    const gone = here.admin.call('record', { params: { object: 'line', id: wire?.id ?? '' } });
    expect(await problemOf(gone)).toMatchObject({ code: 'record.not-found' });
    // sent back as it was read, nothing changes
    await save(id, linesOf(second), second.version);
    expect(await read(id)).toMatchObject({ version: second.version });
    // a save that says nothing of rows leaves them alone
    await here.admin.call('update', { params: { object: 'order', id }, body: { values: { name: 'A2' } } });
    expect(items(await read(id))).toEqual(['交换机', '服务器', '机柜']);
    const { rows } = await here.admin.call('query', {
      body: {
        object: 'order',
        filter: { '==': [{ sum: [{ var: 'lines' }, { var: 'quantity' }] }, 4] },
        fields: ['name'],
      },
    });
    expect(rows.map(({ name }) => name)).toEqual(['A2']);
  });

  it('what is wrong stands at the cell, and nothing at all is written', async () => {
    const lines = [{ item: '好' }, { quantity: -1 }, { item: '重' }, { item: '重' }];
    const refused = await problemOf(make(here.admin, 'order', { name: '错', lines }));
    expect(refused.code).toBe('record.invalid');
    expect(refused.problems?.map(({ code, path }) => [code, path])).toEqual([
      ['value.range', '/lines/1/quantity'],
      ['field.required', '/lines/1/item'],
      ['field.not-unique', '/lines/3/item'],
    ]);
    const { rows } = await here.admin.call('query', {
      body: { object: 'order', filter: { '==': [{ var: 'name' }, '错'] } },
    });
    expect(rows).toEqual([]);
    const many = Array.from({ length: 101 }, (_, index) => ({ item: `第 ${index}` }));
    expect(await problemOf(make(here.admin, 'order', { name: '多', lines: many }))).toMatchObject({
      code: 'value.too-many',
      path: '/lines',
    });
    expect(await problemOf(make(here.admin, 'order', { name: '怪', lines: 'x' }))).toMatchObject({
      code: 'value.type',
      path: '/lines',
    });
    const changes = [{ action: 'create', object: 'order', values: { name: '批', lines: [{ item: '' }] } }] as const;
    expect(await problemOf(here.admin.call('changes', { body: { changes } }))).toMatchObject({
      path: '/changes/0/lines/0/item',
    });
  });

  it('rows of another record, older versions and missing rights are refused', async () => {
    const one = await make(here.admin, 'order', { name: '一', lines: [{ item: '甲' }] });
    const two = await make(here.admin, 'order', { name: '二', lines: [{ item: '乙' }] });
    const [row] = linesOf(await read(one));
    expect(await problemOf(save(two, [{ ...row, item: '偷' }]))).toMatchObject({
      code: 'record.not-found',
      path: '/lines/0/id',
    });
    const opened = await read(one);
    await save(one, [...linesOf(opened), { item: '丙' }], opened.version);
    // somebody else's new row is not deleted by a form that was opened before
    expect(await problemOf(save(one, linesOf(opened), opened.version))).toMatchObject({ code: 'record.stale' });
    expect(items(await read(one))).toEqual(['甲', '丙']);
    const { objects } = (await here.rep.call('app')).app;
    expect(objects.find(({ key }) => key === 'order')?.fields.map(({ key }) => key)).toEqual(['name', 'lines']);
    // the role may change rows but not delete any
    const [kept] = linesOf(await read(one));
    const refused = await problemOf(save(one, [kept], undefined, here.rep));
    expect(refused).toMatchObject({ code: 'access.denied', path: '/lines' });
    await save(one, [...linesOf(await read(one)), { item: '丁' }], undefined, here.rep);
    expect(items(await read(one, here.rep))).toEqual(['甲', '丙', '丁']);
  });

  it('a value is unique within its record, also for two people at once, and a row may take what a deleted one held', async () => {
    const id = await make(here.admin, 'order', { name: '唯一' });
    const other = await make(here.admin, 'order', { name: '别的', lines: [{ item: '同' }] });
    const add = () => make(here.admin, 'line', { item: '同', order: id });
    const outcomes = await Promise.allSettled([add(), add(), add()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'field.not-unique', path: '/item' });
    }
    await save(other, [{ item: '同' }]);
    expect(items(await read(other))).toEqual(['同']);
  });

  it('what repeats already is named when a field is made unique within its record', async () => {
    const without = {
      ...linksApp,
      objects: linksApp.objects.map((object) =>
        object.key === 'line'
          ? { ...object, fields: object.fields.map(({ uniqueWithin: _, ...field }) => field as never) }
          : object,
      ),
    };
    await publish(here.admin, without);
    await make(here.admin, 'order', { name: '重复', lines: [{ item: '两次' }, { item: '两次' }] });
    const refused = await problemOf(publish(here.admin, linksApp));
    expect(refused.code).toBe('draft.invalid');
    expect(JSON.stringify(refused.problems)).toContain('两次 × 2');
  });
});
