import type { RecordRow, References } from '@kehuan/schemas';
import { memo, type ReactNode } from 'react';
import { useZone } from '../../client/zone.ts';
import { RecordLink } from '../../field-types/record-link.tsx';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Skeleton } from '../../kit/state.tsx';
import { closedField, isPast } from '../due-fields.ts';
import type { ShownColumn } from './use-column-model.ts';

/** width of the column with number and checkbox */
export const markWidth = 44;

export interface GridRowProps {
  readonly index: number;
  readonly top: number;
  /** as people count it */
  readonly number: number;
  /** undefined: still loading */
  readonly row: RecordRow | undefined;
  readonly object: string;
  readonly references: References;
  readonly columns: readonly ShownColumn[];
  /** how many columns stay in sight */
  readonly frozen: number;
  /** the window of columns in sight besides those, [from, to) */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly isSelected: boolean;
  /** which cell of this row is the current one */
  readonly current: number | null;
  /** the selected columns of this row, `left-right`; a text, so that a row that did not change is not drawn again */
  readonly range: string | null;
  /** the column whose corner fills */
  readonly corner: number | null;
  /** what is wrong with its cells, by field key */
  readonly problems: { readonly [field: string]: string } | undefined;
  /** its current cell is being edited */
  readonly isEditing: boolean;
  /** stands in the current cell: takes keys, holds the editor */
  readonly currentContent: ReactNode;
  readonly words: { readonly select: string; readonly open: string; readonly fill: string };
}

/** One line of the table. Knows nothing of the rest, so that scrolling and typing redraw only what changed. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, top, number, row, object, references, columns, frozen, from, to, width } = props;
  const { isSelected, current, range, corner, problems, isEditing, currentContent, words } = props;
  const [left = -1, right = -1] = range === null ? [] : range.split('-').map(Number);
  const cell = (column: ShownColumn, at: number) => {
    const problem = problems?.[column.path];
    const isInRange = at >= left && at <= right;
    return (
      <div
        key={column.path}
        role="gridcell"
        aria-colindex={at + 2}
        aria-selected={current === at || isInRange}
        data-column={at}
        title={problem}
        className={[
          'kh-cell',
          at < frozen ? 'kh-cell-frozen' : '',
          at === frozen - 1 ? 'kh-cell-title' : '',
          column.isNumeric ? 'kh-cell-number' : '',
          current === at ? 'kh-cell-current' : '',
          isInRange ? 'kh-cell-ranged' : '',
          problem ? 'kh-cell-wrong' : '',
        ]
          .filter(Boolean)
          .join(' ')}
        style={at < frozen ? { width: column.size, left: markWidth + column.start } : { width: column.size }}
      >
        <span className="kh-cell-content" id={`cell-${index}-${at}`}>
          {row ? (
            <Content
              row={row}
              column={column}
              object={object}
              references={references}
              isTitle={at === 0}
              words={words}
            />
          ) : (
            <Skeleton width={`${40 + ((index * 7 + at * 13) % 40)}%`} />
          )}
        </span>
        {current === at ? currentContent : null}
        {corner === at ? <span className="kh-fill-handle" data-fill title={words.fill} /> : null}
      </div>
    );
  };
  const others = columns.slice(frozen);
  const frozenEnd = columns.slice(0, frozen).reduce((sum, { size }) => sum + size, 0);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={index}
      className={['kh-row', isSelected ? 'kh-row-selected' : '', isEditing ? 'kh-row-editing' : ''].join(' ')}
      style={{ transform: `translateY(${top}px)`, width }}
    >
      <div role="gridcell" aria-colindex={1} className="kh-cell kh-cell-mark" style={{ width: markWidth }}>
        <span className="kh-row-number">{number}</span>
        <input
          type="checkbox"
          className="kh-check"
          tabIndex={-1}
          data-check
          checked={isSelected}
          readOnly
          aria-label={`${words.select} ${number}`}
        />
      </div>
      {columns.slice(0, frozen).map(cell)}
      <span style={{ flex: 'none', width: (others[from]?.start ?? frozenEnd) - frozenEnd }} />
      {others.slice(from, to).map((column, offset) => cell(column, from + offset + frozen))}
    </div>
  );
});

interface ContentProps {
  readonly row: RecordRow;
  readonly column: ShownColumn;
  readonly object: string;
  readonly references: References;
  readonly isTitle: boolean;
  readonly words: GridRowProps['words'];
}

function Content({ row, column, object, references, isTitle, words }: ContentProps) {
  const zone = useZone();
  const { field, path, isDue } = column;
  const { Display } = fieldUiOf(field);
  const value = <Display field={field} value={row[path]} references={references} dense />;
  const isOver = isDue && row[closedField] == null && isPast(field, row[path], zone);
  const shown = isOver ? <span className="kh-over">{value}</span> : value;
  if (!isTitle) return shown;
  return (
    <>
      <RecordLink object={object} id={row.id} className="kh-row-title kh-cut" tabIndex={-1}>
        {shown}
      </RecordLink>
      <button type="button" className="kh-row-open" data-open tabIndex={-1} title={words.open} aria-label={words.open}>
        <Icon name="maximize-2" size={14} />
      </button>
    </>
  );
}
