import { type App, fieldOf, objectOf, type Query, type ReplyOf, type Routes, routes } from '@kehuan/schemas';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { useApp } from './workspace-app.ts';

/** A page of records, or the groups of an aggregate, as the server answers. */
export type RecordPage = ReplyOf<Routes['query']>;

/**
 * Everything read about records lives under keys that begin `['records', objects]`: the objects whose changes may change the
 * answer. The live stream names objects; whatever names one of them is asked again.
 */
export type RecordsKey = readonly ['records', objects: readonly string[], ...rest: readonly unknown[]];

/** The objects a query reads: its own, and those its field paths lead through. */
export function objectsOfQuery(app: App, query: Query): readonly string[] {
  const found = new Set([query.object]);
  const paths = [
    ...(query.fields ?? []),
    ...(query.sort ?? []).map(({ field }) => field),
    ...(query.group ?? []).map(({ field }) => field),
    ...(query.measures ?? []).flatMap(({ field }) => field ?? []),
  ];
  for (const path of paths) {
    let current = [query.object];
    for (const segment of path.split('.')) {
      current = current.flatMap((key) => {
        const object = objectOf(app, key);
        const field = object && fieldOf(object, segment);
        return field?.type === 'link' ? field.options.to : [];
      });
      for (const key of current) found.add(key);
    }
  }
  return [...found];
}

export function recordsQuery(app: App, query: Query) {
  const key: RecordsKey = ['records', objectsOfQuery(app, query), query];
  return queryOptions({ queryKey: key, queryFn: ({ signal }) => call(routes.query, { body: query, signal }) });
}

/** One page or one aggregate of records. `null`: nothing to ask for yet. */
export function useRecords(query: Query | null) {
  const { app } = useApp();
  return useQuery({ ...recordsQuery(app, query ?? { object: '' }), enabled: query !== null });
}

export function recordQuery(object: string, id: string) {
  const key: RecordsKey = ['records', [object], 'one', id];
  return queryOptions({
    queryKey: key,
    queryFn: ({ signal }) => call(routes.record, { params: { object, id }, signal }),
  });
}

/** One record with what the person may do with it. */
export function useRecord(object: string, id: string) {
  return useQuery(recordQuery(object, id));
}

/** Asks again for everything read about these objects; all objects where none is named. */
export function refreshRecords(client: QueryClient, objects?: readonly string[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [root, named] }) => {
      if (root !== 'records') return false;
      return !objects || (named as RecordsKey[1]).some((object) => objects.includes(object));
    },
  });
}
