import { Problem, type Route } from '@kehuan/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { canDesign, isAdmin } from '../access/grants.ts';
import type { Identity } from '../access/identities.ts';
import type { Context } from '../database/context.ts';
import type { HttpServices } from './http-services.ts';
import { refuseNul } from './json-body.ts';

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * What runs before the body of a request is read: who sends it, into which workspace, on which release, and whether the route is for them.
 * The workspace comes from the access token alone, so that nothing in a request can name another one.
 */
export function createGuard(services: HttpServices, auth: Route['auth']): Guard {
  const { db, now, identities, snapshots, announce, runInline, secrets } = services;
  if (auth === 'none') {
    return async (request, reply) => {
      reply.headers(replyHeaders);
      refuseNul(request.url);
      if (request.method !== 'GET') refuseForeign(request, services.config.publicUrl);
      request.acting = { db, now: now(), address: request.ip };
    };
  }
  return async (request, reply) => {
    reply.headers(replyHeaders);
    refuseNul(request.url);
    const instant = now();
    const identity = await identities.find(bearerToken(request), instant);
    const context: Context = {
      db,
      workspace: identity.workspace,
      snapshot: await snapshots.current(identity.workspace),
      actor: identity.actor,
      now: instant,
      cause: noCause,
      announce: (hint) => announce(identity.workspace.id, hint),
      runInline,
      ...(secrets ? { secrets } : {}),
    };
    request.identity = identity;
    request.acting = context;
    if (!isAllowed[auth](context)) throw new Problem('access.denied');
  };
}

/** What we answer is for this reader and this moment, and is what it says it is. */
const replyHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const noCause = Object.freeze({ depth: 0 });

const isAllowed: { readonly [A in Exclude<Route['auth'], 'none'>]: (context: Context) => boolean } = {
  member: () => true,
  design: canDesign,
  admin: isAdmin,
};

/** The access token of a request. Throws `auth.required`. */
export function bearerToken(request: FastifyRequest): string {
  const header = request.headers.authorization;
  if (header?.startsWith('Bearer ')) return header.slice(7);
  throw new Problem('auth.required');
}

/**
 * Another web site must not act with the reader's cookie, nor sign them in as somebody else. The cookie's SameSite=Strict and bodies that
 * must be JSON already keep it from that; this is the second lock, by what browsers say of where a request comes from. Programs say nothing.
 */
function refuseForeign(request: FastifyRequest, publicUrl: string | undefined): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw new Problem('request.foreign');
  }
  const { origin } = request.headers;
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  if (host === request.host || (publicUrl !== undefined && host === new URL(publicUrl).host)) return;
  throw new Problem('request.foreign');
}

/** Also the identity of whoever signs out: null where nobody can be told. */
export async function findIdentity(services: HttpServices, request: FastifyRequest): Promise<Identity | null> {
  try {
    return await services.identities.find(bearerToken(request), services.now());
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
