import type { ObjectField } from '@kehuan/schemas';
import type { Context } from '../database/context.ts';
import { runQuery } from '../records/query-run.ts';

const atOnce = 500;

/**
 * The ids of the people or records that cells name: members by name or e-mail, records by their title as the actor sees them. A name that
 * fits several is not found: guessing would link the wrong one.
 */
export async function findNamed(
  context: Context,
  field: ObjectField,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  const add = (name: string, id: string) => {
    if (found.has(name) && found.get(name) !== id) several.add(name);
    found.set(name, id);
  };
  for (let start = 0; start < names.length; start += atOnce) {
    const part = names.slice(start, start + atOnce);
    if (field.type === 'user') await addMembers(context, part, add);
    if (field.type === 'department') await addUnits(context, { kind: field.options.kind, names: part }, add);
    if (field.type === 'link') {
      for (const object of field.options.to) await addRecords(context, { object, names: part }, add);
    }
  }
  for (const name of several) found.delete(name);
  return found;
}

type Add = (name: string, id: string) => void;

async function addMembers({ db, workspace }: Context, names: readonly string[], add: Add): Promise<void> {
  const members = await db
    .withSchema(workspace.schema)
    .selectFrom('_members')
    .select(['id', 'name', 'email'])
    .where('active', '=', true)
    .where((members) =>
      members.or([
        members('name', 'in', [...names]),
        members(
          'email',
          'in',
          names.map((name) => name.toLowerCase()),
        ),
      ]),
    )
    .execute();
  const asked = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const { id, name, email } of members) {
    for (const known of [name, asked.get(email)]) if (known !== undefined && names.includes(known)) add(known, id);
  }
}

async function addUnits(
  { db, workspace }: Context,
  { kind, names }: { kind: 'department' | 'team'; names: readonly string[] },
  add: Add,
): Promise<void> {
  const units = db.withSchema(workspace.schema).selectFrom('_units').select(['id', 'name']);
  const found = await units
    .where('kind', '=', kind)
    .where('name', 'in', [...names])
    .execute();
  for (const { id, name } of found) add(name, id);
}

async function addRecords(
  context: Context,
  { object, names }: { object: string; names: readonly string[] },
  add: Add,
): Promise<void> {
  const title = context.snapshot.objects.get(object)?.definition.title;
  if (title === undefined) return;
  const { rows } = await runQuery(context, {
    object,
    filter: { in: [{ var: title }, names] },
    fields: [title],
    page: { size: 1000 },
  });
  for (const row of rows) add(String(row[title]), String(row['id']));
}
