import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database/tables.ts';
import { registerHealth } from './http/health.ts';

/** What a server process has: made once in `main`, handed to everything below. */
export interface Services {
  readonly config: Config;
  readonly db: Kysely<Database>;
  /** real sessions, past any pooler: LISTEN and index builds */
  readonly direct: pg.Pool;
  readonly log: Logger;
}

/** The HTTP application, not listening yet. Closing it ends everything it has started; pools and PostgreSQL belong to `main`. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, db, log } = services;
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({ loggerInstance, trustProxy: config.trustProxy });
  registerHealth(app, { db });
  return app;
}
