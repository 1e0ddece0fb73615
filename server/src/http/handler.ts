import type { Readable } from 'node:stream';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route, RouteName, Routes } from '@kehuan/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../access/identities.ts';
import type { PublicContext } from '../access/public-context.ts';
import type { Context } from '../database/context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** who sent it, on routes that ask for it; set before the body is read */
    identity: Identity | null;
    acting: Context | PublicContext | null;
  }
}

/** The body of an upload is the file itself, or its bytes as they come. */
type UploadOf<R extends Route> = R extends { readonly upload: { readonly streamed: true } } ? Readable : Buffer;

/** The validated request of a route. */
export type RequestOf<R extends Route> = FastifyRequest<{
  Params: ParamsOf<R>;
  Querystring: QueryOf<R>;
  Body: R extends { readonly upload: object } ? UploadOf<R> : BodyOf<R>;
}> &
  (R extends { readonly auth: 'none' } ? unknown : { readonly identity: Identity });

/** Before sign-in there is no workspace and nobody who acts. */
export type ContextOf<R extends Route> = R extends { readonly auth: 'none' } ? PublicContext : Context;

/** Routes that do not answer JSON send a stream, or take the reply into their own hands and return it. */
type AnswerOf<R extends Route> = R extends { readonly stream: string } ? Readable | FastifyReply : ReplyOf<R>;

/** Translates between HTTP and one function of the server; nothing else. */
export type Handler<R extends Route> = (
  context: ContextOf<R>,
  request: RequestOf<R>,
  reply: FastifyReply,
) => Promise<AnswerOf<R>>;

/** One handler for every route of the contract: a forgotten one does not compile. */
export type Handlers<Name extends RouteName = RouteName> = { readonly [K in Name]: Handler<Routes[K]> };
