import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import { Problem } from '@kehuan/schemas';
import type { FastifyInstance } from 'fastify';

/** What `npm run build` has made; the same place seen from `server/src/http` and `server/dist/http`. */
export const builtPages = fileURLToPath(new URL('../../../dist/web', import.meta.url));
const aYear = 31_536_000;

interface WebPagesOptions {
  /** folder of the built pages */
  readonly root: string;
  /** reached over https only */
  readonly isSecure: boolean;
}

/**
 * The two web apps: the designer's page for everything at `/designer`, the runtime's for every other address that is no file. Pages run no script
 * but our own files. Styles may stand inline, for the UI kit computes some; a picture may come from memory.
 */
export async function serveWebPages(app: FastifyInstance, { root, isSecure }: WebPagesOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The link of an invitation is a secret that must not travel on.
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: isSecure,
  });
  await app.register(staticFiles, { root, serve: false, cacheControl: false, dotfiles: 'ignore', preCompressed: true });

  app.get('/*', { exposeHeadRoute: true }, async (request, reply) => {
    const path = pathOf(request.url);
    if (/^\/api(\/|$)/.test(path)) throw new Problem('route.unknown');
    if (/\.[^/]*$/.test(path)) {
      // Names of built files change with their content.
      const lasting = path.startsWith('/assets/') ? `public, max-age=${aYear}, immutable` : 'public, max-age=3600';
      return reply.header('cache-control', lasting).sendFile(path.slice(1));
    }
    const page = /^\/designer(\/|$)/.test(path) ? 'designer' : 'runtime';
    return reply.header('cache-control', 'no-cache').sendFile(`${page}/index.html`);
  });
}

/** Decoded once, as the file server expects it. A path that leads upwards leads nowhere. */
function pathOf(url: string): string {
  const path = decode(url.split('?', 1)[0] ?? '/');
  if (path === undefined || /(^|[/\\])\.\.([/\\]|$)|\0/.test(path)) throw new Problem('route.unknown');
  return path;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
