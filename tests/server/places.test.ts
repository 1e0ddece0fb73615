import { type App, blankApp, compileRule, type Field, type Rule, readPlace, ruleModelOf } from '@kehuan/schemas';
import { areaList } from '@vant/area-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAddress } from '../../schemas/src/field-types/region.ts';
import { checkRule } from '../../schemas/src/rules/check-rule.ts';
import { evaluateRule } from '../../schemas/src/rules/evaluate-rule.ts';
import { type Api, openApi } from '../helpers/api.ts';
import { startTestServer, type TestServer } from '../helpers/server.ts';
import { until } from '../helpers/until.ts';

const label = (zh: string) => ({ zh });
const field = (key: string, type: string, options: object): Field =>
  ({ key, label: label(key), type, options }) as Field;
const app: App = {
  ...blankApp(label('门店')),
  objects: [
    {
      key: 'shop',
      label: label('门店'),
      title: 'name',
      fields: [
        field('name', 'text', { format: 'line' }),
        { ...field('address', 'address', { format: 'full' }), searchable: true },
        field('area', 'address', { format: 'region' }),
        field('spot', 'location', {}),
      ],
      behaviours: [],
    },
    {
      key: 'visit',
      label: label('拜访'),
      title: 'name',
      fields: [field('name', 'text', { format: 'line' }), field('shop', 'link', { to: ['shop'] })],
      behaviours: [],
    },
  ],
};

const place: { server?: TestServer; api: Api } = { api: openApi('') };
beforeAll(async () => {
  place.server = await startTestServer();
  place.api = openApi(place.server.address);
  const body = { name: '李明', email: 'boss@example.cn', password: 'correct horse battery', workspace: '启衡' };
  await place.api.call('signUp', { body });
  const { revision } = await place.api.call('draft');
  const saved = await place.api.call('saveDraft', { body: { revision, app } });
  expect(saved.problems).toEqual([]);
  await place.api.call('publish', { body: { revision: saved.revision } });
});
afterAll(() => place.server?.[Symbol.asyncDispose]());

const create = async (values: object) => {
  const params = { object: 'shop' };
  const { id } = await place.api.call('create', { params, body: { values: { name: '店', ...values } } });
  return (await place.api.call('record', { params: { object: 'shop', id } })).record;
};
const found = async (filter: Rule, object = 'shop') => {
  const { rows } = await place.api.call('query', { body: { object, filter, fields: ['name'] } });
  return rows.map(({ name }) => String(name)).sort();
};
const southern = {
  city: '440300',
  detail: '科技园路1号',
  region: '广东省深圳市南山区',
  district: '440305',
  province: '440000',
};

