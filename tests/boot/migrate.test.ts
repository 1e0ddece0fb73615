import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { connect, overPool } from '../../server/src/database/connect.ts';
import { controlMigrations } from '../../server/src/database/control-migrations.ts';
import { createWorkspaceSchema, findOutdatedWorkspaces, migrate } from '../../server/src/database/migrate.ts';
import { lockSchema, type Migration, prepareSchema, runMigrations } from '../../server/src/database/migration.ts';
import { workspaceMigrations } from '../../server/src/database/workspace-migrations.ts';
import { createTestDatabase } from '../helpers/database.ts';

const log = pino({ level: 'silent' });

/** A schema under migration, on a database of its own. */
async function prepared(schema: string) {
  const database = await createTestDatabase();
  const connection = connect(database.url, { log });
  const db = overPool(connection.direct);
  await db.transaction().execute(async (transaction) => {
    await lockSchema({ db: transaction, schema });
    await prepareSchema({ db: transaction, schema }, '_migration');
  });
  const end = async () => {
    await connection.close();
    await database[Symbol.asyncDispose]();
  };
  return { db, schema, [Symbol.asyncDispose]: end };
}

function makeTable(id: string, name: string): Migration {
  return {
    id,
    up: ({ db, schema }) => db.schema.withSchema(schema).createTable(name).addColumn('id', 'text').execute(),
  };
}

test('the lists of migrations are in order and each has its own id', () => {
  for (const list of [controlMigrations, workspaceMigrations]) {
    const ids = list.map((migration) => migration.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^\d{4}-[a-z0-9-]+$/);
  }
});

test('migrating again changes nothing', async () => {
  await using database = await createTestDatabase();
  const { direct, close } = connect(database.url, { log });
  expect(await migrate(overPool(direct))).toEqual({ ran: 0 });
  await close();
});

test('a migration that fails leaves nothing of itself, keeps those before it, and runs again later', async () => {
  await using target = await prepared('ws_fails');
  const broken: Migration = {
    id: '0002-b',
    up: async (given) => {
      await makeTable('', 'half').up(given);
      throw new Error('power cut');
    },
  };
  await expect(runMigrations(target, '_migration', [makeTable('0001-a', 'one'), broken])).rejects.toThrow('power cut');
  const left = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'ws_fails' order by 1`.execute(
    target.db,
  );
  expect(left.rows).toEqual([{ name: '_migration' }, { name: 'one' }]);
  const mended = [makeTable('0001-a', 'one'), makeTable('0002-b', 'half')];
  expect(await runMigrations(target, '_migration', mended)).toEqual(['0002-b']);
});

test('many migrators at once run each migration once', async () => {
  await using target = await prepared('ws_many');
  const migrations = ['0001-a', '0002-b', '0003-c'].map((id) => makeTable(id, `t_${id.slice(0, 4)}`));
  const runs = await Promise.all([1, 2, 3, 4].map(() => runMigrations(target, '_migration', migrations)));
  expect(runs.flat().sort()).toEqual(['0001-a', '0002-b', '0003-c']);
});

test('a migration waits for traffic on its table instead of blocking what comes after it', {
  timeout: 20_000,
}, async () => {
  await using target = await prepared('ws_busy');
  const change: Migration = {
    id: '0002-b',
    up: ({ db, schema }) => db.schema.withSchema(schema).alterTable('busy').addColumn('more', 'text').execute(),
  };
  await runMigrations(target, '_migration', [makeTable('0001-a', 'busy')]);
  const reader = target.db.transaction().execute(async (transaction) => {
    await sql`select from ws_busy.busy`.execute(transaction);
    await sql`select pg_sleep(5)`.execute(transaction);
  });
  await wait(100);
  const migration = runMigrations(target, '_migration', [change]);
  await wait(100);
  const begun = performance.now();
  await sql`select from ws_busy.busy`.execute(target.db);
  expect(performance.now() - begun).toBeLessThan(4000);
  expect(await migration).toEqual(['0002-b']);
  await reader;
});

test('a new workspace has every system table at once or not at all, and boot finds only those that lag behind', async () => {
  await using database = await createTestDatabase();
  const { direct, close } = connect(database.url, { log });
  const db = overPool(direct);
  await db.transaction().execute((transaction) => createWorkspaceSchema(transaction, 'ws_one'));
  await db.transaction().execute((transaction) => createWorkspaceSchema(transaction, 'ws_two'));
  const rolledBack = db.transaction().execute(async (transaction) => {
    await createWorkspaceSchema(transaction, 'ws_three');
    throw new Error('changed my mind');
  });
  await expect(rolledBack).rejects.toThrow('changed my mind');
  const schemas = await sql<{
    name: string;
  }>`select nspname as name from pg_namespace where nspname like 'ws%'`.execute(db);
  expect(schemas.rows.map(({ name }) => name).sort()).toEqual(['ws_one', 'ws_two']);
  const later = [...workspaceMigrations, makeTable('9000-later', '_later')];
  expect(await findOutdatedWorkspaces(db, workspaceMigrations)).toEqual([]);
  await runMigrations({ db, schema: 'ws_two' }, '_migration', later);
  expect(await findOutdatedWorkspaces(db, later)).toEqual(['ws_one']);
  await close();
});

test('a schema name that is not a workspace is refused', async () => {
  await using database = await createTestDatabase();
  const { direct, close } = connect(database.url, { log });
  const attempt = overPool(direct)
    .transaction()
    .execute((transaction) => createWorkspaceSchema(transaction, 'kehuan'));
  await expect(attempt).rejects.toThrow('cannot be called kehuan');
  await close();
});
