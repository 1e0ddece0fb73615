import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo } from 'react';
import type { TableColumn } from './columns.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature });
type Row = { readonly id: string };
const noRows: Row[] = [];

/** A column as it is shown: where it stands and how wide it is. */
export interface ShownColumn extends TableColumn {
  readonly size: number;
  /** from the first column's left edge */
  readonly start: number;
  readonly isResizing: boolean;
  readonly onResizeStart: (event: unknown) => void;
}

export interface ColumnModel {
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  readonly hidden: readonly string[];
  readonly toggle: (path: string) => void;
}

interface Stored {
  readonly sizes: { readonly [path: string]: number };
  readonly hidden: readonly string[];
}

const storageKey = (view: string) => `kehuan.columns.${view}`;

function read(view: string): Stored {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey(view)) ?? 'null') as Stored | null;
    if (stored && typeof stored.sizes === 'object' && Array.isArray(stored.hidden)) return stored;
  } catch {
    // written by another version, or by hand: the view's own columns are shown
  }
  return { sizes: {}, hidden: [] };
}

/** Widths and visibility of a table's columns; what this reader changes is kept on this device. The first column stays. */
export function useColumnModel(view: string, columns: readonly TableColumn[]): ColumnModel {
  const definitions = useMemo(
    () =>
      columns.map(
        ({ path, width }, index): ColumnDef<typeof features, Row> => ({
          id: path,
          size: width,
          minSize: 60,
          maxSize: 800,
          enableHiding: index > 0,
        }),
      ),
    [columns],
  );
  const stored = useMemo(() => read(view), [view]);
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    initialState: {
      columnSizing: { ...stored.sizes },
      columnVisibility: Object.fromEntries(stored.hidden.map((path) => [path, false])),
    },
  });
  const { columnSizing, columnVisibility, columnResizing } = table.state;
  useEffect(() => {
    const hidden = Object.keys(columnVisibility).filter((path) => columnVisibility[path] === false);
    if (Object.keys(columnSizing).length === 0 && hidden.length === 0) localStorage.removeItem(storageKey(view));
    else localStorage.setItem(storageKey(view), JSON.stringify({ sizes: columnSizing, hidden } satisfies Stored));
  }, [view, columnSizing, columnVisibility]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the table keeps its identity; its state says when it changed
  return useMemo(() => {
    const byPath = new Map(columns.map((column) => [column.path, column]));
    let start = 0;
    const shown = table.getFlatHeaders().flatMap((header): ShownColumn[] => {
      const column = byPath.get(header.column.id);
      if (!column) return [];
      const size = header.column.getSize();
      start += size;
      return [
        {
          ...column,
          size,
          start: start - size,
          isResizing: columnResizing.isResizingColumn === header.column.id,
          onResizeStart: header.getResizeHandler(),
        },
      ];
    });
    return {
      columns: shown,
      width: start,
      hidden: columns.map(({ path }) => path).filter((path) => columnVisibility[path] === false),
      toggle: (path) => table.getColumn(path)?.toggleVisibility(),
    };
  }, [columns, columnSizing, columnVisibility, columnResizing.isResizingColumn]);
}
