import type { FastifyInstance } from 'fastify';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/tables.ts';

/**
 * For load balancers and supervisors, without sign-in: `/healthz` answers while this process lives, `/readyz` only while the database
 * answers too (200 or 503). Requests are served from the moment the migrations are done, so ready includes migrated.
 */
export function registerHealth(app: FastifyInstance, { db }: { readonly db: Kysely<Database> }): void {
  app.get('/healthz', { logLevel: 'warn' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(db);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
