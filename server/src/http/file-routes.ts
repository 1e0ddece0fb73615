import { pictureTypes } from '@kehuan/schemas';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../files/file-store.ts';
import { type OpenFile, openFile, openThumbnail } from '../records/open-file.ts';
import { storeFile } from '../records/store-file.ts';
import { contentDisposition } from './content-disposition.ts';
import type { Handlers } from './handler.ts';

export function fileHandlers(store: FileStore): Handlers<'uploadFile' | 'file' | 'thumbnail'> {
  return {
    uploadFile: (context, request) =>
      storeFile(context, store, { ...request.query, content: request.body, size: declaredSize(request) }),
    file: async (context, request, reply) => {
      const { id } = request.params;
      const onDamage = () => request.log.error({ request: request.id, file: id }, 'a stored file is damaged');
      return sendFile(reply, await openFile(context, store, { id, onDamage }));
    },
    thumbnail: async (context, request, reply) =>
      sendFile(reply, await openThumbnail(context, store, request.params.id)),
  };
}

function declaredSize({ headers }: FastifyRequest): number | undefined {
  const size = Number(headers['content-length']);
  return Number.isSafeInteger(size) ? size : undefined;
}

/**
 * Nothing of what people upload runs in our pages: only pictures are shown, all else is saved, and whatever a browser makes of it happens in a
 * sandbox without scripts.
 */
function sendFile(reply: FastifyReply, { name, type, size, content }: OpenFile) {
  const isShown = pictureTypes.includes(type);
  reply
    .type(type.startsWith('text/') ? `${type}; charset=utf-8` : type)
    .header('content-disposition', contentDisposition(name, isShown ? 'inline' : 'attachment'))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store');
  if (size !== undefined) reply.header('content-length', size);
  return content;
}
