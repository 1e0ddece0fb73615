import type { Query } from '@kehuan/schemas';
import { expect, test } from 'vitest';
import { runQuery } from '../../server/src/records/query-run.ts';
import { createQueryDatabase, li } from './query-database.ts';

test('no list ever counts exactly by default or pages by OFFSET', async () => {
  await using database = await createQueryDatabase();
  const deals = Array.from({ length: 40 }, (_, index) => ({
    n: 100 + index,
    name: `华信${index % 7}`,
    amount: index % 5 === 0 ? null : `${index}.00`,
    tags: index % 2 === 0 ? ['red'] : [],
    owner: li,
  }));
  await database.insert('deal', deals);
  const sorts = ['name', 'amount', 'source', 'tags', 'client', 'client.name', 'owner', 'created_at'];
  const lists: Query[] = [
    { object: 'deal' },
    { object: 'deal', filter: { '==': [{ var: 'owner' }, { var: '$user.id' }] } },
    { object: 'deal', search: '华信' },
    { object: 'deal', search: 'hx' },
    ...sorts.flatMap((field) => [true, false].map((descending) => ({ object: 'deal', sort: [{ field, descending }] }))),
  ];
  const before = database.statements.length;
  for (const list of lists) {
    for (const roles of [['admin'], ['rep']]) {
      let after: string | undefined;
      let rows = 0;
      do {
        const page = { size: 15, ...(after === undefined ? {} : { after }) };
        const reply = await runQuery(database.as(roles), { ...list, page });
        expect(reply.count).toBeUndefined();
        rows += reply.rows.length;
        after = reply.next;
      } while (after !== undefined);
      expect(rows).toBe(40);
    }
  }
  const sent = database.statements.slice(before);
  expect(sent.length).toBeGreaterThan(lists.length * 4);
  for (const statement of sent) expect(statement).not.toMatch(/\boffset\b|\bcount\s*\(/i);

  // asked for, it stops at its limit
  await runQuery(database.as(['admin']), { object: 'deal', count: 'capped' });
  expect(database.statements.at(-1)).toMatch(/count\(\*\) from \(select from .* limit 10001\)/is);
});
