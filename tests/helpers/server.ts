import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../server/src/app.ts';
import { readConfig } from '../../server/src/config.ts';
import { openDatabase } from '../../server/src/database/open-database.ts';
import { addressOf, listen } from '../../server/src/listen.ts';
import { createTestDatabase } from './database.ts';

export interface TestServerOptions {
  /** more of the environment, e.g. `{ KEHUAN_ROLE: 'web' }` */
  readonly environment?: Readonly<Record<string, string>>;
  /** share a database with another server; default: one of its own */
  readonly databaseUrl?: string;
  /** another clock than the machine's, to be moved by the test */
  readonly now?: () => Date;
  /** the test provokes unexpected failures on purpose */
  readonly mayFail?: boolean;
}

export interface TestServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly databaseUrl: string;
  /** what it has logged as an error so far, one JSON text a line */
  readonly errors: readonly string[];
}

/**
 * The real server, in this process, on a free port and a database of its own.
 *
 *     await using server = await startTestServer();
 *
 * Ended with the block. It fails the test when the server logged an error, an unexpected 500 above all.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const cleanUps: (() => PromiseLike<void>)[] = [];
  const end = async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'kehuan-test-'));
    cleanUps.push(() => rm(folder, { recursive: true, force: true }));
    const own = options.databaseUrl ? undefined : await createTestDatabase();
    if (own) cleanUps.push(() => own[Symbol.asyncDispose]());
    const databaseUrl = options.databaseUrl ?? own?.url ?? '';

    const config = readConfig({
      PORT: '0',
      KEHUAN_HOST: '127.0.0.1',
      KEHUAN_DATA_DIR: folder,
      DATABASE_URL: databaseUrl,
      KEHUAN_POOL_SIZE: '10',
      ...options.environment,
    });
    const errors: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => errors.push(line) });
    const database = await openDatabase(config, log, {
      onHeld: async () => {},
      onLost: (error) => log.error({ err: error }, 'the database was lost'),
    });
    cleanUps.push(() => database.close());
    const app = await createApp({
      config,
      db: database.db,
      direct: database.direct,
      log,
      now: options.now ?? (() => new Date()),
    });
    cleanUps.push(() => app.close());
    const port = await listen(app, config);
    return {
      address: addressOf(config, port),
      databaseUrl,
      errors,
      [Symbol.asyncDispose]: async () => {
        await end();
        if (errors.length > 0 && !options.mayFail) throw new Error(`The server logged errors:\n${errors.join('')}`);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
