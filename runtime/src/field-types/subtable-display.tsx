import type { ObjectField } from '@kehuan/schemas';
import { useText } from '../client/language.ts';
import { useApp } from '../client/workspace-app.ts';
import type { DisplayProps, FieldUi } from './field-ui.ts';
import { showAmount } from './show-amount.ts';
import { rowColumns, rowsOf } from './subtable-columns.ts';
import { isSummed, sumColumn } from './sum-column.ts';
import './subtable.css';

/** How a column's own values look and are entered: the registry, handed in, for it names this file. */
export type UiOf = (field: ObjectField) => Pick<FieldUi<ObjectField['type']>, 'Display' | 'Editor'>;

/** The rows to read, with the sums of their amounts. */
export function SubtableDisplay({
  field,
  value,
  references,
  dense,
  uiOf,
}: DisplayProps<'subtable'> & { readonly uiOf: UiOf }) {
  const text = useText();
  const workspace = useApp();
  const rows = rowsOf(value);
  const { columns } = rowColumns(workspace, field) ?? { columns: [] };
  if (dense || rows.length === 0) {
    const words = rows.length === 0 ? '–' : text({ zh: `${rows.length} 行`, en: `${rows.length} rows` });
    return <span className="kh-secondary">{words}</span>;
  }
  return (
    <div className="kh-rows">
      <table>
        <thead>
          <tr>
            {columns.map(({ key, label, type }) => (
              <th key={key} className={type === 'number' ? 'is-number' : ''}>
                {text(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id ?? index}>
              {columns.map((column) => {
                const { Display } = uiOf(column);
                return (
                  <td key={column.key} data-label={text(column.label)} className={cellClass(column)}>
                    <Display field={column} value={row[column.key]} references={references} dense />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <RowTotals columns={columns} rows={rows} before={0} />
      </table>
    </div>
  );
}

const cellClass = ({ type }: ObjectField): string => (type === 'number' ? 'is-number' : '');

interface TotalsProps {
  readonly columns: readonly ObjectField[];
  readonly rows: ReturnType<typeof rowsOf>;
  /** cells in front of and behind the columns */
  readonly before: number;
  readonly after?: number;
}

/** Sums of amounts and quantities below their columns. */
export function RowTotals({ columns, rows, before, after = 0 }: TotalsProps) {
  const text = useText();
  if (rows.length === 0 || !columns.some(isSummed)) return null;
  const label = text({ zh: '合计', en: 'Total' });
  const first = columns.findIndex((column) => !isSummed(column));
  return (
    <tfoot>
      <tr data-label={label}>
        {before > 0 ? <td className="kh-rows-handle" /> : null}
        {columns.map((column, index) => (
          <td key={column.key} data-label={text(column.label)} className={cellClass(column)}>
            {isSummed(column) ? showAmount(sumColumn(rows, column.key)) : index === first ? label : null}
          </td>
        ))}
        {after > 0 ? <td className="kh-rows-handle" /> : null}
      </tr>
    </tfoot>
  );
}
