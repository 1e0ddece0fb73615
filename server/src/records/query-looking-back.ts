import { type App, type ChoiceOption, fieldsOf, Problem, type Query } from '@kehuan/schemas';
import type { Context, Snapshot } from '../database/context.ts';
import { readRelease } from '../definitions/releases.ts';
import { type QueryField, queryField } from './query-fields.ts';
import { definitionAt, pastRelation } from './query-past.ts';
import { type QuerySource, querySource, sourceOf, type Variables } from './query-source.ts';

/** The release in force at the moment a query looks back to. `app` only where it is not today's. */
export interface PastRelease {
  readonly release: number;
  readonly app: App | undefined;
}

/** Apps of earlier releases, as long as the release of today is in use. */
const apps = new WeakMap<Snapshot, Map<number, App>>();

/** Throws `query.invalid` for what is no moment. Before the first release the first one counts. */
export async function releaseAt(context: Context, { asOf }: Query): Promise<PastRelease | undefined> {
  if (asOf === undefined) return undefined;
  if (Number.isNaN(Date.parse(asOf))) {
    throw new Problem('query.invalid', {
      message: { zh: '没有这个时刻', en: 'there is no such moment' },
      path: '/asOf',
    });
  }
  const { db, workspace, snapshot } = context;
  const found = await db
    .withSchema(workspace.schema)
    .selectFrom('_releases')
    .select(({ fn, eb }) => [
      fn.max<number | null>(eb.case().when('at', '<=', asOf).then(eb.ref('number')).end()).as('then'),
      fn.min<number | null>('number').as('first'),
    ])
    .where('number', '>', 0)
    .executeTakeFirst();
  const release = found?.then ?? found?.first ?? snapshot.release;
  if (release === snapshot.release) return { release, app: undefined };
  const known = apps.get(snapshot) ?? new Map<number, App>();
  apps.set(snapshot, known);
  const app = known.get(release) ?? (await readRelease(db, workspace, release)).app;
  known.set(release, app);
  return { release, app };
}

interface Asked {
  readonly variables: Variables;
  readonly nulls: ReadonlySet<string>;
  readonly past?: PastRelease | undefined;
}

/** What the statement of a query is made with: tables, or their records as they were. */
export function sourceFor(context: Context, { variables, nulls, past }: Asked): QuerySource {
  const present = querySource(context, variables, nulls);
  if (!past) return present;
  const { app } = past;
  const relationOf = (entity: string) => pastRelation({ ...present, pastApp: app }, present, entity);
  return sourceOf(context, { variables, nulls, past: { app, relationOf } });
}

export type OptionsThen = { readonly [column: string]: readonly ChoiceOption[] };

/** The options that choices had then: a reply names them, for today's app may not know them any more. */
export function optionsThen(context: Context, past: PastRelease | undefined, query: Query): OptionsThen | undefined {
  if (!past?.app) return undefined;
  const named = [
    ...(query.fields ?? []).map((path) => [path, path] as const),
    ...(query.group ?? []).map(({ field, key }) => [key ?? field, field] as const),
  ];
  const source = { context, pastApp: past.app };
  const found = named.flatMap(([column, path]) => {
    const options = fieldOptions(source, queryField(context, query.object, { path, at: '/fields' }));
    return options ? [[column, options] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** A choice's options at the moment looked back to. */
export function fieldOptions(
  source: Pick<QuerySource, 'context' | 'pastApp'>,
  { owner, segments }: Pick<QueryField, 'owner' | 'segments'>,
): readonly ChoiceOption[] | undefined {
  const definition = definitionAt(source, owner);
  const field = definition && fieldsOf(definition).find(({ key }) => key === segments.at(-1));
  return field?.type === 'choice' ? field.options.options : undefined;
}
