import type { ChildRow, Json, ObjectField, References } from '@kehuan/schemas';
import { type ClipboardEvent, type KeyboardEvent, Suspense, useRef } from 'react';
import { useText } from '../client/language.ts';
import { IconButton } from '../kit/icon-button.tsx';
import { Skeleton } from '../kit/state.tsx';
import { isEntered } from './subtable-columns.ts';
import type { UiOf } from './subtable-display.tsx';

export interface SubtableRowProps {
  readonly row: ChildRow;
  readonly index: number;
  readonly count: number;
  readonly columns: readonly ObjectField[];
  readonly references: References;
  readonly problemAt: (key: string) => string | undefined;
  /** the column that is being edited */
  readonly editing: number | null;
  readonly canDelete: boolean;
  readonly canEdit: boolean;
  readonly uiOf: UiOf;
  readonly onEdit: (column: number | null) => void;
  readonly onGo: (column: number, by: { readonly rows: number; readonly columns: number }) => void;
  readonly onChange: (row: ChildRow) => void;
  readonly onMove: (to: number) => void;
  readonly onDelete: () => void;
  readonly onPaste: (event: ClipboardEvent, column: number) => void;
}

const steps: { readonly [key: string]: { readonly rows: number; readonly columns: number } } = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** One row: buttons to move and delete it, and a cell for each column. */
export function SubtableRow(props: SubtableRowProps) {
  const { row, index, count, columns, editing, canDelete, canEdit, onMove, onDelete } = props;
  const text = useText();
  const number = index + 1;
  return (
    <tr onPaste={(event) => props.onPaste(event, columnOf(event.target))}>
      <td className="kh-rows-handle">
        <IconButton
          icon="arrow-up"
          size={24}
          iconSize={14}
          label={text({ zh: `第 ${number} 行上移`, en: `Move row ${number} up` })}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon="arrow-down"
          size={24}
          iconSize={14}
          label={text({ zh: `第 ${number} 行下移`, en: `Move row ${number} down` })}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        />
      </td>
      {columns.map((field, column) => (
        <Cell
          key={field.key}
          {...props}
          field={field}
          column={column}
          value={row[field.key]}
          isEditing={editing === column && canEdit && isEntered(field)}
        />
      ))}
      <td className="kh-rows-handle">
        {canDelete ? (
          <IconButton
            icon="trash-2"
            size={28}
            iconSize={14}
            label={text({ zh: `删除第 ${number} 行`, en: `Delete row ${number}` })}
            onClick={onDelete}
          />
        ) : null}
      </td>
    </tr>
  );
}

function columnOf(target: EventTarget): number {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  return Number(cell?.getAttribute('data-column') ?? 0);
}

interface CellProps extends SubtableRowProps {
  readonly field: ObjectField;
  readonly column: number;
  readonly value: Json | undefined;
  readonly isEditing: boolean;
}

function Cell(props: CellProps) {
  const { field, column, row, index, value, isEditing, references, problemAt, canEdit, uiOf, onChange } = props;
  const text = useText();
  const before = useRef<Json>(null);
  const { Display, Editor } = uiOf(field);
  const problem = problemAt(field.key);
  const label = text({ zh: `第 ${index + 1} 行 ${text(field.label)}`, en: `Row ${index + 1} ${text(field.label)}` });
  const set = (next: Json) => onChange({ ...row, [field.key]: next });
  const isOpen = canEdit && isEntered(field);
  const edit = () => {
    before.current = value ?? null;
    if (isOpen) props.onEdit(column);
  };

  const whileEditing = (event: KeyboardEvent) => {
    // Enter and Escape belong to the cell, not to the form or dialog around
    if (event.key === 'Escape') {
      event.stopPropagation();
      set(before.current);
      props.onGo(column, { rows: 0, columns: 0 });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      // the control hands over what was typed when it loses the focus
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      props.onGo(column, { rows: 1, columns: 0 });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      props.onGo(column, { rows: 0, columns: event.shiftKey ? -1 : 1 });
    }
  };
  const whileResting = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step && event.altKey && step.rows !== 0) {
      event.preventDefault();
      props.onMove(index + step.rows);
    } else if (step) {
      event.preventDefault();
      props.onGo(column, step);
    } else if (event.key === 'Delete' && isOpen) {
      set(null);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      event.stopPropagation();
      edit();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // typing begins with what is typed
      edit();
    }
  };

  return (
    <td
      data-label={text(field.label)}
      data-column={column}
      className={['kh-rows-cell', field.type === 'number' ? 'is-number' : '', problem ? 'is-wrong' : ''].join(' ')}
    >
      {isEditing ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the control inside that end editing
        <div
          className="kh-rows-control"
          onKeyDown={whileEditing}
          onBlur={({ currentTarget, relatedTarget }) => {
            // a picker's list stands elsewhere in the page and takes no focus
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) props.onEdit(null);
          }}
        >
          <Suspense fallback={<Skeleton height={32} />}>
            <Editor
              id={`${field.key}-${index}`}
              label={label}
              field={field}
              value={value}
              references={references}
              autoFocus
              {...(problem ? { invalid: true } : {})}
              onChange={set}
            />
          </Suspense>
        </div>
      ) : (
        <button
          type="button"
          data-cell={`${index}.${column}`}
          className="kh-rows-value"
          {...(problem ? { title: problem } : {})}
          onClick={edit}
          onKeyDown={whileResting}
        >
          <span className="kh-hidden">{label} </span>
          <Display field={field} value={value} references={references} dense />
        </button>
      )}
      {problem ? (
        <span className="kh-rows-words" role="alert">
          {problem}
        </span>
      ) : null}
    </td>
  );
}
