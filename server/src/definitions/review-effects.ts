import {
  type App,
  type Change,
  canStay,
  columnStorageOf,
  contentOf,
  type Field,
  fieldOf,
  type Label,
  type Noun,
  objectOf,
  quote,
  type ReviewChange,
  text,
  usedBy,
} from '@kehuan/schemas';
import { sql } from 'kysely';
import type { Context, ObjectSnapshot } from '../database/context.ts';
import type { Catalogue } from './catalogue.ts';
import { type Column, type Count, countRepeated, countRows, isFilled, measureFit } from './measure-data.ts';
import { reviewRollups } from './review-rollups.ts';

/** What a change does to the data: rows, a short sentence, and a warning where something would be lost. */
export type Effect = Pick<ReviewChange, 'rows' | 'effect' | 'warning' | 'samples'>;

interface Target {
  readonly catalogue: Catalogue;
  readonly after: App;
}

export function measureChange(context: Context, change: Change, target: Target): Promise<Effect> {
  return effects[change.noun]({ context, change, ...target });
}

interface Place extends Target {
  readonly context: Context;
  readonly change: Change;
}

const untouched: Effect = { effect: { zh: '不动旧数据', en: 'No data touched' } };
const untouchedAlways = async (): Promise<Effect> => untouched;

const effects = {
  app: untouchedAlways,
  form: untouchedAlways,
  view: async ({ context, change, after }) =>
    (change.kind !== 'removed' && (await reviewRollups(context, { after, view: change.path[1] }))) || untouched,
  dashboard: untouchedAlways,
  navigation: untouchedAlways,
  object: measureObject,
  field: measureField,
  option: ({ context, change, after }) => {
    const [key = '', field = '', option = ''] = change.path;
    return measureOption({ context, change, after }, { key, field, option });
  },
  stage: ({ context, change, after }) => {
    const [key = '', , option = ''] = change.path;
    if (change.path[3] === 'required') {
      return Promise.resolve({ effect: { zh: '以后进入时才要求', en: 'Asked for from now on' } });
    }
    return measureOption({ context, change, after }, { key, field: 'stage', option });
  },
  behaviour: measureBehaviour,
  role: measureRole,
  workflow: measureWorkflow,
} as const satisfies { readonly [N in Noun]: (place: Place) => Promise<Effect> };

function number({ rows, isMore }: Count): string {
  return `${rows.toLocaleString('en-US')}${isMore ? '+' : ''}`;
}

/** An effect on this many rows; nothing touched where there are none. */
function onRows(count: Count, zh: string, en: string): Effect {
  if (count.rows === 0) return untouched;
  const fill = (template: string) => template.replace('{rows}', number(count));
  return { rows: count.rows, effect: { zh: fill(zh), en: fill(en) } };
}

function warn(effect: Effect, zh: string, en: string): Effect {
  return effect.rows === undefined || effect.rows === 0 ? effect : { ...effect, warning: { zh, en } };
}

function tableOf({ db: _, workspace, snapshot }: Context, key: string) {
  const object = snapshot.objects.get(key);
  return object && { object, table: sql.id(workspace.schema, object.table) };
}

function columnOf(object: ObjectSnapshot, key: string): Column | undefined {
  const field = object.fields.get(key);
  const place = object.columns[key];
  return field && place && Object.hasOwn(object.columns, key) ? { field, ...place } : undefined;
}

async function measureObject({ context, change, catalogue }: Place): Promise<Effect> {
  const [key = ''] = change.path;
  if (change.kind === 'added') {
    const retired = catalogue.objects.get(key);
    if (!retired) return { effect: { zh: '新建一张表', en: 'A new table' } };
    const count = await countRows(context.db, sql.id(context.workspace.schema, retired.table));
    return onRows(count, '恢复 {rows} 条记录', '{rows} records come back');
  }
  const found = tableOf(context, key);
  if (change.kind === 'changed' || !found) return untouched;
  const count = await countRows(context.db, found.table);
  const { label } = found.object.definition;
  return warn(
    onRows(count, '{rows} 条收起来，随时能恢复', '{rows} records put away, can be restored'),
    `${quote(label, 'zh')}要删掉，里面有 ${number(count)} 条记录`,
    `${quote(label, 'en')} goes away with ${number(count)} records`,
  );
}

