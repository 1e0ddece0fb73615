import {
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  pointerWithin,
} from '@dnd-kit/core';
import { fieldOf, fieldsOf, type Query, type RecordRow, type References } from '@kehuan/schemas';
import { useMemo, useState } from 'react';
import { useText } from '../../client/language.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { GateForm } from '../../forms/gate-form.tsx';
import { EmptyState, ErrorState } from '../../kit/state.tsx';
import { dueFieldsOf } from '../due-fields.ts';
import { fieldAt } from '../field-path.ts';
import { Slotted } from '../slotted.tsx';
import { type ViewProps, viewQuery } from '../view-props.ts';
import { ViewToolbar } from '../view-toolbar.tsx';
import { BoardCard } from './board-card.tsx';
import { BoardColumn } from './board-column.tsx';
import { type BoardColumn as Column, columnsOfBoard, dropIdOf, isFoldedAtFirst } from './board-columns.ts';
import { announcementsOf, useBoardSensors } from './board-drag.ts';
import { BoardSummary } from './board-summary.tsx';
import { DragHint } from './drag-hint.tsx';
import { DraggableCard, type Held } from './draggable-card.tsx';
import { useBoardTotals } from './use-board-totals.ts';
import { useMoves } from './use-moves.ts';
import './board.css';

/** where the pointer is; with the keyboard, the column the card lies over */
const underPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : closestCenter(args);
};

