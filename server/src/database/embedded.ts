/**
 * The built-in PostgreSQL: real server binaries from npm, data in the data directory, nothing to install or to repair. Its life:
 * hold the data directory (one Kehuan each) → decide where and as whom it runs → make it once → adopt the one that is still
 * running, or start one → watch over it → stop it. Every step can be killed at any moment and the next boot carries on.
 */
import { access, chmod, constants, mkdir } from 'node:fs/promises';
import { Problem } from '@kehuan/schemas';
import pg from 'pg';
import type { Logger } from 'pino';
import { type Binaries, findBinaries, removeOldCopies, usableBinaries } from './embedded-binaries.ts';
import { databaseUser, prepareCluster, writeSettings } from './embedded-cluster.ts';
import { choosePlace, type Place } from './embedded-place.ts';
import { isRoot } from './embedded-user.ts';
import { type HeldDirectory, holdDirectory } from './hold-directory.ts';
import { ensurePostmaster, stopPostmaster } from './start-postmaster.ts';
import { watchPostmaster } from './watch-postmaster.ts';

export interface EmbeddedOptions {
  /** absolute; made when missing */
  readonly dataDir: string;
  readonly log: Logger;
  /** settings of PostgreSQL over ours, for measurements and tests */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when the data directory is ours and before anything is made in it; may refuse by throwing. */
  readonly onHeld?: (() => Promise<void>) | undefined;
  /** PostgreSQL died and could not be started again: there is nothing left to do but to end with this error */
  readonly onLost: (error: unknown) => void;
}

export interface EmbeddedDatabase {
  readonly url: string;
  readonly place: Place;
  readonly binaries: Binaries;
  /** tells a second Kehuan on this data directory where this one answers */
  readonly announce: (address: string) => Promise<void>;
  /** From now on PostgreSQL may end: the whole machine may be shutting down. */
  readonly stopWatching: () => Promise<void>;
  /** Stops PostgreSQL and lets go of the data directory. Close the pools before. */
  readonly stop: () => Promise<void>;
  /** Does not wait for anything. Nothing committed is lost; the next start recovers. */
  readonly stopAtOnce: () => void;
}

/** Throws a `boot.…` problem when it cannot. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log } = options;
  await makeDataDir(dataDir);
  const held: HeldDirectory[] = [await holdDirectory(dataDir)];
  const release = async () => {
    for (const directory of held) await directory.release();
  };
  try {
    await options.onHeld?.();
    const place = await choosePlace(dataDir);
    // A copied data directory brings the link to the original's database along.
    if (place.isMoved) held.push(await holdDirectory(place.home));
    const binaries = await usableBinaries(await findBinaries(), place.home, place.identity);
    const { password } = await prepareCluster(place, binaries);
    await writeSettings(place, options.settings);
    const parts = { place, binaries, log };
    const live = await ensurePostmaster(parts);
    const address = `postgres://${databaseUser}:${password}@127.0.0.1:${live.port}`;
    try {
      await prepareDatabase(`${address}/postgres?sslmode=disable`);
    } catch (error) {
      await stopPostmaster(parts, 'fast');
      throw error;
    }
    await removeOldCopies(place.home, binaries);
    const watch = watchPostmaster(parts, live, options.onLost);
    return {
      url: `${address}/${databaseName}?sslmode=disable`,
      place,
      binaries,
      announce: async (where) => {
        for (const directory of held) await directory.announce(where);
      },
      stopWatching: watch.end,
      stop: async () => {
        await watch.end();
        await stopPostmaster(parts, 'fast');
        await release();
      },
      stopAtOnce: () => {
        process.kill(watch.pid(), 'SIGQUIT');
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

const databaseName = 'kehuan';

async function makeDataDir(directory: string): Promise<void> {
  try {
    const made = await mkdir(directory, { recursive: true, mode: 0o700 });
    // As root, PostgreSQL's own user has to pass through. What is secret in it has modes of its own.
    if (made !== undefined && isRoot()) await chmod(directory, 0o755);
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Problem('boot.data-directory', {
      directory,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

/**
 * Makes our database when it is missing, and ends the sessions that an earlier, killed Kehuan left in an adopted server: what they still
 * do would come as a surprise and hold locks.
 */
async function prepareDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`
      select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where pid <> pg_backend_pid() and backend_type = 'client backend' and application_name like 'kehuan%'`);
    const { rows } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rows.length === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
