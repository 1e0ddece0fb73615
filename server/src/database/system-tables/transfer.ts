import type { ImportJob, Label, Values } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Tables of imports and of sample data, one set in every workspace's schema. */
export interface TransferTables {
  _imports: ImportTable;
  _import_rows: ImportRowTable;
  _sample: SampleTable;
}

export interface ImportTable {
  readonly id: string;
  readonly object: string;
  readonly file: string;
  readonly encoding: ImportJob['encoding'];
  readonly status: ImportJob['status'];
  readonly at: string;
  readonly by: string;
  /** the file as it came, kept until the import is over so that a restart can take it up again */
  readonly content: Buffer | null;
  readonly columns: ImportJob['columns'];
  readonly duplicates: ImportJob['duplicates'];
  readonly done: number;
  readonly total: number;
  readonly counts: ImportJob['counts'];
  readonly reasons: ImportJob['reasons'];
  readonly message: Label | null;
  readonly cancelled: boolean;
}

/** A row worth showing: every one that is not simply created, and the first of those that are. */
export interface ImportRowTable {
  readonly import_id: string;
  /** line of the sheet as people count it: the header is 1 */
  readonly row: number;
  readonly outcome: 'create' | 'update' | 'duplicate' | 'reject';
  readonly cells: readonly string[];
  readonly problems: readonly ImportProblem[];
}

/** Why a row is not created, at the column it comes from where it comes from one. */
export interface ImportProblem {
  readonly column?: number;
  readonly message: Label;
}

export interface SampleTable {
  readonly object: string;
  readonly record_id: string;
  /** what it looked like when it was made; a record somebody has changed since is theirs and stays */
  readonly version: number;
}

/** The values of one row, ready for the write path, or what is wrong with its cells. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly values: Values;
  readonly problems: readonly ImportProblem[];
}

export const transferMigration: Migration = {
  id: '0040-transfer',
  up: async ({ db, schema }) => {
    await sql`create table ${sql.id(schema, '_imports')} (
      id uuid primary key, object text not null, file text not null, encoding text not null, status text not null,
      at timestamptz(3) not null, by uuid not null, content bytea, columns jsonb not null, duplicates text not null,
      done int not null default 0, total int not null default 0, counts jsonb not null, reasons jsonb not null,
      message jsonb, cancelled boolean not null default false)`.execute(db);
    await sql`create index on ${sql.id(schema, '_imports')} (at) where status in ('checking', 'running')`.execute(db);
    await sql`create table ${sql.id(schema, '_import_rows')} (
      import_id uuid not null references ${sql.id(schema, '_imports')} on delete cascade,
      row int not null, outcome text not null, cells jsonb not null, problems jsonb not null,
      primary key (import_id, row))`.execute(db);
    await sql`create table ${sql.id(schema, '_sample')} (
      object text not null, record_id uuid primary key, version int not null)`.execute(db);
  },
};
