import { isOrganisationEntity, type RecordRow, type RuleScope, treeDepth, userEntity } from '@kehuan/schemas';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../database/context.ts';
import { type RawRecord, readRecordRow, recordColumns, recordSelection } from '../database/record-columns.ts';

/** The way from a record to linked and related ones, for rules that are evaluated in memory. */
export type RuleLookups = Required<Pick<RuleScope, 'linked' | 'related'>>;

/** Loads what rules ask for. Keep one for as long as nothing is written, so that nothing is loaded twice. */
export interface RuleData {
  /**
   * Runs `evaluate`, which must be pure, until it finds everything it asks for: what is missing is loaded between two runs, one statement
   * for each object. Rules that follow no link run once and cost no statement. Sees all live records, whoever acts.
   */
  readonly evaluate: <T>(evaluate: (lookups: RuleLookups) => T) => Promise<T>;
}

type Row = RecordRow | { readonly id: string };

/** More rounds than links and lists a rule may follow in a row, the way up a tree included. */
const maxRounds = 16 + treeDepth;

export function createRuleData(context: Context): RuleData {
  const linked = new Map<string, Map<string, Row | undefined>>();
  const related = new Map<string, Map<string, readonly Row[]>>();

  const evaluate = async <T>(run: (lookups: RuleLookups) => T): Promise<T> => {
    for (let round = 0; ; round += 1) {
      const missingLinked = new Map<string, Set<string>>();
      const missingRelated = new Map<string, Set<string>>();
      const result = run({
        linked: (entity, id) => find(linked, missingLinked, entity, id),
        related: ({ entity, field }, id) => find(related, missingRelated, `${entity}.${field}`, id) ?? [],
      });
      if (missingLinked.size + missingRelated.size === 0) return result;
      if (round === maxRounds) throw new Error('A rule asks for records without end.');
      for (const [entity, ids] of missingLinked) keep(linked, entity, await loadLinked(context, entity, [...ids]));
      for (const [list, ids] of missingRelated) keep(related, list, await loadRelated(context, list, [...ids]));
    }
  };
  return { evaluate };
}

/** What is known under a name and id; what is not is noted as missing. */
function find<V>(known: Map<string, Map<string, V>>, missing: Map<string, Set<string>>, name: string, id: string) {
  const values = known.get(name);
  if (values?.has(id)) return values.get(id);
  const ids = missing.get(name) ?? new Set<string>();
  missing.set(name, ids.add(id));
  return undefined;
}

function keep<V>(known: Map<string, Map<string, V>>, name: string, found: ReadonlyMap<string, V>): void {
  const values = known.get(name) ?? new Map<string, V>();
  for (const [id, value] of found) values.set(id, value);
  known.set(name, values);
}

/** id → live record, or undefined where there is none. */
async function loadLinked(
  context: Context,
  entity: string,
  ids: readonly string[],
): Promise<Map<string, Row | undefined>> {
  const rows = isOrganisationEntity(entity)
    ? await loadOrganisation(context, entity, ids)
    : await loadRecords(context, entity, sql`id = any(${ids}::uuid[])`);
  const byId = new Map<string, Row>(rows.map((row) => [row.id, row]));
  return new Map(ids.map((id) => [id, byId.get(id)]));
}

async function loadRelated(
  context: Context,
  list: string,
  ids: readonly string[],
): Promise<Map<string, readonly Row[]>> {
  const [entity = '', field = ''] = list.split('.');
  const object = context.snapshot.objects.get(entity);
  const link = object && recordColumns(object).get(field);
  const column = sql.id(link?.column ?? '');
  const isHeld = link?.type === 'uuid[]' ? sql`${column} && ${ids}::uuid[]` : sql`${column} = any(${ids}::uuid[])`;
  const rows = link ? await loadRecords(context, entity, isHeld) : [];
  const groups = new Map<string, RecordRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) {
    const held = row[field];
    for (const id of Array.isArray(held) ? held : [held]) groups.get(String(id))?.push(row);
  }
  return groups;
}

async function loadOrganisation(
  { db, workspace }: Context,
  entity: string,
  ids: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  const tables = db.withSchema(workspace.schema);
  const wanted = sql<string>`any(${ids}::uuid[])`;
  if (entity === userEntity) {
    const people = tables.selectFrom('_members').select(['id', 'name', 'email', 'manager']);
    return await people.where('id', '=', wanted).execute();
  }
  const units = tables.selectFrom('_units').select(['id', 'name', 'parent', 'manager']);
  return await units.where('id', '=', wanted).execute();
}

async function loadRecords(
  { db, workspace, snapshot }: Context,
  entity: string,
  condition: RawBuilder<unknown>,
): Promise<readonly RecordRow[]> {
  const object = snapshot.objects.get(entity);
  if (!object) return [];
  const found = await sql<RawRecord>`
    select ${recordSelection(object)} from ${sql.id(workspace.schema, object.table)}
    where ${condition} and deleted_at is null order by id`.execute(db);
  return found.rows.map((raw) => readRecordRow(object, raw));
}
