import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, blankApp, type Json, type ObjectDefinition, plainTextOf } from '../../schemas/src/index.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

const field = (key: string, type: string, options: object = {}) => ({ key, label: { zh: key }, type, options });

const card = {
  key: 'card',
  label: { zh: '卡片' },
  title: 'name',
  fields: [
    { ...field('name', 'text', { format: 'line' }), searchable: true },
    field('code', 'text', { format: 'credit_code' }),
    field('person', 'text', { format: 'id_number' }),
    field('phone', 'text', { format: 'phone' }),
    field('length', 'number', { format: 'duration' }),
    field('at', 'time'),
    field('data', 'json'),
    { ...field('notes', 'text', { format: 'rich' }), searchable: true },
    field('day', 'date', { precision: 'date' }),
    field('month', 'date', { precision: 'month' }),
  ],
  behaviours: [],
  // the generic builder of fields knows nothing of their types; publishing checks the definition
} as unknown as ObjectDefinition;

const table = {
  key: 'all',
  object: 'card',
  label: { zh: '全部' },
  type: 'table',
  options: { columns: card.fields.map(({ key }) => ({ field: key })) },
} as const;

let server: TestServer;
let api: Api;

beforeAll(async () => {
  server = await startTestServer();
  api = openApi(server.address);
  await api.call('signUp', {
    body: { name: 'A', email: 'a@example.cn', password: 'correct horse', workspace: 'Types' },
  });
  const { revision } = await api.call('draft');
  const app: App = { ...blankApp({ zh: '类型' }), objects: [card], views: [table] };
  const saved = await api.call('saveDraft', { body: { revision, app } });
  expect(saved.problems).toEqual([]);
  await api.call('publish', { body: { revision: saved.revision } });
});
afterAll(() => server[Symbol.asyncDispose]());

/** Saves a record with one value and gives back what the server has made of it. */
async function keep(key: string, value: Json): Promise<Json | undefined> {
  const { id } = await api.call('create', {
    params: { object: 'card' },
    body: { values: { name: key, [key]: value } },
  });
  const { record } = await api.call('record', { params: { object: 'card', id } });
  return record[key];
}

const refused = (key: string, value: Json) => expect(keep(key, value)).rejects;

async function find(filter: Json): Promise<readonly Json[]> {
  const { rows } = await api.call('query', {
    body: { object: 'card', fields: ['name'], filter, sort: [{ field: 'name' }], page: { size: 200 } },
  });
  return rows.map(({ name }) => name as Json);
}

