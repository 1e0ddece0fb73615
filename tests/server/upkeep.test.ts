import { expect, test } from 'vitest';
import { startTestServer } from '../helpers/server.ts';
import { signUpAdmin, withDatabase } from './people.ts';

test('a large table gets the indexes of its views soon after a release, without anybody asking', async () => {
  await using server = await startTestServer();
  const admin = await signUpAdmin(server.address);
  await admin.call('installTemplate', { params: { key: 'crm' }, body: { sample: false } });
  const schema = `ws_${(await admin.call('me')).workspace.id.replaceAll('-', '')}`;
  const countIndexes = () =>
    withDatabase(server.databaseUrl, async (client) => {
      const text = `select count(*)::int as n from pg_indexes where schemaname = $1 and tablename = 'account'`;
      return (await client.query<{ n: number }>(text, [schema])).rows[0]?.n ?? 0;
    });
  const before = await countIndexes();
  await withDatabase(server.databaseUrl, async (client) => {
    const { rows } = await client.query<{ list: string }>(
      `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
       where table_schema = $1 and table_name = 'account' and column_name <> 'id'`,
      [schema],
    );
    const columns = rows[0]?.list ?? '';
    const { id } = await admin.call('create', { params: { object: 'account' }, body: { values: { name: '远山' } } });
    // Copies of one record are enough to make a table large; what must be unique is left to the one.
    await client.query(
      `insert into ${schema}.account (id, ${columns})
       select gen_random_uuid(), ${columns.replace(/\bname\b/, 'name || n as name')} from ${schema}.account, generate_series(1, 6000) n where id = $1`,
      [id],
    );
  });
  const { revision, app } = await admin.call('draft');
  const saved = await admin.call('saveDraft', { body: { revision, app: { ...app, description: { zh: '新' } } } });
  await admin.call('publish', { body: { revision: saved.revision } });
  await expect.poll(countIndexes, { timeout: 30_000 }).toBeGreaterThan(before);
});
