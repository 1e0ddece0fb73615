import type { Query } from '@kehuan/schemas';
import { useRecords } from '../../client/records.ts';
import type { ViewOf } from '../view-props.ts';
import type { BoardColumn } from './board-columns.ts';
import type { Move } from './use-moves.ts';

/** What a column holds, all its pages together. */
export interface ColumnTotal {
  readonly count: number;
  readonly sum: number;
  /** the sum by the stage's probability; undefined: the column is no stage with one */
  readonly weighted: number | undefined;
}

const none = { count: 0, sum: 0 };

/** Counts and sums of all columns from one question; moves under way are already counted where they go. */
export function useBoardTotals(view: ViewOf<'board'>, query: Query, moves: readonly Move[]) {
  const { group, sum } = view.options;
  const { object, filter, search } = query;
  const result = useRecords({
    object,
    ...(filter === undefined ? {} : { filter }),
    ...(search ? { search } : {}),
    group: [{ field: group }],
    measures: [{ key: 'count', fn: 'count' }, ...(sum ? [{ key: 'sum', fn: 'sum' as const, field: sum }] : [])],
  });
  const totals = new Map<string | null, { count: number; sum: number }>();
  for (const row of result.data?.rows ?? []) {
    const key = typeof row[group] === 'string' ? row[group] : null;
    totals.set(key, { count: Number(row.count ?? 0), sum: Number(row.sum ?? 0) });
  }
  const add = (key: string | null, count: number, amount: number) => {
    const known = totals.get(key) ?? none;
    totals.set(key, { count: known.count + count, sum: known.sum + amount });
  };
  for (const { row, from, to } of moves) {
    const amount = sum ? Number(row[sum] ?? 0) : 0;
    add(from, -1, -amount);
    add(to, 1, amount);
  }
  const totalOf = ({ key, stage }: BoardColumn): ColumnTotal => {
    const known = totals.get(key) ?? none;
    const probability = stage?.probability;
    return { ...known, weighted: sum && probability !== undefined ? (known.sum * probability) / 100 : undefined };
  };
  return { totalOf, isReady: result.data !== undefined, error: result.error, retry: () => void result.refetch() };
}
