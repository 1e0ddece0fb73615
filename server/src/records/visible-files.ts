import { fileEntries, Problem, type RecordRow } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { groupBy } from '../database/group-by.ts';
import type { FileUseTable } from '../database/system-tables/files.ts';
import { runQuery } from './query-run.ts';

/** records asked for in one query */
const chunk = 100;

/** Where these files are used or have been. */
export async function usesOf({ db, workspace }: Context, ids: readonly string[]): Promise<readonly FileUseTable[]> {
  if (ids.length === 0) return [];
  const found = await sql<FileUseTable>`
    select file, object, record, field from ${sql.id(workspace.schema, '_file_uses')} where file = any(${ids}::uuid[])`.execute(
    db,
  );
  return found.rows;
}

/**
 * Those of these uses where the actor sees the record and the field, and the value still holds the file. Asked through the one way to read, so
 * that no right has to be worked out here.
 */
export async function visibleUses(context: Context, uses: readonly FileUseTable[]): Promise<readonly FileUseTable[]> {
  const seen: FileUseTable[] = [];
  for (const group of groupBy(uses, ({ object, field }) => `${object} ${field}`).values()) {
    for (let start = 0; start < group.length; start += chunk) {
      const part = group.slice(start, start + chunk);
      const held = await heldFiles(context, part);
      seen.push(...part.filter(({ record, file }) => held.get(record)?.has(file)));
    }
  }
  return seen;
}

/** Record → files its field holds. All uses are of one object and field. */
async function heldFiles(
  context: Context,
  uses: readonly FileUseTable[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const [first] = uses;
  if (!first) return new Map();
  const { object, field } = first;
  const records = [...new Set(uses.map(({ record }) => record))];
  const rows = await readRows(context, { object, field, records });
  return new Map(rows.map((row) => [String(row.id), new Set(fileEntries(row[field]).map(({ id }) => id))]));
}

async function readRows(
  context: Context,
  asked: { readonly object: string; readonly field: string; readonly records: readonly string[] },
): Promise<readonly RecordRow[]> {
  const { object, field, records } = asked;
  const filter = { in: [{ var: 'id' }, records] };
  try {
    const { rows } = await runQuery(context, { object, filter, fields: [field], page: { size: chunk } });
    // without groups and measures the rows are records
    return rows as readonly RecordRow[];
  } catch (error) {
    // an object or a field that is not there for this actor
    if (error instanceof Problem) return [];
    throw error;
  }
}
