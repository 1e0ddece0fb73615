import type { TestProject } from 'vitest/node';
import { prepareTemplate } from './template-database.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** owner connection to the run's PostgreSQL */
    readonly postgresUrl: string;
  }
}

interface Shared {
  starting?: Promise<string>;
  users: number;
  stop: () => Promise<void>;
}

// Every project sets up in a module runner of its own; the cluster is one per run all the same.
const everywhere: { kehuanTestPostgres?: Shared } = globalThis as object;
everywhere.kehuanTestPostgres ??= { users: 0, stop: async () => {} };
const shared = everywhere.kehuanTestPostgres;

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
