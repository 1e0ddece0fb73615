import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { type CellPlace, type CellRange, rangeOf } from './cell-range.ts';

export interface RangeSelection {
  /** the selected cells; one cell where nothing was extended; null: there is no current cell */
  readonly range: CellRange | null;
  /** down to which row a fill is being dragged */
  readonly fillTo: number | null;
  /** Begins or goes on at the current cell: the next cell is the other corner. */
  readonly extend: (from: CellPlace) => void;
  readonly collapse: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
}

export interface RangeSettings {
  readonly cursor: CellPlace | null;
  readonly onMove: (to: CellPlace) => void;
  readonly onFill: (range: CellRange, to: number) => void;
}

/** The cell under a pointer. */
export function placeAt(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]');
  const cell = target.closest<HTMLElement>('[data-column]');
  return row && cell ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
}

/** A rectangle of cells, drawn by dragging or by Shift with the arrows, and filled by dragging its corner. */
export function useRange({ cursor, onMove, onFill }: RangeSettings): RangeSelection {
  const [anchor, setAnchor] = useState<CellPlace | null>(null);
  const [fillTo, setFillTo] = useState<number | null>(null);
  const pressed = useRef<{ readonly at: CellPlace; readonly isFill: boolean } | null>(null);
  const range = useMemo(() => (cursor ? rangeOf(anchor ?? cursor, cursor) : null), [anchor, cursor]);
  return {
    range,
    fillTo,
    extend: (from) => setAnchor((known) => known ?? from),
    collapse: () => setAnchor(null),
    onPointerDown: (event) => {
      const target = event.target as Element;
      const at = placeAt(target);
      // a finger scrolls; what is inside an editor is its own
      if (!at || event.button !== 0 || event.pointerType === 'touch') return;
      if (target.closest('[data-check], [data-open], .kh-cell-editor, .kh-cell-typing')) return;
      const isFill = target.closest('[data-fill]') !== null;
      pressed.current = { at, isFill };
      if (isFill) event.preventDefault();
      else if (event.shiftKey && cursor) {
        event.preventDefault();
        setAnchor((known) => known ?? cursor);
        onMove(at);
      } else setAnchor(null);
    },
    onPointerMove: (event) => {
      const start = pressed.current;
      if (!start || event.buttons !== 1) return;
      const at = placeAt(event.target);
      if (!at) return;
      if (start.isFill) return setFillTo(range && at.row > range.bottom ? at.row : null);
      if (at.row === cursor?.row && at.column === cursor.column) return;
      if (at.row === start.at.row && at.column === start.at.column && !anchor) return;
      setAnchor(start.at);
      onMove(at);
    },
    onPointerUp: () => {
      if (pressed.current?.isFill && range && fillTo !== null) onFill(range, fillTo);
      pressed.current = null;
      setFillTo(null);
    },
  };
}
