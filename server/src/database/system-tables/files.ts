import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Uploaded files and where they are used, one set in every workspace's schema. The bytes are in the file store. */
export interface FileTables {
  _files: FileTable;
  _file_uses: FileUseTable;
}

export interface FileTable {
  readonly id: string;
  /** of the content, which several files may share */
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly by: string | null;
  readonly at: string;
  /** false: only its uploader knows it, and it goes after a day */
  readonly attached: boolean;
}

/** A field of a record that holds the file or has held it: who may see that value may see the file. */
export interface FileUseTable {
  readonly file: string;
  readonly object: string;
  readonly record: string;
  readonly field: string;
}

export const filesMigration: Migration = {
  id: '0078-files',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_files')} (
      id uuid primary key, sha256 text not null, size bigint not null, name text not null, type text not null,
      width int, height int, by uuid, at timestamptz(3) not null, attached boolean not null default false)`.execute(db);
    await sql`create index on ${sql.id(schema, '_files')} (sha256)`.execute(db);
    await sql`create index on ${sql.id(schema, '_files')} (at) where not attached`.execute(db);
    await sql`create table ${sql.id(schema, '_file_uses')} (
      file uuid not null references ${sql.id(schema, '_files')}, object text not null, record uuid not null, field text not null,
      primary key (file, object, record, field))`.execute(db);
  },
};
