import { Problem, type Routes, routes } from '@kehuan/schemas';
import { canDesign, grantOf } from '../access/grants.ts';
import type { Identity } from '../access/identities.ts';
import type { Context, ServerHint } from '../database/context.ts';
import { type EventStream, openEventStream } from '../delivery/event-stream.ts';
import type { Handler } from './handler.ts';
import type { HttpServices } from './http-services.ts';
import { bearerToken } from './request-context.ts';

/** A person's open tabs need one each at most; what is more is a mistake in a program. */
const mostForOnePerson = 30;

export interface LiveRoute {
  readonly handler: Handler<Routes['live']>;
  /** Ends all streams: readers come back to another process. */
  readonly close: () => void;
}

/**
 * Hints for one browser. Each is judged with the rights and the release of the moment it is sent: somebody signed out, deactivated or with
 * fewer rights than before hears nothing more of it.
 */
export function createLiveRoute(services: HttpServices): LiveRoute {
  const open = new Map<string, Set<EventStream>>();

  const handler: LiveRoute['handler'] = async (context, request, reply) => {
    const { identity } = request;
    const mine = open.get(identity.user) ?? new Set();
    if (mine.size >= mostForOnePerson) throw new Problem('request.throttled');
    const token = bearerToken(request);

    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': `${routes.live.stream}; charset=utf-8`,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      // The connection serves nothing else, and ends with the stream.
      connection: 'close',
      'x-content-type-options': 'nosniff',
    });
    const stream = openEventStream(reply.raw, {
      milliseconds: identity.expiresAt - context.now.getTime(),
      onClose: () => {
        unsubscribe();
        mine.delete(stream);
        if (mine.size === 0) open.delete(identity.user);
      },
    });
    open.set(identity.user, mine.add(stream));
    const unsubscribe = services.hub.subscribe(identity.workspace.id, (_workspace, hints) => {
      if (hints) void tell(stream, token, hints);
      // Something may have been missed: a browser that comes back looks at everything anew.
      else stream.end();
    });
    return reply;
  };

  async function tell(stream: EventStream, token: string, hints: readonly ServerHint[]): Promise<void> {
    try {
      const identity = await services.identities.find(token, services.now());
      const { current, refresh } = services.snapshots;
      // A browser told of a new release asks for it at once, and perhaps this process.
      const isNew = hints.some(({ kind }) => kind === 'release');
      const snapshot = await (isNew ? refresh : current)(identity.workspace);
      for (const hint of hints) {
        const visible = visibleHint({ actor: identity.actor, snapshot }, identity, hint);
        if (visible) stream.send(visible);
      }
    } catch {
      // No longer allowed, or the database is away: either way the reader should come back and ask.
      stream.end();
    }
  }

  return {
    handler,
    close: () => {
      for (const streams of open.values()) for (const stream of streams) stream.end();
    },
  };
}

/** As much of a hint as this person may know of, or undefined. */
function visibleHint(
  acting: Pick<Context, 'actor' | 'snapshot'>,
  identity: Identity,
  hint: ServerHint,
): ServerHint | undefined {
  if (hint.kind === 'work' || hint.kind === 'members') return undefined;
  const { to, ...shown } = hint;
  if (to && !to.includes(identity.user)) return undefined;
  if (shown.kind === 'draft' && !canDesign(acting)) return undefined;
  if (shown.kind !== 'records') return shown;
  const objects = shown.objects.filter((object) => grantOf(acting, object).read !== 'none');
  return objects.length > 0 ? { kind: 'records', objects } : undefined;
}
