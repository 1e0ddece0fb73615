import { type Json, routes } from '@kehuan/schemas';
import type { ClipboardEvent } from 'react';
import { call } from '../../client/call.ts';
import { useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import type { RecordPages } from '../../client/record-pages.ts';
import { useApp, usePeople } from '../../client/workspace-app.ts';
import { useLocale } from '../../field-types/use-locale.ts';
import { showToast } from '../../kit/toast.tsx';
import { type CellRange, placesOf } from './cell-range.ts';
import { cellText } from './cell-text.ts';
import { readCells } from './paste-cells.ts';
import { readTsv, writeTsv } from './tsv.ts';
import type { CellChange, CellEdits } from './use-cell-edits.ts';
import type { ShownColumn } from './use-column-model.ts';

export interface ClipboardSettings {
  readonly records: Pick<RecordPages, 'rowAt' | 'referencesAt'>;
  readonly columns: readonly ShownColumn[];
  readonly edits: CellEdits;
  readonly range: CellRange | null;
  readonly onRange: (range: CellRange) => void;
}

export interface Clipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** empties the selected cells */
  readonly clear: () => void;
  /** the first rows of a range again and again, down to a row */
  readonly fill: (range: CellRange, to: number) => void;
}

/** as many cells as one write may have records, with room for several columns */
const mostCells = 20_000;
const mostRows = 5_000;

/** Cells to and from a spreadsheet. A paste is one write: what does not fit is shown at its cell, and then nothing is written. */
export function useClipboard({ records, columns, edits, range, onRange }: ClipboardSettings): Clipboard {
  const text = useText();
  const { app } = useApp();
  const locale = useLocale();
  const people = usePeople();
  const say = (zh: string, en: string) => showToast({ tone: 'error', words: text({ zh, en }) });

  const write = (changes: readonly CellChange[]) => {
    const locked = changes.find(({ field }) => !columns.find((column) => column.field === field)?.isEditable);
    if (locked) {
      const label = text(locked.field.label);
      return say(`「${label}」不能改，什么都没有写入。`, `${label} cannot be changed. Nothing was written.`);
    }
    edits.save(changes);
  };

  const paste = async (words: string) => {
    if (!range) return;
    const table = readTsv(words);
    const isOne = table.length === 1 && table[0]?.length === 1;
    const across = Math.max(...table.map((row) => row.length));
    // one value goes into every selected cell; a table begins at the first of them
    const area: CellRange = isOne
      ? range
      : { ...range, bottom: range.top + table.length - 1, right: range.left + across - 1 };
    const places = placesOf(area);
    if (table.length > mostRows || places.length > mostCells) {
      return say(
        `一次最多粘贴 ${mostRows} 行、${mostCells} 个单元格，请用导入。`,
        `At most ${mostRows} rows and ${mostCells} cells at once. Use the import for more.`,
      );
    }
    const cells = places.flatMap(({ row, column }) => {
      const record = records.rowAt(row);
      const shown = columns[column];
      const value = isOne ? table[0]?.[0] : table[row - area.top]?.[column - area.left];
      return value === undefined ? [] : [{ record, shown, text: value }];
    });
    const outside = cells.filter(({ record, shown }) => !record || !shown).length;
    if (outside > 0) {
      return say(
        `有 ${outside} 个单元格超出了表格（或还没有加载），什么都没有粘贴。`,
        `${outside} cells lie outside the table (or are not loaded yet). Nothing was pasted.`,
      );
    }
    const inside = cells.flatMap(({ record, shown, text }) =>
      record && shown ? [{ record, field: shown.field, isEditable: shown.isEditable, text }] : [],
    );
    const read = await readCells(inside, {
      app,
      locale,
      people: people.data ?? [],
      ask: async (query) => (await call(routes.query, { body: query })).rows,
    });
    const problems = new Map<string, { readonly [field: string]: string }>();
    const changes = inside.flatMap(({ record, field }, index): readonly CellChange[] => {
      const result = read[index];
      if (result?.ok) return [{ row: record, field, value: result.value }];
      problems.set(record.id, { ...problems.get(record.id), [field.key]: result?.message ?? '' });
      return [];
    });
    onRange(area);
    if (changes.length === inside.length) return edits.save(changes);
    edits.tell(problems);
    const wrong = inside.length - changes.length;
    say(
      `有 ${wrong} 个单元格的内容放不进去，已标出；什么都没有粘贴。`,
      `${wrong} cells do not fit and are marked. Nothing was pasted.`,
    );
  };

  return {
    onCopy: (event) => {
      if (!range || isTyping(event.target)) return;
      const { top, bottom, left, right } = range;
      const rows = Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
      const missing = rows.filter((row) => !records.rowAt(row)).length;
      if (missing > 0) {
        event.preventDefault();
        return say(`有 ${missing} 行还没有加载，没有复制。`, `${missing} rows are not loaded yet. Nothing was copied.`);
      }
      const table = rows.map((row) =>
        columns
          .slice(left, right + 1)
          .map(({ field, path }) =>
            cellText(field, records.rowAt(row)?.[path], { ...locale, references: records.referencesAt(row) }),
          ),
      );
      event.clipboardData.setData('text/plain', writeTsv(table));
      event.preventDefault();
    },
    onPaste: (event) => {
      if (!range || isTyping(event.target)) return;
      event.preventDefault();
      const words = event.clipboardData.getData('text/plain');
      paste(words).catch((problem: unknown) => showToast({ tone: 'error', words: problemSentence(problem) }));
    },
    clear: () => {
      if (!range) return;
      const changes = placesOf(range).flatMap(({ row, column }): readonly CellChange[] => {
        const record = records.rowAt(row);
        const field = columns[column]?.field;
        return record && field ? [{ row: record, field, value: emptyOf(field.type, record[field.key]) }] : [];
      });
      write(changes);
    },
    fill: (source, to) => {
      const height = source.bottom - source.top + 1;
      const area = { ...source, top: source.bottom + 1, bottom: to };
      const changes = placesOf(area).flatMap(({ row, column }): readonly CellChange[] => {
        const from = records.rowAt(source.top + ((row - source.top) % height));
        const record = records.rowAt(row);
        const shown = columns[column];
        return from && record && shown ? [{ row: record, field: shown.field, value: from[shown.path] ?? null }] : [];
      });
      onRange({ ...source, bottom: to });
      write(changes);
    },
  };
}

/** The field of the current cell stands ready for typing; only while it is open the clipboard is its own. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.kh-cell-typing, .kh-cell-editor, .kh-head') !== null;
}

function emptyOf(type: string, value: Json | undefined): Json {
  if (type === 'boolean') return false;
  return Array.isArray(value) ? [] : null;
}
