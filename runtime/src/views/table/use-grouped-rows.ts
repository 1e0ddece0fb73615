import type { Json, Query, RecordRow, Rule } from '@kehuan/schemas';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordPages } from '../../client/record-pages.ts';
import { type RecordPage, recordsQuery } from '../../client/records.ts';
import { useApp } from '../../client/workspace-app.ts';
import type { PathField } from '../field-path.ts';
import { bothRules } from '../filter/conditions.ts';
import { groupRule, type TableGroup } from './group-rule.ts';
import { type GroupLine, type Segment, segmentAt } from './group-segments.ts';

/** The lines of a table: records, and between them the heads of groups. */
export interface GridRows extends RecordPages {
  readonly groupAt?: (index: number) => GroupLine | undefined;
  /** the number of a record in its group */
  readonly numberAt?: (index: number) => number;
}

export interface GroupedSettings {
  readonly query: Query;
  readonly groups: readonly (TableGroup & { readonly at: PathField })[];
  /** subtotals, one of every group */
  readonly measures: NonNullable<Query['measures']>;
}

const pageSize = 100;
/** lines held free for rows that are still coming */
const coming = 5;

/** An open group: the values of it and of the groups around it. */
type Path = readonly Json[];
const keyOf = (path: Path): string => JSON.stringify(path);
const pathOf = (key: string): Path => JSON.parse(key) as Path;

interface Leaf {
  readonly key: string;
  readonly query: Query;
}

/** Where the pages of an open group begin, as far as known. */
interface Cursors {
  readonly starts: readonly (string | undefined)[];
  readonly isComplete: boolean;
}

const fresh: Cursors = { starts: [undefined], isComplete: false };

/**
 * Rows under the heads of their groups. Every level is one question of its own, asked when the group around it is opened: how many records each
 * group has and what they add up to. Rows are read page by page inside their group; only pages in sight are kept up to date.
 */
