import {
  type FormSection,
  fieldTypeOf,
  type ObjectDefinition,
  Problem,
  type ProblemData,
  type References,
  type ReplyOf,
  type Routes,
  routes,
  type Values,
} from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { call } from '../client/call.ts';
import { useLanguage, useText } from '../client/language.ts';
import { problemSentence } from '../client/problem-sentence.ts';
import { recordQuery, refreshRecords } from '../client/records.ts';
import { useApp } from '../client/workspace-app.ts';
import { RowProblems } from '../field-types/row-problems.ts';
import { forgetFormDraft, readFormDraft, useFormDraft } from './form-draft.ts';
import { FormField } from './form-field.tsx';
import { FormLayout } from './form-layout.tsx';
import { formOf } from './form-of.ts';
import { placeProblems, problemsOfFailure } from './problem-fields.ts';
import { useRecordForm } from './use-record-form.ts';
import { useSectionVisible } from './use-section-visible.ts';

export interface RecordFormProps {
  readonly object: ObjectDefinition;
  /** absent: a new record */
  readonly record?: { readonly id: string; readonly version: number; readonly values: Values };
  /** values a new record starts with, e.g. the link of a related list */
  readonly initial?: Values;
  readonly references?: References;
  /** `goesOn`: the person saves and begins the next one */
  readonly onSaved: (written: ReplyOf<Routes['create']>, goesOn: boolean) => void;
  readonly onCancel?: () => void;
}

const nothing: Values = {};

/** Creates or changes a record. Ctrl or ⌘ + Enter saves; what was typed survives a closed tab and an expired session. */
export function RecordForm(props: RecordFormProps) {
  const [round, setRound] = useState(0);
  // "save and new" starts an empty form of the same kind
  return <RecordFormBody key={round} {...props} onNext={() => setRound((number) => number + 1)} />;
}

