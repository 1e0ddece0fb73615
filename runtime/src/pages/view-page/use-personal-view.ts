import type { Sort } from '@kehuan/schemas';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../client/workspace-app.ts';
import { operators } from '../../views/filter/condition-operators.ts';
import type { FilterGroup, FilterPart } from '../../views/filter/conditions.ts';
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
function readFilter(text: string | null): FilterGroup | undefined {
  if (text === null) return undefined;
  try {
    const filter: unknown = JSON.parse(text);
    return isFilter(filter) ? filter : undefined;
  } catch {
    return undefined;
  }
}

function isFilter(value: unknown): value is FilterGroup {
  const { match, parts } = (value ?? {}) as Partial<FilterGroup>;
  return (match === 'and' || match === 'or') && Array.isArray(parts) && parts.every(isPart);
}

function isPart(value: unknown): value is FilterPart {
  if (typeof value !== 'object' || value === null) return false;
  if ('parts' in value) return isFilter(value);
  if ('list' in value) return typeof value.list === 'string' && 'where' in value && isFilter(value.where);
  if ('rule' in value) return true;
  return (
    'field' in value &&
    typeof value.field === 'string' &&
    'operator' in value &&
    typeof value.operator === 'string' &&
    Object.hasOwn(operators, value.operator)
  );
}

type Kept = Omit<PersonalView, 'search'>;

const keptKey = (user: string, view: string) => `kehuan.unsaved.${user}.${view}`;

function readKept(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    // written by another version, or by hand: only what can still be used is
    const { filter, sort, options } = kept ?? {};
    return {
      ...(isFilter(filter) ? { filter } : {}),
      ...(Array.isArray(sort) ? { sort } : {}),
      ...(options !== null && typeof options === 'object' ? { options } : {}),
    };
  } catch {
    return {};
  }
}

/**
 * What the reader changed on a view: an unsaved view, kept on this device until it is saved or taken back. Conditions and order
 * stand in the address as well, so that they go with a copied link; an address that has them says more than what is kept.
 */
export function usePersonalView(view: string): readonly [PersonalView, (personal: PersonalView) => void] {
  const [address, setAddress] = useSearchParams();
  const key = keptKey(useMe().id, view);
  const [kept, setKept] = useState(() => readKept(key));
  const [filterText, sortText, search] = [address.get('filter'), address.get('sort'), address.get('q')];
  const personal = useMemo((): PersonalView => {
    const isNamed = filterText !== null || sortText !== null;
    const filter = isNamed ? readFilter(filterText) : kept.filter;
    const sort = isNamed ? readSort(sortText) : kept.sort;
    return {
      ...(filter ? { filter } : {}),
      ...(sort ? { sort } : {}),
      ...(kept.options ? { options: kept.options } : {}),
      ...(search ? { search } : {}),
    };
  }, [filterText, sortText, search, kept]);
  const change = useCallback(
    (next: PersonalView) => {
      const { search: words, ...keeps } = next;
      setKept(keeps);
      if (Object.keys(keeps).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(keeps));
      const params: Record<string, string> = {};
      if (next.filter) params.filter = JSON.stringify(next.filter);
      if (next.sort) params.sort = writeSort(next.sort);
      if (words) params.q = words;
      setAddress(params, { replace: true });
    },
    [setAddress, key],
  );
  return [personal, change];
}
