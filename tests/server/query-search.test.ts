import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lettersOf, nameKey } from '../../server/src/records/name-keys.ts';
import { runQuery } from '../../server/src/records/query-run.ts';
import { bigramsOf, certainBigrams, foldText, searchKeys } from '../../server/src/records/search-keys.ts';
import { dealApp } from './query-app.ts';
import { createQueryDatabase, idOf, li, type QueryDatabase } from './query-database.ts';

let database: QueryDatabase;
const names = [
  '腾讯（深圳）科技',
  '深圳大疆',
  '上海 Ａcme 贸易',
  'acme china',
  '100% 纯棉',
  'a_b',
  '𠮷野家',
  '老王',
  '王老五',
  'İstanbul',
  '单雄信',
  '长沙绿地置业',
  'TCL电子',
  `${'很长的名字'.repeat(30)} faraway`,
];

beforeAll(async () => {
  database = await createQueryDatabase();
  await database.insert(
    'deal',
    names.map((name, index) => ({ n: 10 + index, name, owner: li, phone: index === 7 ? '+8613812345678' : null })),
  );
  await database.insert('deal', [{ n: 99, name: '深圳已删', owner: li, deleted_at: '2026-11-02T00:00:00Z' }]);
});
afterAll(() => database[Symbol.asyncDispose]());

const find = async (search: string, roles = ['admin']) =>
  (
    await runQuery(database.as(roles), {
      object: 'deal',
      ...(roles[0] === 'clerk' ? { fields: [] } : { fields: ['name'] }),
      search,
      sort: [{ field: 'id' }],
    })
  ).rows.map(({ name }) => name);

describe('search', () => {
  test('finds two Chinese characters side by side, and not apart', async () => {
    expect(await find('深圳')).toEqual(['腾讯（深圳）科技', '深圳大疆']);
    expect(await find('老王')).toEqual(['老王']);
    expect(await find('圳深')).toEqual([]);
  });

  test('finds longer words as they stand, and all words of several', async () => {
    expect(await find('深圳大疆')).toEqual(['深圳大疆']);
    expect(await find('圳大疆科')).toEqual([]);
    expect(await find('科技 腾讯')).toEqual(['腾讯（深圳）科技']);
    expect(await find('腾讯 大疆')).toEqual([]);
  });

  test('ignores case and width, also of brackets', async () => {
    expect(await find('ACME')).toEqual(['上海 Ａcme 贸易', 'acme china']);
    expect(await find('ａｃｍｅ')).toEqual(['上海 Ａcme 贸易', 'acme china']);
    expect(await find('腾讯(深圳)')).toEqual(['腾讯（深圳）科技']);
  });

  test('a single character is looked for in the texts', async () => {
    expect(await find('王')).toEqual(['老王', '王老五']);
    expect(await find('𠮷')).toEqual(['𠮷野家']);
  });

  test('looks into searchable fields too', async () => {
    expect(await find('13812345678')).toEqual(['老王']);
    expect(await find('老王 1381')).toEqual(['老王']);
  });

  test('signs of patterns mean themselves', async () => {
    expect(await find('100%')).toEqual(['100% 纯棉']);
    expect(await find('%')).toEqual(['100% 纯棉']);
    expect(await find('a_b')).toEqual(['a_b']);
    expect(await find('a_m')).toEqual([]);
    expect(await find("'; drop table")).toEqual([]);
  });

  test('names are found by their pinyin, whole or in part, and by its initials', async () => {
    expect(await find('laowang')).toEqual(['老王']);
    expect(await find('wangl')).toEqual(['王老五']);
    expect(await find('wlw')).toEqual(['王老五']);
    expect(await find('shenzhen dajiang')).toEqual(['深圳大疆']);
    expect(await find('LVDI')).toEqual(['长沙绿地置业']);
    expect(await find('csld')).toEqual(['长沙绿地置业']);
    expect(await find('tcldz')).toEqual(['TCL电子']);
    expect(await find('zhenshen')).toEqual([]);
    expect(await find('faraway')).toEqual([`${'很长的名字'.repeat(30)} faraway`]);
  });

  test('a family name is found by its own reading and by the usual one', async () => {
    expect(await find('shanxiong')).toEqual(['单雄信']);
    expect(await find('danxiong')).toEqual(['单雄信']);
    expect([await find('sxx'), await find('dxx')]).toEqual([['单雄信'], ['单雄信']]);
  });

  test('a phone number is found by its last four figures, and however it is written', async () => {
    expect(await find('5678')).toEqual(['老王']);
    expect(await find('138-1234-5678')).toEqual(['老王']);
    expect(await find('138 1234 5678')).toEqual(['老王']);
    expect(await find('138-1234-5679')).toEqual([]);
  });

  test('nothing to look for finds everything', async () => {
    expect(await find('　 ')).toHaveLength(names.length);
  });

  test('what an actor may not see cannot be found by it', async () => {
    // the clerk sees all deals, but neither names nor phones
    expect(await find('深圳', ['clerk'])).toEqual([]);
    expect(await find('疆', ['clerk'])).toEqual([]);
    expect(await find('laowang', ['clerk'])).toEqual([]);
    expect(await find('lw', ['clerk'])).toEqual([]);
    const half = {
      ...dealApp,
      roles: [{ key: 'half', label: { en: 'Half' }, objects: { deal: { read: 'all', fields: { phone: 'hidden' } } } }],
    } as const;
    await using other = await createQueryDatabase(half);
    await other.insert('deal', [
      { n: 1, name: '甲', phone: '+8613812345678' },
      { n: 2, name: '13号' },
    ]);
    const found = await runQuery(other.as(['half']), { object: 'deal', fields: ['name'], search: '13' });
    expect(found.rows.map(({ name }) => name)).toEqual(['13号']);
  });
});

