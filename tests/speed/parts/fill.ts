import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { App, ObjectDefinition } from '../../../schemas/src/index.ts';
import { searchKeys } from '../../../server/src/records/search-keys.ts';

/** Chinese names and companies by the number of the lead: many, but not all different. */
const [families, given] = [[...'王李张刘陈杨黄赵周吴徐孙马朱胡'], [...'伟芳娜敏静磊洋艳勇军杰娟涛明超秀霞平刚桂']];
const [places, trades] = [
  ['上海', '北京', '深圳', '杭州', '成都', '武汉'],
  ['科技', '贸易', '机械', '电子', '物流', '医疗'],
];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

export interface LeadValues {
  readonly name: string;
  readonly company: string;
  readonly mobile: string;
  readonly city: string;
  readonly source: string;
  readonly budget: string;
  readonly remark: string;
}

export function leadValues(n: number): LeadValues {
  const name = `${at(families, n)}${at(given, n * 7)}${at(given, Math.floor(n / 15))}`;
  const company = `${at(places, n)}${at(given, n * 3)}${at(families, n * 11)}${at(trades, Math.floor(n / 6))}有限公司`;
  const mobile = `+861${String(3_000_000_000 + n)}`;
  return {
    name,
    company,
    mobile,
    city: at(places, n),
    source: at(['website', 'referral'], n),
    budget: `${(n * 37) % 1_000_000}.00`,
    remark: '从官网来，想了解报价和交付时间。',
  };
}

export const leadCount = 100_000;
const owners = 30;
const batch = 5_000;

/** 100,000 leads with their events, spread evenly over thirty owners, of whom the given rep is one, and over the stages. */
export async function fillLeads(
  client: pg.Client,
  { app, schema, rep }: { app: App; schema: string; rep: string },
): Promise<void> {
  const lead = app.objects.find(({ key }) => key === 'lead');
  if (!lead) throw new Error('The template has no leads.');
  const people = [rep, ...Array.from({ length: owners - 1 }, () => randomUUID())];
  await client.query(
    `insert into ${schema}._members (id, name, email, roles, active)
     select id, '销售' || n, id || '@example.com', '{rep}', true from unnest($1::uuid[]) with ordinality m(id, n) on conflict do nothing`,
    [people],
  );
  for (let first = 0; first < leadCount; first += batch) await insertBatch(client, { lead, schema, people, first });
  await client.query(`vacuum analyze ${schema}.lead`);
  await client.query(`vacuum analyze ${schema}._events`);
}

interface Batch {
  readonly lead: ObjectDefinition;
  readonly schema: string;
  readonly people: readonly string[];
  readonly first: number;
}

async function insertBatch(client: pg.Client, { lead, schema, people, first }: Batch): Promise<void> {
  const stages = stageKeys(lead);
  const rows = Array.from({ length: batch }, (_, index) => {
    const n = first + index;
    const values = leadValues(n);
    const stage = at(stages, Math.floor(n / people.length));
    return { ...values, n, stage, owner: at(people, n), keys: `{${searchKeys(lead, { ...values }).join(',')}}` };
  });
  await client.query(
    `with written as (
       insert into ${schema}.lead (id, version, name, company, mobile, city, source, budget, remark, stage, stage_since, owner, next_follow_at, created_at, created_by, updated_at, updated_by, _s)
       select uuidv7(make_interval(secs => n - 200000)), 1, name, company, mobile, city, source, budget, remark, stage, now(), owner,
         case when n % 7 > 0 then date_trunc('minute', now()) + make_interval(mins => n * 31 % 40000) end, now(), owner, now(), owner, keys::int4[]
       from jsonb_to_recordset($1::jsonb) as r(n int, name text, company text, mobile text, city text, source text, budget numeric, remark text, stage text, owner uuid, keys text)
       returning id, owner, name, company, mobile
     )
     insert into ${schema}._events (xid, object, record_id, version, at, actor, action, changes, cause)
     select pg_current_xact_id(), 'lead', id, 1, now(), owner, 'created', jsonb_build_object('name', jsonb_build_array(null, name), 'company', jsonb_build_array(null, company), 'mobile', jsonb_build_array(null, mobile)), '{}'
     from written`,
    [JSON.stringify(rows)],
  );
}

function stageKeys(lead: ObjectDefinition): readonly string[] {
  const use = lead.behaviours.find(({ type }) => type === 'stages');
  if (use?.type !== 'stages') throw new Error('Leads have no stages.');
  return use.options.pipelines.flatMap(({ stages }) => stages.map(({ key }) => key));
}
