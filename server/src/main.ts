/**
 * One server process, from start to end: configuration → database → HTTP → signals. The only place that reads the
 * environment, the clock and the arguments of the process; everything below gets what it needs.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { describeProblem, Problem } from '@kehuan/schemas';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { type OpenDatabase, openDatabase } from './database/open-database.ts';
import { addressOf, listen, requireFreePort } from './listen.ts';

/** A second Ctrl-C. Sooner, it is the same one: the terminal signals us, and npm passes its own on. */
const secondSignalAfter = 500;
/** Running requests get this long to finish. */
const drainTime = 10_000;

const isTerminal = process.stderr.isTTY === true;
const log = pino(
  { level: 'info', base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
);
const state: {
  config?: Config;
  app?: FastifyInstance;
  database?: OpenDatabase;
  booting?: Promise<void>;
  stopping?: Promise<void>;
  firstSignalAt?: number;
} = {};

process.on('uncaughtException', fail);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
state.booting = boot();
await state.booting.catch(fail);

async function boot(): Promise<void> {
  const config = readConfig(process.env, isTerminal);
  state.config = config;
  log.level = config.logLevel;
  const database = await openDatabase(config, log, { onHeld: () => requireFreePort(config), onLost: fail });
  state.database = database;
  if (state.stopping) return;
  const { db, direct, embedded } = database;
  if (embedded?.place.isMoved) {
    console.log(`数据库放在 ${embedded.place.home} The database is in ${embedded.place.home}`);
  }
  const app = await createApp({ config, db, direct, log, now: () => new Date() });
  state.app = app;
  const address = addressOf(config, await listen(app, config));
  await embedded?.announce(address);
  console.log(`客环 Kehuan: ${address}`);
}

function onSignal(signal: NodeJS.Signals): void {
  const now = performance.now();
  if (!state.stopping) {
    state.firstSignalAt = now;
    log.info({ signal }, 'stopping');
    // Still waiting for somebody else's database: nothing has been started that would have to be stopped.
    if (state.config?.databaseUrl !== undefined && !state.database) process.exit(0);
    void stop(0);
  } else if (now - (state.firstSignalAt ?? 0) > secondSignalAfter) {
    state.database?.embedded?.stopAtOnce();
    process.exit(130);
  }
}

/** Ends in good order: no new requests, running ones finish, then the pools, then PostgreSQL. */
function stop(code: number): Promise<void> {
  state.stopping ??= (async () => {
    // A boot under way is let finish its step: what it has started must be stopped, not left.
    await state.booting?.catch(() => {});
    await state.database?.embedded?.stopWatching();
    await drain();
    await state.database?.close();
  })()
    .catch((error: unknown) => log.error({ err: error }, 'stopping failed'))
    .then(() => process.exit(code));
  return state.stopping;
}

async function drain(): Promise<void> {
  const { app } = state;
  if (!app) return;
  const closing = app.close();
  await Promise.race([closing, wait(drainTime, undefined, { ref: false })]);
  app.server.closeAllConnections();
  await closing;
}

/** Expected failures end with a sentence, all others with everything there is to know. */
function fail(error: unknown): void {
  if (error instanceof Problem) {
    for (const language of ['zh', 'en'] as const) console.error(describeProblem(error, language).message);
  } else {
    log.fatal({ err: error }, 'the server cannot go on');
  }
  void stop(1);
}
