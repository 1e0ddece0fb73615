import { routes } from '@kehuan/schemas';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from './call.ts';
import type { RecordsKey } from './records.ts';

/** milliseconds after the last key before the server is asked */
const pause = 150;

/** Records of all objects that fit, asked for once typing pauses; what is no longer wanted is given up. */
export function useSearch(text: string) {
  const words = useSettled(text.trim());
  const key: RecordsKey = ['records', [], 'search', words];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(routes.search, { body: { text: words }, signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const isSettled = words === text.trim();
  return {
    hits: text.trim() === '' ? [] : (data?.hits ?? []),
    isSearching: text.trim() !== '' && (!isSettled || isFetching),
    error: isSettled ? error : null,
    retry: () => void refetch(),
  };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
