import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { saveDraft } from '../../server/src/definitions/drafts.ts';
import { publishDraft, returnToRelease } from '../../server/src/definitions/publish.ts';
import { lockRelease } from '../../server/src/definitions/release-lock.ts';
import { writeRecords } from '../../server/src/records/write-records.ts';
import { appWith, choice, money, objectWith, problemOf, text, thing } from './publish-app.ts';
import { createPublishWorkspace, type PublishWorkspace } from './publish-workspace.ts';

/** Everything there is in the schema: columns, indexes, rows of the system's tables and of records. */
async function everything(site: PublishWorkspace): Promise<unknown> {
  const { schema } = site.workspace;
  const { rows: columns } = await sql`select table_name, column_name, data_type from information_schema.columns
    where table_schema = ${schema} order by 1, 2`.execute(site.db);
  const { rows: indexes } =
    await sql`select indexname, indexdef from pg_indexes where schemaname = ${schema} order by 1`.execute(site.db);
  const tables = ['_settings', '_releases', '_drafts', '_objects', '_catalogue', '_search_jobs', 'thing'];
  const contents: unknown[] = [];
  for (const table of tables) {
    const { rows } = await sql`select to_jsonb(t) as row from ${sql.id(schema, table)} as t order by t::text`.execute(
      site.db,
    );
    contents.push(rows);
  }
  return { columns, indexes, contents };
}

/** Makes the insertion into a system table fail, or wait and be killed. */
async function sabotage(site: PublishWorkspace, table: string, body: string): Promise<() => Promise<void>> {
  const { schema } = site.workspace;
  await sql`create function ${sql.id(schema, 'sabotage')}() returns trigger language plpgsql as ${sql.lit(`begin ${body} return new; end`)}`.execute(
    site.db,
  );
  await sql`create trigger sabotage before insert or update on ${sql.id(schema, table)}
    for each statement execute function ${sql.id(schema, 'sabotage')}()`.execute(site.db);
  return async () => {
    await sql`drop function ${sql.id(schema, 'sabotage')}() cascade`.execute(site.db);
  };
}

const before = appWith(thing(text('budget'), text('fax'), choice('kind', 'a', 'b')), objectWith('other'));
const after = appWith(thing(money('budget'), choice('kind', 'b'), text('code', { unique: true })), objectWith('more'));

describe('a publish that fails in the middle', () => {
  test.each(['_catalogue', '_releases', '_settings', '_search_jobs', '_drafts'])(
    'at %s leaves nothing changed',
    async (table) => {
      await using site = await createPublishWorkspace();
      await site.publish(before);
      await site.insert('thing', [
        { name: 'x', budget: '17.6万', kind: 'a' },
        { name: 'y', budget: '面议', kind: 'b' },
      ]);
      await saveDraft(await site.as('李'), { revision: 1, app: after });
      const was = await everything(site);
      const heal = await sabotage(site, table, "raise exception 'the disk is full';");
      await expect(publishDraft(await site.as('李'), { revision: 2 })).rejects.toThrow('the disk is full');
      await heal();
      expect(await everything(site)).toEqual(was);
      expect(await publishDraft(await site.as('李'), { revision: 2 })).toEqual({ release: 2 });
      const budgets = [...(await site.values('thing')).values()].map(({ budget }) => budget);
      expect(new Set(budgets)).toEqual(new Set(['176000.00', null]));
    },
  );

  test('because its connection is killed leaves nothing changed', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(before);
    await site.insert('thing', [{ name: 'x', budget: '17.6万', kind: 'a' }]);
    await saveDraft(await site.as('李'), { revision: 1, app: after });
    const was = await everything(site);
    const heal = await sabotage(site, '_releases', 'perform pg_terminate_backend(pg_backend_pid());');
    await expect(publishDraft(await site.as('李'), { revision: 2 })).rejects.toThrow();
    await heal();
    expect(await everything(site)).toEqual(was);
  });
});

describe('a publish beside others', () => {
  test('waits for a reader, tries again, and lets other readers through meanwhile', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(before);
    const reader = new pg.Client({ connectionString: site.url });
    await reader.connect();
    await reader.query(`begin; select * from ${site.workspace.schema}.thing`);
    const publishing = site.publish(after);
    await new Promise((resolve) => setTimeout(resolve, 2600));
    await site.values('thing');
    await reader.query('commit');
    await reader.end();
    expect(await publishing).toBe(2);
  });

  test('gives up in a sentence when a reader never ends', { timeout: 120_000 }, async () => {
    await using site = await createPublishWorkspace();
    await site.publish(before);
    const reader = new pg.Client({ connectionString: site.url });
    await reader.connect();
    await reader.query(`begin; select * from ${site.workspace.schema}.thing`);
    expect((await problemOf(site.publish(after))).code).toBe('publish.busy');
    await reader.end();
  });

  test('never meets a writer half way: each record is written on one release or the next', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(before);
    const apps = [
      appWith(thing(text('budget'), text('more')), objectWith('other')),
      appWith(thing(money('budget')), objectWith('other')),
      before,
      appWith(thing(text('budget'), text('fax'))),
    ];
    const stale = await site.as('写');
    let isOver = false;
    const written = new Map<string, string>();
    const write = async (writer: number) => {
      for (let count = 0; !isOver; count += 1) {
        const name = `${writer}-${count}`;
        // the snapshot is never renewed: the write path has to find out by itself
        const values = { name, budget: '12' };
        const [made] = await writeRecords({ ...stale, actor: { ...stale.actor, kind: 'system' } }, [
          { action: 'create', object: 'thing', values },
        ]);
        written.set(made!.id, name);
      }
    };
    const writers = Array.from({ length: 4 }, (_, index) => write(index));
    for (const app of [...apps, ...apps]) await site.publish(app);
    isOver = true;
    await Promise.all(writers);
    const records = await site.values('thing');
    expect(records.size).toBe(written.size);
    for (const [id, name] of written) {
      const record = records.get(id);
      expect([record?.name, Number(record?.budget)]).toEqual([name, 12]);
    }
    expect(written.size).toBeGreaterThan(10);
  });

  test('is seen by a writer as soon as it holds the lock, and waits for it', async () => {
    await using site = await createPublishWorkspace();
    await site.publish(before);
    const stale = await site.as('写');
    await site.publish(after);
    const publishing: Promise<unknown>[] = [];
    await site.db.transaction().execute(async (db) => {
      const current = await lockRelease({ ...stale, db });
      expect(current.snapshot.release).toBe(2);
      expect(await lockRelease(current)).toBe(current);
      publishing.push(returnToRelease(await site.as('李'), 1));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await site.as('李')).snapshot.release).toBe(2);
    });
    expect(await Promise.all(publishing)).toEqual([{ release: 3 }]);
  });
});
