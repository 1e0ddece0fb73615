import type { RecordRow } from '@kehuan/schemas';
import type { KeyboardEvent } from 'react';
import type { CellPlace } from './cell-range.ts';
import type { GroupLine } from './group-segments.ts';
import { moveOf } from './move-cursor.ts';

/** What keys can do in a table, and where they do it. */
export interface KeyPlace {
  readonly cursor: CellPlace;
  /** rows of a screen */
  readonly page: number;
  readonly rows: number;
  readonly columns: number;
  readonly hasRange: boolean;
  /** the current cell can be changed */
  readonly isEditable: boolean;
  /** the head of a group that is current */
  readonly group: GroupLine | undefined;
  /** the record that is current */
  readonly record: RecordRow | undefined;
  readonly move: (to: CellPlace, isExtending: boolean) => void;
  readonly edit: () => void;
  readonly open: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly mark: () => void;
  readonly leave: () => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** Does what a key means; false: it means nothing here. */
export function handleGridKey(event: KeyboardEvent, place: KeyPlace): boolean {
  const { cursor, page, rows, columns, group, record, isEditable } = place;
  const isCommand = event.ctrlKey || event.metaKey;
  const letter = event.key.toLowerCase();
  if (isCommand && (letter === 'z' || letter === 'y')) {
    (letter === 'y' || event.shiftKey ? place.redo : place.undo)?.();
    return true;
  }
  if (isCommand && letter === 'd') {
    place.fillDown();
    return true;
  }
  if (group && handleGroupKey(event.key, group)) return true;
  const move = moveOf(event, { at: cursor, page, rows, columns });
  if (move) {
    place.move(move, event.shiftKey);
    return true;
  }
  if (event.key === 'Tab' && record) {
    // behind the last cell of a row Tab leaves the table, as it does before the first
    const column = cursor.column + (event.shiftKey ? -1 : 1);
    if (column < 0 || column >= columns) return false;
    place.move({ row: cursor.row, column }, false);
    return true;
  }
  if (!record) return false;
  if (event.key === ' ' && event.shiftKey) place.mark();
  else if (event.key === 'Enter' && (cursor.column === 0 || isCommand || !isEditable)) place.open();
  else if ((event.key === 'Enter' || event.key === 'F2') && isEditable) place.edit();
  else if ((event.key === 'Delete' || event.key === 'Backspace') && (isEditable || place.hasRange)) place.clear();
  else if (event.key === 'Escape') place.leave();
  else return false;
  return true;
}

/** A group is opened and closed like the branch of a tree. */
function handleGroupKey(key: string, { isOpen, toggle }: GroupLine): boolean {
  const isToggle =
    key === 'Enter' || key === ' ' || (key === 'ArrowRight' && !isOpen) || (key === 'ArrowLeft' && isOpen);
  if (isToggle) toggle();
  return isToggle || key === 'ArrowRight' || key === 'ArrowLeft';
}