describe('every plain value type is kept as entered, refused in words and found again', () => {
  it('a 统一社会信用代码 is upper-cased and its check character counts', async () => {
    expect(await keep('code', ' 91350100m000100y43 ')).toBe('91350100M000100Y43');
    expect(await keep('code', '９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
    await refused('code', '91350100M000100Y4Z').toMatchObject({ code: 'value.credit-code', path: '/code' });
    await refused('code', '91350100M000100YI3').toMatchObject({ code: 'value.credit-code' });
    expect(await find({ '==': [{ var: 'code' }, '91350100M000100Y43'] })).toEqual(['code', 'code']);
  });

  it('a 身份证 number must have a province, a day of birth and a check character that fit', async () => {
    expect(await keep('person', '110105 19491231 002x')).toBe('11010519491231002X');
    for (const wrong of ['110105194912310021', '11010519490231002X', '99010519491231002X', '1101051949123100']) {
      await refused('person', wrong).toMatchObject({ code: 'value.id-number', path: '/person' });
    }
  });

  it('a phone is checked with libphonenumber max on the server: 转 and ext are kept, 95588 is a number', async () => {
    expect(await keep('phone', '0086 138-0013-8000')).toBe('+8613800138000');
    expect(await keep('phone', '（０１０）6255 1234 转 801')).toBe('+861062551234;ext=801');
    expect(await keep('phone', '010-62551234-801')).toBe('+861062551234;ext=801');
    expect(await keep('phone', '+1 650 253 0000 ext. 12')).toBe('+16502530000;ext=12');
    expect(await keep('phone', '95588')).toBe('95588');
    expect(await keep('phone', '400-820-8820')).toBe('+864008208820');
    // right in form, but nobody was ever given such a number
    for (const wrong of ['12345678901', '14112345678', '+1 555', '+44 1', '面议']) {
      await refused('phone', wrong).toMatchObject({ code: 'value.phone', path: '/phone' });
    }
    expect(await find({ '==': [{ var: 'phone' }, '95588'] })).toEqual(['phone']);
  });

  it('a duration is kept in minutes and compared as a number', async () => {
    expect(await keep('length', 150)).toBe(150);
    expect(await keep('length', '90')).toBe(90);
    await refused('length', -1).toMatchObject({ code: 'value.range' });
    await refused('length', '两天').toMatchObject({ code: 'value.number' });
    expect(await find({ '>': [{ var: 'length' }, 120] })).toEqual(['length']);
    const { rows } = await api.call('query', {
      body: { object: 'card', measures: [{ key: 'total', fn: 'sum', field: 'length' }] },
    });
    expect(rows).toMatchObject([{ total: 240 }]);
  });

  it('a time of day has its own order, in filters and in lists', async () => {
    for (const [typed, kept] of [
      ['9:30', '09:30'],
      ['下午3:05', '15:05'],
      ['２３：５９', '23:59'],
      ['9点半', '09:30'],
    ] as const) {
      expect(await keep('at', typed)).toBe(kept);
    }
    for (const wrong of ['24:00', '9:60', '9', '明天']) {
      await refused('at', wrong).toMatchObject({ code: 'value.time', path: '/at' });
    }
    expect(await find({ '<': [{ var: 'at' }, '12:00'] })).toHaveLength(2);
    expect(await find({ '>=': [{ var: 'at' }, '15:05'] })).toHaveLength(2);
    const { rows } = await api.call('query', {
      body: {
        object: 'card',
        fields: ['at'],
        filter: { '!': [{ empty: [{ var: 'at' }] }] },
        sort: [{ field: 'at', descending: true }],
      },
    });
    expect(rows.map(({ at }) => at)).toEqual(['23:59', '15:05', '09:30', '09:30']);
  });

  it('any JSON object or list is kept; what is too large, too deep or broken is refused with its place', async () => {
    const value = { 名: ['𠮷野家 😀', 1.5, null, true, { '': [] }], n: 1e21 };
    expect(await keep('data', value)).toEqual(value);
    expect(await keep('data', '{ "a": [1, 2] }')).toEqual({ a: [1, 2] });
    expect(await keep('data', [])).toBeNull();
    await refused('data', '{"a":\n 1,}').toMatchObject({
      code: 'value.json',
      params: { reason: { en: expect.stringMatching(/line 2, column/) } },
    });
    await refused('data', 'true').toMatchObject({ code: 'value.json' });
    await refused('data', { long: 'x'.repeat(100_001) }).toMatchObject({ code: 'value.too-large', path: '/data' });
    await refused('data', { bad: 'a\ud800b' }).toMatchObject({ code: 'value.json', path: '/data' });
    let deep: Json = 1;
    for (let level = 0; level < 65; level += 1) deep = [deep];
    await refused('data', deep).toMatchObject({ code: 'value.too-deep' });
    expect(await find({ empty: [{ var: 'data' }] })).not.toContain('data2');
    expect(await find({ '!!': [{ var: 'data' }] })).toEqual(['data', 'data']);
    await expect(find({ '==': [{ var: 'data' }, 'x'] })).rejects.toMatchObject({
      code: expect.stringMatching(/^(rule|request)\.invalid$/),
    });
  });

  it('formatted text is kept as clean HTML and read as plain text by filters, search and timelines', async () => {
    const dirty = [
      '<h1 onclick="steal()">报价</h1><p style="color:red">含<b>税</b> &amp; 运费 &lt;13%&gt; 𠮷😀</p>',
      '<script>steal()</script><ul><li>一</li><li><a href="javascript:steal()">二</a></li></ul>',
      '<p><a href="https://example.cn/?a=1&amp;b=2" onmouseover="x">看这里</a><img src=x onerror=steal()></p>',
      '<iframe src="//evil"></iframe><style>p{}</style><div>三<br>四</div>',
    ].join('');
    const kept = String(await keep('notes', dirty));
    expect(kept).toBe(
      '<h1>报价</h1><p>含<strong>税</strong> &amp; 运费 &lt;13%&gt; 𠮷😀</p><ul><li>一</li><li>' +
        '<a rel="noopener noreferrer nofollow" target="_blank">二</a></li></ul><p>' +
        '<a href="https://example.cn/?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">看这里</a></p>' +
        '<p>三<br />四</p>',
    );
    expect(await keep('notes', kept)).toBe(kept);
    const plain = '报价\n含税 & 运费 <13%> 𠮷😀\n一\n二\n看这里\n三\n四';
    expect(plainTextOf(kept)).toBe(plain);
    // PostgreSQL reads it the same way
    expect(await find({ '==': [{ var: 'notes' }, plain] })).toEqual(['notes', 'notes']);
    expect(await find({ contains: [{ var: 'notes' }, '含税 & 运费 <13%>'] })).toHaveLength(2);
    expect(await find({ contains: [{ var: 'notes' }, 'strong'] })).toEqual([]);
    const search = async (words: string) =>
      (await api.call('query', { body: { object: 'card', search: words } })).rows.length;
    expect(await search('含税')).toBe(2);
    expect(await search('strong')).toBe(0);
    // plain text stays what it says, and nothing but tags is nothing
    expect(await keep('notes', '1 < 2 & 3\n第二行')).toBe('<p>1 &lt; 2 &amp; 3</p><p>第二行</p>');
    expect(await keep('notes', '<p> </p><script>1</script>')).toBeNull();
    await refused('notes', `<p>${'长'.repeat(100_000)}</p>`).toMatchObject({ code: 'value.too-long', path: '/notes' });
    const huge = refused('notes', `<p>${'长'.repeat(1_700_000)}</p>`);
    await huge.toMatchObject({ code: expect.stringMatching(/^(value\.too-long|request\.too-large)$/) });
  });

  it('𠮷 and emoji stay whole; dates before 1900 and up to 9999 are dates, later ones are refused in words', async () => {
    expect(await keep('name', '𠮷野家 👨‍👩‍👧 𠮷')).toBe('𠮷野家 👨‍👩‍👧 𠮷');
    expect(await find({ contains: [{ var: 'name' }, '𠮷野'] })).toEqual(['𠮷野家 👨‍👩‍👧 𠮷']);
    for (const day of ['0001-01-01', '1899-12-31', '1582-10-10', '9999-12-31'])
      expect(await keep('day', day)).toBe(day);
    for (const day of ['0000-01-01', '10000-01-01', '+010000-01-01', '2026-02-29']) {
      await refused('day', day).toMatchObject({ code: 'value.date', path: '/day' });
    }
    expect(await keep('month', '1899-12')).toBe('1899-12-01');
    expect(await find({ '<': [{ var: 'day' }, '1900-01-01'] })).toHaveLength(3);
  });
});

describe('plain value types come from files and go to files as text', () => {
  it('an import reads them as people write them', async () => {
    const header = 'name,code,person,phone,length,at,data,month,notes';
    const row =
      '导入 𠮷,91350100m000100y43,11010519491231002x,010-62551234转801,2小时30分,下午3:05,"{""a"":1}",2026年3月,<b>不是标签';
    const file = new TextEncoder().encode(`${header}\n${row}\n`);
    const job = await api.call('upload', { query: { object: 'card', file: 'cards.csv' }, file });
    expect(job.columns.map((column) => column.field)).toEqual(header.split(','));
    const params = { id: job.id };
    const columns = header.split(',').map((key, index) => ({ index, field: key }));
    await api.call('check', { params, body: { columns, duplicates: 'skip' } });
    await until(
      () => api.call('importJob', { params }),
      ({ status }) => status !== 'checking',
    );
    await api.call('run', { params });
    const done = await until(
      () => api.call('importJob', { params }),
      ({ status }) => status !== 'running',
    );
    expect(done).toMatchObject({ status: 'done', counts: { create: 1, reject: 0 } });
    const { rows } = await api.call('query', {
      body: { object: 'card', filter: { '==': [{ var: 'name' }, '导入 𠮷'] } },
    });
    expect(rows[0]).toMatchObject({
      code: '91350100M000100Y43',
      person: '11010519491231002X',
      phone: '+861062551234;ext=801',
      length: 150,
      at: '15:05',
      data: { a: 1 },
      month: '2026-03-01',
      notes: '<p>&lt;b&gt;不是标签</p>',
    });
  });
});
