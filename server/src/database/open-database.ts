import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { checkDatabase } from './check-database.ts';
import { connect, type DatabaseConnection, overPool } from './connect.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

export interface OpenDatabase extends DatabaseConnection {
  /** undefined with `DATABASE_URL` */
  readonly embedded: EmbeddedDatabase | undefined;
}

/**
 * The database of this configuration, running, fit and migrated. `onHeld`: no other Kehuan has the data directory, and nothing has been
 * made yet; may refuse by throwing. `onLost`: the built-in one died for good.
 * Throws a `boot.…` problem; then nothing is left running. `close` also stops the built-in PostgreSQL.
 */
export async function openDatabase(
  config: Config,
  log: Logger,
  events: { readonly onHeld: () => Promise<void>; readonly onLost: (error: unknown) => void },
): Promise<OpenDatabase> {
  const { dataDir, databaseUrl } = config;
  if (databaseUrl !== undefined) await events.onHeld();
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataDir, log, ...events }) : undefined;
  try {
    const url = embedded?.url ?? databaseUrl ?? '';
    const acceptsSettings = embedded !== undefined || (await checkDatabase(url, log)).acceptsSettings;
    if (config.directUrl) await checkDatabase(config.directUrl, log);
    const { directUrl, poolSize } = config;
    const connection = connect(url, { log, directUrl, poolSize, acceptsSettings });
    const close = async () => {
      // What still runs after this is ended with PostgreSQL or with our process.
      await Promise.race([connection.close(), wait(5000, undefined, { ref: false })]);
      await embedded?.stop();
    };
    const { ran } = await migrate(overPool(connection.direct));
    log.info({ ran }, 'database ready');
    return { ...connection, close, embedded };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