async function measureField(place: Place): Promise<Effect> {
  const { context, change } = place;
  const [key = '', fieldKey = '', aspect] = change.path;
  const found = tableOf(context, key);
  if (!found) return untouched;
  const field = objectOf(place.after, key)?.fields.find((own) => own.key === fieldKey);
  if (field?.type === 'rollup') {
    const stored = await reviewRollups(context, { after: place.after, field: [key, fieldKey] });
    if (stored) return stored;
  }
  if (change.kind === 'added') return measureNewField(place, found.table);
  const column = columnOf(found.object, fieldKey);
  if (!column) return untouched;
  const at = { ...place, table: found.table, object: found.object, column };
  if (change.kind === 'removed') return measureRemoval(at);
  return aspect !== undefined && Object.hasOwn(fieldAspects, aspect)
    ? fieldAspects[aspect as keyof typeof fieldAspects](at)
    : untouched;
}

interface FieldPlace extends Place {
  readonly table: ReturnType<typeof sql.id>;
  readonly object: ObjectSnapshot;
  readonly column: Column;
}

async function measureNewField({ context, change, catalogue }: Place, table: FieldPlace['table']): Promise<Effect> {
  const [key, fieldKey] = change.path;
  const kept = catalogue.columns.find(
    ({ object, field, successor }) => object === key && field === fieldKey && successor === null,
  );
  if (!kept) return untouched;
  const filled = isFilled({ field: kept.definition, column: kept.column_name });
  const count = await countRows(context.db, table, filled);
  return onRows(count, '恢复 {rows} 条旧内容', '{rows} old values come back');
}

async function measurePutAway({ context, table, column }: FieldPlace): Promise<Effect> {
  const count = await countRows(context.db, table, isFilled(column));
  return onRows(count, '{rows} 条收起来，随时能恢复', '{rows} values put away, can be restored');
}

async function measureRemoval({ context, table, column, object }: FieldPlace): Promise<Effect> {
  const count = await countRows(context.db, table, isFilled(column));
  const [owner, name] = [object.definition.label, column.field.label];
  return warn(
    onRows(count, '{rows} 条收起来，随时能恢复', '{rows} values put away, can be restored'),
    `${text(owner, 'zh')}的${quote(name, 'zh')}要删掉，${number(count)} 条填过`,
    `${quote(name, 'en')} of ${text(owner, 'en')} goes away, ${number(count)} records have it`,
  );
}

const fieldAspects = {
  type: measureRetype,
  label: async ({ context, change }: FieldPlace): Promise<Effect> => {
    const [object, field] = change.path;
    const views = usedBy(context.snapshot.app, { object, field }).filter(({ noun }) => noun === 'view').length;
    if (views === 0) return untouched;
    return { effect: { zh: `跟着改 ${views} 个视图`, en: `${views} view(s) follow` } };
  },
  required: async ({ context, change, table, column }: FieldPlace): Promise<Effect> => {
    if (change.after !== true) return untouched;
    const count = await countRows(context.db, table, sql`not (${isFilled(column)})`);
    return onRows(count, '{rows} 条还没填，下次保存时要填', '{rows} records lack it, asked for when next saved');
  },
  unique: async ({ context, change, table, column }: FieldPlace): Promise<Effect> => {
    if (change.after !== true) return untouched;
    const repeated = await countRepeated(context.db, table, column);
    if (repeated.rows === 0) return untouched;
    return {
      ...warn(
        onRows(repeated, '{rows} 条重复，要先改掉', '{rows} records repeat a value, solve this first'),
        `${quote(column.field.label, 'zh')}有 ${number(repeated)} 条重复，不能设为不重复`,
        `${number(repeated)} records share values of ${quote(column.field.label, 'en')}, so it cannot be unique`,
      ),
      samples: repeated.samples,
    };
  },
} as const;

async function measureRetype(place: FieldPlace): Promise<Effect> {
  const { context, change, after, table, column, catalogue } = place;
  const [key = '', fieldKey = ''] = change.path;
  const object = objectOf(after, key);
  const to: Field | undefined = object && fieldOf(object, fieldKey);
  if (!to || canStay(column.field, to)) return untouched;
  // what is worked out from now on has no column: the old contents stay where they are
  if (!columnStorageOf(to)) return measurePutAway(place);
  const earlier = catalogue.columns.some(
    ({ object: owner, field, definition }) =>
      owner === key && field === fieldKey && contentOf(definition) === contentOf(to),
  );
  const { fitting, lost, samples } = await measureFit(context.db, { table, zone: after.zone }, { from: column, to });
  if (earlier) {
    const all = { rows: fitting.rows + lost.rows, isMore: fitting.isMore };
    return onRows(all, '{rows} 条换回原来的内容', '{rows} values go back to what they were');
  }
  const converted = onRows(fitting, '转换 {rows} 条', '{rows} values converted');
  if (lost.rows === 0) return converted;
  const [owner, name] = [place.object.definition.label, column.field.label];
  const total: Count = { rows: fitting.rows + lost.rows, isMore: fitting.isMore };
  const effect = onRows(
    total,
    `转换 ${number(fitting)} 条，留原文 ${number(lost)} 条`,
    `${number(fitting)} converted, ${number(lost)} kept aside`,
  );
  return {
    ...warn(
      { ...effect, rows: total.rows },
      `${text(owner, 'zh')}的${quote(name, 'zh')}有 ${number(lost)} 条放不进去，原文会留着`,
      `${number(lost)} values of ${quote(name, 'en')} of ${text(owner, 'en')} do not fit and are kept aside`,
    ),
    samples,
  };
}

