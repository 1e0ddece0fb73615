import type { Sort } from '@kehuan/schemas';
import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';
import { Menu } from '../../kit/menu.tsx';
import { iconOfField } from '../field-icon.ts';
import { Slotted } from '../slotted.tsx';
import type { ViewSlot } from '../view-props.ts';
import { markWidth } from './grid-row.tsx';
import type { TableGroup } from './group-rule.ts';
import { headMenuOf } from './head-menu.ts';
import { toggleSort } from './toggle-sort.ts';
import type { ColumnModel, ShownColumn } from './use-column-model.ts';

export interface GridHeadProps {
  readonly model: ColumnModel;
  readonly from: number;
  readonly to: number;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly groups: readonly TableGroup[];
  readonly onGroup: (groups: readonly TableGroup[]) => void;
  readonly selection: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
  readonly slot: ViewSlot | undefined;
}

/** how far a head is moved before it is dragged and not clicked */
const slack = 6;

/** Column heads: a click sorts, with Shift it sorts further; dragged they change places, the right edge resizes, a menu has it all for keys. */
export function GridHead(props: GridHeadProps) {
  const { model, from, to, sort, onSort, groups, onGroup, selection, onSelectAll, slot } = props;
  const text = useText();
  const { columns, frozen, frozenWidth } = model;
  const others = columns.slice(frozen);
  const pressed = useRef<{ readonly path: string; readonly x: number } | null>(null);
  const [dragged, setDragged] = useState<{ readonly path: string; readonly to: number } | null>(null);
  const drag = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = pressed.current;
      if (!start || event.buttons !== 1 || Math.abs(event.clientX - start.x) < slack) return;
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-head]');
      const place = under ? Number(under.dataset.head) : -1;
      if (place > 0) setDragged({ path: start.path, to: place });
    },
    onPointerUp: () => {
      const drop = dragged;
      pressed.current = null;
      if (!drop) return;
      // the click that ends a drag sorts nothing
      setTimeout(() => setDragged(null));
      model.move(drop.path, drop.to);
    },
  };
  const head = (column: ShownColumn, at: number) => {
    const direction = directionOf(sort, column);
    const label = text(column.field.label);
    return (
      <div
        key={column.path}
        role="columnheader"
        tabIndex={-1}
        aria-colindex={at + 2}
        aria-sort={direction}
        data-head={at}
        className={[
          'kh-cell kh-head-cell',
          at < frozen ? 'kh-cell-frozen' : '',
          at === frozen - 1 ? 'kh-cell-title' : '',
          column.isNumeric ? 'kh-cell-number' : '',
          dragged?.path === column.path ? 'kh-head-dragged' : '',
          dragged && dragged.path !== column.path && dragged.to === at ? 'kh-head-target' : '',
        ].join(' ')}
        style={at < frozen ? { width: column.size, left: markWidth + column.start } : { width: column.size }}
        onPointerDown={(event) => {
          if (at > 0 && event.button === 0) pressed.current = { path: column.path, x: event.clientX };
        }}
      >
        <Slotted slot={slot} part="column" name={column.path}>
          <Head column={column} sort={sort} onSort={(next) => (dragged ? undefined : onSort(next))} />
        </Slotted>
        {slot ? null : (
          <Menu placement="bottomLeft" entries={headMenuOf({ column, at, model, groups, onSort, onGroup, text })}>
            <button
              type="button"
              className="kh-head-menu"
              aria-label={text({ zh: `${label}：列操作`, en: `${label}: column actions` })}
            >
              <Icon name="chevron-down" size={14} />
            </button>
          </Menu>
        )}
        <span
          className={column.isResizing ? 'kh-resize kh-resizing' : 'kh-resize'}
          onPointerDown={(event) => model.startResize(column.path, event)}
        />
      </div>
    );
  };
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={dragged ? 'kh-row kh-head kh-head-dragging' : 'kh-row kh-head'}
      style={{ width: model.width + markWidth }}
      {...drag}
    >
      <div
        role="columnheader"
        tabIndex={-1}
        aria-colindex={1}
        className="kh-cell kh-cell-mark"
        style={{ width: markWidth }}
      >
        <input
          type="checkbox"
          className="kh-check"
          checked={selection === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = selection === 'some';
          }}
          onChange={onSelectAll}
          aria-label={text({ zh: '选择已加载的全部', en: 'Select all that are loaded' })}
        />
      </div>
      {columns.slice(0, frozen).map(head)}
      <span style={{ flex: 'none', width: (others[from]?.start ?? frozenWidth) - frozenWidth }} />
      {others.slice(from, to).map((column, offset) => head(column, from + offset + frozen))}
    </div>
  );
}

function directionOf(sort: Sort, { sortPath }: ShownColumn): 'ascending' | 'descending' | 'none' {
  const known = sort.find(({ field }) => field === sortPath);
  return known ? (known.descending ? 'descending' : 'ascending') : 'none';
}

interface HeadProps {
  readonly column: ShownColumn;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function Head({ column, sort, onSort }: HeadProps) {
  const text = useText();
  const { field, sortPath } = column;
  const direction = directionOf(sort, column);
  const words = (
    <>
      <Icon name={iconOfField(field)} size={14} />
      <span className="kh-cut">{text(field.label)}</span>
      {direction === 'none' ? null : <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size={14} />}
    </>
  );
  if (!sortPath) return <span className="kh-head-button">{words}</span>;
  const click = (event: MouseEvent) => onSort(toggleSort(sort, sortPath, event.shiftKey));
  return (
    <button type="button" className="kh-head-button" onClick={click}>
      {words}
    </button>
  );
}
