import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** everything the view shows, also what is not loaded */
  readonly isAll: boolean;
  readonly toggle: (id: string, index: number) => void;
  /** from the one touched last to this one */
  readonly extend: (index: number, idAt: (index: number) => string | undefined) => void;
  readonly set: (ids: readonly string[], isAll?: boolean) => void;
  readonly clear: () => void;
}

const nobody: ReadonlySet<string> = new Set();

/** Which records are selected, by id: they stay selected while the list moves under them. */
export function useSelection(): Selection {
  const [state, setState] = useState<{ ids: ReadonlySet<string>; isAll: boolean; last: number }>({
    ids: nobody,
    isAll: false,
    last: 0,
  });
  const toggle = useCallback((id: string, index: number) => {
    setState(({ ids }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next, isAll: false, last: index };
    });
  }, []);
  const extend = useCallback((index: number, idAt: (index: number) => string | undefined) => {
    setState(({ ids, last }) => {
      const next = new Set(ids);
      for (let at = Math.min(index, last); at <= Math.max(index, last); at += 1) {
        const id = idAt(at);
        if (id) next.add(id);
      }
      return { ids: next, isAll: false, last: index };
    });
  }, []);
  const set = useCallback((ids: readonly string[], isAll = false) => {
    setState(({ last }) => ({ ids: new Set(ids), isAll, last }));
  }, []);
  const clear = useCallback(() => setState({ ids: nobody, isAll: false, last: 0 }), []);
  const { ids, isAll } = state;
  return useMemo(() => ({ ids, isAll, toggle, extend, set, clear }), [ids, isAll, toggle, extend, set, clear]);
}
