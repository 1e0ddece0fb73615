import type { Readable } from 'node:stream';
import { isIdentifier, Problem } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { FileTable } from '../database/system-tables/files.ts';
import { contentKey, type FileStore, thumbnailKey } from '../files/file-store.ts';
import { verifyContent } from '../files/verify-content.ts';
import { usesOf, visibleUses } from './visible-files.ts';

type Found = Pick<FileTable, 'id' | 'sha256' | 'size' | 'name' | 'type' | 'width' | 'by' | 'attached'>;

export interface OpenFile {
  readonly name: string;
  readonly type: string;
  /** bytes; undefined for the small picture */
  readonly size: number | undefined;
  readonly content: Readable;
}

/**
 * A file's bytes, for whoever sees it in a record, and for its uploader while no record holds it. Everybody else is told that there is no such
 * file: `file.not-found`. What is not what was stored ends before its end, and `onDamage` is told.
 */
export async function openFile(
  context: Context,
  store: FileStore,
  { id, onDamage }: { readonly id: string; readonly onDamage: () => void },
): Promise<OpenFile> {
  const { sha256, size, name, type } = await findFile(context, id);
  const content = await store.get(contentKey(context.workspace.schema, sha256));
  if (!content) {
    onDamage();
    throw new Problem('file.damaged', { name });
  }
  return { name, type, size, content: verifyContent(content, { sha256, size }, onDamage) };
}

/** The small picture of an image. Throws `file.not-found` also where there is none. */
export async function openThumbnail(context: Context, store: FileStore, id: string): Promise<OpenFile> {
  const { sha256, name, width } = await findFile(context, id);
  const content = width === null ? undefined : await store.get(thumbnailKey(context.workspace.schema, sha256));
  if (!content) throw notFound();
  return { name: `${name}.webp`, type: 'image/webp', size: undefined, content };
}

const notFound = () => new Problem('file.not-found', { path: '/id' });

async function findFile(context: Context, id: string): Promise<Found> {
  if (!isIdentifier(id)) throw notFound();
  const { db, workspace, actor } = context;
  const { rows } = await sql<Found>`
    select id, sha256, size, name, type, width, by, attached from ${sql.id(workspace.schema, '_files')}
    where id = ${id}::uuid`.execute(db);
  const [file] = rows;
  if (!file) throw notFound();
  if (!file.attached && file.by === actor.id) return file;
  const seen = await visibleUses(context, await usesOf(context, [id]));
  if (seen.length === 0) throw notFound();
  return file;
}
