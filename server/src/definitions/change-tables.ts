import type { App } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context } from '../database/context.ts';
import type { ReleaseColumns } from '../database/system-tables/definitions.ts';
import { makeColumns } from './apply-plan.ts';
import { readCatalogue, writeCatalogue } from './catalogue.ts';
import { type Ahead, moveKey, nothingAhead } from './fill-ahead.ts';
import { findFittingFields } from './fitting-fields.ts';
import { moveChunk } from './move-values.ts';
import type { Move } from './plan-field.ts';
import { type Plan, planPublish, releaseColumns } from './plan-publish.ts';

export interface ChangeOptions {
  readonly ahead: Ahead;
  /** the columns of the release that is returned to */
  readonly former: ReleaseColumns;
}

/** Makes tables, columns, values and catalogue fit the app, in the publish transaction. Answers which column each field has now. */
export async function changeTables(context: Context, app: App, options: ChangeOptions): Promise<ReleaseColumns> {
  const { db, workspace } = context;
  const { plan, used } = await planWith(context, app, options);
  const made = new Set(used.columns.values());
  await makeColumns(db, workspace, { ...plan, newColumns: plan.newColumns.filter(({ column }) => !made.has(column)) });
  for (const move of plan.moves) await moveAll(context, move, { zone: app.zone, ahead: used });
  await writeCatalogue(db, workspace, plan.next);
  return releaseColumns(plan.next);
}

/** The plan, with what was done ahead where it still is what has to be done. */
async function planWith(
  { db, workspace }: Context,
  app: App,
  { ahead, former }: ChangeOptions,
): Promise<{ readonly plan: Plan; readonly used: Ahead }> {
  const catalogue = await readCatalogue(db, workspace);
  const fitting = await findFittingFields(db, workspace, { catalogue, app });
  const input = { catalogue, app, fitting, former };
  const plan = planPublish({ ...input, ahead: ahead.columns });
  const keys = new Set(plan.moves.map((move) => moveKey(move, app.zone)));
  if ([...ahead.moved.keys()].every((key) => keys.has(key))) return { plan, used: ahead };
  return { plan: planPublish({ ...input, ahead: nothingAhead.columns }), used: nothingAhead };
}

async function moveAll(
  { db, workspace }: Context,
  move: Move,
  { zone, ahead }: { readonly zone: string; readonly ahead: Ahead },
): Promise<void> {
  const transactions = ahead.moved.get(moveKey(move, zone));
  // rows that nobody has written since they were converted ahead still carry the transaction that converted them
  const where = transactions && sql`xmin::text <> all(${transactions}::text[])`;
  for (let after: string | null = null; ; ) {
    after = await moveChunk(db, { workspace, move }, { zone, after, ...(where ? { where } : {}) });
    if (after === null) return;
  }
}
