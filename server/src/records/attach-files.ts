import {
  acceptsFile,
  type FileEntry,
  fileEntries,
  type Json,
  type ObjectField,
  type ProblemData,
} from '@kehuan/schemas';
import { sql } from 'kysely';
import { type PendingWrite, refuseWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import { inputRows } from '../database/input-rows.ts';
import type { FileTable, FileUseTable } from '../database/system-tables/files.ts';
import { usesOf, visibleUses } from './visible-files.ts';

type StoredFile = Pick<FileTable, 'id' | 'size' | 'name' | 'type' | 'width' | 'height' | 'by' | 'attached'>;

/** A file that a save brings into a field. */
interface NewFile {
  readonly field: ObjectField;
  readonly id: string;
}

/**
 * Checks that whoever saves may use the files that come in: their own upload, or a file they can see somewhere (a copy), and fills in what is
 * known of them. A file nobody has uploaded and one that is not theirs to see are refused alike. Takes saves.
 */
export async function attachFiles(context: Context, writes: readonly PendingWrite[]): Promise<readonly PendingWrite[]> {
  const bringing = writes.filter((write) => newFiles(write).length > 0);
  if (bringing.length === 0) return writes;
  const ids = [...new Set(bringing.flatMap((write) => newFiles(write).map(({ id }) => id)))];
  const stored = await findStored(context, ids);
  const uses = await usesOf(context, ids);
  const allowed = new Map<PendingWrite, ReadonlySet<string>>();
  for (const group of groupBy(bringing, ({ origin }) => origin.actor).values()) {
    const acting = { ...context, actor: group[0]!.origin.actor };
    const seen = acting.actor.kind === 'system' ? uses : await visibleUses(acting, uses);
    for (const write of group) allowed.set(write, usable(write, { stored, uses, seen }));
  }
  return writes.map((write) => {
    const usablePlaces = allowed.get(write);
    return usablePlaces ? fillIn(write, stored, usablePlaces) : write;
  });
}

/** Whether a save brings files in, which the short cut of a single statement does not note. */
export const bringsFiles = (write: PendingWrite, values = write.after): boolean => newFiles(write, values).length > 0;

function newFiles({ object, before, after }: PendingWrite, values = after): readonly NewFile[] {
  return [...object.fields.values()].flatMap((field) => {
    if (field.type !== 'file') return [];
    const held = new Set(fileEntries(before?.[field.key]).map(({ id }) => id));
    const added = fileEntries(values[field.key]).filter(({ id }) => !held.has(id));
    return added.map(({ id }) => ({ field, id }));
  });
}

/** Locked against being swept away until the end of the transaction. */
async function findStored(
  { db, workspace }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> {
  const found = await sql<StoredFile>`
    select id, size, name, type, width, height, by, attached from ${sql.id(workspace.schema, '_files')}
    where id = any(${ids}::uuid[]) order by id for share`.execute(db);
  return new Map(found.rows.map((row) => [row.id, row]));
}

interface Known {
  readonly stored: ReadonlyMap<string, StoredFile>;
  readonly uses: readonly FileUseTable[];
  readonly seen: readonly FileUseTable[];
}

/** A file in a field: seen in one of them it may still be hidden in the other. */
const placeOf = ({ field, id }: NewFile): string => `${field.key} ${id}`;

function usable(write: PendingWrite, { stored, uses, seen }: Known): ReadonlySet<string> {
  const { actor } = write.origin;
  const isUsable = ({ id, field }: NewFile) => {
    const file = stored.get(id);
    if (!file) return false;
    if (actor.kind === 'system') return true;
    if (!file.attached) return file.by === actor.id;
    // one that was taken out of this very field comes back
    const wasHere = uses.some((use) => use.file === id && use.record === write.id && use.field === field.key);
    return wasHere || seen.some((use) => use.file === id);
  };
  return new Set(newFiles(write).flatMap((file) => (isUsable(file) ? [placeOf(file)] : [])));
}

function fillIn(
  write: PendingWrite,
  stored: ReadonlyMap<string, StoredFile>,
  usablePlaces: ReadonlySet<string>,
): PendingWrite {
  const incoming = new Set(newFiles(write).map(placeOf));
  const problems: ProblemData[] = [];
  const after: Record<string, Json> = { ...write.after };
  for (const field of new Set(newFiles(write).map((file) => file.field))) {
    if (field.type !== 'file') continue;
    const { key, label, options } = field;
    const entries = fileEntries(write.after[key]).map((entry) => {
      const place = placeOf({ field, id: entry.id });
      if (!incoming.has(place)) return entry;
      const file = usablePlaces.has(place) ? stored.get(entry.id) : undefined;
      if (file && acceptsFile(options, file.type)) return entryOf(file);
      problems.push(
        file
          ? { code: 'value.file-kind', path: `/${key}`, params: { field: label, name: file.name } }
          : { code: 'value.file', path: `/${key}`, params: { field: label } },
      );
      return entry;
    });
    after[key] = entries.map((entry) => ({ ...entry }));
  }
  return refuseWrite({ ...write, after }, ...problems);
}

function entryOf({ id, name, size, type, width, height }: StoredFile): FileEntry {
  return { id, name, size, type, ...(width === null || height === null ? {} : { width, height }) };
}

/** Notes where files are used from now on. Call it after the rows are written, in their transaction. */
export async function noteFileUses({ db, workspace }: Context, writes: readonly PendingWrite[]): Promise<void> {
  const rows = writes.flatMap((write) =>
    newFiles(write).map(({ field, id }) => [id, write.object.definition.key, write.id, field.key]),
  );
  if (rows.length === 0) return;
  const columns = [
    { name: 'file', type: 'uuid' },
    { name: 'object', type: 'text' },
    { name: 'record', type: 'uuid' },
    { name: 'field', type: 'text' },
  ];
  await sql`with used as (
      insert into ${sql.id(workspace.schema, '_file_uses')} (file, object, record, field)
      ${inputRows(columns, rows)} on conflict do nothing)
    update ${sql.id(workspace.schema, '_files')} set attached = true
    where id = any(${rows.map(([file]) => file)}::uuid[]) and not attached`.execute(db);
}
