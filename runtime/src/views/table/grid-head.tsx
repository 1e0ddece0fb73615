import type { Sort } from '@kehuan/schemas';
import type { MouseEvent } from 'react';
import { useText } from '../../client/language.ts';
import { Icon } from '../../kit/icon.tsx';
import { iconOfField } from '../field-icon.ts';
import { Slotted } from '../slotted.tsx';
import type { ViewSlot } from '../view-props.ts';
import { markWidth } from './grid-row.tsx';
import { toggleSort } from './toggle-sort.ts';
import type { ColumnModel, ShownColumn } from './use-column-model.ts';

export interface GridHeadProps {
  readonly model: ColumnModel;
  readonly from: number;
  readonly to: number;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly selection: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
  readonly slot: ViewSlot | undefined;
}

/** Column heads: a click sorts, with Shift it sorts further; the right edge resizes. */
export function GridHead({ model, from, to, sort, onSort, selection, onSelectAll, slot }: GridHeadProps) {
  const text = useText();
  const [title, ...others] = model.columns;
  const head = (column: ShownColumn, at: number) => {
    const direction = directionOf(sort, column);
    return (
      <div
        key={column.path}
        role="columnheader"
        tabIndex={-1}
        aria-colindex={at + 2}
        aria-sort={direction}
        className={[
          'kh-cell kh-head-cell',
          at === 0 ? 'kh-cell-title' : '',
          column.isNumeric ? 'kh-cell-number' : '',
        ].join(' ')}
        style={{ width: column.size }}
      >
        <Slotted slot={slot} part="column" name={column.path}>
          <Head column={column} sort={sort} onSort={onSort} />
        </Slotted>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a mouse's way; widths are no content */}
        <span
          className={column.isResizing ? 'kh-resize kh-resizing' : 'kh-resize'}
          onMouseDown={column.onResizeStart}
          onTouchStart={column.onResizeStart}
        />
      </div>
    );
  };
  return (
    <div role="row" aria-rowindex={1} className="kh-row kh-head" style={{ width: model.width + markWidth }}>
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
      {title ? head(title, 0) : null}
      <span style={{ flex: 'none', width: (others[from]?.start ?? title?.size ?? 0) - (title?.size ?? 0) }} />
      {others.slice(from, to).map((column, offset) => head(column, from + offset + 1))}
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
