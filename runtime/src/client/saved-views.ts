import { type BodyOf, type Routes, routes, type SavedView, type View, type ViewSettings } from '@kehuan/schemas';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './call.ts';

const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => call(routes.savedViews, { signal }),
  staleTime: 60_000,
});

/** Views that the person or others have saved, and which view each object opens with for them. */
export function useSavedViews() {
  return useQuery(savedViewsQuery);
}

export interface SavedViewCommands {
  readonly create: (view: BodyOf<Routes['createSavedView']>) => Promise<string>;
  readonly update: (id: string, change: BodyOf<Routes['updateSavedView']>) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  readonly setDefault: (object: string, view: string | undefined) => Promise<void>;
}

/** What can be done with saved views; the list is asked again afterwards. */
export function useSavedViewCommands(): SavedViewCommands {
  const client = useQueryClient();
  return useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
    return {
      create: async (body) => {
        const { id } = await call(routes.createSavedView, { body });
        await refresh();
        return id;
      },
      update: async (id, body) => {
        await call(routes.updateSavedView, { params: { id }, body });
        await refresh();
      },
      remove: async (id) => {
        await call(routes.deleteSavedView, { params: { id } });
        await refresh();
      },
      restore: async (id) => {
        await call(routes.restoreSavedView, { params: { id } });
        await refresh();
      },
      setDefault: async (object, view) => {
        await call(routes.setDefaultView, { params: { object }, body: view === undefined ? {} : { view } });
        await refresh();
      },
    };
  }, [client]);
}

/** A saved view as the views of an app are. Its id is no key of a definition, so it meets none. */
export function viewOfSaved({ id, object, name, settings }: SavedView): View {
  return { key: id, object, label: { zh: name, en: name }, ...settings };
}

/** What of a view is saved. */
export function settingsOf({ type, filter, sort, options }: View): ViewSettings {
  // type and options stay the pair they were
  return {
    type,
    options,
    ...(filter === undefined ? {} : { filter }),
    ...(sort === undefined || sort.length === 0 ? {} : { sort }),
  } as ViewSettings;
}
