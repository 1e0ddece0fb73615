import {
  describeProblem,
  fieldTypeOf,
  type Json,
  type Locale,
  type ObjectField,
  type RecordRow,
  type References,
} from '@kehuan/schemas';
import { Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { useZone } from '../../client/zone.ts';
import { holdsMany } from '../../field-types/holds-many.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { Skeleton } from '../../kit/state.tsx';
import type { ShownColumn } from './use-column-model.ts';

/** After a value is saved the cursor moves on: down after Enter, right after Tab. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left';

export interface CellInputProps {
  readonly column: ShownColumn;
  readonly row: RecordRow;
  readonly references: References;
  /** ids of the elements that name the cell */
  readonly labelledBy: string;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onSave: (value: Json, after: AfterEdit) => void;
}

const typed = new Set(['text', 'number', 'time']);
const isRich = (field: ObjectField): boolean => field.type === 'text' && field.options.format === 'rich';
const isTyped = (field: ObjectField): boolean => typed.has(field.type) && !isRich(field);
/** their editors hand over every letter; the value is saved when they are left */
const isWritten = (field: ObjectField): boolean =>
  isRich(field) || ['json', 'secret', 'file', 'address', 'location'].includes(field.type);

/**
 * Takes the keys of the current cell. Texts and numbers are typed right here: the same field is focused before and while
 * something is typed, so that a Chinese input method never loses its first letter. Everything else opens its editor.
 */
export function CellInput(props: CellInputProps) {
  const { column, isEditing } = props;
  if (isEditing && column.isEditable && !isTyped(column.field)) return <CellEditor {...props} />;
  return <CellText {...props} />;
}

function CellText({ column, row, labelledBy, isEditing, onEdit, onSave }: CellInputProps) {
  const language = useLanguage();
  const zone = useZone();
  const { field, path, isEditable } = column;
  const value = row[path] ?? null;
  const canType = isEditable && isTyped(field);
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLTextAreaElement>(null);
  const wasEditing = useRef(false);

  // before anything else can happen: the next key belongs here
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // opened by Enter or a double click: with what stands there, selected
    if (isEditing && !wasEditing.current && input.current) {
      if (draft === '' && value !== null) setDraft(textOf(field, value, { language, zone }));
      requestAnimationFrame(() => input.current?.select());
    }
    wasEditing.current = isEditing;
  });

  const finish = (after: AfterEdit) => {
    if (!isEditing) return;
    const plain = draft.trim();
    const leaf = fieldTypeOf(field);
    const checked =
      plain === '' ? ({ ok: true, value: null } as const) : leaf.parse(draft, field.options, { language, zone });
    if (!checked.ok) {
      const { message } = describeProblem(
        { code: checked.code, params: { ...checked.params, field: field.label } },
        language,
      );
      setProblem(message);
      return;
    }
    setDraft('');
    setProblem(undefined);
    if (checked.value === value) onEdit(false);
    else onSave(checked.value, after);
  };
  const cancel = () => {
    setDraft('');
    setProblem(undefined);
    onEdit(false);
  };
  const isOpen = isEditing && canType;
  return (
    <>
      <textarea
        ref={input}
        rows={1}
        spellCheck={false}
        className={isOpen ? 'kh-cell-input kh-cell-typing' : 'kh-cell-input'}
        aria-labelledby={labelledBy}
        aria-invalid={problem !== undefined}
        readOnly={!canType}
        value={isOpen ? draft : ''}
        onChange={({ target }) => {
          setDraft(target.value.replaceAll('\n', ' '));
          if (!isEditing) {
            // typed over: what stood there is not selected again
            wasEditing.current = true;
            onEdit(true);
          }
        }}
        onBlur={() => finish('stay')}
        onKeyDown={(event) => {
          if (!isOpen || event.nativeEvent.isComposing) return;
          const after = ({ Enter: 'down', Tab: event.shiftKey ? 'left' : 'right' } as const)[event.key as 'Enter'];
          if (event.key === 'Escape') cancel();
          else if (after) finish(after);
          else {
            event.stopPropagation();
            return;
          }
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {problem && isOpen ? (
        <span className="kh-cell-problem" role="alert">
          {problem}
        </span>
      ) : null}
    </>
  );
}

function textOf(field: ObjectField, value: Json, locale: Locale): string {
  if (field.type === 'number' && field.options.format === 'duration')
    return fieldTypeOf(field).format(value, field.options, locale);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Pickers save what is picked; several options are saved when the picker is left. */
function CellEditor({ column, row, references, isEditing, onEdit, onSave }: CellInputProps) {
  const text = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { field, path } = column;
  const value = row[path] ?? null;
  const isMultiple = isWritten(field) || holdsMany(field);
  const [draft, setDraft] = useState<Json>(value);
  const { Editor } = fieldUiOf(field);
  const latest = useRef({ draft, isDone: false });
  latest.current.draft = draft;
  const finish = (after: AfterEdit, next: Json = latest.current.draft) => {
    if (latest.current.isDone) return;
    latest.current.isDone = true;
    if (JSON.stringify(next) === JSON.stringify(value)) onEdit(false);
    else onSave(next, after);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: one listener for the life of the editor
  useEffect(() => {
    // pop-ups of the UI library hang below the body: a press there is still inside
    const press = (event: PointerEvent) => {
      const target = event.target as Element | null;
      if (!target || box.current?.contains(target) || target.closest('.ant-select-dropdown, .ant-picker-dropdown'))
        return;
      finish('stay');
    };
    document.addEventListener('pointerdown', press, true);
    return () => document.removeEventListener('pointerdown', press, true);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the editor inside that end editing
    <div
      ref={box}
      className="kh-cell-editor"
      hidden={!isEditing}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          latest.current.isDone = true;
          onEdit(false);
        } else if (event.key === 'Tab') {
          event.preventDefault();
          finish(event.shiftKey ? 'left' : 'right');
        }
      }}
    >
      <Suspense fallback={<Skeleton height={32} />}>
        <Editor
          id={id}
          label={text(field.label)}
          field={field}
          value={draft}
          references={references}
          autoFocus
          opens
          onChange={(next) => {
            setDraft(next);
            if (!isMultiple) finish('stay', next);
          }}
        />
      </Suspense>
    </div>
  );
}
