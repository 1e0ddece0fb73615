import { type ChildRow, describeProblem, mostChildren, routes } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, useContext, useMemo, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import { useLanguage, useText } from '../client/language.ts';
import { recordsQuery } from '../client/records.ts';
import { ruleModelFor, useRuleScope } from '../client/rule-scope.ts';
import { useApp } from '../client/workspace-app.ts';
import { Icon } from '../kit/icon.tsx';
import type { EditorProps } from './field-ui.ts';
import { pastedCells, readColumn } from './paste-rows.ts';
import { RowProblems } from './row-problems.ts';
import { rowColumns, rowProblems, rowsOf } from './subtable-columns.ts';
import { RowTotals, type UiOf } from './subtable-display.tsx';
import { SubtableRow } from './subtable-row.tsx';
import { useLocale } from './use-locale.ts';
import { useRowKeys } from './use-row-keys.ts';
import './subtable.css';

/** A cell by its row's and column's number. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Rows of a sub-table as a grid: arrows move, Enter or a click edits a cell, Alt with an arrow moves a row, rows of a spreadsheet can be
 * pasted. On a phone each row is a card. Nothing is saved before the record around is.
 */
export function SubtableEditor(props: EditorProps<'subtable'> & { readonly uiOf: UiOf }) {
  const { field, value, onChange, references = {}, invalid, id, describedBy, uiOf } = props;
  const text = useText();
  const language = useLanguage();
  const workspace = useApp();
  const client = useQueryClient();
  const locale = useLocale();
  const scope = useRuleScope();
  const box = useRef<HTMLFieldSetElement>(null);
  const [editing, setEditing] = useState<CellPlace | null>(null);
  const sent = useContext(RowProblems);
  const rows = rowsOf(value);
  const { keys, moveKey, dropKey } = useRowKeys(rows.length);
  const shape = useMemo(() => rowColumns(workspace, field), [workspace, field]);
  const model = ruleModelFor(workspace.app);
  const problems = useMemo(() => {
    const own = invalid && shape ? rowProblems(field, rows, { object: shape.object, model, scope }) : [];
    const told = new Map<string, string>();
    for (const problem of [...own, ...sent]) {
      const words = problem.message ?? describeProblem(problem, language).message;
      if (problem.path && words && !told.has(problem.path)) told.set(problem.path, words);
    }
    return told;
  }, [invalid, shape, field, rows, model, scope, sent, language]);
  if (!shape) return <p className="kh-secondary">{text({ zh: '无权查看', en: 'Not visible to you' })}</p>;
  const { object, columns } = shape;
  const grant = workspace.grants[object.key];
  const max = field.options.max ?? mostChildren;
  const isFull = rows.length >= max;

  const put = (next: readonly ChildRow[]) => onChange(next);
  const focus = ({ row, column }: CellPlace) => {
    const cell = () => box.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`);
    const there = cell();
    // the cell that was being edited comes back first
    if (there) there.focus();
    else requestAnimationFrame(() => cell()?.focus());
  };
  const add = () => {
    put([...rows, {}]);
    setEditing({ row: rows.length, column: 0 });
  };
  const remove = (index: number) => {
    dropKey(index);
    setEditing(null);
    put(rows.filter((_, other) => other !== index));
  };
  const move = (index: number, to: number) => {
    if (to < 0 || to >= rows.length) return;
    const next = [...rows];
    const [taken = {}] = next.splice(index, 1);
    next.splice(to, 0, taken);
    moveKey(index, to);
    put(next);
  };
  const paste = async (event: ClipboardEvent, at: CellPlace) => {
    const cells = pastedCells(event.clipboardData.getData('text/plain'));
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    setEditing(null);
    const targets = columns.slice(at.column, at.column + Math.max(...cells.map((row) => row.length)));
    const fitting = cells.slice(0, max - at.row);
    const tools = {
      app: workspace.app,
      locale,
      query: (query: Parameters<typeof recordsQuery>[1]) => client.fetchQuery(recordsQuery(workspace.app, query)),
      people: async () => (await call(routes.people, { query: {} })).people,
      units: async () => (await call(routes.units, {})).units,
    };
    const read = await Promise.all(
      targets.map((column, place) =>
        readColumn(
          column,
          fitting.map((row) => row[place] ?? ''),
          tools,
        ),
      ),
    );
    const next: ChildRow[] = [...rows];
    for (const [offset] of fitting.entries()) {
      const given = targets.map((column, place) => [column.key, read[place]?.[offset] ?? null] as const);
      next[at.row + offset] = { ...next[at.row + offset], ...Object.fromEntries(given) };
    }
    put(next);
    focus(at);
  };

  return (
    <fieldset
      id={id}
      ref={box}
      className="kh-rows is-editing"
      aria-label={text(field.label)}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) props.onBlur?.();
      }}
    >
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th className="kh-rows-handle">
                <span className="kh-hidden">{text({ zh: '次序', en: 'Order' })}</span>
              </th>
              {columns.map(({ key, label, required, type }) => (
                <th key={key} className={type === 'number' ? 'is-number' : ''}>
                  {text(label)}
                  {required === true ? (
                    <span className="kh-form-required" aria-hidden>
                      *
                    </span>
                  ) : null}
                </th>
              ))}
              <th className="kh-rows-handle">
                <span className="kh-hidden">{text({ zh: '删除', en: 'Delete' })}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <SubtableRow
                key={keys[index]}
                row={row}
                index={index}
                count={rows.length}
                columns={columns}
                references={references}
                problemAt={(key) => problems.get(`/${field.key}/${index}/${key}`)}
                editing={editing?.row === index ? editing.column : null}
                canDelete={row.id === undefined || grant?.delete !== 'none'}
                canEdit={row.id === undefined || grant?.update !== 'none'}
                uiOf={uiOf}
                onEdit={(column) => setEditing(column === null ? null : { row: index, column })}
                onGo={(column, by) => {
                  setEditing(null);
                  const to = { row: index + by.rows, column: column + by.columns };
                  if (to.row >= 0 && to.row < rows.length && to.column >= 0 && to.column < columns.length) focus(to);
                  else focus({ row: index, column });
                }}
                onChange={(next) => put(rows.map((other, place) => (place === index ? next : other)))}
                onMove={(to) => move(index, to)}
                onDelete={() => remove(index)}
                onPaste={(event, column) => void paste(event, { row: index, column })}
              />
            ))}
          </tbody>
          <RowTotals columns={columns} rows={rows} before={1} after={1} />
        </table>
      )}
      <div className="kh-rows-foot">
        {grant?.create ? (
          <button type="button" className="kh-link" disabled={isFull} onClick={add}>
            <Icon name="plus" size={14} /> {text({ zh: '添加一行', en: 'Add a row' })}
          </button>
        ) : null}
        <span className="kh-secondary kh-small">
          {isFull
            ? text({ zh: `最多 ${max} 行`, en: `At most ${max} rows` })
            : text({ zh: '可以从表格粘贴多行', en: 'Rows can be pasted from a spreadsheet' })}
        </span>
      </div>
    </fieldset>
  );
}
