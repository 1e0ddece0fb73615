import type { App, Role } from '@kehuan/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countFacets } from '../../server/src/records/count-facets.ts';
import { searchRecords } from '../../server/src/records/search-records.ts';
import type { Api } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { inviteAndJoin, signUpAdmin } from './people.ts';
import { dealApp } from './query-app.ts';
import { createQueryDatabase } from './query-database.ts';

let server: TestServer;
let admin: Api;
let rep: Api;
let clerk: Api;
let repId: string;
const ids = new Map<string, string>();

const phoneHidden: Role = {
  key: 'rep',
  label: { zh: '销售' },
  objects: {
    deal: { read: 'own', create: true, update: 'own', fields: { phone: 'hidden', source: 'hidden' } },
    company: { read: 'own', fields: { secret: 'hidden' } },
    person: { read: 'all' },
  },
};

beforeAll(async () => {
  server = await startTestServer();
  admin = await signUpAdmin(server.address);
  const { revision, app } = await admin.call('draft');
  const roles = [...app.roles.filter(({ admin: isAdmin }) => isAdmin), phoneHidden, dealApp.roles[2]!];
  const objects = dealApp.objects.map(({ validity: _, ...object }) => ({
    ...object,
    behaviours: object.behaviours.filter(({ type }) => type === 'ownership'),
  }));
  const none = { navigation: [], forms: [], views: [], dashboards: [], workflows: [] };
  const changed: App = { ...dealApp, ...none, key: app.key, objects, roles };
  const saved = await admin.call('saveDraft', { body: { revision, app: changed } });
  expect(saved.problems).toEqual([]);
  await admin.call('publish', { body: { revision: saved.revision } });
  rep = await inviteAndJoin(admin, server.address, { email: 'rep@example.cn', roles: ['rep'] });
  clerk = await inviteAndJoin(admin, server.address, { email: 'clerk@example.cn', roles: ['clerk'] });
  repId = (await rep.call('me')).id;
  const own = { owner: repId };
  await create('company', [
    { name: '深圳市华信科技有限公司', ...own },
    { name: '华信' },
    { name: '上海贸易（华信）' },
    { name: '长沙绿地' },
  ]);
  await create('person', [{ name: '单雄信' }, { name: '张三' }, { name: '张三丰' }]);
  const [huaxin = ''] = [...ids].flatMap(([name, id]) => (name === '华信' ? [id] : []));
  await create('deal', [
    { name: '华信二期', phone: '13812345678', source: 'web', tags: ['red', 'blue'], hot: true, client: huaxin, ...own },
    { name: '绿地一期', phone: '13987654321', source: 'web', tags: ['red'], client: huaxin },
    { name: '别的', phone: '13700001111', source: 'fair', ...own },
    { name: '华信三期', source: null },
  ]);
});
afterAll(() => server[Symbol.asyncDispose]());

async function create(object: string, records: readonly { readonly [field: string]: unknown }[]): Promise<void> {
  const changes = records.map((values) => ({ action: 'create' as const, object, values: values as { name: string } }));
  const { results } = await admin.call('changes', { body: { changes } });
  results.forEach(({ id }, index) => void ids.set(String(records[index]?.name), id));
}

const titles = async (api: Api, text: string, more: { objects?: string[]; size?: number } = {}) =>
  (await api.call('search', { body: { text, ...more } })).hits.map(({ title }) => title);

