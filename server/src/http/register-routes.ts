import { type Route, type RouteName, routes } from '@kehuan/schemas';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serialiserSchema } from './compile-schemas.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';
import { createGuard } from './request-context.ts';

/** Bodies that may be long: whole definitions, and thousands of changes at once. Bytes; all others may hold one megabyte. */
const bodyLimits: { readonly [K in RouteName]?: number } = { saveDraft: 20_000_000, changes: 20_000_000 };

/** Answers so short that they never are worth compressing: these many small requests are spared the look. */
const briefAnswers: ReadonlySet<RouteName> = new Set(['record', 'create', 'update', 'delete', 'runAction']);

/** Reads whose question is too long for an address. */
const reading: ReadonlySet<RouteName> = new Set(['query', 'search', 'facets']);

/** Passwords are slow to hash on purpose: fewer requests a minute from one network address than on other open routes. */
const hashing = { rateLimit: { max: 120, timeWindow: 60_000 } };
const rateLimits: { readonly [K in RouteName]?: typeof hashing } = {
  signUp: hashing,
  signIn: hashing,
  acceptInvitation: hashing,
};

/** Adds these routes of the contract: guard, schemas and limits come from the route itself. */
export function registerRoutes(app: FastifyInstance, services: HttpServices, handlers: Partial<Handlers>): void {
  for (const name of Object.keys(handlers) as RouteName[]) {
    const route: Route = routes[name];
    // The pair belongs together by `Handlers`; TypeScript cannot follow it through a loop.
    const handler = handlers[name] as unknown as UntypedHandler;
    app.route({
      method: route.method,
      url: route.path,
      schema: {
        ...(route.params ? { params: route.params } : {}),
        ...(route.query ? { querystring: route.query } : {}),
        ...(route.body ? { body: route.body } : {}),
        ...(route.reply ? { response: { 200: serialiserSchema(route.reply) } } : {}),
      },
      bodyLimit: route.upload?.limit ?? bodyLimits[name] ?? 1_000_000,
      ...(briefAnswers.has(name) ? { compress: false as const } : {}),
      config: { takes: route.upload?.type, ...rateLimits[name] },
      onRequest: createGuard(services, route.auth),
      handler: route.method === 'GET' || reading.has(name) ? run(handler) : runLogged(handler, name),
    });
  }
}

const run =
  (handler: UntypedHandler) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
    handler(request.acting, request, reply);

/** What succeeded and may have changed something, in one line: who, what, how long. Failures are logged where they become replies. */
const runLogged =
  (handler: UntypedHandler, route: RouteName) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const result = await handler(request.acting, request, reply);
    const { id, identity } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ request: id, route, user: identity?.user, workspace: identity?.workspace.id, ms }, 'done');
    return result;
  };

type UntypedHandler = (context: unknown, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
