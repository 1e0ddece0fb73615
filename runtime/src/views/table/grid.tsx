import type { RecordRow, Sort } from '@kehuan/schemas';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import type { RecordPages } from '../../client/record-pages.ts';
import type { ViewSlot } from '../view-props.ts';
import { type AfterEdit, CellInput } from './cell-input.tsx';
import { type CellPlace, isOneCell } from './cell-range.ts';
import { GridHead } from './grid-head.tsx';
import { handleGridKey } from './grid-keys.ts';
import { GridRow, markWidth } from './grid-row.tsx';
import type { TableGroup } from './group-rule.ts';
import type { GroupLine } from './group-segments.ts';
import type { CellEdits } from './use-cell-edits.ts';
import { useClipboard } from './use-clipboard.ts';
import type { ColumnModel } from './use-column-model.ts';
import type { GridRows } from './use-grouped-rows.ts';
import { placeAt, useRange } from './use-range.ts';
import type { Selection } from './use-selection.ts';
import './grid.css';

/** skeleton rows at the end while more are coming */
const coming = 12;
const headHeight = 36;
export const rowHeights = { short: 36, medium: 56, tall: 88 } as const;

/** The head of a group, as the grid places it. */
export interface GroupPlace {
  readonly index: number;
  readonly top: number;
  readonly line: GroupLine;
  readonly from: number;
  readonly to: number;
  readonly isCurrent: boolean;
}

export interface GridProps {
  readonly object: string;
  /** says what the grid shows */
  readonly label: string;
  readonly records: GridRows;
  readonly model: ColumnModel;
  readonly rowHeight: keyof typeof rowHeights;
  readonly selection: Selection;
  readonly edits: CellEdits;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly groups: readonly TableGroup[];
  readonly onGroup: (groups: readonly TableGroup[]) => void;
  readonly renderGroup: (place: GroupPlace) => ReactNode;
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
  const { object, label, records, model, selection, edits, sort, onSort, groups, onGroup, onOpen, foot, slot } = props;
  const text = useText();
  const { columns, frozen } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [placed, setCursor] = useState<Cursor | null>(null);
  const [wasOpened, setEditing] = useState(false);
  const [isFocused, setFocused] = useState(false);

