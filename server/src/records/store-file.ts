import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type FileEntry, fileLimits, Problem, pictureTypes } from '@kehuan/schemas';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { fieldLevel, grantOf } from '../access/grants.ts';
import type { Context } from '../database/context.ts';
import { contentKey, type FileStore, thumbnailKey } from '../files/file-store.ts';
import { type Picture, readPicture } from '../files/picture.ts';
import { type ReceivedFile, receiveFile, tooLarge } from '../files/receive-file.ts';
import { safeFileName } from '../files/safe-file-name.ts';

export interface FileUpload {
  readonly object: string;
  readonly field: string;
  readonly name: string;
  readonly content: Readable;
  /** as the sender says; undefined: they do not */
  readonly size: number | undefined;
}

/**
 * Takes a file in for a field: its bytes go to the store, and until a record holds it only its uploader knows it. Throws `field.unknown`,
 * `access.field`, `request.too-large`, `file.empty`.
 */
export async function storeFile(context: Context, store: FileStore, upload: FileUpload): Promise<FileEntry> {
  const limit = limitOf(context, upload);
  if (upload.size !== undefined && upload.size > limit) throw tooLarge(limit);
  const received = await receiveFile(upload.content, { spool: store.spool, limit });
  const name = safeFileName(upload.name);
  const isPicture = pictureTypes.includes(received.type);
  try {
    if (received.size === 0) throw new Problem('file.empty', { name });
    const picture = isPicture ? await readPicture(received.path) : undefined;
    return await keep(context, store, { received, picture, name });
  } finally {
    await rm(received.path, { force: true });
    await rm(`${received.path}.thumb`, { force: true });
  }
}

function limitOf(context: Context, { object, field: key }: FileUpload): number {
  const grant = grantOf(context, object);
  const field = context.snapshot.objects.get(object)?.fields.get(key);
  const level = field && fieldLevel(context, object, key);
  if (field?.type !== 'file' || level === 'hidden' || (grant.read === 'none' && !grant.create))
    throw new Problem('field.unknown', { field: key, path: '/field' });
  if (level !== 'write' || (!grant.create && grant.update === 'none'))
    throw new Problem('access.field', { field: field.label, path: '/field' });
  return fileLimits(field.options).bytes;
}

interface Kept {
  readonly received: ReceivedFile;
  readonly picture: Picture | undefined;
  readonly name: string;
}

/** Under a lock on the content, so that it is not swept away between the store and the row that names it. */
async function keep(context: Context, store: FileStore, { received, picture, name }: Kept): Promise<FileEntry> {
  const { workspace, now, actor } = context;
  const { sha256, size, type, path } = received;
  const id = uuidv7();
  await context.db.transaction().execute(async (db) => {
    await lockContent({ ...context, db }, sha256);
    if (picture) await store.put(thumbnailKey(workspace.schema, sha256), picture.thumbnail);
    await store.put(contentKey(workspace.schema, sha256), path);
    await sql`insert into ${sql.id(workspace.schema, '_files')} (id, sha256, size, name, type, width, height, by, at)
      values (${id}, ${sha256}, ${size}, ${name}, ${type}, ${picture?.width ?? null}, ${picture?.height ?? null},
        ${actor.id}, ${now.toISOString()})`.execute(db);
  });
  return { id, name, size, type, ...(picture ? { width: picture.width, height: picture.height } : {}) };
}

export async function lockContent({ db, workspace }: Context, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${contentKey(workspace.schema, sha256)}, 0))`.execute(db);
}
