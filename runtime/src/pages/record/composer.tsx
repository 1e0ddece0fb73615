import {
  checkValues,
  fieldOf,
  type Json,
  type ObjectDefinition,
  type ObjectField,
  routes,
  type Values,
} from '@kehuan/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { call } from '../../client/call.ts';
import { useLanguage, useText } from '../../client/language.ts';
import { problemSentence } from '../../client/problem-sentence.ts';
import { refreshRecords } from '../../client/records.ts';
import { useApp, useGrant } from '../../client/workspace-app.ts';
import { forgetFormDraft, readFormDraft, useFormDraft } from '../../forms/form-draft.ts';
import { FormField } from '../../forms/form-field.tsx';
import { canEnter, fieldsOnForm, formOf } from '../../forms/form-of.ts';
import { placeProblems, problemsOfFailure } from '../../forms/problem-fields.ts';
import { showToast } from '../../kit/toast.tsx';

interface ComposerProps {
  /** what is written, e.g. a follow-up */
  readonly object: ObjectDefinition;
  /** its field that points at the record of the page */
  readonly link: string;
  readonly id: string;
}

const fewest = 2;
const most = 8;

/**
 * A quick form on top of the timeline: the first choice as buttons, the title as text, then choices and dates that have no value of
 * their own. Everything else keeps its default and can be filled in on the record itself.
 */
export function Composer({ object, link, id }: ComposerProps) {
  const text = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const { app } = useApp();
  const grant = useGrant(object.key);
  const draftKey = `composer.${object.key}.${id}`;
  const fields = fieldsOnForm(formOf(app, object), object).filter(
    (field) => field.key !== link && canEnter(field, grant),
  );
  const kinds = fields.find(
    (field) =>
      field.type === 'choice' &&
      !field.options.multiple &&
      field.options.options.length >= fewest &&
      field.options.options.length <= most,
  );
  const title = fieldOf(object, object.title);
  const extras = fields.filter((field) => field !== kinds && field.key !== object.title && isQuick(field));
  const start: Values = kinds?.type === 'choice' ? { [kinds.key]: startOf(kinds) } : {};
  const [values, setValues] = useState<Values>(() => readFormDraft(draftKey) ?? start);
  const [errors, setErrors] = useState<{ readonly [key: string]: string }>({});
  const [isSaving, setSaving] = useState(false);
  const isDirty = Object.entries(values).some(([key, value]) => key !== kinds?.key && value !== null && value !== '');
  useFormDraft(draftKey, values, isDirty);
  if (!grant.create || !title) return null;

  const set = (key: string) => (value: Json) => {
    setValues((before) => ({ ...before, [key]: value }));
    setErrors(({ [key]: _, ...rest }) => rest);
  };
  const save = async () => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
    const placed = placeProblems(checkValues(object, filled).problems, object, language);
    const lacking =
      filled[object.title] === undefined
        ? { [object.title]: text({ zh: '写一句再保存', en: 'Write something first' }) }
        : {};
    const wrong = { ...lacking, ...placed.fields };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setSaving(true);
    try {
      await call(routes.create, { params: { object: object.key }, body: { values: { ...filled, [link]: id } } });
      forgetFormDraft(draftKey);
      setValues(start);
      // a follow-up may move the record it is about
      void refreshRecords(client);
      showToast({ tone: 'done', words: text({ zh: '已保存', en: 'Saved' }) });
    } catch (error) {
      const problems = problemsOfFailure(error);
      if (!problems) return showToast({ tone: 'error', words: problemSentence(error) });
      const refused = placeProblems(problems, object, language);
      setErrors(refused.fields);
      if (refused.others.length > 0) showToast({ tone: 'error', words: refused.others.join(' ') });
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  const label = text({ zh: `写${text(object.label)}`, en: `Add to ${text(object.label)}` });
  return (
    <form
      className="kh-composer"
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {kinds?.type === 'choice' ? (
        <div className="kh-pills" role="radiogroup" aria-label={text(kinds.label)}>
          {kinds.options.options
            .filter(({ retired }) => !retired)
            .map((option) => (
              <button
                key={option.key}
                type="button"
                role="radio"
                aria-checked={values[kinds.key] === option.key}
                onClick={() => set(kinds.key)(option.key)}
              >
                {text(option.label)}
              </button>
            ))}
        </div>
      ) : null}
      <Input.TextArea
        aria-label={text(title.label)}
        aria-invalid={errors[title.key] !== undefined}
        placeholder={text({ zh: '说了什么，下一步做什么', en: 'What was said, what comes next' })}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={typeof values[title.key] === 'string' ? String(values[title.key]) : ''}
        onChange={(event) => set(title.key)(event.target.value)}
        {...(errors[title.key] ? { status: 'error' as const } : {})}
      />
      {errors[title.key] ? (
        <p className="kh-form-words is-error" role="alert">
          {errors[title.key]}
        </p>
      ) : null}
      <div className="kh-composer-extras">
        {extras.map((field) => (
          <FormField
            key={field.key}
            field={field}
            value={values[field.key]}
            onChange={set(field.key)}
            error={errors[field.key]}
          />
        ))}
      </div>
      <div className="kh-composer-foot">
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {text({ zh: '保存', en: 'Save' })}
        </Button>
      </div>
    </form>
  );
}

function isQuick(field: ObjectField): boolean {
  return (field.type === 'choice' || field.type === 'date') && field.default === undefined && field.origin === 'own';
}

function startOf(field: ObjectField): Json {
  if (typeof field.default === 'string') return field.default;
  return field.type === 'choice' ? (field.options.options[0]?.key ?? null) : null;
}