  const cursor = placed && follow(placed, records);
  const count = records.isComplete ? records.count : records.count + coming;
  const height = rowHeights[props.rowHeight];
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    // the same function as long as the height is the same: another one would measure all rows again
    estimateSize: useMemo(() => () => height, [height]),
    overscan: 10,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: headHeight,
  });
  const stuck = markWidth + model.frozenWidth;
  const others = useVirtualizer({
    horizontal: true,
    count: Math.max(0, columns.length - frozen),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index + frozen]?.size ?? 0,
    paddingStart: stuck,
    scrollPaddingStart: stuck,
    overscan: 2,
  });
  // the virtualizers keep sizes until told
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes come from the columns
  useEffect(() => others.measure(), [columns, frozen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: and from the height of rows
  useEffect(() => rows.measure(), [height]);

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

  const clamp = ({ row, column }: CellPlace): CellPlace => ({
    row: Math.max(0, Math.min(records.count - 1, row)),
    column: Math.max(0, Math.min(columns.length - 1, column)),
  });
  const moveTo = (next: CellPlace) => {
    setEditing(false);
    setCursor({ ...next, id: records.rowAt(next.row)?.id });
    rows.scrollToIndex(next.row);
    if (next.column >= frozen) others.scrollToIndex(next.column - frozen);
  };
  const selected = useRange({
    cursor,
    onMove: (place) => {
      setFocused(true);
      moveTo(clamp(place));
    },
    onFill: (source, bottom) => clipboard.fill(source, bottom),
  });
  const { range, fillTo } = selected;
  const clipboard = useClipboard({
    records,
    columns,
    edits,
    range,
    onRange: (area) => {
      selected.collapse();
      selected.extend({ row: area.bottom, column: area.right });
      setCursor({ row: area.top, column: area.left, id: records.rowAt(area.top)?.id });
    },
  });
  const current = cursor && records.rowAt(cursor.row);
  const group = cursor ? records.groupAt?.(cursor.row) : undefined;
  // a record that left the list takes its open cell with it
  const isEditing = wasOpened && current?.id === cursor?.id;
  const currentColumn = cursor ? columns[cursor.column] : undefined;
  const moved = (after: AfterEdit) => {
    if (!cursor) return;
    const step = { stay: [0, 0], down: [1, 0], right: [0, 1], left: [0, -1] } as const;
    const [down, right] = step[after];
    selected.collapse();
    moveTo(clamp({ row: cursor.row + down, column: cursor.column + right }));
  };

  const save = (value: Parameters<CellEdits['save']>[0][number]['value']) => {
    if (current && currentColumn) edits.save([{ row: current, field: currentColumn.field, value }]);
  };
  const editCell = () => {
    if (!current || !currentColumn?.isEditable) return;
    selected.collapse();
    if (currentColumn.field.type === 'boolean') save(current[currentColumn.path] !== true);
    else {
      // what is picked from has to be in sight as a whole
      if (cursor && cursor.column >= frozen) others.scrollToIndex(cursor.column - frozen);
      setEditing(true);
    }
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.target as Element).closest('.kh-head, .kh-foot')) return;
    const isHandled = handleGridKey(event, {
      cursor: cursor ?? { row: first, column: 0 },
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 3),
      rows: records.count,
      columns: columns.length,
      hasRange: range !== null && !isOneCell(range),
      isEditable: currentColumn?.isEditable === true,
      group,
      record: current ?? undefined,
      move: (place, isExtending) => {
        if (isExtending && cursor) selected.extend(cursor);
        else selected.collapse();
        moveTo(clamp(place));
      },
      edit: editCell,
      open: () => current && onOpen(current.id),
      clear: clipboard.clear,
      fillDown: () => {
        if (range && range.bottom > range.top) clipboard.fill({ ...range, bottom: range.top }, range.bottom);
      },
      mark: () => current && cursor && selection.toggle(current.id, cursor.row),
      leave: () => {
        if (range && !isOneCell(range)) selected.collapse();
        else selection.clear();
      },
      undo: edits.undo,
      redo: edits.redo,
    });
    if (isHandled) event.preventDefault();
  };

  const handleClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const index = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? Number.NaN);
    if (Number.isNaN(index)) return;
    const line = records.groupAt?.(index);
    if (line) {
      setFocused(true);
      setCursor({ row: index, column: 0 });
      return line.toggle();
    }
    const row = records.rowAt(index);
    if (!row) return;
    if (target.closest('[data-check]')) {
      if (event.shiftKey) selection.extend(index, (at) => records.rowAt(at)?.id);
      else selection.toggle(row.id, index);
      return;
    }
    if (target.closest('[data-open]')) return onOpen(row.id);
    const place = placeAt(event.target);
    if (!place || event.defaultPrevented || event.shiftKey || target.closest('[data-fill]')) return;
    if (cursor?.row === place.row && cursor.column === place.column) return;
    setFocused(true);
    setEditing(false);
    setCursor({ ...place, id: row.id });
  };

  const words = useMemo(
    () => ({
      select: text({ zh: '选择第', en: 'Select row' }),
      open: text({ zh: '打开', en: 'Open' }),
      fill: text({ zh: '拖动填充（Ctrl+D）', en: 'Drag to fill (Ctrl+D)' }),
    }),
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
          save(value);
          moved(after);
        }}
      />
    ) : null;
  useEffect(() => {
    // the current cell is scrolled away, or a group's head: keys keep coming here
    if (isFocused && cursor && (!isInSight || group)) scroller.current?.focus({ preventScroll: true });
  }, [isFocused, cursor, isInSight, group]);

  const marks = lines.map(({ index }) => records.rowAt(index)).filter((row): row is RecordRow => row !== undefined);
  const selectedHere = selection.isAll ? marks.length : marks.filter(({ id }) => selection.ids.has(id)).length;
  const rangeIn = (index: number): string | null => {
    if (!range || !isFocused || (isOneCell(range) && fillTo === null)) return null;
    return index >= range.top && index <= Math.max(range.bottom, fillTo ?? 0) ? `${range.left}-${range.right}` : null;
  };
  const isReadOnly = !columns.some(({ isEditable }) => isEditable);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, or with groups a tree of rows
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know them
    <div
      ref={scroller}
      role={records.groupAt ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={records.isComplete ? records.count + 1 : -1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={records.isStale || records.status === 'loading'}
      tabIndex={content && isInSight ? -1 : 0}
      className={[
        'kh-grid',
        props.rowHeight === 'short' ? '' : 'kh-grid-high',
        selection.ids.size > 0 || selection.isAll ? 'kh-grid-marking' : '',
      ].join(' ')}
      style={{ '--line': `${height}px` } as Record<string, string>}
      onKeyDown={handleKeys}
      onClick={handleClick}
      onDoubleClick={() => editCell()}
      onCopy={clipboard.onCopy}
      onPaste={clipboard.onPaste}
      onPointerDown={selected.onPointerDown}
      onPointerMove={selected.onPointerMove}
      onPointerUp={selected.onPointerUp}
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
        groups={groups}
        onGroup={onGroup}
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
          const line = records.groupAt?.(index);
          const isCurrent = cursor?.row === index;
          if (line) return props.renderGroup({ index, top: start, line, from, to, isCurrent: isCurrent && isFocused });
          const row = records.rowAt(index);
          return (
            <GridRow
              key={row?.id ?? index}
              index={index}
              top={start}
              number={records.numberAt?.(index) ?? index + 1}
              row={row}
              object={object}
              references={records.referencesAt(index)}
              columns={columns}
              frozen={frozen}
              from={from}
              to={to}
              width={model.width + markWidth}
              isSelected={row !== undefined && (selection.isAll || selection.ids.has(row.id))}
              current={isCurrent && isFocused ? cursor.column : null}
              range={rangeIn(index)}
              corner={range && isFocused && !isEditing && !isReadOnly && range.bottom === index ? range.right : null}
              problems={row && edits.problems.get(row.id)}
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
