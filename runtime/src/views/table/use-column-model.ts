import type { ViewOptions } from '@kehuan/schemas';
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import type { TableColumn } from './columns.ts';

export type TableOptions = ViewOptions<'table'>;

/** A column as it is shown: where it stands and how wide it is. */
export interface ShownColumn extends TableColumn {
  readonly size: number;
  /** from the first column's left edge */
  readonly start: number;
  readonly isResizing: boolean;
}

export interface ColumnModel {
  readonly columns: readonly ShownColumn[];
  readonly width: number;
  /** how many columns stay in sight at the left */
  readonly frozen: number;
  readonly frozenWidth: number;
  readonly startResize: (path: string, event: PointerEvent<HTMLElement>) => void;
  readonly resize: (path: string, width: number) => void;
  /** to another place; the title stays the first */
  readonly move: (path: string, to: number) => void;
  /** shows a field as the last column, or hides its column */
  readonly toggle: (path: string) => void;
  /** the first columns up to this one stay in sight */
  readonly freeze: (count: number) => void;
}

export interface ColumnSettings {
  readonly columns: readonly TableColumn[];
  readonly options: TableOptions;
  readonly onChange: (options: Partial<TableOptions>) => void;
}

const narrowest = 60;
const widest = 800;
const fitting = (width: number) => Math.max(narrowest, Math.min(widest, Math.round(width)));

/** Order, widths and visibility of a table's columns. What the reader changes is part of their unsaved view. */
export function useColumnModel({ columns, options, onChange }: ColumnSettings): ColumnModel {
  const [resized, setResized] = useState<{ readonly path: string; readonly width: number } | null>(null);
  const latest = useRef({ columns, options, onChange });
  latest.current = { columns, options, onChange };
  return useMemo(() => {
    let start = 0;
    const shown = columns.map((column): ShownColumn => {
      const size = resized?.path === column.path ? resized.width : column.width;
      start += size;
      return { ...column, size, start: start - size, isResizing: resized?.path === column.path };
    });
    const frozen = Math.max(1, Math.min(options.frozen ?? 1, shown.length));
    const keep = (next: readonly { readonly path: string; readonly width?: number }[]) => {
      const known = new Map(latest.current.options.columns.map((column) => [column.field, column.width]));
      latest.current.onChange({
        columns: next.map(({ path, width = known.get(path) }) => ({
          field: path,
          ...(width === undefined ? {} : { width }),
        })),
      });
    };
    const paths = () => latest.current.columns.map(({ path }) => ({ path }));
    const resize = (path: string, width: number) =>
      keep(paths().map((column) => (column.path === path ? { path, width: fitting(width) } : column)));
    return {
      columns: shown,
      width: start,
      frozen,
      frozenWidth: shown.slice(0, frozen).reduce((sum, { size }) => sum + size, 0),
      resize,
      startResize: (path, event) => {
        const before = shown.find((column) => column.path === path);
        if (!before) return;
        event.preventDefault();
        event.stopPropagation();
        const handle = event.currentTarget;
        const from = event.clientX;
        handle.setPointerCapture(event.pointerId);
        const widthAt = (clientX: number) => fitting(before.size + clientX - from);
        handle.onpointermove = ({ clientX }) => setResized({ path, width: widthAt(clientX) });
        handle.onpointerup = ({ clientX }) => {
          handle.onpointermove = null;
          handle.onpointerup = null;
          setResized(null);
          if (widthAt(clientX) !== before.size) resize(path, widthAt(clientX));
        };
      },
      move: (path, to) => {
        const others = paths().filter((column) => column.path !== path);
        const place = Math.max(1, Math.min(others.length, to));
        keep([...others.slice(0, place), { path }, ...others.slice(place)]);
      },
      toggle: (path) => {
        const known = paths();
        const isShown = known.some((column) => column.path === path);
        keep(isShown ? known.filter((column) => column.path !== path) : [...known, { path }]);
      },
      freeze: (count) => latest.current.onChange({ frozen: count }),
    };
  }, [columns, options.frozen, resized]);
}
