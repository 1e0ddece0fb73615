import type pg from 'pg';
import type { App, Field, Query } from '../../../schemas/src/index.ts';
import { computedApp, formula, lookup } from '../../server/computed-app.ts';

/** Five formulas, three lookups and two rollups of an order, as the product reads them and as one would write it by hand. */
const more: readonly Field[] = [
  formula('margin', { '-': [{ var: 'amount' }, { var: 'line_sum' }] }, 'money'),
  lookup('company_name', 'company', 'name'),
];

export const app = (start: App): App => ({
  ...start,
  objects: computedApp.objects.map((object) =>
    object.key === 'order' ? { ...object, fields: [...object.fields, ...more] } : object,
  ),
});

export const query: Query = {
  object: 'order',
  fields: [
    'name',
    'expected',
    'share',
    'is_large',
    'headline',
    'margin',
    'industry',
    'boss_name',
    'company_name',
    'line_sum',
    'line_count',
  ],
  page: { size: 50 },
};

export const byHand = (schema: string): string => `
  select p.*, l.line_sum, l.line_count, round(l.line_sum / nullif(p.amount, 0), 3) as share, p.amount - l.line_sum as margin
  from (
    select o.id, o.version, o.name, o.amount, round(o.amount * o.chance / 100, 2) as expected,
      round(o.amount * o.chance / 100, 2) > 500 as is_large, concat(o.name, ' · ', c.name) as headline,
      c.industry, b.name as boss_name, c.name as company_name
    from ${schema}."order" o
      left join ${schema}.company c on c.id = o.company and c.deleted_at is null
      left join ${schema}.company b on b.id = c.boss and b.deleted_at is null
    where o.deleted_at is null order by o.id desc limit 51
  ) p cross join lateral (
    select coalesce(sum(round(quantity * price, 2)), 0) as line_sum, count(*) as line_count
    from ${schema}.line where "order" = p.id and deleted_at is null
  ) l order by p.id desc`;

/** As many orders as asked for, each with two lines on average, of a company in fifty. */
export async function fillOrders(client: pg.Client, schema: string, orders: number): Promise<void> {
  const at = `now(), now(), 1`;
  const columns = 'created_at, updated_at, version';
  const companies = Math.ceil(orders / 50);
  const id = (prefix: string, n: string) => `('${prefix}-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
  await client.query(`insert into ${schema}.company (id, name, industry, boss, ${columns})
    select ${id('00000001', 'n')}, '公司' || n, case when n % 2 = 0 then 'steel' else 'paper' end, ${id('00000001', 'n / 2 + 1')}, ${at}
    from generate_series(1, ${companies}) n`);
  await client.query(`insert into ${schema}."order" (id, name, company, amount, chance, is_open, ${columns})
    select ${id('00000002', 'n')}, '订单' || n, ${id('00000001', `n % ${companies} + 1`)}, (n % 5000) + 0.99, n % 100, n % 3 = 0, ${at}
    from generate_series(1, ${orders}) n`);
  await client.query(`insert into ${schema}.line (id, name, "order", quantity, price, ${columns})
    select ${id('00000003', 'n')}, '行' || n, ${id('00000002', `n % ${orders} + 1`)}, n % 9, (n % 700) + 0.05, ${at}
    from generate_series(1, ${orders * 2}) n`);
  for (const table of ['company', '"order"', 'line']) await client.query(`vacuum analyze ${schema}.${table}`);
}

export const orderId = (n: number): string => `00000002-0000-7000-8000-${String(n).padStart(12, '0')}`;
