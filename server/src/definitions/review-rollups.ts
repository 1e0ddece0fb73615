import { type App, fieldsOf, quote, type ReviewChange, ruleModelOf, withResults } from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot, Snapshot } from '../database/context.ts';
import { countRows } from './measure-data.ts';
import { recordsUntilStored } from './store-rollups.ts';
import { sortedRollups } from './stored-rollups.ts';

interface Asked {
  readonly after: App;
  readonly view?: string | undefined;
  readonly field?: readonly [object: string, field: string];
}

/** Says of the rollups of a view, or of one rollup, that they will be stored, and why; undefined where none will or all are already. */
export async function reviewRollups(
  context: Context,
  { after, view, field }: Asked,
): Promise<Pick<ReviewChange, 'rows' | 'effect'> | undefined> {
  const { db, workspace } = context;
  const snapshot = asDrafted(context.snapshot, after);
  const views = snapshot.app.views.filter(({ key }) => view === undefined || key === view);
  for (const column of sortedRollups(db, { workspace, snapshot }, views)) {
    if (field && (column.object !== field[0] || column.field !== field[1])) continue;
    if (context.snapshot.objects.get(column.object)?.stored?.[column.field] === column.name) continue;
    const { rows, isMore } = await countRows(db, sql.id(workspace.schema, column.childTable));
    const label = snapshot.objects.get(column.object)?.fields.get(column.field)?.label;
    if (rows < recordsUntilStored || !label) continue;
    const count = `${rows.toLocaleString('en-US')}${isMore ? '+' : ''}`;
    return {
      rows,
      effect: {
        zh: `有视图按${quote(label, 'zh')}排序或筛选，要算 ${count} 条记录，改为随写入更新`,
        en: `Views sort or filter by ${quote(label, 'en')} over ${count} records, so it is kept up with every write`,
      },
    };
  }
  return undefined;
}

/** The draft over the tables there are: what is new in it has no column yet. */
function asDrafted(snapshot: Snapshot, after: App): Snapshot {
  const app = withResults(after);
  const objects = app.objects.flatMap((definition): readonly [string, ObjectSnapshot][] => {
    const there = snapshot.objects.get(definition.key);
    const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]));
    return there ? [[definition.key, { definition, fields, table: there.table, columns: there.columns }]] : [];
  });
  return { ...snapshot, app, model: ruleModelOf(app), objects: new Map(objects) };
}
