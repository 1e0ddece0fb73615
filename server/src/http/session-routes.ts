import { Problem, type RouteName, type Routes } from '@kehuan/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptInvitation, readInvitation } from '../access/accept-invitation.ts';
import { chooseWorkspace } from '../access/memberships.ts';
import { endSession, renewSession, type StartedSession, sessionDays } from '../access/sessions.ts';
import { signIn } from '../access/sign-in.ts';
import { isNewDeployment, signUp } from '../access/sign-up.ts';
import { createWorkspaceSchema } from '../definitions/workspace-schema.ts';
import { languageOf } from './errors.ts';
import type { Handlers } from './handler.ts';
import type { HttpServices } from './http-services.ts';
import { findIdentity } from './request-context.ts';

type SessionRoute = { [K in RouteName]: Routes[K]['auth'] extends 'none' ? K : never }[RouteName];

const cookieName = 'kehuan_refresh';

/**
 * Signing in and out. The access token lives in the browser's memory only; the refresh token in a cookie that no script can read, that goes
 * to `/api` only, and never along with a request another site has started.
 */
export function sessionHandlers(services: HttpServices): Handlers<SessionRoute> {
  const { config, tokens, log } = services;

  const cookieOptions = (request: FastifyRequest) =>
    ({
      path: '/api',
      httpOnly: true,
      sameSite: 'strict',
      secure: config.secureCookies || request.protocol === 'https',
    }) as const;

  function keep({ refreshToken }: StartedSession, request: FastifyRequest, reply: FastifyReply): void {
    reply.setCookie(cookieName, refreshToken, { ...cookieOptions(request), maxAge: sessionDays * 86_400 });
  }

  function answer(
    started: StartedSession & { readonly workspace: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    keep(started, request, reply);
    return { token: tokens.issue(started, services.now()), expiresIn: tokens.lifetime };
  }

  const isOpen = config.signUp === 'open';

  return {
    start: async (context) => {
      const isNew = await isNewDeployment(context);
      return { isNew, signUpOpen: isOpen || isNew };
    },
    signUp: async (context, request, reply) => {
      const { workspace, language = languageOf(request) } = request.body;
      const createSchema: Parameters<typeof signUp>[2]['createSchema'] = (db, place) =>
        createWorkspaceSchema(db, place, { [language]: workspace });
      return answer(await signUp(context, request.body, { isOpen, createSchema }), request, reply);
    },
    signIn: async (context, request, reply) => answer(await signIn(context, request.body), request, reply),
    refresh: async (context, request, reply) => {
      const token = request.cookies[cookieName];
      if (!token) throw new Problem('auth.required');
      try {
        const onReuse = (session: string) =>
          log.warn({ session, address: context.address }, 'a used refresh token came back: its session was ended');
        const renewed = await renewSession(context, token, onReuse);
        // At once: whatever is refused below, the old token is used up.
        keep(renewed, request, reply);
        const workspace = await chooseWorkspace(context, renewed.user, request.body.workspace);
        return answer({ ...renewed, workspace }, request, reply);
      } catch (error) {
        // A cookie that will never work again need not be sent again.
        if (error instanceof Problem && error.code === 'auth.expired')
          reply.clearCookie(cookieName, cookieOptions(request));
        throw error;
      }
    },
    signOut: async (context, request, reply) => {
      const identity = await findIdentity(services, request);
      const token = request.cookies[cookieName];
      const ended = token ? await endSession(context, token) : undefined;
      if (ended) services.identities.forget({ session: ended });
      reply.clearCookie(cookieName, cookieOptions(request));
      // Streams of this session, here and elsewhere, look again whether they may go on.
      if (identity) services.announce(identity.workspace.id, { kind: 'members' });
      return {};
    },
    invitation: async (context, request) => readInvitation(context, request.params.token),
    acceptInvitation: async (context, request, reply) => {
      const started = await acceptInvitation(context, request.params.token, request.body);
      services.announce(started.workspace, { kind: 'members' });
      return answer(started, request, reply);
    },
  };
}
