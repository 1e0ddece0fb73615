/**
 * The server one would write by hand for nothing but these four requests: Fastify and pg, the same SQL as the product sends, by
 * name as it does (rows of one owner, visible columns, titles looked up, capped count, event beside the row), no rights, no rules, no validation.
 */
import Fastify from 'fastify';
import pg from 'pg';

const [url, schema = '', owner = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 20 });
const app = Fastify();
const [lead, events] = [`${schema}.lead`, `${schema}._events`];
const person = (column: string) => `(select x.name from ${schema}._members x where x.id = p.${column})`;
const title = (table: string) =>
  `(select x.name from ${schema}.${table} x where x.id = p.${table} and x.deleted_at is null and x.owner = $2)`;
const titles = [
  ...['account', 'contact', 'opportunity'].map(title),
  ...['owner', 'created_by', 'updated_by'].map(person),
];
const all = `id, version, name, company, mobile, title, city, industry, source, budget, registered_on, remark, email, wechat, need_urgency, authority,
  expected_amount, next_follow_at, last_follow_at, assigned_at, invalid_reason, account, contact, opportunity, owner, stage, stage_since, closed_at,
  created_at, created_by, updated_at, updated_by`;
const one = `select p.*, ${titles.map((column, index) => `${column} as title_${index}`).join(', ')}
  from (select ${all}, owner = $2 as can_update from ${lead} where id = $1 and deleted_at is null and owner = $2) p`;
const listed =
  'id, version, name, company, stage, mobile, source, budget, owner, next_follow_at, city, industry, registered_on';
const mine = `from ${lead} where deleted_at is null and owner = $1 and stage = $2`;
const list = `select p.*, ${person('owner')} as owner_name, (select count(*) from (select ${mine} limit 10001) n) as count
  from (select ${listed} ${mine} order by next_follow_at desc nulls last, id desc limit 51) p`;
const create = `with written as (
    insert into ${lead} (id, version, name, company, mobile, city, source, budget, remark, stage, stage_since, owner, created_at, created_by, updated_at, updated_by)
    values (uuidv7(), 1, $1, $2, $3, $4, $5, $6, $7, 'new', now(), $8, now(), $8, now(), $8) returning id, version
  ), logged as (
    insert into ${events} (xid, object, record_id, version, at, actor, action, changes, cause)
    select pg_current_xact_id(), 'lead', id, 1, now(), $8, 'created', $9, '{}' from written
  ) select * from written`;
const update = `with before as (select id, remark from ${lead} where id = $1 and owner = $2 and deleted_at is null for update),
  written as (update ${lead} l set remark = $3, version = version + 1, updated_at = now(), updated_by = $2 from before where l.id = before.id returning l.id, l.version),
  logged as (
    insert into ${events} (xid, object, record_id, version, at, actor, action, changes, cause)
    select pg_current_xact_id(), 'lead', id, version, now(), $2, 'updated', jsonb_build_object('remark', jsonb_build_array((select remark from before), $3::text)), '{}' from written
  ) select * from written`;

app.get<{ Params: { id: string } }>('/leads/:id', async ({ params }) => {
  const { rows } = await pool.query({ name: 'one', text: one, values: [params.id, owner] });
  return { record: rows[0] };
});

app.post<{ Body: { stage: string } }>('/leads/query', async ({ body }) => {
  const { rows } = await pool.query({ name: 'list', text: list, values: [owner, body.stage] });
  return { rows: rows.slice(0, 50), count: rows[0]?.count ?? 0 };
});

app.post<{ Body: Record<string, string> }>('/leads', async ({ body }) => {
  const { name, company, mobile, city, source, budget, remark } = body;
  const values = [name, company, mobile, city, source, budget, remark, owner, JSON.stringify(body)];
  return (await pool.query({ name: 'create', text: create, values })).rows[0];
});

app.patch<{ Params: { id: string }; Body: { remark: string } }>('/leads/:id', async ({ params, body }) => {
  const values = [params.id, owner, body.remark];
  return (await pool.query({ name: 'update', text: update, values })).rows[0];
});

console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
