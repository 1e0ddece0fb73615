import pg from 'pg';
import { overPool } from '../../server/src/database/connect.ts';
import { migrate } from '../../server/src/database/migrate.ts';

export const templateName = 'kehuan_template';

/** The database every test's own database is cloned from: the control schema migrated, no workspace yet. */
export async function prepareTemplate(postgresUrl: string): Promise<void> {
  await runStatement(postgresUrl, `create database ${templateName}`);
  const pool = new pg.Pool({ connectionString: databaseUrl(postgresUrl, templateName) });
  try {
    await migrate(overPool(pool));
  } finally {
    await pool.end();
  }
}

/** The same server, another database. */
export function databaseUrl(postgresUrl: string, name: string): string {
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** One statement on one connection, for `create database` and its like. */
export async function runStatement(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
