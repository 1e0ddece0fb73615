import { isMasked, type Json, type ObjectField, type ProblemData, type Values } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { PendingWrite } from '../behaviours/pending-write.ts';
import type { Context } from '../database/context.ts';
import { recordColumns } from '../database/record-columns.ts';
import { placeOf, secretFieldsOf, secretsOf, showMasked } from './secret-fields.ts';

/** Checked values with what is wrong with the others, and of secrets what goes into the column beside. */
export interface Sealed {
  readonly values: Values;
  readonly problems: readonly ProblemData[];
  readonly sealed?: NonNullable<PendingWrite['sealed']>;
}
export type Seal = (write: PendingWrite, checked: Omit<Sealed, 'sealed'>) => Sealed;

/**
 * Takes secrets out of writes as soon as they are known: from here on their blind index stands for them in the record, which is what
 * its column holds, and what is encrypted goes straight into the column beside it. A masked form that comes back as it was read is no change.
 */
export async function createSeal(context: Context, writes: readonly PendingWrite[]): Promise<Seal> {
  const masked = await readMasked(context, writes);
  return (write, checked) => {
    const given = secretFieldsOf(write.object).filter(({ key }) => typeof checked.values[key] === 'string');
    return given.length === 0 ? checked : sealOne(context, write, { checked, given, masked });
  };
}

interface Given {
  readonly checked: Omit<Sealed, 'sealed'>;
  readonly given: readonly ObjectField[];
  /** `<record> <field>` → what the record has, masked */
  readonly masked: ReadonlyMap<string, string>;
}

function sealOne(context: Context, write: PendingWrite, { checked, given, masked }: Given): Sealed {
  const values: Record<string, Json> = { ...checked.values };
  const sealed: Record<string, string> = {};
  const problems = [...checked.problems];
  const box = secretsOf(context);
  for (const { key, label } of given) {
    const value = String(values[key]);
    delete values[key];
    if (isMasked(value)) {
      if (masked.get(`${write.id} ${key}`) !== value)
        problems.push({ code: 'value.masked', path: `/${key}`, params: { field: label } });
      continue;
    }
    const place = placeOf(context, write.object, { field: key, record: write.id });
    values[key] = box.blind(place, value);
    sealed[key] = box.seal(place, value);
  }
  return { values, problems, sealed };
}

/** The masked forms of the records that are sent something masked: one statement for each such field. */
async function readMasked(context: Context, writes: readonly PendingWrite[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const objects = new Set(writes.map(({ object }) => object));
  for (const object of objects) {
    for (const field of secretFieldsOf(object)) {
      const sent = writes.filter(
        (write) => write.object === object && write.before && isSentMasked(write.given, field),
      );
      const companion = recordColumns(object).get(field.key)?.companion;
      if (sent.length === 0 || companion === undefined) continue;
      const ids = sent.map(({ id }) => id);
      const { rows } = await sql<{ id: string; sealed: string | null }>`select id, ${sql.id(companion)} as sealed
        from ${sql.id(context.workspace.schema, object.table)} where id = any(${ids}::uuid[])`.execute(context.db);
      for (const { id, sealed } of rows) {
        const place = placeOf(context, object, { field: field.key, record: id });
        const shown = showMasked(context, field, { sealed, place });
        if (shown !== null) found.set(`${id} ${field.key}`, shown);
      }
    }
  }
  return found;
}

function isSentMasked(given: Values, { key }: ObjectField): boolean {
  const value = given[key];
  return typeof value === 'string' && isMasked(value);
}
