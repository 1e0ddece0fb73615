import type { Query } from '@kehuan/schemas';
import { useLanguage, useText } from '../../client/language.ts';
import type { RecordPages } from '../../client/record-pages.ts';
import { useRecords } from '../../client/records.ts';
import { showAmount, showCount, showSum } from '../../field-types/show-amount.ts';
import { markWidth } from './grid-row.tsx';
import type { ColumnModel, ShownColumn } from './use-column-model.ts';

export interface GridFootProps {
  readonly query: Query;
  readonly records: RecordPages;
  readonly model: ColumnModel;
}

const mostMeasures = 10;

/** What the whole list amounts to: how many, the sum of amounts, the average of other numbers. One question for all. */
export function GridFoot({ query, records, model }: GridFootProps) {
  const text = useText();
  const language = useLanguage();
  const measured = model.columns
    .filter(({ field, path }) => field.type === 'number' && !path.includes('.'))
    .slice(0, mostMeasures);
  const { object, filter, search } = query;
  const isReady = records.status === 'ready' && records.count > 0 && measured.length > 0;
  const result = useRecords(
    isReady
      ? {
          object,
          ...(filter === undefined ? {} : { filter }),
          ...(search ? { search } : {}),
          measures: measured.map((column, index) => ({ key: `m${index}`, fn: functionOf(column), field: column.path })),
        }
      : null,
  );
  const [totals] = result.data?.rows ?? [];
  const summary = (column: ShownColumn) => {
    const value = totals?.[`m${measured.indexOf(column)}`];
    if (value === undefined || value === null) return null;
    const isSum = functionOf(column) === 'sum';
    return (
      <>
        {isSum ? text({ zh: '合计', en: 'Sum' }) : text({ zh: '平均', en: 'Avg' })}
        <strong>{isSum ? showSum(String(value), language) : showAmount(Math.round(Number(value) * 10) / 10)}</strong>
      </>
    );
  };
  const { total } = records;
  const [title, ...others] = model.columns;
  return (
    <div role="row" className="kh-row kh-foot" style={{ width: model.width + markWidth }}>
      <div role="gridcell" className="kh-cell kh-cell-mark" style={{ width: markWidth }} />
      <div role="gridcell" className="kh-cell kh-cell-title" style={{ width: title?.size ?? 0 }}>
        {total ? (
          <span className="kh-foot-count">
            <strong>
              {showCount(total.value)}
              {total.more ? '+' : ''}
            </strong>{' '}
            {text({ zh: '条', en: total.value === 1 ? 'record' : 'records' })}
          </span>
        ) : null}
      </div>
      {others.map((column) => (
        <div
          role="gridcell"
          key={column.path}
          className={column.isNumeric ? 'kh-cell kh-cell-number' : 'kh-cell'}
          style={{ width: column.size }}
        >
          {summary(column)}
        </div>
      ))}
    </div>
  );
}

function functionOf({ field }: ShownColumn): 'sum' | 'avg' {
  return field.type === 'number' && field.options.format === 'money' ? 'sum' : 'avg';
}
