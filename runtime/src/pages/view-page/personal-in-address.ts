import type { Sort } from '@kehuan/schemas';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Filter, operators } from '../../views/filter/conditions.ts';
import type { PersonalView } from '../../views/view-props.ts';

/** `amount:desc,name` */
function readSort(text: string | null): Sort | undefined {
  if (text === null) return undefined;
  return text
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [field = '', direction] = part.split(':');
      return { field, ...(direction === 'desc' ? { descending: true } : {}) };
    });
}

const writeSort = (sort: Sort): string =>
  sort.map(({ field, descending }) => (descending ? `${field}:desc` : field)).join(',');

/** Addresses are typed and sent around: what is no filter is as if it were not there. */
function readFilter(text: string | null): Filter | undefined {
  if (text === null) return undefined;
  try {
    const { match, conditions } = JSON.parse(text) as Partial<Filter>;
    const isFilter =
      (match === 'and' || match === 'or') &&
      Array.isArray(conditions) &&
      conditions.every(({ field, operator }) => typeof field === 'string' && Object.hasOwn(operators, operator));
    return isFilter ? { match, conditions } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the reader changed on a view, kept in the address: it survives a reload, goes with a copied link, and the back
 * button undoes nothing but pages.
 */
export function usePersonalInAddress(): readonly [PersonalView, (personal: PersonalView) => void] {
  const [address, setAddress] = useSearchParams();
  const [filterText, sortText, search] = [address.get('filter'), address.get('sort'), address.get('q')];
  const personal = useMemo((): PersonalView => {
    const filter = readFilter(filterText);
    const sort = readSort(sortText);
    return { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}), ...(search ? { search } : {}) };
  }, [filterText, sortText, search]);
  const change = useCallback(
    (next: PersonalView) => {
      const params: Record<string, string> = {};
      if (next.filter) params.filter = JSON.stringify(next.filter);
      if (next.sort) params.sort = writeSort(next.sort);
      if (next.search) params.q = next.search;
      setAddress(params, { replace: true });
    },
    [setAddress],
  );
  return [personal, change];
}
