/**
 * The server one would write by hand for three reads of opportunities: Fastify and pg, the SQL of a person who knows the tables and
 * their indexes, by name, without rights, rules or validation.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { bigramsOf } from '../../../server/src/records/search-keys.ts';

const [url, schema = '', owner = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 20 });
const app = Fastify();
const deal = `${schema}.opportunity`;
const shown = 'o.id, o.version, o.name, o.stage, o.amount, o.close_on';
const list = `select p.*, (select x.name from ${schema}._members x where x.id = p.owner) as owner_name
  from (
    select ${shown}, o.account, o.owner, a.name as account_name
    from ${deal} o left join ${schema}.account a on a.id = o.account and a.deleted_at is null
    where o.deleted_at is null and o.owner = $1 and o.stage = $2
    order by (a._p ->> 'name') collate "C" nulls first, o.id limit 51
  ) p`;
const pipeline = `select stage, count(*), sum(amount) from ${deal} where deleted_at is null group by stage`;

app.post<{ Body: { stage: string } }>('/list', async ({ body }) => {
  const { rows } = await pool.query({ name: 'list', text: list, values: [owner, body.stage] });
  return { rows: rows.slice(0, 50) };
});

app.post('/pipeline', async () => ({ rows: (await pool.query({ name: 'pipeline', text: pipeline })).rows }));

app.post<{ Body: { word: string } }>('/search', async ({ body }) => {
  const pairs = `'{${bigramsOf(body.word).join(',')}}'::int4[]`;
  const text = `select ${shown} from ${deal} o where deleted_at is null and _s @> ${pairs} order by id desc limit 51`;
  return { rows: (await pool.query(text)).rows.slice(0, 50) };
});

console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
