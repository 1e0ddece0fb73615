import { type BodyOf, type Routes, routes } from '@kehuan/schemas';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import type { RecordsKey } from './records.ts';

/** What to count: fields of an object under a filter. Leave a field's own condition out of the filter to see its other values. */
export type FacetQuestion = BodyOf<Routes['facets']>;

export function facetsQuery(question: FacetQuestion) {
  const key: RecordsKey = ['records', [question.object], 'facets', question];
  return queryOptions({
    queryKey: key,
    queryFn: ({ signal }) => call(routes.facets, { body: question, signal }),
  });
}

/** How many records each option, person or linked record has, the most frequent first. `null`: nothing to ask for yet. */
export function useFacets(question: FacetQuestion | null) {
  return useQuery({
    ...facetsQuery(question ?? { object: '', fields: [] }),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}
