import { countFacets } from '../records/count-facets.ts';
import { searchRecords } from '../records/search-records.ts';
import type { Handlers } from './handler.ts';

export function searchHandlers(): Handlers<'search' | 'facets'> {
  return {
    search: (context, request) => searchRecords(context, request.body),
    facets: (context, request) => countFacets(context, request.body),
  };
}
