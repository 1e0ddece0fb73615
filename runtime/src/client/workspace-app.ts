import { type App, type EffectiveGrant, type ObjectDefinition, objectOf, routes } from '@kehuan/schemas';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './call.ts';

/** The released app as the signed-in person may see it. */
export interface WorkspaceApp {
  readonly release: number;
  readonly app: App;
  readonly grants: { readonly [object: string]: EffectiveGrant };
  /** context variables of rules that are the workspace's own: its calendars */
  readonly variables: { readonly [path: string]: string };
}

export const appQuery = queryOptions({
  queryKey: ['app'],
  queryFn: ({ signal }): Promise<WorkspaceApp> => call(routes.app, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(routes.me, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The app inside the shell, which loads it first. Changes by itself when a new release is published. */
export function useApp(): WorkspaceApp {
  return useSuspenseQuery(appQuery).data;
}

/** An object of the app, where the person may see it. */
export function useObject(key: string): ObjectDefinition | undefined {
  return objectOf(useApp().app, key);
}

const nothing: EffectiveGrant = {
  create: false,
  read: 'none',
  update: 'none',
  delete: 'none',
  transfer: false,
  import: false,
  export: false,
  fields: {},
};

/** What the person may do with an object. */
export function useGrant(object: string): EffectiveGrant {
  return useApp().grants[object] ?? nothing;
}

/** The signed-in person, inside the shell. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}

/** People of the workspace by name, those who left last. */
export function usePeople() {
  return useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => call(routes.people, { query: {}, signal }),
    select: ({ people }) => people,
    staleTime: 5 * 60_000,
  });
}
