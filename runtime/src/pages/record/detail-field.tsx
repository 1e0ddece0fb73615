import { checkValues, type Json, type ObjectField } from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, Suspense, useId, useRef, useState } from 'react';
import { useLanguage, useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { updateRecord } from '../../client/writes.ts';
import { fieldUiOf } from '../../field-types/registry.tsx';
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
  const [draft, setDraft] = useState<{ readonly value: Json }>();
  // what was typed last, for handlers that run before the next render
  const latest = useRef<Json>(null);
  const [error, setError] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const stored = record[field.key] ?? null;

  const enter = (value: Json) => {
    latest.current = value;
    setDraft({ value });
    setError(undefined);
  };
  const close = () => {
    setDraft(undefined);
    setError(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = async (value: Json) => {
    const checked = checkValues(object, { [field.key]: value });
    const wrong = placeProblems(checked.problems, object, language).fields[field.key];
    if (wrong) return setError(wrong);
    if (JSON.stringify(checked.values[field.key]) === JSON.stringify(stored)) return close();
    try {
      await updateRecord(client, {
        object: object.key,
        id: record.id,
        version: record.version,
        values: checked.values,
      });
      close();
    } catch (failure) {
      const problems = problemsOfFailure(failure);
      const placed = problems && placeProblems(problems, object, language);
      setError(
        placed
          ? (placed.fields[field.key] ?? [...Object.values(placed.fields), ...placed.others].join(' '))
          : problemSentence(failure),
      );
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      (field.type !== 'text' || field.options.format !== 'long' || event.ctrlKey || event.metaKey)
    ) {
      // numbers are read when the control loses the focus; saving follows from there
      if (
        event.target instanceof HTMLInputElement &&
        field.type !== 'choice' &&
        field.type !== 'user' &&
        field.type !== 'link'
      )
        event.target.blur();
    }
  };
  // pickers are done with one choice; texts and numbers when the control is left
  const isPicker =
    ['choice', 'user', 'link', 'boolean', 'date'].includes(field.type) &&
    !(field.type === 'choice' && field.options.multiple);

  return (
    <div className="kh-detail" data-field={field.key}>
      <span className="kh-detail-label" id={`${id}-label`}>
        {text(field.label)}
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
          <Display field={field} value={record[field.key]} references={references} />
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
