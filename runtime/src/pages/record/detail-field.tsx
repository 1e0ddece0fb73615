import { checkValues, type Json, type ObjectField, Problem } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, Suspense, useId, useRef, useState } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { recordQuery } from '../../client/records.ts';
import { useGrant } from '../../client/workspace-app.ts';
import { updateRecord } from '../../client/writes.ts';
import { holdsMany } from '../../field-types/holds-many.ts';
import { RecordPlaceContext } from '../../field-types/record-place.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
import { ComputedMark } from '../../forms/computed-mark.tsx';
import { isWide } from '../../forms/form-of.ts';
import { placeProblems, problemsOfFailure } from '../../forms/problem-fields.ts';
import { Skeleton } from '../../kit/state.tsx';
import type { RecordPartProps } from './record-part.ts';

interface DetailFieldProps extends RecordPartProps {
  readonly field: ObjectField;
  /** may be changed by this person now */
  readonly isOpen: boolean;
  readonly isRequired: boolean;
}

/** A value where it stands; a click or Enter opens its editor in place, leaving it saves, Escape takes it back. */
export function DetailField({ object, reply, field, isOpen, isRequired }: DetailFieldProps) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const id = useId();
  const { Display, Editor } = fieldUiOf(field);
  const { record, references } = reply;
  const canWrite = (useGrant(object.key).fields[field.key] ?? 'write') === 'write';
  /** what is typed, and what was stored when the person began */
  const [draft, setDraft] = useState<{ readonly value: Json; readonly stored: string; readonly version: number }>();
  // what was typed last, for handlers that run before the next render
  const latest = useRef<Json>(null);
  const isSaving = useRef(false);
  // a control that is taken away may still say that it lost the focus
  const isEditing = useRef(false);
  const [error, setError] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const stored = record[field.key] ?? null;

  const enter = (value: Json) => {
    latest.current = value;
    isEditing.current = true;
    setDraft((before) => ({ stored: JSON.stringify(stored), version: record.version, ...before, value }));
    setError(undefined);
  };
  const close = () => {
    isEditing.current = false;
    setDraft(undefined);
    setError(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = async (value: Json) => {
    // Enter saves and then takes the focus away, which would save again
    if (isSaving.current || !isEditing.current || !draft) return;
    const checked = checkValues(object, { [field.key]: value });
    const wrong = placeProblems(checked.problems, object, language).fields[field.key];
    if (wrong) return setError(wrong);
    if (JSON.stringify(checked.values[field.key]) === JSON.stringify(stored)) return close();
    // another field may have changed meanwhile; where it was this one, the person is told before anything is lost
    const version = draft.stored === JSON.stringify(stored) ? record.version : draft.version;
    isSaving.current = true;
    try {
      await updateRecord(client, {
        object: object.key,
        id: record.id,
        version,
        values: checked.values,
      });
      close();
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'record.stale') {
        const latest = await client.fetchQuery({ ...recordQuery(object.key, record.id), staleTime: 0 });
        const now = { stored: JSON.stringify(latest.record[field.key] ?? null), version: latest.record.version };
        setDraft((before) => before && { ...before, ...now });
      }
      const problems = problemsOfFailure(failure);
      const placed = problems && placeProblems(problems, object, language);
      setError(
        placed
          ? (placed.fields[field.key] ?? [...Object.values(placed.fields), ...placed.others].join(' '))
          : problemSentence(failure),
      );
    } finally {
      isSaving.current = false;
    }
  };
  // pickers are done with one choice; texts and numbers when the control is left
  const isPicker =
    ['choice', 'user', 'link', 'department', 'boolean', 'date', 'time'].includes(field.type) && !holdsMany(field);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      (!isWide(field) || event.ctrlKey || event.metaKey)
    ) {
      // the control has already handed over what was typed; pickers save what they pick
      if (!isPicker && !holdsMany(field)) void save(latest.current);
    }
  };

  return (
    <div className="kh-detail" data-field={field.key}>
      <span className="kh-detail-label" id={`${id}-label`}>
        {text(field.label)}
        <ComputedMark field={field} />
        {isRequired ? (
          <span className="kh-form-required" aria-hidden>
            *
          </span>
        ) : null}
      </span>
      {draft ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape and Enter belong to the control inside
        <div className="kh-detail-editor" onKeyDown={onKeyDown}>
          <Suspense fallback={<Skeleton height={32} />}>
            <Editor
              field={field}
              id={id}
              value={draft.value}
              references={references}
              label={text(field.label)}
              autoFocus
              onChange={(value) => {
                enter(value);
                if (isPicker) void save(value);
              }}
              onBlur={() => {
                // the value typed last arrives with the same event
                if (!isPicker) setTimeout(() => void save(latest.current));
                else if (JSON.stringify(latest.current) === JSON.stringify(stored)) setDraft(undefined);
              }}
              {...(error ? { invalid: true, describedBy: `${id}-words` } : {})}
            />
          </Suspense>
          {error ? (
            <p id={`${id}-words`} className="kh-form-words is-error" role="alert">
              {error}
            </p>
          ) : null}
        </div>
      ) : (
        <div className={isOpen ? 'kh-detail-value is-open' : 'kh-detail-value'}>
          <RecordPlaceContext value={{ object: object.key, id: record.id, canWrite }}>
            <Display field={field} value={record[field.key]} references={references} />
          </RecordPlaceContext>
          {isOpen ? (
            <button
              ref={button}
              type="button"
              className="kh-detail-edit"
              aria-label={text({ zh: `编辑${text(field.label)}`, en: `Edit ${text(field.label)}` })}
              onClick={() => enter(stored)}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}
