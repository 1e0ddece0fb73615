import { emptyValue } from '@kehuan/schemas';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { ObjectSnapshot } from '../database/context.ts';
import type { InputColumn } from '../database/input-rows.ts';
import { nameKeysColumn } from '../database/name-fields.ts';
import { type RecordColumn, recordColumns } from '../database/record-columns.ts';
import { companionValues } from './companion-values.ts';
import { versionAfter } from './event-rows.ts';
import { isSame } from './same-value.ts';
import { nameKeys, searchFieldsOf, searchKeys } from './search-keys.ts';

/** A column of a record's table that writes fill, and with what. */
export interface WrittenColumn extends InputColumn {
  readonly value: (write: PendingWrite) => unknown;
  /** of a companion column: the field's own column */
  readonly keptFor?: string;
}

export const idColumn: WrittenColumn = { name: 'id', type: 'uuid', value: ({ id }) => id };
export const versionColumn: WrittenColumn = { name: 'version', type: 'int', value: versionAfter };
const searchColumn: WrittenColumn = {
  name: '_s',
  type: 'int4[]',
  value: ({ object, after }) => searchKeys(object.definition, after),
};
const nameColumn: WrittenColumn = {
  name: nameKeysColumn,
  type: 'jsonb',
  value: ({ object, after }) => nameKeys(object.definition, after),
};
/** How a record is found: made of its names and searchable texts. */
const searchColumns: readonly WrittenColumn[] = [searchColumn, nameColumn];

const cache = new WeakMap<RecordColumn, readonly WrittenColumn[]>();

/** A field's own column, and that of the object a link leads to. */
function columnsFor(written: RecordColumn): readonly WrittenColumn[] {
  const known = cache.get(written);
  if (known) return known;
  const { field, column, companion, companionKind, type } = written;
  const own: WrittenColumn = { name: column, type, value: ({ after }) => after[field.key] };
  const beside = companionKind && companionValues[companionKind];
  const made =
    companion === undefined || !beside
      ? [own]
      : [own, { name: companion, type: 'text', value: (write: PendingWrite) => beside(write, field), keptFor: column }];
  cache.set(written, made);
  return made;
}

function valueColumns(object: ObjectSnapshot, isWanted: (column: RecordColumn) => boolean): readonly WrittenColumn[] {
  const columns: WrittenColumn[] = [];
  for (const column of recordColumns(object).values()) if (isWanted(column)) columns.push(...columnsFor(column));
  return columns;
}

/** The columns that any of these new records fills. */
export function newColumns(object: ObjectSnapshot, writes: readonly PendingWrite[]): readonly WrittenColumn[] {
  const isUsed = ({ field }: RecordColumn) => writes.some(({ after }) => !isSame(after[field.key], emptyValue(field)));
  return [...valueColumns(object, isUsed), ...searchColumns];
}

/** The columns that change in any of these records. */
export function changedColumns(object: ObjectSnapshot, writes: readonly PendingWrite[]): readonly WrittenColumn[] {
  const changes = ({ field }: RecordColumn) =>
    writes.some(({ before, after }) => !isSame(after[field.key], before?.[field.key]));
  const isSearched = searchFieldsOf(object.definition).some(({ key }) => {
    const column = recordColumns(object).get(key);
    return column !== undefined && changes(column);
  });
  return [...valueColumns(object, changes), ...(isSearched ? searchColumns : [])];
}
