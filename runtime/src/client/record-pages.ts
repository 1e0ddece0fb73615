import { Problem, type Query, type RecordRow, type References } from '@kehuan/schemas';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type RecordPage, recordsQuery } from './records.ts';
import { useApp } from './workspace-app.ts';

/** A list of records of any length: only the pages around what is shown are held and kept up to date. */
export interface RecordPages {
  /** rows known so far; more may follow while `isComplete` is false */
  readonly count: number;
  readonly isComplete: boolean;
  /** undefined: not loaded (any more) */
  readonly rowAt: (index: number) => RecordRow | undefined;
  /** titles of what the row's values point at */
  readonly referencesAt: (index: number) => References;
  /** which rows are on the screen */
  readonly show: (from: number, to: number) => void;
  /** all matching records, where the query counts them */
  readonly total: RecordPage['count'];
  readonly status: 'loading' | 'error' | 'ready';
  /** the rows shown are those of the query before */
  readonly isStale: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

const noReferences: References = {};

/** Where each page begins: the keyset cursor, known once the page before is. */
interface Cursors {
  readonly id: string;
  readonly starts: readonly (string | undefined)[];
  readonly isComplete: boolean;
}

export interface PageSettings {
  /** rows of one page */
  readonly size: number;
  /** pages to load before they come in sight */
  readonly ahead: number;
}

/**
 * Reads `query` page by page. Each page is a query of its own that begins at the cursor the page before ended with, so a
 * live update asks again only for the two or three pages in sight, wherever in 100,000 rows they are.
 */
export function useRecordPages(query: Query, { size, ahead }: PageSettings = { size: 100, ahead: 1 }): RecordPages {
  const { app } = useApp();
  const id = useMemo(() => JSON.stringify(query), [query]);
  const [cursors, setCursors] = useState<Cursors>({ id, starts: [undefined], isComplete: false });
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const { starts, isComplete } = cursors.id === id ? cursors : { starts: [undefined], isComplete: false };
  const shown = useRef(new Map<number, { readonly id: string; readonly page: RecordPage }>());

  const first = cursors.id === id ? Math.max(0, Math.min(range[0], starts.length - 1)) : 0;
  const last = cursors.id === id ? Math.min(range[1] + ahead, starts.length - 1) : 0;
  const indices = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const results = useQueries({
    queries: indices.map((index) => {
      const after = starts[index];
      const count = index === 0 ? query.count : undefined;
      return recordsQuery(app, { ...query, page: { size, ...(after ? { after } : {}) }, ...(count ? { count } : {}) });
    }),
  });

  const loaded = results.map(({ data }) => data);
  useEffect(() => {
    setCursors((known) =>
      follow(known.id === id ? known : { id, starts: [undefined], isComplete: false }, first, loaded),
    );
  });

  const failed = results.find(({ error, data }) => error && !data);
  const isLost = failed?.error instanceof Problem && failed.error.code === 'cursor.invalid';
  useEffect(() => {
    // a new release can make positions void: from the top again
    if (isLost) setCursors({ id, starts: [undefined], isComplete: false });
  }, [isLost, id]);

  const isStale = !shown.current.has(0) ? false : shown.current.get(0)?.id !== id && results[0]?.data === undefined;
  if (!isStale && shown.current.get(0)?.id !== id) shown.current.clear();
  results.forEach(({ data }, offset) => {
    if (data) shown.current.set(first + offset, { id, page: data });
  });

  const pageAt = (index: number) => shown.current.get(Math.floor(index / size))?.page;
  const lastIndex = Math.max(starts.length - 1, ...(isStale ? shown.current.keys() : []));
  const lastPage = shown.current.get(lastIndex)?.page;
  return {
    count: lastIndex * size + (lastPage?.rows.length ?? 0),
    isComplete: isComplete && lastPage !== undefined,
    rowAt: (index) => pageAt(index)?.rows[index % size] as RecordRow | undefined,
    referencesAt: (index) => pageAt(index)?.references ?? noReferences,
    show: (from, to) => {
      const next = [Math.floor(from / size), Math.floor(to / size)] as const;
      if (next[0] !== range[0] || next[1] !== range[1]) setRange(next);
    },
    total: shown.current.get(0)?.page.count,
    status: shown.current.size > 0 ? 'ready' : failed ? 'error' : 'loading',
    isStale,
    error: failed?.error ?? null,
    retry: () => void results.forEach((result) => void result.refetch()),
  };
}

/** Takes over where the loaded pages end. A page whose end moved makes the next one begin there. */
function follow(known: Cursors, first: number, loaded: readonly (RecordPage | undefined)[]): Cursors {
  let { starts, isComplete } = known;
  loaded.forEach((page, offset) => {
    const index = first + offset;
    if (!page || index >= starts.length) return;
    if (page.next === undefined) {
      if (starts.length > index + 1 || !isComplete) [starts, isComplete] = [starts.slice(0, index + 1), true];
    } else if (starts[index + 1] !== page.next) {
      isComplete = isComplete && index + 1 < starts.length - 1;
      starts = [...starts.slice(0, index + 1), page.next, ...starts.slice(index + 2)];
    }
  });
  return starts === known.starts && isComplete === known.isComplete ? known : { id: known.id, starts, isComplete };
}