describe('an address', () => {
  test('is codes with the street; the server completes them and writes their names', async () => {
    expect((await create({ address: { district: '440305', detail: ' 科技园路1号 ' } })).address).toEqual(southern);
    // what a client says of the names is not believed
    expect((await create({ address: { ...southern, region: '月球' } })).address).toEqual(southern);
    expect((await create({ address: { province: '810000' } })).address).toEqual({
      region: '香港特别行政区',
      province: '810000',
    });
  });

  test('is read from a line of text, as it is pasted or stands in a sheet', async () => {
    expect((await create({ address: '广东省深圳市南山区科技园路1号' })).address).toEqual(southern);
    expect((await create({ address: '火星基地 𠮷😀' })).address).toEqual({ detail: '火星基地 𠮷😀' });
    const parts = (line: string) => {
      const { region, detail } = readAddress(line, areaList);
      return [region, detail];
    };
    expect(parts('北京 朝阳区 建国路88号')).toEqual(['北京市朝阳区', '建国路88号']);
    expect(parts('东莞市长安镇德政路')).toEqual(['广东省东莞市长安镇', '德政路']);
    expect(parts('上海路5号')).toEqual([undefined, '上海路5号']);
    expect(parts('重庆市城口县葛城街')).toEqual(['重庆市城口县', '葛城街']);
    expect(parts('湖北省仙桃市沔州大道')).toEqual(['湖北省仙桃市', '沔州大道']);
    expect(parts('台湾台北市大安区')).toEqual(['台湾省台北市大安区', undefined]);
    expect(parts('深圳南山大道1号')).toEqual(['广东省深圳市', '南山大道1号']);
  });

  test('with regions that do not exist or are not in each other is refused in words', async () => {
    const wrong: readonly object[] = [
      { district: '449999' },
      { province: '440000', city: '110100' },
      { city: '440100', district: '440305' },
      { province: 'x' },
      { province: '44' },
    ];
    for (const address of wrong)
      await expect(create({ address })).rejects.toMatchObject({ code: 'value.region', path: '/address' });
    await expect(create({ area: { district: '440305', detail: '街' } })).rejects.toMatchObject({
      code: 'value.region',
    });
    await expect(create({ area: '广东省深圳市某街' })).rejects.toMatchObject({ code: 'value.region' });
    await expect(create({ address: 5 })).rejects.toMatchObject({ code: 'value.type' });
    await expect(create({ address: { planet: '火星' } })).rejects.toMatchObject({ code: 'value.type' });
    await expect(create({ address: '长'.repeat(201) })).rejects.toMatchObject({ code: 'value.too-long' });
  });

  test('what has not changed is no change, however the codes are given', async () => {
    const { id, version } = await create({ address: southern });
    const values = { address: { district: '440305', detail: '科技园路1号' } };
    const body = { values };
    expect(await place.api.call('update', { params: { object: 'shop', id }, body })).toMatchObject({ version });
  });

  test('is filtered by 省, 市 and 区, also over a link, grouped and sorted by them', async () => {
    const names = ['深圳店', '广州店', '杭州店'];
    const addresses = ['深圳市南山区', '广州市天河区', '杭州市西湖区'];
    const made = [];
    for (const [index, name] of names.entries())
      made.push(await create({ name, address: addresses[index], area: addresses[index] }));
    const body = { values: { name: '看杭州', shop: made[2]?.id ?? null } };
    await place.api.call('create', { params: { object: 'visit' }, body });
    const area = (part: string) => ({ var: `area.${part}` });
    expect(await found({ '==': [area('province'), '440000'] })).toEqual(['广州店', '深圳店']);
    expect(await found({ in: [area('city'), ['440300', '330100']] })).toEqual(['杭州店', '深圳店']);
    expect(await found({ '==': [area('district'), '440106'] })).toEqual(['广州店']);
    expect(await found({ contains: [{ var: 'address.region' }, '西湖'] })).toEqual(['杭州店']);
    expect(await found({ and: [{ empty: [{ var: 'address' }] }, { '==': [{ var: 'name' }, '深圳店'] }] })).toEqual([]);
    expect(await found({ '==': [{ var: 'shop.area.province' }, '330000'] }, 'visit')).toEqual(['看杭州']);
    const grouped = await place.api.call('query', {
      body: {
        object: 'shop',
        filter: { '!!': [{ var: 'area' }] },
        group: [{ field: 'area.province' }],
        measures: [{ key: 'count', fn: 'count' }],
      },
    });
    const counts = grouped.rows.map((row) => [row['area.province'], row.count]);
    expect(Object.fromEntries(counts)).toEqual({ 330000: 1, 440000: 2 });
    const sorted = await place.api.call('query', {
      body: {
        object: 'shop',
        filter: { '!!': [{ var: 'area' }] },
        fields: ['name', 'area.city'],
        sort: [{ field: 'area.city' }],
      },
    });
    expect(sorted.rows.map((row) => row['area.city'])).toEqual(['330100', '440100', '440300']);
    await expect(found({ '==': [{ var: 'area.planet' }, 'x'] })).rejects.toMatchObject({ code: 'field.unknown' });
    await expect(found({ '==': [{ var: 'area' }, 'x'] })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('comes from a sheet as one line', async () => {
    const content = '名称,address,spot\n甲,浙江省杭州市西湖区文三路1号,"30.27, 120.12"\n乙,,北边\n';
    const job = await place.api.call('upload', { query: { object: 'shop', file: 'a.csv' }, file: content });
    const columns = ['name', 'address', 'spot'].map((key, index) => ({ index, field: key }));
    await place.api.call('check', { params: { id: job.id }, body: { columns, duplicates: 'skip' } });
    const wait = (status: string) =>
      until(
        () => place.api.call('importJob', { params: { id: job.id } }),
        (answer) => answer.status === status,
      );
    expect((await wait('checked')).counts).toMatchObject({ create: 1, reject: 1 });
    await place.api.call('run', { params: { id: job.id } });
    await wait('done');
    const { rows } = await place.api.call('query', {
      body: { object: 'shop', filter: { '==': [{ var: 'name' }, '甲'] }, fields: ['address', 'spot'] },
    });
    expect(rows).toMatchObject([
      { address: { district: '330106', detail: '文三路1号' }, spot: { lat: 30.27, lng: 120.12 } },
    ]);
  });
});

describe('a location', () => {
  test('is coordinates with a name and an accuracy; what is no place on earth is refused', async () => {
    const spot = { lat: 31.23041599999, lng: 121.4737, name: ' 陆家嘴 ', accuracy: 12.4 };
    expect((await create({ spot })).spot).toEqual({ lat: 31.230416, lng: 121.4737, name: '陆家嘴', accuracy: 12 });
    expect((await create({ spot: '31.2304°N 121.4737°E' })).spot).toEqual({ lat: 31.2304, lng: 121.4737 });
    for (const wrong of [{ lat: 91, lng: 0 }, { lat: 0, lng: 181 }, { lat: '31', lng: 121 }, {}, 'abc', 5, [31, 121]])
      await expect(create({ spot: wrong })).rejects.toMatchObject({ code: 'value.location', path: '/spot' });
  });

  test('is read as people copy coordinates', () => {
    const read = (text: string) => {
      const checked = readPlace(text);
      return checked.ok ? checked.value : checked.code;
    };
    expect(read('121.4737,31.2304')).toEqual({ lat: 31.2304, lng: 121.4737 });
    expect(read('北纬31.23 东经121.47')).toEqual({ lat: 31.23, lng: 121.47 });
    expect(read('E121.4 N31.2')).toEqual({ lat: 31.2, lng: 121.4 });
    expect(read('33.86S 151.2E')).toEqual({ lat: -33.86, lng: 151.2 });
    expect(read('陆家嘴 (31.2304, 121.4737)')).toEqual({ lat: 31.2304, lng: 121.4737, name: '陆家嘴' });
    expect(read(`${'1'.repeat(100_000)},`)).toBe('value.location');
  });

  test('is filtered by its parts', async () => {
    await create({ name: '北', spot: { lat: 45.8, lng: 126.5 } });
    await create({ name: '南', spot: { lat: 18.25, lng: 109.5, name: '三亚' } });
    const north = { '>': [{ var: 'spot.lat' }, 40] };
    expect(await found(north)).toEqual(['北']);
    expect(await found({ contains: [{ var: 'spot.name' }, '三亚'] })).toEqual(['南']);
  });
});

test('parts of values mean the same to both readers in the browser as to SQL', () => {
  const model = ruleModelOf(app);
  const record = { name: 'x', address: southern, spot: { lat: 45.8, lng: 1 }, area: null };
  const rules: readonly (readonly [Rule, boolean])[] = [
    [{ '==': [{ var: 'address.province' }, '440000'] }, true],
    [{ '==': [{ var: 'address.province' }, '110000'] }, false],
    [{ '>': [{ var: 'spot.lat' }, 40] }, true],
    [{ empty: [{ var: 'area.city' }] }, true],
    [{ contains: [{ var: 'address.detail' }, '科技园'] }, true],
  ];
  for (const [rule, expected] of rules) {
    const checked = checkRule(rule, { model, entity: 'shop' });
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    expect(compileRule(checked.tree)({ record, context: {} })).toBe(expected);
    expect(evaluateRule(checked.tree, { record, context: {} })).toBe(expected);
    expect(checked.tree.references.every(({ field: key }) => !key.includes('.'))).toBe(true);
  }
});