/** Records as cards in the columns of an option: dragged from one to the next, through the gates of their stages. */
export default function BoardView(props: ViewProps<'board'>) {
  const { view, object, personal, onPersonalChange, onOpen, onCreate, slot } = props;
  const text = useText();
  const workspace = useApp();
  const grant = useGrant(object.key);
  const { group, card, sum } = view.options;
  const columns = useMemo(() => columnsOfBoard(object, view), [object, view]);
  const due = useMemo(() => dueFieldsOf(workspace, object.key), [workspace, object.key]);
  const query = useMemo((): Query => {
    const base = viewQuery(workspace, object, { view, personal });
    const since = fieldAt(workspace, object, 'stage_since') ? ['stage_since'] : [];
    return { ...base, fields: [...new Set([...(base.fields ?? []), ...since])] };
  }, [workspace, object, view, personal]);
  const moves = useMoves(object.key, group);
  const totals = useBoardTotals(view, query, moves.all);
  const [folds, setFolds] = useState<ReadonlyMap<string | null, boolean>>(new Map());
  const [held, setHeld] = useState<Held | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const sensors = useBoardSensors((columns ?? []).map(dropIdOf));

  if (!columns) {
    return (
      <EmptyState
        icon="square-kanban"
        title={text({ zh: '这个看板的分列字段不见了', en: 'The field of this board’s columns is gone' })}
        words={text({
          zh: '请在设计器里给它选一个单选字段。',
          en: 'Choose a single choice field for it in the designer.',
        })}
      />
    );
  }
  const title = fieldOf(object, object.title);
  const cardFields = card.flatMap((path) => fieldAt(workspace, object, path) ?? []);
  const canMove = grant.update !== 'none' && (grant.fields[group] ?? 'write') === 'write';
  const columnOf = (id: string | null) => columns.find((column) => dropIdOf(column) === (id ?? ''));
  const nameOf = (row: RecordRow) => String(row[object.title] ?? row.id);
  const asksIn = (column: Column) => moves.all.some(({ to, asks }) => to === column.key && asks);
  // a question must not be asked behind a fold
  const isFolded = (column: Column) => !asksIn(column) && (folds.get(column.key) ?? isFoldedAtFirst(column, view));
  // empty records only where there are some
  const shown = columns.filter((column) => column.key !== null || totals.totalOf(column).count > 0);

  const face = (row: RecordRow, references: References, column: Column | undefined) => (
    <BoardCard
      object={object.key}
      title={title}
      fields={cardFields}
      due={due}
      row={row}
      references={references}
      stage={column?.stage}
      slot={slot}
      reason={moves.refused.get(row.id)}
    />
  );
  const handleStart = ({ active }: DragStartEvent) => {
    const { row, references, from } = active.data.current as Held;
    setHeld({ row, references, from });
  };
  const handleEnd = ({ over: target }: DragEndEvent) => {
    const to = target ? columnOf(String(target.id)) : undefined;
    if (held && to && to.key !== held.from) moves.start({ ...held, to: to.key });
    setHeld(null);
    setOver(null);
  };
  const target = over === null ? undefined : columnOf(over);
  const sortable = fieldsOf(object).flatMap(({ key, type, label }) =>
    fieldAt(workspace, object, key) && ['text', 'number', 'date', 'boolean'].includes(type)
      ? [{ path: key, label: text(label) }]
      : [],
  );
  return (
    <div className="kh-view-body">
      <ViewToolbar
        view={view}
        object={object}
        personal={personal}
        onChange={onPersonalChange}
        sortable={sortable}
        summary={<BoardSummary columns={columns} totalOf={totals.totalOf} hasSum={sum !== undefined} />}
      />
      {totals.error ? (
        <ErrorState error={totals.error} onRetry={totals.retry} />
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={underPointer}
          // near the edge the board moves on at a pace a thumb can stop
          autoScroll={{ acceleration: 5 }}
          onDragStart={handleStart}
          onDragOver={({ over: place }) => setOver(place ? String(place.id) : null)}
          onDragEnd={handleEnd}
          onDragCancel={() => {
            setHeld(null);
            setOver(null);
          }}
          accessibility={{
            announcements: announcementsOf(
              text,
              ({ data }) => nameOf((data.current as Held).row),
              (id) => text(columnOf(id)?.label),
            ),
            screenReaderInstructions: {
              draggable: text({
                zh: '按空格拿起卡片，用左右方向键换列，再按空格放下，按 Esc 取消。',
                en: 'Press space to pick up the card, left and right arrows to change column, space to drop, Escape to cancel.',
              }),
            },
          }}
        >
          <div className={held ? 'kh-board kh-board-dragging' : 'kh-board'}>
            {shown.map((column) => (
              <Slotted key={dropIdOf(column)} slot={slot} part="board-column" name={dropIdOf(column)}>
                <BoardColumn
                  column={column}
                  object={object}
                  group={group}
                  query={query}
                  total={totals.totalOf(column)}
                  hasSum={sum !== undefined}
                  moves={moves.all}
                  isTarget={held !== null && target === column && column.key !== held.from}
                  isFolded={isFolded(column)}
                  onFold={() => setFolds((known) => new Map(known).set(column.key, !isFolded(column)))}
                  onCreate={onCreate && column.key !== null ? () => onCreate({ [group]: column.key }) : undefined}
                  renderCard={(row, references, move) => (
                    <DraggableCard
                      held={{ row, references, from: column.key }}
                      canMove={canMove && move === undefined}
                      isAsking={move?.asks !== undefined}
                      isRefused={moves.refused.has(row.id)}
                      label={nameOf(row)}
                      onOpen={onOpen}
                    >
                      {face(row, references, column)}
                      {move?.asks ? (
                        <GateForm
                          object={object}
                          fields={move.asks}
                          values={row}
                          references={references}
                          title={text({
                            zh: `进入「${text(column.label)}」需补 ${move.asks.length} 项`,
                            en: `“${text(column.label)}” needs ${move.asks.length} more`,
                          })}
                          saveLabel={text({ zh: '保存并移动', en: 'Save and move' })}
                          backLabel={text({ zh: '退回原阶段', en: 'Move back' })}
                          onSave={(values) => moves.answer(row.id, values)}
                          onBack={() => moves.giveUp(row.id)}
                        />
                      ) : null}
                    </DraggableCard>
                  )}
                />
              </Slotted>
            ))}
          </div>
          <DragOverlay dropAnimation={null}>
            {held ? (
              <div className="kh-card kh-card-held">{face(held.row, held.references, columnOf(held.from))}</div>
            ) : null}
          </DragOverlay>
          {held ? <DragHint label={text((target ?? columnOf(held.from))?.label)} /> : null}
        </DndContext>
      )}
    </div>
  );
}
