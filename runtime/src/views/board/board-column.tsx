import { useDroppable } from '@dnd-kit/core';
import type { ObjectDefinition, Query, RecordRow, References, Rule } from '@kehuan/schemas';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { useRecordPages } from '../../client/record-pages.ts';
import { showCount, showSum } from '../../field-types/show-amount.ts';
import { Dot } from '../../kit/chip.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { ErrorState, SkeletonLines } from '../../kit/state.tsx';
import { bothRules } from '../filter/conditions.ts';
import { LoadProblem } from '../load-problem.tsx';
import { type BoardColumn as Column, dropIdOf } from './board-columns.ts';
import type { ColumnTotal } from './use-board-totals.ts';
import type { Move } from './use-moves.ts';

const pageSettings = { size: 25, ahead: 0 } as const;
const cardHeight = 121;
const gap = 8;

export interface BoardColumnProps {
  readonly column: Column;
  readonly object: ObjectDefinition;
  readonly group: string;
  /** the board's own query; the column adds its option */
  readonly query: Query;
  readonly total: ColumnTotal;
  readonly hasSum: boolean;
  /** cards that were dropped here and are not here yet, and those dropped elsewhere */
  readonly moves: readonly Move[];
  readonly isTarget: boolean;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly onCreate: (() => void) | undefined;
  readonly renderCard: (row: RecordRow, references: References, move: Move | undefined) => ReactNode;
}

/** One option of the board: head with count and sum, cards paged from the server as far as they are scrolled. */
export function BoardColumn(props: BoardColumnProps) {
  const { column, isFolded, isTarget } = props;
  const { setNodeRef } = useDroppable({ id: dropIdOf(column) });
  return (
    <section
      ref={setNodeRef}
      className={['kh-board-column', isFolded ? 'kh-board-folded' : '', isTarget ? 'kh-board-target' : ''].join(' ')}
      aria-label={useText()(column.label)}
      data-option={column.key ?? ''}
    >
      {isFolded ? <FoldedColumn {...props} /> : <OpenColumn {...props} />}
    </section>
  );
}

function FoldedColumn({ column, total, hasSum, onFold }: BoardColumnProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <button type="button" className="kh-board-unfold" onClick={onFold} aria-expanded={false}>
      <Dot colour={column.colour} />
      <strong>{text(column.label)}</strong>
      <span>{showCount(total.count)}</span>
      {hasSum && total.sum ? <span>{showSum(total.sum, language)}</span> : null}
    </button>
  );
}

function OpenColumn(props: BoardColumnProps) {
  const { column, group, query, moves, isTarget, renderCard } = props;
  const own = useMemo((): Query => {
    const option: Rule = column.key === null ? { empty: [{ var: group }] } : { '==': [{ var: group }, column.key] };
    return { ...query, filter: bothRules(query.filter, option) };
  }, [query, column.key, group]);
  const records = useRecordPages(own, pageSettings);
  const list = useRef<HTMLDivElement>(null);
  const moving = new Set(moves.map(({ row }) => row.id));
  const arrived = moves.filter(({ to }) => to === column.key);
  const cards: { row: RecordRow | undefined; references: References; move: Move | undefined; key: string }[] =
    arrived.map((move) => ({ row: move.row, references: move.references, move, key: move.row.id }));
  const indices: number[] = arrived.map(() => 0);
  const coming = records.isComplete || records.status !== 'ready' ? 0 : 2;
  for (let index = 0; index < records.count + coming; index += 1) {
    const row = records.rowAt(index);
    if (row && moving.has(row.id)) continue;
    cards.push({ row, references: records.referencesAt(index), move: undefined, key: row?.id ?? `coming-${index}` });
    indices.push(index);
  }
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => cardHeight,
    gap,
    overscan: 4,
    getItemKey: (index) => cards[index]?.key ?? index,
  });
  const items = virtual.getVirtualItems();
  const { show } = records;
  const first = indices[items[0]?.index ?? 0] ?? 0;
  const last = indices[items.at(-1)?.index ?? 0] ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is in sight counts
  useEffect(() => show(first, last), [first, last, records.count]);
  return (
    <>
      <ColumnHead {...props} />
      <div ref={list} className="kh-board-list">
        {isTarget ? <div className="kh-board-slot" aria-hidden /> : null}
        {records.status === 'error' ? (
          <ErrorState error={records.error} onRetry={records.retry} />
        ) : records.status === 'loading' ? (
          <div className="kh-board-waiting">
            <SkeletonLines count={4} height={cardHeight + gap} />
          </div>
        ) : (
          <ul className="kh-board-cards" style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, key, start }) => {
              const card = cards[index];
              return (
                <li
                  key={key}
                  data-index={index}
                  ref={virtual.measureElement}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {card?.row ? (
                    renderCard(card.row, card.references, card.move)
                  ) : (
                    <div className="kh-card kh-card-coming">
                      <SkeletonLines count={2} height={40} />
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <LoadProblem records={records} />
    </>
  );
}

function ColumnHead({ column, total, hasSum, onFold, onCreate }: BoardColumnProps) {
  const text = useText();
  const language = useLanguage();
  const probability = column.stage?.probability;
  return (
    <header className="kh-board-head">
      <div className="kh-board-head-line">
        <Dot colour={column.colour} />
        <h2 className="kh-board-name kh-cut">{text(column.label)}</h2>
        <span className="kh-board-count">{showCount(total.count)}</span>
        <span className="kh-board-tools">
          {onCreate ? (
            <IconButton
              icon="plus"
              iconSize={14}
              size={24}
              label={text({ zh: `在${text(column.label)}新建`, en: `New in ${text(column.label)}` })}
              onClick={onCreate}
            />
          ) : null}
          <IconButton
            icon="chevrons-right-left"
            iconSize={14}
            size={24}
            label={text({ zh: `收起${text(column.label)}`, en: `Fold ${text(column.label)}` })}
            onClick={onFold}
          />
        </span>
        {hasSum ? <strong className="kh-board-sum">{showSum(total.sum, language)}</strong> : null}
      </div>
      {probability === undefined ? null : (
        <div className="kh-board-head-more">
          <span>{text({ zh: `赢率 ${probability}%`, en: `${probability}% likely` })}</span>
          {total.weighted === undefined ? null : (
            <span>
              {text({ zh: '加权', en: 'Weighted' })} {showSum(total.weighted, language)}
            </span>
          )}
        </div>
      )}
    </header>
  );
}