function RecordFormBody({
  object,
  record,
  initial = nothing,
  references,
  onSaved,
  onCancel,
  onNext,
}: RecordFormProps & { readonly onNext: () => void }) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const { app } = useApp();
  const form = formOf(app, object);
  const draftKey = `${object.key}.${record?.id ?? 'new'}.${JSON.stringify(initial)}`;
  const stored = useMemo(() => readFormDraft(draftKey), [draftKey]);
  // what the person began with: the record may change under the open form, and that must neither be undone nor go unnoticed
  const [base, setBase] = useState(record);
  const start = useMemo(() => ({ ...(base?.values ?? initial) }), [base, initial]);
  const state = useRecordForm({ object, form, initial: start, isNew: !record });
  const { values, states, formState, fields } = state;
  const [isRestored, setRestored] = useState(stored !== null);
  const [failure, setFailure] = useState<string>();
  // what the server says of rows of sub-tables, shown at their cells
  const [refused, setRefused] = useState<readonly ProblemData[]>([]);
  // the form takes values only once it is mounted
  const { setValue } = state;
  useEffect(() => {
    for (const [key, value] of Object.entries(stored ?? {})) setValue(key, value, { shouldDirty: true });
  }, [stored, setValue]);
  useFormDraft(draftKey, values, formState.isDirty);
  const isSectionVisible = useSectionVisible(object, values);
  const headingId = useId();
  const element = useRef<HTMLFormElement>(null);

  const save = async (entered: Values, goesOn: boolean) => {
    setFailure(undefined);
    setRefused([]);
    try {
      const written = base
        ? await call(routes.update, {
            params: { object: object.key, id: base.id },
            body: { values: changedOnly(entered, base.values), version: base.version },
          })
        : await call(routes.create, { params: { object: object.key }, body: { values: filledOnly(entered) } });
      forgetFormDraft(draftKey);
      void refreshRecords(client, [object.key]);
      onSaved(written, goesOn);
      if (goesOn) onNext();
    } catch (error) {
      const problems = problemsOfFailure(error);
      if (!problems) return setFailure(problemSentence(error));
      if (error instanceof Problem && error.code === 'record.stale') {
        setFailure(problemSentence(error));
        return await takeLatest();
      }
      setRefused(problems);
      const placed = placeProblems(problems, object, language);
      for (const [key, message] of Object.entries(placed.fields)) {
        if (fields.has(key)) state.setError(key, { type: 'server', message });
      }
      const hidden = Object.entries(placed.fields).flatMap(([key, message]) => (fields.has(key) ? [] : [message]));
      const others = [...placed.others, ...hidden];
      setFailure(others.length > 0 ? others.join(' ') : undefined);
      showFirstProblem();
    }
  };
  /** What has to be mended may be far up a long form. */
  const showFirstProblem = () =>
    requestAnimationFrame(() => {
      const words = element.current?.querySelector('[role=alert]');
      const control = words?.closest('.kh-form-field')?.querySelector<HTMLElement>('input, textarea, button');
      words?.scrollIntoView({ block: 'center' });
      control?.focus({ preventScroll: true });
    });
  /** Somebody was faster: what was not touched here shows their values, and the next save is on top of theirs. */
  const takeLatest = async () => {
    if (!base) return;
    const latest = (await client.fetchQuery({ ...recordQuery(object.key, base.id), staleTime: 0 })).record;
    for (const key of fields.keys()) {
      const isUntouched = JSON.stringify(values[key] ?? null) === JSON.stringify(base.values[key] ?? null);
      if (isUntouched) state.setValue(key, latest[key] ?? null);
    }
    setBase({ id: base.id, version: latest.version, values: latest });
  };
  const submit = (goesOn: boolean) => (event?: FormEvent) =>
    void state.handleSubmit((entered) => save(entered as Values, goesOn), showFirstProblem)(event);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // the control that has the focus takes over what was typed before it is saved
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    submit(false)();
  };
  const problem = failure ?? formState.errors.root?.message;
  const forget = () => {
    forgetFormDraft(draftKey);
    setRestored(false);
    state.reset();
  };

  return (
    <RowProblems value={refused}>
      <form
        ref={element}
        className="kh-record-form"
        onSubmit={submit(false)}
        onKeyDown={onKeyDown}
        aria-labelledby={headingId}
        noValidate
      >
        <span id={headingId} hidden>
          {text(object.label)}
        </span>
        {isRestored ? (
          <p className="kh-form-banner">
            {text({ zh: '上次没保存的内容还在。', en: 'What you typed last time is still here.' })}{' '}
            <button type="button" className="kh-link" onClick={forget}>
              {text({ zh: '重新填写', en: 'Start over' })}
            </button>
          </p>
        ) : null}
        {problem ? (
          <p className="kh-form-banner is-error" role="alert">
            {problem}
          </p>
        ) : null}
        <FormLayout
          form={form}
          isSectionVisible={(section: FormSection) => isSectionVisible(section)}
          renderField={(key) => {
            const field = fields.get(key);
            if (!field || !states.visible.has(key)) return null;
            const { generated, computed } = fieldTypeOf(field);
            const value = computed && key in state.computed ? state.computed[key] : values[key];
            // what nobody can enter and nothing fills yet would be an empty box; a number to come says so
            if (!record && state.isReadonly(field) && !generated && !value) return null;
            return (
              <FormField
                field={field}
                value={value}
                onChange={(value) =>
                  state.setValue(key, value, {
                    shouldDirty: true,
                    shouldTouch: true,
                    shouldValidate: formState.isSubmitted || Boolean(formState.errors[key]),
                  })
                }
                onBlur={() => void state.trigger(key)}
                required={states.required.has(key)}
                isReadonly={
                  state.isReadonly(field) &&
                  (computed !== undefined ? isWorkedOut(record, value) : !generated || !!record)
                }
                error={formState.errors[key]?.message}
                {...(references ? { references } : {})}
              />
            );
          }}
        />
        <footer className="kh-form-footer">
          {onCancel ? <Button onClick={onCancel}>{text({ zh: '取消', en: 'Cancel' })}</Button> : null}
          {record ? null : (
            <Button onClick={submit(true)} disabled={formState.isSubmitting}>
              {text({ zh: '保存并新建', en: 'Save and new' })}
            </Button>
          )}
          <Button type="primary" htmlType="submit" loading={formState.isSubmitting}>
            {text({ zh: '保存', en: 'Save' })}
          </Button>
        </footer>
      </form>
    </RowProblems>
  );
}

/** Before there is a record, what needs more than what is typed says so. */
function isWorkedOut(record: RecordFormProps['record'], value: unknown): boolean {
  return record !== undefined || (value !== undefined && value !== null);
}

/** A new record says nothing about fields left empty, so that defaults of the server still apply. */
function filledOnly(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Only what was changed here: somebody else's change of another field stays. */
function changedOnly(values: Values, before: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key] ?? null)),
  );
}
