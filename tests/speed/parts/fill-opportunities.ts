import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { App, ObjectDefinition } from '../../../schemas/src/index.ts';
import { nameKeys, searchKeys } from '../../../server/src/records/search-keys.ts';

const [families, given] = [[...'王李张刘陈杨黄赵周吴徐孙马朱胡'], [...'伟芳娜敏静磊洋艳勇军杰娟涛明超秀霞平刚桂']];
const [places, goods] = [
  ['上海', '北京', '深圳', '杭州', '成都', '武汉'],
  ['设备采购', '系统升级', '年度维保', '产线改造', '软件许可', '数据平台'],
];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** Different names: some, so that their keys are worked out once, and each stands for a few dozen records. */
const distinct = 40_000;
const owners = 30;

/** By the number of the record. */
export function companyName(n: number): string {
  const middle = `${at(given, n)}${at(families, Math.floor(n / 18))}${at(given, Math.floor(n / 270))}`;
  return `${at(places, n)}${middle}${at(['科技', '机械', '医疗'], Math.floor(n / 7))}有限公司`;
}

export function dealName(n: number): string {
  const middle = `${at(given, n)}${at(families, Math.floor(n / 18))}${at(given, Math.floor(n / 270))}`;
  return `${at(places, n)}${middle}${at(goods, Math.floor(n / 6))}`;
}

export interface Filled {
  readonly accounts: readonly string[];
}

/**
 * Opportunities with one account for every ten of them, spread over thirty owners – the given person is one – and over the stages: rows as
 * the write path makes them, but for their history, which nothing here reads.
 */
export async function fillOpportunities(
  client: pg.Client,
  { app, schema, person, rows }: { app: App; schema: string; person: string; rows: number },
): Promise<Filled> {
  const people = [person, ...Array.from({ length: owners - 1 }, () => randomUUID())];
  await client.query(
    `insert into ${schema}._members (id, name, email, roles, active)
     select id, '销售' || n, id || '@example.com', '{rep}', true from unnest($1::uuid[]) with ordinality m(id, n) on conflict do nothing`,
    [people],
  );
  await makeNames(client, { table: 'account_names', object: objectOf(app, 'account'), nameOf: companyName });
  await makeNames(client, { table: 'deal_names', object: objectOf(app, 'opportunity'), nameOf: dealName });
  const accounts = Math.ceil(rows / 10);
  await client.query(
    `insert into ${schema}.account (id, version, name, _s, _p, owner, created_at, created_by, updated_at, updated_by)
     select uuidv7(make_interval(secs => i - 3000000)), 1, k.name, k.s, k.p, ($1::uuid[])[1 + i % ${owners}], now(), $2, now(), $2
     from generate_series(0, $3::int - 1) as g(i) join account_names k on k.n = i % ${distinct}`,
    [people, person, accounts],
  );
  await client.query(`create temporary table made as select id, row_number() over () - 1 as n from ${schema}.account`);
  await client.query('create unique index on made (n)');
  await client.query('analyze made');
  const stages = stageKeys(objectOf(app, 'opportunity'));
  await client.query(
    `insert into ${schema}.opportunity (id, version, name, _s, _p, account, amount, close_on, stage, stage_since, source, forecast, owner,
       created_at, created_by, updated_at, updated_by)
     select uuidv7(make_interval(secs => i - 2000000)), 1, k.name, k.s, k.p, m.id, (i::bigint * 7919 % 1000000)::numeric + 0.50,
       current_date + (i % 400 - 200), ($4::text[])[1 + i / ${owners} % $5::int], now(), (array['website', 'referral', 'hotline'])[1 + i % 3],
       'pipeline', ($1::uuid[])[1 + i % ${owners}], date_trunc('second', now()) - make_interval(secs => 2000000 - i), $2, now(), $2
     from generate_series(0, $3::int - 1) as g(i) join deal_names k on k.n = i % ${distinct} join made m on m.n = i::bigint * 31 % $6::int`,
    [people, person, rows, stages, stages.length, accounts],
  );
  await client.query(`vacuum analyze ${schema}.account`);
  await client.query(`vacuum analyze ${schema}.opportunity`);
  const some = await client.query<{ id: string }>(`select id from ${schema}.account where owner = $1 limit 500`, [
    person,
  ]);
  return { accounts: some.rows.map(({ id }) => id) };
}

function objectOf({ objects }: App, key: string): ObjectDefinition {
  const found = objects.find((object) => object.key === key);
  if (!found) throw new Error(`The template has no ${key}.`);
  return found;
}

interface Names {
  readonly table: string;
  readonly object: ObjectDefinition;
  readonly nameOf: (n: number) => string;
}

async function makeNames(client: pg.Client, { table, object, nameOf }: Names): Promise<void> {
  await client.query(`create temporary table ${table} (n int primary key, name text, s int4[], p jsonb)`);
  for (let first = 0; first < distinct; first += 5_000) {
    const rows = Array.from({ length: 5_000 }, (_, index) => {
      const n = first + index;
      const values = { name: nameOf(n) };
      return { n, ...values, s: `{${searchKeys(object, values).join(',')}}`, p: nameKeys(object, values) };
    });
    await client.query(
      `insert into ${table} select n, name, s::int4[], p from jsonb_to_recordset($1::jsonb) as r(n int, name text, s text, p jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query(`analyze ${table}`);
}

export function stageKeys({ behaviours }: ObjectDefinition): readonly string[] {
  const use = behaviours.find(({ type }) => type === 'stages');
  if (use?.type !== 'stages') throw new Error('The object has no stages.');
  return use.options.pipelines.flatMap(({ stages }) => stages.map(({ key }) => key));
}
