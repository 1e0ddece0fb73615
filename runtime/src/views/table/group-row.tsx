import type { ObjectField } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { showCount } from '../../field-types/show-amount.ts';
import { Icon } from '../../kit/icon.tsx';
import { footFunctionOf } from './foot-functions.ts';
import { FootValue } from './foot-value.tsx';
import { markWidth } from './grid-row.tsx';
import { bucketWords, type TableGroup } from './group-rule.ts';
import type { GroupLine } from './group-segments.ts';
import type { ShownColumn, TableOptions } from './use-column-model.ts';
import './group-row.css';

export interface GroupRowProps {
  readonly index: number;
  readonly top: number;
  readonly line: GroupLine;
  readonly group: TableGroup;
  readonly field: ObjectField;
  readonly columns: readonly ShownColumn[];
  /** the columns whose subtotals are asked for, in the order of the measures `m0`, `m1` … */
  readonly measured: readonly string[];
  readonly frozen: number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly foot: TableOptions['foot'];
  readonly isCurrent: boolean;
}

/** The head of a group: opened and closed by a click, Enter or the arrows, with the sums of its records under their columns. */
export function GroupRow(props: GroupRowProps) {
  const { index, top, line, group, field, columns, measured, frozen, from, to, width, foot, isCurrent } = props;
  const text = useText();
  const others = columns.slice(frozen);
  const frozenEnd = columns.slice(0, frozen).reduce((sum, { size }) => sum + size, 0);
  const { Display } = fieldUiOf(field);
  const { value, level, count, isOpen } = line;
  const subtotal = ({ field: shown, path }: ShownColumn) => {
    const at = measured.indexOf(path);
    if (at < 0) return null;
    const fn = footFunctionOf(shown, path, foot);
    return <FootValue field={shown} fn={fn} value={line.sums[`m${at}`]} count={count} />;
  };
  return (
    <div
      role="row"
      aria-level={level + 1}
      aria-expanded={isOpen}
      aria-rowindex={index + 2}
      data-row={index}
      data-group
      className={isCurrent ? 'kh-row kh-group kh-group-current' : 'kh-row kh-group'}
      style={{ transform: `translateY(${top}px)`, width }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        data-column={0}
        className="kh-cell kh-cell-frozen kh-cell-title kh-group-head"
        style={{ left: 0, width: markWidth + frozenEnd, paddingLeft: 14 + level * 20 }}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
        <span className="kh-group-label">{text(field.label)}</span>
        <span className="kh-group-value kh-cut">
          {value === null ? (
            text({ zh: '空', en: 'Empty' })
          ) : group.bucket ? (
            text(bucketWords(group.bucket, String(value)))
          ) : (
            <Display
              field={field}
              value={field.type === 'choice' && field.options.multiple ? [value] : value}
              references={line.references}
              dense
            />
          )}
        </span>
        <span className="kh-group-count">{showCount(count)}</span>
      </div>
      <span style={{ flex: 'none', width: (others[from]?.start ?? frozenEnd) - frozenEnd }} />
      {others.slice(from, to).map((column, offset) => (
        <div
          role="gridcell"
          key={column.path}
          aria-colindex={from + offset + frozen + 2}
          className={column.isNumeric ? 'kh-cell kh-cell-number kh-group-sum' : 'kh-cell kh-group-sum'}
          style={{ width: column.size }}
        >
          {subtotal(column)}
        </div>
      ))}
    </div>
  );
}
