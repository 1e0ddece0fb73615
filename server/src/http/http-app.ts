import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { Problem, type Route, type RouteName, routes } from '@kehuan/schemas';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { createValidatorCompiler } from './compile-schemas.ts';
import { replyToError, replyWithProblems } from './errors.ts';
import type { Handlers } from './handler.ts';
import { registerHealth } from './health.ts';
import type { HttpServices } from './http-services.ts';
import { acceptJson, acceptStreams, acceptUploads } from './json-body.ts';
import { describeApi } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';
import { closeSilentConnections } from './silent-connections.ts';
import { builtPages, serveWebPages } from './web-pages.ts';

/** Requests a minute from one network address (an office may share one) on routes open to everybody. Guessing passwords is slowed down further. */
const openRequests = { max: 600, timeWindow: 60_000 };
/** bytes from which a reply is worth compressing */
const compressFrom = 2048;

/** Fastify with our errors, our validation and the routes of the contract, not listening yet. */
export async function createHttpApp(services: HttpServices, handlers: Handlers): Promise<FastifyInstance> {
  const { config, db, log } = services;
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    // Requests are logged where they end, see `register-routes.ts`.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
    genReqId: createRequestIds(),
    // The one proxy in front; what came to it may say anything.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    exposeHeadRoutes: false,
    frameworkErrors: replyToError,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
  });
  app.decorateRequest('identity', null);
  app.decorateRequest('acting', null);
  app.setValidatorCompiler(createValidatorCompiler());
  replyWithProblems(app);
  acceptJson(app);
  closeSilentConnections(app);
  registerHealth(app, { db });
  // It answers supervisors, nobody else.
  if (config.role === 'worker') return app;
  await app.register(compress, { threshold: compressFrom, encodings: ['br', 'gzip'], globalDecompression: false });

  const isPublic = (name: RouteName) => routes[name].auth === 'none';
  const isStreamed = (name: RouteName) => {
    const { upload }: Route = routes[name];
    return upload?.streamed === true;
  };
  const isUpload = (name: RouteName) => 'upload' in routes[name] && !isStreamed(name);
  await app.register(async (scope) => {
    await scope.register(cookie);
    await scope.register(rateLimit, {
      ...openRequests,
      addHeadersOnExceeding: noHeaders,
      addHeaders: { ...noHeaders, 'retry-after': true },
      errorResponseBuilder: () => new Problem('request.throttled'),
    });
    registerRoutes(scope, services, pick(handlers, isPublic));
  });
  await app.register(async (scope) => {
    acceptUploads(scope, routes.upload.upload.type);
    registerRoutes(scope, services, pick(handlers, isUpload));
  });
  await app.register(async (scope) => {
    acceptStreams(scope, routes.uploadFile.upload.type);
    registerRoutes(scope, services, pick(handlers, isStreamed));
  });
  const isOther = (name: RouteName) => !isPublic(name) && !isUpload(name) && !isStreamed(name);
  registerRoutes(app, services, pick(handlers, isOther));

  const document = JSON.stringify(describeApi());
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  await app.register((scope) => serveWebPages(scope, { root: builtPages, isSecure: config.secureCookies }));
  return app;
}

const noHeaders = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

function pick(handlers: Handlers, isWanted: (name: RouteName) => boolean): Partial<Handlers> {
  return Object.fromEntries(Object.entries(handlers).filter(([name]) => isWanted(name as RouteName)));
}

/** Short enough to read out on the telephone, and never twice: the process, then a count. */
function createRequestIds(): () => string {
  const prefix = randomBytes(4).toString('hex');
  let count = 0;
  return () => `${prefix}-${(count++).toString(36)}`;
}
