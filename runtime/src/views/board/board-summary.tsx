import { useLanguage, useText } from '../../client/language.ts';
import { showCount, showSum } from '../../field-types/show-amount.ts';
import type { BoardColumn } from './board-columns.ts';
import type { ColumnTotal } from './use-board-totals.ts';

export interface BoardSummaryProps {
  readonly columns: readonly BoardColumn[];
  readonly totalOf: (column: BoardColumn) => ColumnTotal;
  readonly hasSum: boolean;
}

/** The board as a whole: what is still open, how much it is, how much of it is likely. */
export function BoardSummary({ columns, totalOf, hasSum }: BoardSummaryProps) {
  const text = useText();
  const language = useLanguage();
  const isStaged = columns.some(({ stage }) => stage);
  const open = columns.filter(({ stage }) => !stage || stage.kind === 'open').map(totalOf);
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const weighted = open.map((total) => total.weighted).filter((value) => value !== undefined);
  return (
    <dl className="kh-board-summary">
      <div>
        <dt>{isStaged ? text({ zh: '进行中', en: 'Open' }) : text({ zh: '共', en: 'All' })}</dt>
        <dd>{showCount(add(open.map(({ count }) => count)))}</dd>
      </div>
      {hasSum ? (
        <div>
          <dt>{text({ zh: '总额', en: 'Total' })}</dt>
          <dd>{showSum(add(open.map(({ sum }) => sum)), language)}</dd>
        </div>
      ) : null}
      {weighted.length > 0 ? (
        <div>
          <dt>{text({ zh: '加权', en: 'Weighted' })}</dt>
          <dd>{showSum(add(weighted), language)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
