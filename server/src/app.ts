import type { FastifyInstance } from 'fastify';
import { createAccessTokens } from './access/access-tokens.ts';
import { createIdentities } from './access/identities.ts';
import { readSecret } from './access/secret.ts';
import type { Services } from './access/services.ts';
import { createSnapshots } from './definitions/snapshots.ts';
import { createLiveHub } from './delivery/live.ts';
import { createHttpApp } from './http/http-app.ts';
import type { HttpServices } from './http/http-services.ts';
import { inboxHandlers } from './http/inbox-routes.ts';
import { createLiveRoute } from './http/live-route.ts';
import { memberHandlers } from './http/member-routes.ts';
import { profileHandlers } from './http/profile-routes.ts';
import { recordHandlers } from './http/record-routes.ts';
import { sessionHandlers } from './http/session-routes.ts';

/** What a server process has: made once in `main`, handed to everything below. */
export type AppServices = Pick<Services, 'config' | 'db' | 'direct' | 'log' | 'now'>;

/** The HTTP application, not listening yet. Closing it ends everything it has started; pools and PostgreSQL belong to `main`. */
export async function createApp({ config, db, direct, log, now }: AppServices): Promise<FastifyInstance> {
  const hub = createLiveHub({ direct, log });
  const tokens = createAccessTokens(await readSecret(db, 'access-tokens'));
  const identities = createIdentities(db, tokens);
  hub.listen((workspace, hints) => {
    if (hints === null || hints.some(({ kind }) => kind === 'members')) identities.forget({ workspace });
  });
  const services: HttpServices = {
    config,
    db,
    direct,
    log,
    now,
    hub,
    tokens,
    identities,
    snapshots: createSnapshots({ db, now }),
    announce: (workspace, hint) => {
      // Others learn of it in a moment; here it holds from now on.
      if (hint.kind === 'members') identities.forget({ workspace });
      hub.announce(workspace, hint);
    },
    listen: hub.listen,
    runInline: async () => {
      throw new Error('Inline workflows cannot run yet.');
    },
  };

  const live = createLiveRoute(services);
  const app = await createHttpApp(services, {
    ...sessionHandlers(services),
    ...profileHandlers(),
    ...memberHandlers(services),
    ...recordHandlers(),
    ...inboxHandlers(),
    live: live.handler,
  });
  app.addHook('preClose', async () => live.close());
  app.addHook('onClose', async () => hub.close());
  return app;
}
