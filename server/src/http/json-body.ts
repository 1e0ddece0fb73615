import { Problem } from '@kehuan/schemas';
import type { FastifyInstance } from 'fastify';

/**
 * Bodies are JSON, and nothing else but what a route declares as an upload. PostgreSQL has no U+0000, so such a text is refused here, where
 * it can still be pointed at. Keys that would reach into prototypes (`__proto__`) are refused by the parser itself.
 */
export function acceptJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (!text.includes('\\u0000')) {
      void parse(request, text, done);
      return;
    }
    void parse(request, text, (error, body: unknown) => {
      const path = error ? undefined : findNul(body, '');
      done(path === undefined ? error : nulProblem(path), body);
    });
  });
}

/** Files come as they are; where they are taken, JSON is not. */
export function acceptUploads(app: FastifyInstance, type: string): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, content, done) => done(null, content));
}

/** The same without waiting for the whole: whoever takes it counts the bytes. */
export function acceptStreams(app: FastifyInstance, type: string): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(type, (_request, content, done) => done(null, content));
}

/** The same for what stands in an address. */
export function refuseNul(url: string): void {
  if (url.includes('%00')) throw nulProblem('');
}

function nulProblem(path: string): Problem {
  const params = { key: path.split('/').at(-1) || 'URL', expected: { zh: '不含 U+0000', en: 'without U+0000' } };
  return new Problem('request.invalid', { count: 1, problems: [{ code: 'request.wrong-value', path, params }] });
}

/** Pointer to the first text (or key) with U+0000. */
function findNul(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const here = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key.includes('\0')) return path;
    const found = findNul(part, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
