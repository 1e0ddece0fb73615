import type { App } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { ReleaseColumns } from '../database/system-tables/definitions.ts';
import { makeColumns } from './apply-plan.ts';
import { readCatalogue } from './catalogue.ts';
import { findFittingFields } from './fitting-fields.ts';
import { moveChunk } from './move-values.ts';
import type { Move } from './plan-field.ts';
import { type Plan, planPublish } from './plan-publish.ts';
import { setPublishLimits, whenFree } from './publish-limits.ts';

/**
 * What takes long is done before publishing: the values of a large table are converted into the new column chunk by chunk while
 * everybody goes on working. Publishing then only looks at rows that were written meanwhile. Nobody sees the column before that.
 */
export interface Ahead {
  /** `<object>.<field>` → the column made for it */
  readonly columns: ReadonlyMap<string, string>;
  /** move → the transactions that converted rows, as `xmin` shows them */
  readonly moved: ReadonlyMap<string, readonly string[]>;
  /** where the columns are */
  readonly tables: ReadonlyMap<string, string>;
}

export const nothingAhead: Ahead = { columns: new Map(), moved: new Map(), tables: new Map() };

/** A table of more rows is converted ahead; one of fewer takes less than a second inside the transaction. */
export const rowsConvertedAhead = 20_000;

/** What a move does, so that the same one is recognised later. */
export function moveKey({ table, source, hops }: Move, zone: string): string {
  const columns = [source, ...hops.map(({ column }) => column)];
  return JSON.stringify([table, zone, columns.map(({ column_name, definition }) => [column_name, definition])]);
}

export async function fillAhead(context: Context, app: App, former: ReleaseColumns): Promise<Ahead> {
  const { db, workspace } = context;
  const catalogue = await readCatalogue(db, workspace);
  const fitting = await findFittingFields(db, workspace, { catalogue, app });
  const plan = planPublish({ catalogue, app, fitting, former, ahead: new Map() });
  const columns = new Map<string, string>();
  const moved = new Map<string, readonly string[]>();
  const tables = new Map<string, string>();
  const ahead = { columns, moved, tables };
  try {
    for (const move of plan.moves) {
      const column = newColumnOf(move, plan);
      if (!column || !(await isLarge(context, move.table))) continue;
      await makeAlone(context, column);
      columns.set(`${move.object}.${move.field}`, column.column);
      tables.set(column.column, move.table);
      moved.set(moveKey(move, app.zone), await moveAhead(context, move, app.zone));
    }
    return ahead;
  } catch (error) {
    await discardAhead(context, ahead);
    throw error;
  }
}

/** The new column a move goes straight into. Links have a second one and are rare: they are moved when publishing. */
function newColumnOf({ hops }: Move, plan: Plan) {
  const [hop] = hops;
  if (!hop || hops.length > 1 || hop.passage || hop.column.companion !== null) return undefined;
  return plan.newColumns.find(({ column }) => column === hop.column.column_name);
}

async function isLarge({ db, workspace }: Context, table: string): Promise<boolean> {
  const { rows } =
    await sql`select from ${sql.id(workspace.schema, table)} offset ${rowsConvertedAhead} limit 1`.execute(db);
  return rows.length > 0;
}

async function makeAlone(context: Context, column: Plan['newColumns'][number]): Promise<void> {
  await whenFree(() =>
    context.db.transaction().execute(async (db) => {
      await setPublishLimits(db);
      await makeColumns(db, context.workspace, { newTables: [], newColumns: [column] });
    }),
  );
}

async function moveAhead(context: Context, move: Move, zone: string): Promise<readonly string[]> {
  const { db, workspace } = context;
  const transactions: string[] = [];
  for (let after: string | null = null; ; ) {
    const start: string | null = after;
    const done = await whenFree(() =>
      db.transaction().execute(async (inside) => {
        const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::xid::text as id`.execute(inside);
        const last = await moveChunk(inside, { workspace, move }, { zone, after: start });
        return { transaction: rows[0]?.id ?? '', last };
      }),
    );
    transactions.push(done.transaction);
    after = done.last;
    if (after === null) return transactions;
  }
}

/** Drops the columns made ahead that no release has taken over. One that cannot be dropped now stays behind, unused: no harm. */
export async function discardAhead({ db, workspace }: Context, { tables }: Pick<Ahead, 'tables'>): Promise<void> {
  for (const [column, table] of tables) {
    const name = sql.id(workspace.schema, table);
    await db
      .transaction()
      .execute(async (inside) => {
        await setPublishLimits(inside);
        const taken = await inside
          .withSchema(workspace.schema)
          .selectFrom('_catalogue as c')
          .innerJoin('_objects as o', 'o.object', 'c.object')
          .select('c.column_name')
          .where('o.table_name', '=', table)
          .where('c.column_name', '=', column)
          .executeTakeFirst();
        if (!taken) await sql`alter table ${name} drop column ${sql.id(column)}`.execute(inside);
      })
      .catch(() => undefined);
  }
}