describe('search over all objects', () => {
  test('finds records of all objects by Chinese words, the title itself first, then those that begin with it, then the rest', async () => {
    expect(await titles(admin, '华信')).toEqual([
      '华信',
      '华信三期',
      '华信二期',
      '上海贸易（华信）',
      '深圳市华信科技有限公司',
    ]);
    expect(await titles(admin, '华信', { objects: ['deal'] })).toEqual(['华信三期', '华信二期']);
    expect(await titles(admin, '华信', { size: 1 })).toEqual(['华信', '华信三期']);
    expect(await titles(admin, '华信 二期')).toEqual(['华信二期']);
    expect(await titles(admin, '  ')).toEqual([]);
  });

  test('finds names by pinyin and initials, family names by both readings, and one character at the beginning of titles', async () => {
    // 深圳市 has the initials too, further on
    expect(await titles(admin, 'zs')).toEqual(['张三', '张三丰', '深圳市华信科技有限公司']);
    expect(await titles(admin, 'zhangsan')).toEqual(['张三', '张三丰']);
    expect(await titles(admin, 'zhangsanf')).toEqual(['张三丰']);
    expect([await titles(admin, 'sxx'), await titles(admin, 'danxiong')]).toEqual([['单雄信'], ['单雄信']]);
    expect(await titles(admin, 'CSLD')).toEqual(['长沙绿地']);
    expect(await titles(admin, '张')).toEqual(['张三丰', '张三']);
  });

  test('finds phone numbers by their last figures and says where', async () => {
    const { hits } = await admin.call('search', { body: { text: '5678' } });
    expect(hits.map(({ title, note }) => [title, note?.field])).toEqual([['华信二期', 'phone']]);
    const [start = 0, end] = hits[0]?.note?.marks[0] ?? [];
    expect(hits[0]?.note?.text.slice(start, end)).toBe('5678');
    expect(await titles(admin, '138-1234-5678')).toEqual(['华信二期']);
  });

  test('marks what fits in the title, of pinyin the characters that are read so', async () => {
    const marked = async (text: string) => {
      const [hit] = (await admin.call('search', { body: { text } })).hits;
      return hit?.marks.map(([start, end]) => hit.title.slice(start, end));
    };
    expect(await marked('二期')).toEqual(['二期']);
    expect(await marked('xiongxin')).toEqual(['雄信']);
    expect(await marked('ld')).toEqual(['绿地']);
  });

  test('never finds rows out of sight or by hidden fields', async () => {
    expect(await titles(rep, '华信')).toEqual(['华信二期', '深圳市华信科技有限公司']);
    expect(await titles(rep, '绿地')).toEqual([]);
    expect(await titles(rep, '5678')).toEqual([]);
    const [hit] = (await rep.call('search', { body: { text: '二期' } })).hits;
    expect(hit?.note).toBeUndefined();
    // the clerk sees deals, but neither their names nor their phones, and nothing else
    expect(await titles(clerk, '华信')).toEqual([]);
    expect([await titles(clerk, 'hx'), await titles(clerk, '华')]).toEqual([[], []]);
    await expect(clerk.call('search', { body: { text: '华信', objects: ['company'] } })).rejects.toMatchObject({
      code: 'object.unknown',
    });
  });

  test('is one statement, whatever the number of objects', async () => {
    await using database = await createQueryDatabase();
    await database.insert('company', [{ n: 1, name: '华信' }]);
    await database.insert('person', [{ n: 2, name: '华信' }]);
    const before = database.statements.length;
    expect((await searchRecords(database.as(['admin']), { text: '华信' })).hits).toHaveLength(2);
    expect(
      (await countFacets(database.as(['admin']), { object: 'company', fields: ['parent', 'owner'] })).facets,
    ).toHaveLength(2);
    expect(database.statements.length - before).toBe(2);
  });
});

describe('facets', () => {
  const facets = async (api: Api, body: Parameters<typeof ask>[1]) => ask(api, body);
  async function ask(api: Api, { fields, ...more }: { fields: string[]; filter?: object; search?: string }) {
    const reply = await api.call('facets', { body: { object: 'deal', fields, ...(more as { search?: string }) } });
    const shown = reply.facets.map(({ field, values }) => [
      field,
      Object.fromEntries(values.map(({ value, count }) => [value === null ? '–' : String(value), count])),
    ]);
    return { counts: Object.fromEntries(shown), references: reply.references, more: reply.more };
  }

  test('count the records of each option, person and linked record under a filter and a search', async () => {
    const { counts, references, more } = await facets(admin, { fields: ['source', 'tags', 'hot', 'client'] });
    const client = ids.get('华信') ?? '';
    expect(counts).toEqual({
      source: { web: 2, fair: 1, '–': 1 },
      tags: { red: 2, blue: 1, '–': 2 },
      hot: { true: 1, false: 3 },
      client: { [client]: 2, '–': 2 },
    });
    expect(references[client]).toEqual({ object: 'company', title: '华信' });
    expect(more).toBe(false);
    const filter = { '==': [{ var: 'source' }, 'web'] };
    expect((await facets(admin, { fields: ['tags'], filter })).counts).toEqual({ tags: { red: 2, blue: 1 } });
    expect((await facets(admin, { fields: ['source'], search: '华信' })).counts).toEqual({
      source: { web: 1, '–': 1 },
    });
  });

  test('never count rows out of sight, hidden fields or titles', async () => {
    const { counts, references } = await facets(rep, { fields: ['tags', 'owner', 'client'] });
    const client = ids.get('华信') ?? '';
    expect(counts).toEqual({
      tags: { red: 1, blue: 1, '–': 1 },
      owner: { [repId]: 2 },
      client: { [client]: 1, '–': 1 },
    });
    expect(references[client]).toEqual({ object: 'company', title: null });
    await expect(facets(rep, { fields: ['source'] })).rejects.toMatchObject({
      code: 'field.unknown',
      path: '/fields/0',
    });
    await expect(facets(admin, { fields: ['name'] })).rejects.toMatchObject({ code: 'query.invalid' });
  });
});
