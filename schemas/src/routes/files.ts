import { defineRoute, id, integer, key, shape, string } from './route.ts';

const params = shape({ id });

export const fileRoutes = {
  uploadFile: defineRoute({
    method: 'POST',
    path: '/api/files',
    tag: 'files',
    auth: 'member',
    summary: 'Upload a file for a field; a record that names it makes it visible to others, else it goes after a day',
    query: shape({ object: key, field: key, name: { type: 'string', minLength: 1, maxLength: 1000 } }),
    upload: { type: 'application/octet-stream', limit: 100_000_000, streamed: true },
    reply: shape({ id, name: string, size: integer, type: string, width: integer, height: integer }, [
      'width',
      'height',
    ]),
  }),
  file: defineRoute({
    method: 'GET',
    path: '/api/files/:id',
    tag: 'files',
    auth: 'member',
    summary: 'A file that a record one may see holds',
    params,
    stream: 'application/octet-stream',
  }),
  thumbnail: defineRoute({
    method: 'GET',
    path: '/api/files/:id/thumbnail',
    tag: 'files',
    auth: 'member',
    summary: 'The small picture of an image',
    params,
    stream: 'image/webp',
  }),
} as const;
