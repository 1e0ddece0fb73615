import type { Query } from '@kehuan/schemas';
import { useText } from '../../client/language.ts';
import type { RecordPages } from '../../client/record-pages.ts';
import { useRecords } from '../../client/records.ts';
import { showCount } from '../../field-types/show-amount.ts';
import { Menu } from '../../kit/menu.tsx';
import { type FootFunction, footFunctionOf, footFunctionsOf, footLabels, measureOf } from './foot-functions.ts';
import { FootValue } from './foot-value.tsx';
import { markWidth } from './grid-row.tsx';
import type { ColumnModel, ShownColumn, TableOptions } from './use-column-model.ts';

export interface GridFootProps {
  readonly query: Query;
  readonly records: RecordPages;
  readonly model: ColumnModel;
  readonly foot: TableOptions['foot'];
  readonly onFoot: (foot: NonNullable<TableOptions['foot']>) => void;
}

/** measures of one question, beside the count */
export const mostMeasures = 9;

/** What the whole list amounts to, over all its records and never over those loaded. One question for all; each column's is chosen at its foot. */
export function GridFoot({ query, records, model, foot = [], onFoot }: GridFootProps) {
  const text = useText();
  const chosen = model.columns.map((column) => ({ column, fn: footFunctionOf(column.field, column.path, foot) }));
  const measured = chosen.filter(({ fn }) => fn !== 'none').slice(0, mostMeasures);
  const { object, filter, search } = query;
  const isReady = records.status === 'ready' && records.count > 0 && measured.length > 0;
  const result = useRecords(
    isReady
      ? {
          object,
          ...(filter === undefined ? {} : { filter }),
          ...(search ? { search } : {}),
          measures: [
            { key: 'records', fn: 'count' },
            ...measured.flatMap(({ column, fn }, index) => measureOf(fn, column.path, `m${index}`)),
          ],
        }
      : null,
  );
  const [totals] = result.data?.rows ?? [];
  const choose = (path: string, fn: FootFunction) =>
    onFoot([...foot.filter(({ field }) => field !== path), { field: path, fn }]);
  const statistic = (column: ShownColumn) => {
    const { field, path } = column;
    const fn = footFunctionOf(field, path, foot);
    const index = measured.findIndex((one) => one.column.path === path);
    const label = text(field.label);
    return (
      <Menu
        placement="topLeft"
        entries={footFunctionsOf(field).map((one) => ({
          key: one,
          label: text(footLabels[one]),
          isChosen: one === fn,
          run: () => choose(path, one),
        }))}
      >
        <button type="button" className="kh-foot-button">
          <span className="kh-hidden">{text({ zh: `「${label}」的统计`, en: `Statistic of ${label}` })}</span>
          {index < 0 ? null : (
            <FootValue field={field} fn={fn} value={totals?.[`m${index}`]} count={Number(totals?.records ?? 0)} />
          )}
        </button>
      </Menu>
    );
  };
  const { total } = records;
  return (
    <div role="row" className="kh-row kh-foot" style={{ width: model.width + markWidth }}>
      <div role="gridcell" className="kh-cell kh-cell-mark" style={{ width: markWidth }} />
      {model.columns.map((column, at) => (
        <div
          role="gridcell"
          key={column.path}
          className={[
            'kh-cell',
            at < model.frozen ? 'kh-cell-frozen' : '',
            at === model.frozen - 1 ? 'kh-cell-title' : '',
            column.isNumeric ? 'kh-cell-number' : '',
          ].join(' ')}
          style={at < model.frozen ? { width: column.size, left: markWidth + column.start } : { width: column.size }}
        >
          {at === 0 ? (
            total ? (
              <span className="kh-foot-count">
                <strong>
                  {showCount(total.value)}
                  {total.more ? '+' : ''}
                </strong>{' '}
                {text({ zh: '条', en: total.value === 1 ? 'record' : 'records' })}
              </span>
            ) : null
          ) : (
            statistic(column)
          )}
        </div>
      ))}
    </div>
  );
}
