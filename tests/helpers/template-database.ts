import pg from 'pg';

export const templateName = 'kehuan_template';

/** The database every test's own database is cloned from. */
export async function prepareTemplate(postgresUrl: string): Promise<void> {
  await runStatement(postgresUrl, `create database ${templateName}`);
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
