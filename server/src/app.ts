import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { createAccessTokens } from './access/access-tokens.ts';
import { createIdentities } from './access/identities.ts';
import { readSecret } from './access/secret.ts';
import type { Services } from './access/services.ts';
import { runInline } from './automation/run-inline.ts';
import { startWorker } from './automation/worker.ts';
import { createSecretBox } from './database/secret-box.ts';
import { loadSecretKeys } from './database/secret-keys.ts';
import { createSnapshots } from './definitions/snapshots.ts';
import { createLiveHub } from './delivery/live.ts';
import { openFileStore } from './files/open-file-store.ts';
import { definitionHandlers } from './http/definition-routes.ts';
import { fileHandlers } from './http/file-routes.ts';
import { createHttpApp } from './http/http-app.ts';
import type { HttpServices } from './http/http-services.ts';
import { importHandlers } from './http/import-routes.ts';
import { inboxHandlers } from './http/inbox-routes.ts';
import { createLiveRoute } from './http/live-route.ts';
import { memberHandlers } from './http/member-routes.ts';
import { organisationHandlers } from './http/organisation-routes.ts';
import { profileHandlers } from './http/profile-routes.ts';
import { reckoningHandlers } from './http/reckoning-routes.ts';
import { recordHandlers } from './http/record-routes.ts';
import { savedViewHandlers } from './http/saved-view-routes.ts';
import { searchHandlers } from './http/search-routes.ts';
import { sessionHandlers } from './http/session-routes.ts';
import { templateHandlers } from './http/template-routes.ts';
import { createImportWorker } from './transfer/import-worker.ts';
import { startUpkeep } from './upkeep.ts';

/** The same place seen from `server/src` and `server/dist`. */
const templateFolder = fileURLToPath(new URL('../../templates', import.meta.url));

/** How long background work may go on while the process ends, in milliseconds. */
const patience = 5_000;

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
    runInline,
    secrets: createSecretBox(() => loadSecretKeys(config)),
  };

  const files = openFileStore(config, now);
  const imports = createImportWorker(services);
  const worker = config.role === 'web' ? undefined : startWorker(services);
  const upkeep = config.role === 'web' ? undefined : startUpkeep(services, files);
  const live = createLiveRoute(services);
  const app = await createHttpApp(services, {
    ...sessionHandlers(services),
    ...profileHandlers(),
    ...memberHandlers(services),
    ...organisationHandlers,
    ...definitionHandlers(services),
    ...templateHandlers(services, templateFolder),
    ...recordHandlers(),
    ...fileHandlers(files),
    ...searchHandlers(),
    ...importHandlers(imports),
    ...inboxHandlers(),
    ...savedViewHandlers(),
    ...reckoningHandlers(services),
    live: live.handler,
  });
  app.addHook('preClose', async () => live.close());
  app.addHook('onClose', async () => {
    // What is still under way then is taken up again by the next process, as after a crash.
    await Promise.race([
      Promise.all([imports.stop(), worker?.stop(), upkeep?.stop()]),
      wait(patience, undefined, { ref: false }),
    ]);
    hub.close();
  });
  return app;
}
