import type { RecordRow, Sort } from '@kehuan/schemas';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import type { RecordPages } from '../../client/record-pages.ts';
import type { ViewSlot } from '../view-props.ts';
import { type AfterEdit, CellInput } from './cell-input.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow, markWidth } from './grid-row.tsx';
import { moveOf } from './move-cursor.ts';
import type { CellEdits } from './use-cell-edits.ts';
import type { ColumnModel } from './use-column-model.ts';
import type { Selection } from './use-selection.ts';
import './grid.css';

const rowHeight = 36;
/** skeleton rows at the end while more are coming */
const coming = 12;
const height = () => rowHeight;

export interface GridProps {
  readonly object: string;
  /** says what the grid shows */
  readonly label: string;
  readonly records: RecordPages;
  readonly model: ColumnModel;
  readonly selection: Selection;
  readonly edits: CellEdits;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: (id: string) => void;
  readonly foot: ReactNode;
  readonly slot: ViewSlot | undefined;
}

interface Cursor {
  readonly row: number;
  readonly column: number;
  /** the record it stands on: it goes with it when others move the rows */
  readonly id?: string | undefined;
}

/** Rows and columns of any number: only those in sight exist. One cell is current; keys move it, type into it, open it. */
export function Grid(props: GridProps) {
  const { object, label, records, model, selection, edits, sort, onSort, onOpen, foot, slot } = props;
  const text = useText();
  const { columns } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [placed, setCursor] = useState<Cursor | null>(null);
  const [wasOpened, setEditing] = useState(false);
  const [isFocused, setFocused] = useState(false);

  const cursor = placed && follow(placed, records);
  const count = records.isComplete ? records.count : records.count + coming;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    // the same function every time: another one would measure all rows again
    estimateSize: height,
    overscan: 10,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight,
  });
  const frozen = markWidth + (columns[0]?.size ?? 0);
  const others = useVirtualizer({
    horizontal: true,
    count: Math.max(0, columns.length - 1),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index + 1]?.size ?? 0,
    paddingStart: frozen,
    scrollPaddingStart: frozen,
    overscan: 2,
  });
  // the virtualizer keeps sizes until told
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes come from the columns
  useEffect(() => others.measure(), [columns]);

  const lines = rows.getVirtualItems();
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
  const { show } = records;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is in sight counts
  useEffect(() => show(first, last), [first, last, records.count]);
  const shownColumns = others.getVirtualItems();
  const from = shownColumns[0]?.index ?? 0;
  const to = (shownColumns.at(-1)?.index ?? -1) + 1;

  const sortKey = JSON.stringify(sort);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order begins at its top
  useEffect(() => {
    // newer browsers answer a promise, which an effect must not
    void scroller.current?.scrollTo({ top: 0 });
  }, [sortKey]);

  const moveTo = (next: Cursor) => {
    setEditing(false);
    setCursor({ ...next, id: records.rowAt(next.row)?.id });
    rows.scrollToIndex(next.row);
    if (next.column > 0) others.scrollToIndex(next.column - 1);
  };
  const current = cursor && records.rowAt(cursor.row);
  // a record that left the list takes its open cell with it
  const isEditing = wasOpened && current?.id === cursor?.id;
  const currentColumn = cursor ? columns[cursor.column] : undefined;
  const moved = (after: AfterEdit) => {
    if (!cursor) return;
    const step = { stay: [0, 0], down: [1, 0], right: [0, 1], left: [0, -1] } as const;
    const [down, right] = step[after];
    moveTo(clamp({ row: cursor.row + down, column: cursor.column + right }));
  };
  const clamp = ({ row, column }: Cursor): Cursor => ({
    row: Math.max(0, Math.min(records.count - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  });

  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.target as Element).closest('.kh-head')) return;
    const at = cursor ?? { row: first, column: 0 };
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      (event.shiftKey ? edits.redo : edits.undo)?.();
      return event.preventDefault();
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 3);
    const move = moveOf(event, { at, page, rows: records.count, columns: columns.length });
    if (move) {
      event.preventDefault();
      return moveTo(clamp(move));
    }
    if (!cursor || !current) return;
    if (event.key === ' ' && event.shiftKey) selection.toggle(current.id, cursor.row);
    else if (event.key === 'Enter' && (cursor.column === 0 || event.ctrlKey || event.metaKey)) onOpen(current.id);
    else if ((event.key === 'Enter' || event.key === 'F2') && currentColumn?.isEditable) editCell();
    else if (event.key === 'Enter') onOpen(current.id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && currentColumn?.isEditable) {
      edits.save(current, currentColumn.field, null);
    } else if (event.key === 'Escape') selection.clear();
    else return;
    event.preventDefault();
  };
  const editCell = () => {
    if (!current || !currentColumn?.isEditable) return;
    if (currentColumn.field.type === 'boolean') {
      edits.save(current, currentColumn.field, current[currentColumn.path] !== true);
    } else {
      // what is picked from has to be in sight as a whole
      if (cursor && cursor.column > 0) others.scrollToIndex(cursor.column - 1);
      setEditing(true);
    }
  };

  const placeOf = (target: EventTarget): { readonly index: number; readonly column: number | null } | null => {
    const row = (target as Element).closest<HTMLElement>('[data-row]');
    const cell = (target as Element).closest<HTMLElement>('[data-column]');
    return row ? { index: Number(row.dataset.row), column: cell ? Number(cell.dataset.column) : null } : null;
  };
  const handleClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const row = place && records.rowAt(place.index);
    if (!place || !row) return;
    if ((event.target as Element).closest('[data-check]')) {
      if (event.shiftKey) selection.extend(place.index, (index) => records.rowAt(index)?.id);
      else selection.toggle(row.id, place.index);
    } else if ((event.target as Element).closest('[data-open]')) onOpen(row.id);
    else if (place.column !== null && !event.defaultPrevented) {
      if (cursor?.row === place.index && cursor.column === place.column) return;
      setFocused(true);
      setEditing(false);
      setCursor({ row: place.index, column: place.column, id: row.id });
    }
  };

  const words = useMemo(
    () => ({ select: text({ zh: '选择第', en: 'Select row' }), open: text({ zh: '打开', en: 'Open' }) }),
    [text],
  );
  const isInSight = cursor !== null && cursor.row >= first && cursor.row <= last;
  const content =
    cursor && current && currentColumn && isFocused ? (
      <CellInput
        key={`${current.id}-${currentColumn.path}`}
        column={currentColumn}
        row={current}
        references={records.referencesAt(cursor.row)}
        labelledBy={`cell-${cursor.row}-${cursor.column}`}
        isEditing={isEditing}
        onEdit={setEditing}
        onSave={(value, after) => {
          edits.save(current, currentColumn.field, value);
          moved(after);
        }}
      />
    ) : null;
  useEffect(() => {
    // the current cell is scrolled away: keys keep coming here
    if (isFocused && cursor && !isInSight) scroller.current?.focus({ preventScroll: true });
  }, [isFocused, cursor, isInSight]);

  const marks = lines.map(({ index }) => records.rowAt(index)).filter((row): row is RecordRow => row !== undefined);
  const selectedHere = selection.isAll ? marks.length : marks.filter(({ id }) => selection.ids.has(id)).length;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={records.isComplete ? records.count + 1 : -1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={records.isStale || records.status === 'loading'}
      tabIndex={content && isInSight ? -1 : 0}
      className={['kh-grid', selection.ids.size > 0 || selection.isAll ? 'kh-grid-marking' : ''].join(' ')}
      onKeyDown={handleKeys}
      onClick={handleClick}
      onDoubleClick={() => editCell()}
      onFocus={() => {
        setFocused(true);
        if (!cursor && records.count > 0) setCursor({ row: first, column: 0, id: records.rowAt(first)?.id });
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setFocused(false);
      }}
    >
      <GridHead
        model={model}
        from={from}
        to={to}
        sort={sort}
        onSort={onSort}
        selection={
          selection.isAll ? 'all' : selectedHere === 0 ? 'none' : selectedHere === marks.length ? 'all' : 'some'
        }
        onSelectAll={() => {
          if (selection.isAll || selection.ids.size > 0) return selection.clear();
          const ids = Array.from({ length: records.count }, (_, index) => records.rowAt(index)?.id);
          selection.set(ids.filter((id) => id !== undefined));
        }}
        slot={slot}
      />
      <div
        role="rowgroup"
        className={records.isStale ? 'kh-grid-body kh-grid-stale' : 'kh-grid-body'}
        style={{ height: rows.getTotalSize(), width: model.width + markWidth }}
      >
        {lines.map(({ index, start }) => {
          const row = records.rowAt(index);
          const isCurrent = cursor?.row === index;
          return (
            <GridRow
              key={row?.id ?? index}
              index={index}
              top={start}
              row={row}
              object={object}
              references={records.referencesAt(index)}
              columns={columns}
              from={from}
              to={to}
              width={model.width + markWidth}
              isSelected={row !== undefined && (selection.isAll || selection.ids.has(row.id))}
              current={isCurrent && isFocused ? cursor.column : null}
              isEditing={isCurrent && isEditing}
              currentContent={isCurrent ? content : null}
              words={words}
            />
          );
        })}
      </div>
      {foot}
    </div>
  );
}

/** how far rows may have moved since the cursor was placed */
const reach = 100;

/** The cursor where its record stands now: somebody else's new record must not push what is typed into another row. */
function follow(cursor: Cursor, records: RecordPages): Cursor {
  const isAt = (row: number) => records.rowAt(row)?.id === cursor.id;
  if (cursor.id === undefined || isAt(cursor.row)) return cursor;
  for (let distance = 1; distance <= reach; distance += 1) {
    for (const row of [cursor.row + distance, cursor.row - distance])
      if (row >= 0 && isAt(row)) return { ...cursor, row };
  }
  return cursor;
}
