import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import compress from '@fastify/compress';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { replyWithProblems } from '../../server/src/http/errors.ts';
import { serveWebPages } from '../../server/src/http/web-pages.ts';

const script = `console.log(${JSON.stringify('x'.repeat(5000))})`;
const files = {
  'runtime/index.html': '<!doctype html><title>runtime</title>',
  'designer/index.html': '<!doctype html><title>designer</title>',
  'assets/index-AbCd1234.js': script,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.vite/manifest.json': '{}',
};

/** The pages as a server serves them, from a folder made up for the test. */
async function servePages(isSecure = false) {
  const parent = await mkdtemp(join(tmpdir(), 'kehuan-pages-'));
  const root = join(parent, 'web');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await writeFile(join(parent, 'secret.txt'), 'secret');
  const app = Fastify();
  replyWithProblems(app);
  app.decorateRequest('identity', null);
  await app.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] });
  await app.register((scope) => serveWebPages(scope, { root, isSecure }));
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  return {
    get,
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await rm(parent, { recursive: true });
    },
  };
}

test('every address below /designer is the designer’s page, every other one the runtime’s', async () => {
  await using pages = await servePages();
  for (const path of ['/', '/lead', '/join/abc-DEF_123', '/designers', '/lead/view?filter=a.b']) {
    const { statusCode, body, headers } = await pages.get(path);
    expect([path, statusCode, body]).toEqual([path, 200, files['runtime/index.html']]);
    expect(headers['cache-control']).toBe('no-cache');
  }
  for (const path of ['/designer', '/designer/', '/designer/objects/lead', '/designer?a=1']) {
    expect([path, (await pages.get(path)).body]).toEqual([path, files['designer/index.html']]);
  }
});

test('a page runs no script but our own files, stands in no other page and tells no other site where it was', async () => {
  await using pages = await servePages(true);
  const { headers } = await pages.get('/join/secret-token');
  const policy = String(headers['content-security-policy']);
  const directives = new Map(policy.split(';').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
  expect(directives.get('default-src')).toEqual(["'self'"]);
  expect(directives.get('script-src')).toEqual(["'self'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect(directives.get('object-src')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
  expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  expect(policy).not.toContain('unsafe-eval');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': expect.stringContaining('max-age='),
  });
  await using plain = await servePages(false);
  expect((await plain.get('/')).headers['strict-transport-security']).toBeUndefined();
});

test('built files are kept by browsers for good and travel compressed', async () => {
  await using pages = await servePages();
  const asset = await pages.get('/assets/index-AbCd1234.js', { 'accept-encoding': 'gzip, br' });
  expect(asset.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'x-content-type-options': 'nosniff',
  });
  expect(asset.rawPayload.length).toBeLessThan(500);
  expect((await pages.get('/assets/index-AbCd1234.js')).body).toBe(script);
  expect((await pages.get('/icon.svg')).headers['cache-control']).toBe('public, max-age=3600');
});

test('what does not exist, lies outside or is hidden is not there', async () => {
  await using pages = await servePages();
  const paths = [
    '/assets/index-00000000.js',
    '/missing.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/.vite/manifest.json',
    '/api/anything',
    '/api',
    '/%00.js',
  ];
  for (const path of paths) {
    const { statusCode, json } = await pages.get(path);
    expect([path, statusCode]).toEqual([path, 404]);
    expect(json()).toMatchObject({ code: 'route.unknown' });
  }
});

test('the pages we build hold no inline script', async () => {
  for (const page of ['runtime', 'designer']) {
    const html = await readFile(new URL(`../../${page}/index.html`, import.meta.url), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\son\w+=/);
  }
});