export function useGroupedRows({ query, groups, measures }: GroupedSettings): GridRows {
  const { app } = useApp();
  const id = useMemo(() => JSON.stringify([query, groups, measures]), [query, groups, measures]);
  const [state, setState] = useState<{ id: string; open: ReadonlySet<string>; cursors: ReadonlyMap<string, Cursors> }>({
    id,
    open: new Set(),
    cursors: new Map(),
  });
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  // another filter or order: what is open stays open, its pages begin anew
  const open = state.open;
  const cursors: ReadonlyMap<string, Cursors> = state.id === id ? state.cursors : new Map();
  const pages = useRef<{ id: string; map: Map<string, RecordPage> }>({ id, map: new Map() });
  if (pages.current.id !== id) pages.current = { id, map: new Map() };

  const filterOf = (path: Path): Rule | undefined =>
    path.reduce<Rule | undefined>((rule, value, level) => {
      const group = groups[level];
      return group ? bothRules(rule, groupRule(group, group.at.field, value)) : rule;
    }, query.filter);

  const isShown = (path: Path) => path.every((_, index) => open.has(keyOf(path.slice(0, index + 1))));
  const shownPaths = [...open].map(pathOf).filter((path) => path.length <= groups.length && isShown(path));
  const heads = [[] as Path, ...shownPaths.filter((path) => path.length < groups.length)];
  const leaves = shownPaths
    .filter((path) => path.length === groups.length)
    .map((path): Leaf => {
      const { count: _, ...rest } = query;
      const filter = filterOf(path);
      return { key: keyOf(path), query: { ...rest, ...(filter === undefined ? {} : { filter }) } };
    });

  const headResults = useQueries({
    queries: heads.map((path) => {
      const group = groups[path.length];
      const filter = filterOf(path);
      const { object, search } = query;
      return {
        ...recordsQuery(app, {
          object,
          ...(filter === undefined ? {} : { filter }),
          ...(search ? { search } : {}),
          group: group ? [{ field: group.field, ...(group.bucket ? { bucket: group.bucket } : {}) }] : [],
          measures: [{ key: 'records', fn: 'count' }, ...measures],
          ...(group?.descending ? { sort: [{ field: group.field, descending: true }] } : {}),
        }),
        enabled: group !== undefined,
      };
    }),
  });
  const headOf = (path: Path) => headResults[heads.findIndex((head) => keyOf(head) === keyOf(path))]?.data;

  const setOpen = (key: string, isOpen: boolean) =>
    setState((known) => {
      const next = new Set(known.open);
      if (isOpen) next.add(key);
      else next.delete(key);
      return { ...known, open: next };
    });

  // lines in order; rows of a group as many as are known, and room for those that come
  const segments: Segment[] = [];
  let count = 0;
  const push = (length: number, part: { readonly group: GroupLine } | { readonly key: string }) => {
    if (length === 0) return;
    segments.push('group' in part ? { start: count, length: 1, group: part.group } : { start: count, length, ...part });
    count += length;
  };
  const walk = (path: Path) => {
    const group = groups[path.length];
    const data = headOf(path);
    if (!group || !data) return;
    for (const row of data.rows) {
      const value = row[group.field] ?? null;
      const inside = [...path, value];
      const key = keyOf(inside);
      const isOpen = open.has(key);
      const records = Number(row.records ?? 0);
      push(1, {
        group: {
          key,
          level: path.length,
          value,
          count: records,
          sums: row,
          references: data.references,
          isOpen,
          toggle: () => setOpen(key, !isOpen),
        },
      });
      if (!isOpen) continue;
      if (inside.length < groups.length) walk(inside);
      else push(rowsOf(key, records), { key });
    }
  };
  const rowsOf = (key: string, records: number): number => {
    const { starts, isComplete } = cursors.get(key) ?? fresh;
    const last = pages.current.map.get(`${key} ${starts.length - 1}`);
    const known = (starts.length - 1) * pageSize + (last?.rows.length ?? 0);
    return isComplete && last ? known : known + Math.min(coming, Math.max(1, records - known));
  };
  walk([]);

  const wanted = leaves.flatMap((leaf) => {
    const segment = segments.find((part) => 'key' in part && part.key === leaf.key);
    if (!segment) return [];
    const { starts } = cursors.get(leaf.key) ?? fresh;
    const from = Math.max(0, Math.floor((range[0] - segment.start) / pageSize));
    const to = Math.min(starts.length - 1, Math.floor((range[1] - segment.start) / pageSize) + 1);
    const isInSight = range[1] >= segment.start && range[0] < segment.start + segment.length;
    if (!isInSight) return [];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => ({ leaf, page: from + offset }));
  });
  const results = useQueries({
    queries: wanted.map(({ leaf, page }) => {
      const after = cursors.get(leaf.key)?.starts[page];
      return recordsQuery(app, { ...leaf.query, page: { size: pageSize, ...(after ? { after } : {}) } });
    }),
  });
  wanted.forEach(({ leaf, page }, index) => {
    const data = results[index]?.data;
    if (data) pages.current.map.set(`${leaf.key} ${page}`, data);
  });
  useEffect(() => {
    setState((known) => {
      const current = known.id === id ? known.cursors : new Map<string, Cursors>();
      const next = wanted.reduce<ReadonlyMap<string, Cursors>>((all, { leaf, page }, index) => {
        const data = results[index]?.data;
        const before = all.get(leaf.key) ?? fresh;
        const after = data ? follow(before, page, data) : before;
        return after === before && all.has(leaf.key) ? all : new Map(all).set(leaf.key, after);
      }, current);
      return next === known.cursors && known.id === id ? known : { ...known, id, cursors: next };
    });
  });

  const failed = [...headResults, ...results].find(({ error, data }) => error && !data);
  const pageAt = (index: number) => {
    const segment = segmentAt(segments, index);
    if (!segment || 'group' in segment) return undefined;
    const offset = index - segment.start;
    const data = pages.current.map.get(`${segment.key} ${Math.floor(offset / pageSize)}`);
    return data && { data, offset };
  };
  const root = headOf([]);
  const total = root?.rows.reduce((sum, row) => sum + Number(row.records ?? 0), 0);
  return {
    count,
    isComplete: true,
    rowAt: (index) => {
      const found = pageAt(index);
      return found?.data.rows[found.offset % pageSize] as RecordRow | undefined;
    },
    referencesAt: (index) => pageAt(index)?.data.references ?? {},
    groupAt: (index) => {
      const segment = segmentAt(segments, index);
      return segment && 'group' in segment ? segment.group : undefined;
    },
    numberAt: (index) => index - (segmentAt(segments, index)?.start ?? 0) + 1,
    show: (from, to) => {
      if (from !== range[0] || to !== range[1]) setRange([from, to]);
    },
    total: total === undefined ? undefined : { value: total, more: false },
    status: root ? 'ready' : failed ? 'error' : 'loading',
    isStale: false,
    error: failed?.error ?? null,
    retry: () => [...headResults, ...results].forEach((result) => void result.refetch()),
  };
}

/** The same cursors where the page changes nothing about them. */
function follow(known: Cursors, page: number, { next }: RecordPage): Cursors {
  const { starts, isComplete } = known;
  if (next === undefined) {
    if (starts.length === page + 1 && isComplete) return known;
    return { starts: starts.slice(0, page + 1), isComplete: true };
  }
  if (starts[page + 1] === next) return known;
  return { starts: [...starts.slice(0, page + 1), next], isComplete: false };
}