interface Option {
  readonly key: string;
  readonly field: string;
  readonly option: string;
}

/** Rows that hold an option: they lose it where it is removed, else stay as they are. */
async function measureOption(
  { context, change, after }: Pick<Place, 'context' | 'change' | 'after'>,
  { key, field, option }: Option,
): Promise<Effect> {
  const found = tableOf(context, key);
  const column = found && columnOf(found.object, field);
  if (change.kind === 'added' || !found || !column) return untouched;
  const name = sql.id(column.column);
  const holds =
    column.field.type === 'choice' && column.field.options.multiple
      ? sql`${option} = any(${name})`
      : sql`${name} = ${option}`;
  const count = await countRows(context.db, found.table, holds);
  if (change.kind === 'changed') return onRows(count, '{rows} 条照旧', '{rows} records stay as they are');
  const target = initialOption(after, key, field);
  const moved = target
    ? onRows(count, `{rows} 条改到${quote(target, 'zh')}`, `{rows} records move to ${quote(target, 'en')}`)
    : onRows(count, '{rows} 条变成空的，原来的会留着', '{rows} values become empty, the old ones are kept aside');
  const label = labelOf(column.field, option);
  return warn(
    moved,
    `${number(count)} 条${text(found.object.definition.label, 'zh')}还是${quote(label, 'zh')}`,
    `${number(count)} records of ${text(found.object.definition.label, 'en')} are still ${quote(label, 'en')}`,
  );
}

function labelOf(field: Field, option: string): Label | string {
  const options = field.type === 'choice' ? field.options.options : [];
  return options.find(({ key }) => key === option)?.label ?? option;
}

/** What records get that lose their option, where the field always has one. */
function initialOption(app: App, key: string, fieldKey: string): Label | string | undefined {
  const object = objectOf(app, key);
  const field = object && fieldOf(object, fieldKey);
  return field?.initial === undefined ? undefined : labelOf(field, field.initial);
}

async function measureBehaviour({ context, change, after }: Place): Promise<Effect> {
  const [key = ''] = change.path;
  const found = tableOf(context, key);
  // a pipeline, say: what becomes of its records is told stage by stage
  const isPart = change.path.length > 2;
  if (!found || isPart) return untouched;
  const count = await countRows(context.db, found.table);
  if (change.kind === 'removed') {
    return onRows(
      count,
      '{rows} 条的相应内容收起来，随时能恢复',
      'What {rows} records hold for it is put away, can be restored',
    );
  }
  const start = initialOption(after, key, 'stage');
  if (!start || columnOf(found.object, 'stage')) return untouched;
  return onRows(count, `{rows} 条从${quote(start, 'zh')}开始`, `{rows} records start at ${quote(start, 'en')}`);
}

async function measureRole({ context, change }: Place): Promise<Effect> {
  const [key = ''] = change.path;
  const { people } = await context.db
    .withSchema(context.workspace.schema)
    .selectFrom('_members')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('active', '=', true)
    .where(sql<boolean>`${key} = any(roles)`)
    .executeTakeFirstOrThrow();
  if (people === 0) return untouched;
  const effect = { effect: { zh: `影响 ${people} 人`, en: `${people} people affected` } };
  if (change.kind !== 'removed') return effect;
  return { ...effect, warning: { zh: `${people} 人会失去这个角色`, en: `${people} people lose this role` } };
}

async function measureWorkflow({ context, change }: Place): Promise<Effect> {
  const [key = ''] = change.path;
  const { runs } = await context.db
    .withSchema(context.workspace.schema)
    .selectFrom('_workflow_run')
    .select(({ fn }) => fn.countAll<number>().as('runs'))
    .where('status', '=', 'running')
    .where('workflow', '=', key)
    .executeTakeFirstOrThrow();
  if (runs === 0) return untouched;
  return { effect: { zh: `${runs} 个进行中的照旧版走完`, en: `${runs} running one(s) finish as they began` } };
}
