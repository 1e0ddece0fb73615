import type { TestProject } from 'vitest/node';
import { prepareTemplate } from './template-database.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** owner connection to the run's PostgreSQL */
    readonly postgresUrl: string;
  }
}

// Projects set up in their own module runners; the cluster is one per run all the same.
const shared: { starting?: Promise<string>; users: number; stop: () => Promise<void> } = ((
  globalThis as { kehuanPostgres?: { users: number; stop: () => Promise<void> } }
).kehuanPostgres ??= { users: 0, stop: async () => {} });

/** Global set-up of every project that needs a database: one PostgreSQL for the whole run, with the template ready. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.users += 1;
  shared.starting ??= start();
  project.provide('postgresUrl', await shared.starting);
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await shared.stop();
  };
}

async function start(): Promise<string> {
  const postgres = await startTemporaryPostgres();
  shared.stop = postgres.stop;
  await prepareTemplate(postgres.url);
  return postgres.url;
}
