import { describeProblem, type Language, Problem, type ProblemCode } from '@kehuan/schemas';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../database/is-unavailable.ts';
import { acceptedLanguage } from './language.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** media type of the body, where it is not JSON */
    takes?: string | undefined;
  }
}

/** What Fastify itself refuses, in our words. */
const fastifyProblems: { readonly [code: string]: ProblemCode } = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_ERR_BAD_URL: 'route.unknown',
};

/** PostgreSQL gave up: too slow (57014), waited too long for a lock (55P03), or lost in a deadlock or a conflict of transactions for good. */
const busyCodes: ReadonlySet<string> = new Set(['57014', '55P03', '40P01', '40001']);

/** Turns everything thrown anywhere into a reply; nothing else does. */
export function replyWithProblems(app: FastifyInstance): void {
  app.setErrorHandler(replyToError);
  app.setNotFoundHandler((request, reply) => sendProblem(new Problem('route.unknown'), request, reply));
}

/** Also for what fails before there is a route. */
export function replyToError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(toProblem(error, request), request, reply);
}

async function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { status, code } = problem;
  const { url: route, config } = request.routeOptions;
  // The route, never the address: that may hold the token of an invitation.
  request.log.info(
    {
      request: request.id,
      method: request.method,
      route: route ?? config?.url,
      user: request.identity?.user,
      status,
      code,
    },
    'refused',
  );
  reply.code(status).header('cache-control', 'no-store').header('x-request-id', request.id);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 429 || status === 503) reply.header('retry-after', String(problem.params.seconds ?? 1));
  // A reply's own schema describes success; a problem is written as it is.
  const body = JSON.stringify(describeProblem(problem, languageOf(request)));
  await reply
    .type('application/json; charset=utf-8')
    .serializer((text: unknown) => String(text))
    .send(body);
}

/** The reader's language: their own setting, else what the browser asks for, else Chinese. */
export function languageOf(request: FastifyRequest): Language {
  return request.identity?.language ?? acceptedLanguage(request.headers['accept-language']) ?? 'zh';
}

function toProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const known = fastifyProblems[error.code];
  if (known === 'request.too-large') return new Problem(known, { limit: sizeOf(request.routeOptions.bodyLimit) });
  if (known === 'request.media-type')
    return new Problem(known, { expected: request.routeOptions.config.takes ?? 'application/json' });
  if (known) return new Problem(known);
  // The sender went away in the middle of a body: nobody reads the reply, and nothing is wrong with us.
  if (request.raw.socket.destroyed) return new Problem('request.not-json');
  if (isUnavailable(error) || busyCodes.has(error.code)) {
    request.log.warn({ request: request.id, err: error }, 'the database did not answer');
    return new Problem('server.unavailable');
  }
  request.log.error({ request: request.id, err: error }, 'a request failed');
  return new Problem('server.failed', { request: request.id });
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : `${Math.round(bytes / 1000)} KB`;
}