test('names are sorted as people expect: numbers, Latin letters, then Chinese by how it is read', async () => {
  const expected = [
    '9号',
    '10号',
    'acme',
    'Ärzte',
    'Boss',
    '阿里',
    '长沙',
    '长安',
    '陈',
    '单雄信',
    '张三',
    '张伟',
    '章',
  ];
  const inOrder = [...expected].sort((one, other) =>
    Buffer.compare(Buffer.from(nameKey(foldText(one))), Buffer.from(nameKey(foldText(other)))),
  );
  expect(inOrder).toEqual([
    '9号',
    '10号',
    'acme',
    'Ärzte',
    'Boss',
    '阿里',
    '长安',
    '长沙',
    '陈',
    '单雄信',
    '张三',
    '张伟',
    '章',
  ]);
  expect(nameKey('单雄信').split('\t').map(lettersOf)).toEqual(['shanxiongxin', 'danxiongxin']);
  await using other = await createQueryDatabase();
  await other.insert(
    'company',
    expected.map((name, index) => ({ n: 1 + ((index * 7) % 13), name, owner: li })),
  );
  await other.insert(
    'deal',
    [1, 2, 3].map((n) => ({ n, name: `生意${n}`, client: idOf(n), owner: li })),
  );
  const sorted = async (descending: boolean) => {
    const sort = [{ field: 'name', descending }];
    const { rows } = await runQuery(other.as(['admin']), { object: 'company', fields: ['name'], sort });
    return rows.map(({ name }) => name);
  };
  expect(await sorted(false)).toEqual(inOrder);
  expect(await sorted(true)).toEqual([...inOrder].reverse());
  const { rows } = await runQuery(other.as(['admin']), {
    object: 'deal',
    fields: ['client.name'],
    sort: [{ field: 'client' }],
  });
  const names = rows.map((row) => String(row['client.name']));
  expect(names).toEqual(inOrder.filter((name) => names.includes(name)));
});

describe('pairs of characters', () => {
  const textOf = (characters: string) => fc.string({ unit: fc.constantFrom(...characters), maxLength: 8 });
  const usual = textOf('深圳腾讯科技aAＡzéſ（(％%𠮷 　1①㎏か');
  /** letters that change with what stands beside them */
  const any = textOf('深圳aAeéſßİΣσς1①㎏e\u0301が\u3099か');
  const keysOf = (name: string) => new Set(searchKeys(dealApp.objects[2]!, { name }));

  test('every piece of a text is found by its pairs', () => {
    fc.assert(
      fc.property(usual, (text) => {
        const folded = foldText(text);
        const keys = keysOf(text);
        for (let start = 0; start < folded.length; start += 1) {
          expect(bigramsOf(folded.slice(start, start + 3)).every((pair) => keys.has(pair))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('certain pairs of a word are there whatever stands around it', () => {
    fc.assert(
      fc.property(any, any, any, (before, word, after) => {
        const keys = keysOf(`${before}${word}${after}`);
        expect(certainBigrams(word).every((pair) => keys.has(pair))).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(certainBigrams('深圳a')).toEqual(bigramsOf('深圳'));
  });

  test('fit into four bytes and leave out spaces', () => {
    expect(bigramsOf('ab c')).toEqual([(97 << 16) | 98]);
    expect(bigramsOf('\uffff\uffff').every((pair) => pair === (pair | 0))).toBe(true);
    expect(bigramsOf('深')).toEqual([]);
  });
});

test('a filter "contains" finds the same with and without the help of the index', async () => {
  const parts = ['深圳', '深圳大', 'acme', 'Acme', 'c', '100%', '（深', '老王', '不存在'];
  for (const part of parts) {
    const { rows } = await runQuery(database.as(['admin']), {
      object: 'deal',
      fields: ['name'],
      filter: { contains: [{ var: 'name' }, part] },
    });
    const plain = names.filter((name) => name.toLowerCase().includes(part.toLowerCase()));
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(plain));
  }
});
